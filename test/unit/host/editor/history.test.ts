import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedNode, extentOf, type TextChange } from '../../../../src/host/editor/history';
import { createTestService } from '../../support/service';

const tree = `title: T
opportunities:
  - id: a
    title: A
    solutions:
      - id: s
        title: S
  - id: b
    title: B
`;

/** The change that makes a text of another by one replacement. */
function change(before: string, old: string, text: string): TextChange {
  return { rangeOffset: before.indexOf(old), rangeLength: old.length, text };
}

function seen(after: string, ...changes: TextChange[]): string | undefined {
  const file = createTestService({ 'a.tree.yaml': after }).index.get('a.tree.yaml')!;
  return changedNode(file, changes)?.key;
}

describe('what an undo or a redo changed', () => {
  it('is nothing without a change', () => assert.equal(seen(tree), undefined));

  it('is the node of a word', () => {
    assert.equal(seen(tree, change(tree.replace('B', 'C'), 'C', 'B')), 'b');
  });

  it('is the node of a line that went, also of the last one', () => {
    assert.equal(seen(tree, { rangeOffset: tree.length, rangeLength: 17, text: '' }), 'b');
    assert.equal(seen(tree, { rangeOffset: tree.indexOf('  - id: b'), rangeLength: 12, text: '' }), 's');
  });

  it('is the item that came, also where a key came with it', () => {
    const item = '    solutions:\n      - id: s\n        title: S\n';
    const before = tree.replace(item, '');
    assert.equal(seen(tree, { rangeOffset: before.indexOf('  - id: b'), rangeLength: 0, text: item }), 's');
  });

  it('is what was moved, at its new place', () => {
    const item = '  - id: b\n    title: B\n';
    const after = tree.replace(item, '').replace('  - id: a', `${item}  - id: a`);
    assert.equal(
      seen(after, change(tree, item, ''), { rangeOffset: tree.indexOf('  - id: a'), rangeLength: 0, text: item }),
      'b',
    );
    const back = change(after, item, '');
    assert.equal(seen(tree, { rangeOffset: after.length, rangeLength: 0, text: item }, back), 'b');
  });
});

describe('the extent of several changes', () => {
  it('is where the first begins and the last ends, in the new text', () => {
    const [grown, gone] = [
      { rangeOffset: 10, rangeLength: 2, text: 'twelve letters' },
      { rangeOffset: 40, rangeLength: 5, text: '' },
    ];
    assert.deepEqual(extentOf([grown, gone]), { start: 10, end: 52 });
    assert.deepEqual(extentOf([gone, grown]), { start: 10, end: 52 });
  });

  const anyChange = fc.record({
    rangeOffset: fc.nat(60),
    rangeLength: fc.nat(20),
    text: fc.string({ maxLength: 20 }),
  });

  it('is that of places counted one by one', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 12 }), changes => {
        const places = changes.map(change => placeAmong(change, changes));
        const extent = {
          start: Math.min(...places.map(({ start }) => start)),
          end: Math.max(0, ...places.map(({ end }) => end)),
        };
        assert.deepEqual(extentOf(changes), extent);
      }),
    );
  });

  it('is found of as many changes as a text has letters', () => {
    const changes = Array.from({ length: 200_000 }, (_, at) => ({ rangeOffset: at, rangeLength: 0, text: 'ab' }));
    assert.deepEqual(extentOf(changes), { start: 0, end: 3 * 200_000 - 1 });
  });
});

/** Where the text of a change stands, from each change before it. */
function placeAmong({ rangeOffset, text }: TextChange, changes: readonly TextChange[]): { start: number; end: number } {
  const before = changes.filter(change => change.rangeOffset < rangeOffset);
  const start = before.reduce((sum, change) => sum + change.text.length - change.rangeLength, rangeOffset);
  return { start, end: start + text.length };
}
