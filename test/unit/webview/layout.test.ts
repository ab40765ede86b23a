import assert from 'node:assert/strict';
import { edgesOf, elbow, lineage } from '../../../webview/tree/layout/edges';
import { layOut, touches } from '../../../webview/tree/layout/layout';
import type { Item } from '../../../webview/tree/model/tree';
import { Workspace } from './workspace';

const heights: Readonly<Record<string, number>> = { lost: 82, blind: 98, stuck: 66, stream: 30, print: 30, resume: 46 };
const heightOf = (item: Item) => heights[item.data.key] ?? (item.data.card?.kind === 'outcome' ? 100 : 50);

describe('layout of the canvas', () => {
  const { model } = new Workspace();
  const layout = layOut(model, new Set(), heightOf);
  const at = (key: string) => {
    const box = layout.placed.get(key);
    assert(box, `no box for ${key}`);
    return box;
  };

  it('puts levels into columns of the design’s widths', () => {
    const columns = ['lost', 'blind', 'stream'].map(key => [at(key).x, at(key).w]);
    assert.deepEqual(columns, [
      [194, 172],
      [384, 172],
      [574, 160],
    ]);
  });

  it('stands a parent level with its first child', () => {
    assert.equal(at('blind').y, at('lost').y);
    assert.equal(at('stream').y, at('blind').y);
  });

  it('leaves 7 px between siblings and 14 between branches, below the whole block', () => {
    assert.equal(at('print').y, at('stream').bottom + 7);
    assert.equal(at('stuck').y, Math.max(at('blind').y + 98, at('print').bottom) + 7);
    assert.equal(at('slow').y, at('lost').bottom + 14);
  });

  it('puts experiments as strips of 22 px at the foot of their solution', () => {
    assert.equal(at('stream').h, 30 + 2 * 22);
    assert.deepEqual([at('fake').y, at('replay').y], [at('stream').y + 29, at('stream').y + 51]);
    assert.deepEqual([at('fake').x, at('fake').w], [575, 158]);
  });

  it('stands an outcome level with its first opportunity, or under the outcome before it', () => {
    assert.equal(at('faster').y, 30);
    assert.equal(at('sooner').y, 138);
    assert.equal(at('calmer').y, at('noisy').y);
    assert.deepEqual([at('faster').x, at('faster').w], [10, 156]);
    assert.deepEqual([at('sooner').x, at('sooner').w], [16, 150]);
  });

  it('moves nothing above a card that grows', () => {
    const grown = layOut(model, new Set(), item => heightOf(item) + (item.data.key === 'stuck' ? 200 : 0));
    for (const key of ['lost', 'blind', 'stream', 'print', 'stuck'])
      assert.equal(grown.placed.get(key)?.y, at(key).y, key);
    assert.equal(grown.placed.get('slow')?.y, at('slow').y + 200);
  });

  it('leaves out what is folded away', () => {
    const folded = layOut(model, new Set(['lost']), heightOf);
    assert.equal(folded.placed.has('blind'), false);
    assert.equal(folded.placed.get('slow')?.y, at('lost').y + 82 + 14);
  });

  it('never lets the trunks of two outcomes cross', () => {
    const tall = layOut(model, new Set(['lost']), item => (item.data.card?.kind === 'outcome' ? 300 : 40));
    const spans = ['sooner', 'calmer'].map(key => {
      const edges = edgesOf(model, tall).filter(edge => edge.from === key && !edge.lane);
      return [Math.min(...edges.map(edge => edge.top)), Math.max(...edges.map(edge => edge.bottom))] as const;
    });
    assert(spans[0]![1] < spans[1]![0], JSON.stringify(spans));
  });

  it('draws an edge in right angles from the first line of the parent to that of the child', () => {
    const edge = edgesOf(model, layout).find(one => one.to === 'stuck');
    const [from, to] = [at('lost').y + 17, at('stuck').y + 17];
    assert.equal(edge?.d(), elbow(366, from, 384, to, 375));
    assert.equal(elbow(0, 10, 20, 10, 9), 'M0 10H20');
    assert.equal(elbow(0, 10, 20, 50, 9), 'M0 10H3Q9 10 9 16V44Q9 50 15 50H20');
  });

  it('takes the lineage from the outcome to the card and one level below', () => {
    assert.deepEqual([...lineage(model, 'blind')].sort(), ['blind', 'lost', 'print', 'sooner', 'stream']);
    assert.deepEqual([...lineage(model, null)], []);
  });

  it('tells what a rectangle touches, outcomes beside it included', () => {
    const area = { x: 500, y: 0, w: 1000, h: 40 };
    const near = [...layout.placed.values()].filter(box => touches(box, area)).map(box => box.item.data.key);
    assert.deepEqual(near, ['faster', 'blind', 'stream']);
  });
});
