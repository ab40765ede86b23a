import assert from 'node:assert/strict';
import { type Filter, filterView, isFiltering, noFilter } from '../../../webview/tree/model/filter';
import { sortView } from '../../../webview/tree/model/order';
import { buildModel } from '../../../webview/tree/model/tree';
import { outline, Workspace } from './workspace';

const TEXT = `outcomes:
  - id: business
    title: Business
    outcomes:
      - id: sooner
        title: Sooner
opportunities:
  - id: lost
    title: I am lost
    kind: pain
    place: Set up
    outcome: sooner
    opportunities:
      - id: blind
        title: I am blind
        kind: need
        horizon: next
        evidence: [seen, heard]
        solutions:
          - id: stream
            title: Stream it
            horizon: now
            experiments: [{ id: fake, title: Fake it }]
          - { id: print, title: Print it }
      - { id: stuck, title: I am stuck, kind: pain, evidence: [seen] }
  - { id: alone, title: I am alone, horizon: now }
`;

const { view } = new Workspace(TEXT);
const problems = { fake: {}, alone: {} };

function shown(filter: Filter, always: string | null = null): { readonly cards: string[]; readonly matches: string[] } {
  const filtered = filterView(view, problems, filter, always);
  const cards = outline(buildModel(filtered.view))
    .map(line => line.trim())
    .filter(line => !line.startsWith('['));
  return { cards, matches: [...filtered.matches].sort() };
}

describe('the filter of the canvas', () => {
  it('keeps what fits, what is above it, and the solutions of what fits', () => {
    assert.deepEqual(shown({ kind: 'need' }), {
      cards: ['lost', 'blind', 'stream', 'fake', 'print'],
      matches: ['blind', 'fake', 'print', 'stream'],
    });
  });

  it('takes a solution by itself where the criterion is about solutions too', () => {
    assert.deepEqual(shown({ horizon: 'now' }), {
      cards: ['lost', 'blind', 'stream', 'fake', 'alone'],
      matches: ['alone', 'fake', 'stream'],
    });
    assert.deepEqual(shown({ withProblems: true }).matches, ['alone', 'fake', 'stream']);
  });

  it('knows what has no value', () => {
    assert.deepEqual(shown({ kind: '-' }).cards, ['alone']);
    assert.deepEqual(shown({ horizon: '-' }).matches, ['lost', 'stuck']);
    assert.deepEqual(shown({ place: 'Set up' }).matches, ['lost']);
    assert.deepEqual(shown({ outcome: '-' }).matches, ['alone']);
  });

  it('counts what serves an outcome below the chosen one', () => {
    assert.deepEqual(shown({ outcome: 'business' }).matches, ['blind', 'fake', 'lost', 'print', 'stream', 'stuck']);
  });

  it('joins criteria, and finds what has no evidence', () => {
    assert.deepEqual(shown({ withoutEvidence: true }).matches, ['alone', 'lost']);
    assert.deepEqual(shown({ withoutEvidence: true, kind: 'pain' }).matches, ['lost']);
  });

  it('keeps the selected card, whether it fits or not', () => {
    assert.deepEqual(shown({ kind: '-' }, 'print').cards, ['lost', 'blind', 'print', 'alone']);
    assert.deepEqual(shown({ kind: '-' }, 'print').matches, ['alone']);
  });

  it('is off without a criterion', () => {
    assert.equal(isFiltering(noFilter), false);
    assert.equal(isFiltering({ withProblems: false }), false);
    assert.equal(isFiltering({ kind: 'pain' }), true);
  });
});

describe('the order of the canvas', () => {
  const order = (name: Parameters<typeof sortView>[1]) =>
    outline(buildModel(sortView(view, name)))
      .map(line => line.trim())
      .filter(line => ['lost', 'blind', 'stuck', 'alone'].includes(line));

  it('sorts siblings, never across branches, and leaves the text’s order where nothing differs', () => {
    assert.deepEqual(order('text'), ['lost', 'blind', 'stuck', 'alone']);
    assert.deepEqual(order('kind'), ['lost', 'stuck', 'blind', 'alone']);
    assert.deepEqual(order('evidence'), ['lost', 'stuck', 'blind', 'alone']);
    assert.deepEqual(order('horizon'), ['lost', 'blind', 'stuck', 'alone']);
    assert.deepEqual(order('cd3'), order('text'));
  });

  it('is another view of the same cards: the text’s own is untouched', () => {
    assert.equal(sortView(view, 'text'), view);
    sortView(view, 'kind');
    assert.equal(view.opportunities[0]?.opportunities[0]?.key, 'blind');
  });
});
