import assert from 'node:assert/strict';
import { readToScorecard } from '../../../../src/protocol/read-scorecard';
import { operationsOf, problemOf } from '../../../../webview/scorecard/model/change';
import { columnsOf } from '../../../../webview/scorecard/model/columns';
import { nextSort } from '../../../../webview/scorecard/model/order';
import { moved, plan } from '../../../../webview/scorecard/model/sequence';
import { computeTable } from '../../../../webview/scorecard/model/table';
import { initialState } from '../../../../webview/scorecard/state';
import { step } from '../../../../webview/shared/input/grid-step';
import { snapshotOf, stateOf, Table, text, viewOf } from './lists';

describe('what the host sends of a scorecard', () => {
  it('is what the page takes, with what trees and journeys know of an entry', () => {
    const snapshot = snapshotOf();
    const read = readToScorecard(JSON.parse(JSON.stringify(snapshot)));
    assert.deepEqual(JSON.parse(JSON.stringify(read)), snapshot);
    const [slow, fast] = snapshot.view.entries;
    assert.deepEqual(slow?.place, { id: 'desk', title: 'At my desk' });
    assert.deepEqual(fast?.outcome, { id: 'calm', title: 'Calmer' });
    assert.equal(fast?.inputs.hours_lost, '0.5..1..2');
  });

  it('keeps a value that can’t be used as it is written', () => {
    const view = viewOf(text.replace('reach: 50', 'reach: lots'));
    assert.equal(view.entries[0]?.inputs.reach, 'lots');
    const { rows } = computeTable(view, view.today, new Map());
    assert.equal(rows[0]?.score.cd3, null);
  });
});

describe('the order of the rows', () => {
  it('is by CD3 at first; what has no score stands last', () => {
    assert.deepEqual(new Table().order(stateOf()), ['fast', 'slow', 'open']);
  });

  it('is by RICE, by an input, or as in the text', () => {
    const table = new Table();
    assert.deepEqual(table.order(stateOf({ sort: { by: 'rice', down: true } })), ['slow', 'fast', 'open']);
    assert.deepEqual(table.order(stateOf({ sort: { by: 'reach', down: false } })), ['slow', 'fast', 'open']);
    assert.deepEqual(table.order(stateOf({ sort: { by: 'text', down: false } })), ['slow', 'fast', 'open']);
  });

  it('goes on with each click on a head', () => {
    const byReach = nextSort({ by: 'cd3', down: true }, 'reach');
    assert.deepEqual(byReach, { by: 'reach', down: true });
    assert.deepEqual(nextSort(byReach, 'reach'), { by: 'reach', down: false });
    assert.deepEqual(nextSort({ by: 'reach', down: false }, 'reach'), { by: 'text', down: false });
    assert.deepEqual(nextSort(byReach, 'hypothesis'), { by: 'hypothesis', down: false });
  });

  it('does not change while a row is written in, and does afterwards', () => {
    const table = new Table();
    assert.deepEqual(table.order(stateOf()), ['fast', 'slow', 'open']);
    const editing = { list: '', key: 'slow', column: 'effort', texts: { effort: '0.1' } } as const;
    const writing = stateOf({ editing });
    assert.deepEqual(table.order(writing), ['fast', 'slow', 'open']);
    const row = table.scene(writing).sheets[0]?.table.rows[0];
    assert.equal(row?.score.cd3, 1000, 'the score follows what is typed');
    const pending = [{ request: 1, list: '', writes: editing }];
    assert.deepEqual(table.order(stateOf({ pending })), ['fast', 'slow', 'open']);
    assert.deepEqual(table.order(stateOf({}, text.replace('effort: 5', 'effort: 0.1'))), ['slow', 'fast', 'open']);
  });

  it('can be grouped and filtered', () => {
    const table = new Table();
    assert.deepEqual(table.order(stateOf({ group: 'place' })), [
      '[At my desk]',
      'slow',
      '[Without a place]',
      'fast',
      'open',
    ]);
    assert.deepEqual(table.order(stateOf({ group: 'outcome' })), [
      '[Calmer]',
      'fast',
      'slow',
      '[Serves no outcome]',
      'open',
    ]);
    assert.deepEqual(table.order(stateOf({ query: 'everybody' })), ['slow']);
    assert.deepEqual(table.order(stateOf({ query: 'hear themselves' })), ['slow']);
  });

  it('follows the day that deadlines are judged by', () => {
    const urgent = text.replace('effort: 5', 'effort: 5\n    duration: 2\n    deadline: 2027-06-01');
    const cd3 = (asOf: string) => computeTable(viewOf(urgent), asOf, new Map()).rows[0]?.score.cd3;
    assert.equal(cd3('2026-12-01'), 0);
    assert.equal(cd3('2027-05-25'), 20);
  });
});

describe('the columns', () => {
  const ids = (unit: string, divideBy: 'effort' | 'duration', statesCost: boolean) =>
    columnsOf({ unit, divideBy }, statesCost).flatMap(({ input }) => input ?? []);

  it('are the inputs that the score of the list is made of', () => {
    assert.deepEqual(ids('hours', 'effort', false), ['reach', 'frequency', 'hours_lost', 'confidence', 'effort']);
    assert.deepEqual(ids('EUR', 'duration', false), ['cost_of_delay', 'confidence', 'duration']);
    assert.equal(ids('hours', 'effort', true).includes('cost_of_delay'), true);
  });
});

describe('a change of a cell', () => {
  const [slow] = viewOf().entries;
  const options = { unit: 'hours', divideBy: 'effort' } as const;

  it('is one operation a field that differs; an empty text takes it away', () => {
    assert.deepEqual(operationsOf(slow!, { effort: '5', reach: ' 60 ' }), [
      { op: 'set', id: 'slow', field: 'reach', value: '60' },
    ]);
    assert.deepEqual(operationsOf(slow!, { signal: '' }), [{ op: 'set', id: 'slow', field: 'signal', value: null }]);
    assert.deepEqual(operationsOf(slow!, { confidence: '70' }), [
      { op: 'set', id: 'slow', field: 'confidence', value: '70%' },
    ]);
  });

  it('is told in words where it can’t be used', () => {
    assert.equal(problemOf('effort', '3..6', options), undefined);
    assert.match(problemOf('effort', '3 h', options) ?? '', /dev-weeks/);
    assert.match(problemOf('reach', 'lots', options) ?? '', /not an estimate/);
    assert.match(problemOf('deadline', '2027-13-01', options) ?? '', /no such month/);
    assert.equal(problemOf('deadline', '', options), undefined);
  });
});

describe('the keys of the grid', () => {
  const last = { row: 3, column: 5 };
  const goes = (key: string, far = false) => step(key, { row: 1, column: 2 }, last, far);

  it('lead to the cell beside, or to the end, and stay within', () => {
    assert.deepEqual(goes('ArrowDown'), { row: 2, column: 2 });
    assert.deepEqual(goes('ArrowLeft'), { row: 1, column: 1 });
    assert.deepEqual(goes('ArrowDown', true), { row: 3, column: 2 });
    assert.deepEqual(goes('Home', true), { row: 0, column: 0 });
    assert.deepEqual(goes('End'), { row: 1, column: 5 });
    assert.deepEqual(goes('PageDown'), { row: 3, column: 2 });
    assert.deepEqual(step('ArrowUp', { row: 0, column: 0 }, last, false), { row: 0, column: 0 });
    assert.equal(goes('a'), undefined);
  });
});

describe('another order of the work', () => {
  const table = computeTable(viewOf(), '2026-11-25', new Map());

  it('costs nothing more where it is the best one', () => {
    const { order, price } = plan(table, null);
    assert.deepEqual(order, [1, 0]);
    assert.equal(price.extra, 0);
  });

  it('costs the delay of what comes later', () => {
    const { order, price } = plan(table, ['slow', 'fast']);
    assert.deepEqual(order, [0, 1]);
    // Slow first: 100 × 5 + 200 × 10; fast first: 200 × 5 + 100 × 10.
    assert.equal(price.extra, 500);
    assert.equal(price.extraByWeek.at(-1), 500);
  });

  it('is the list with one item moved', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 0, 2), ['b', 'c', 'a']);
    assert.deepEqual(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b']);
    assert.deepEqual(moved(['a', 'b'], 1, 2), ['a', 'b']);
  });
});

describe('a page without a list', () => {
  it('has nothing to draw', () => {
    assert.deepEqual(new Table().scene(initialState).sheets, []);
  });
});
