import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/core/operations/schema';
import { asMarkdown, asSeparated } from '../../../../webview/scorecard/model/copy';
import { entriesOf } from '../../../../webview/scorecard/model/paste';
import { receiveRefusal, receiveSnapshot } from '../../../../webview/scorecard/receive';
import { fromSaved, toSaved } from '../../../../webview/scorecard/state';
import { snapshotOf, stateOf, Table, text } from './lists';

const inputs = ['reach', 'frequency', 'hours_lost', 'confidence', 'effort'] as const;

function nodes({ operations }: { readonly operations: readonly Operation[] }): unknown[] {
  return operations.map(operation => (operation.op === 'add' ? operation.node : operation));
}

describe('pasted rows', () => {
  it('become entries by the names of their columns; what is computed here is left out', () => {
    const rows = [
      ['Rank', 'Hypothesis', 'Reach', 'Hours lost', 'CD3'],
      ['1', 'a second\nscreen', '40', '0.2..0.4', '12'],
      ['', '', '', '', ''],
      ['2', "'=cmd()", '', 'x', ''],
    ];
    assert.deepEqual(nodes(entriesOf(rows, inputs, new Set())), [
      { id: 'hps-second-screen', capability: 'a second screen', reach: '40', hours_lost: '0.2..0.4' },
      { id: 'hps-cmd', capability: '=cmd()' },
    ]);
    assert.deepEqual(entriesOf(rows, inputs, new Set()).leftOut, ['hours_lost: x']);
  });

  it('without a head are a capability and the inputs in the order of the table', () => {
    const rows = [['a second screen', '40', '5', '0.2', '80%', '3']];
    assert.deepEqual(nodes(entriesOf(rows, inputs, new Set(['hps-second-screen']))), [
      {
        id: 'hps-second-screen-2',
        capability: 'a second screen',
        reach: '40',
        frequency: '5',
        hours_lost: '0.2',
        confidence: '80%',
        effort: '3',
      },
    ]);
  });

  it('of nothing are nothing', () => {
    const nothing = { operations: [], leftOut: [] };
    assert.deepEqual(entriesOf([], inputs, new Set()), nothing);
    assert.deepEqual(entriesOf([['', ' ']], inputs, new Set()), nothing);
  });
});

describe('copied rows', () => {
  const sheet = new Table().scene(stateOf({}, text.replace('a quieter office', '"-1+cmd|x, \\"y\\""'))).sheets[0]!;

  it('for a spreadsheet hold what was stated as it is written, and run no formula', () => {
    const [head, slow] = asSeparated(sheet, [sheet.table.rows[0]!], ',').split('\r\n');
    assert.match(
      head ?? '',
      /^Rank,Id,Opportunity,Capability,Outcome,Signal,Reach,Frequency,Hours lost,Confidence,Effort,CD3,/,
    );
    assert.match(slow ?? '', /^2,slow,noise,"'-1\+cmd\|x, ""y""",people hear themselves,.*,50,2,1,90%,5,20,/);
  });

  it('come back as they were when they are pasted', () => {
    const rows = asSeparated(sheet, sheet.table.rows.slice(1), '\t')
      .split('\r\n')
      .map(line => line.split('\t'));
    assert.deepEqual(nodes(entriesOf(rows, inputs, new Set())).slice(0, 1), [
      {
        id: 'fast',
        opportunity: 'wait',
        capability: 'answers that come at once',
        reach: '100',
        frequency: '2',
        hours_lost: '0.5..1..2',
        confidence: '30%',
        effort: '4..6',
      },
    ]);
  });

  it('for Markdown are a table whose cells hold no markup', () => {
    const lines = asMarkdown(sheet, [sheet.table.rows[0]!]).split('\n');
    assert.match(lines[1] ?? '', /^\| --: \| :-- \|/);
    assert.match(lines[2] ?? '', /-1\+cmd\\\|x, "y"/);
  });
});

describe('taking in messages', () => {
  const writes = { list: '', key: 'slow', column: 'effort', texts: { effort: '1' } } as const;

  it('keeps what is typed, and settles what is done', () => {
    const state = stateOf({ editing: writes, pending: [{ request: 1, list: '', done: 'Removed.', undo: true }] });
    const received = receiveSnapshot(state, '', snapshotOf(text, { version: 2, settled: [1] }));
    assert.deepEqual(received.state.editing, writes);
    assert.deepEqual(received.state.pending, []);
    assert.equal(received.said, 'Removed.');
    assert.deepEqual(received.state.notice, { text: 'Removed.', refused: false, undo: true });
  });

  it('opens the field again with what was typed where an edit was refused', () => {
    const state = stateOf({ pending: [{ request: 1, list: '', writes }] });
    const received = receiveRefusal(state, '', { request: 1, reason: 'No.', hasPlace: true });
    assert.deepEqual(received.state.editing, writes);
    assert.equal(received.said, 'No.');
  });

  it('says so where the entry that was written in is gone, and selects its neighbour', () => {
    const state = stateOf({ editing: writes, selected: { list: '', key: 'slow' } });
    const without = text.replace(/ {2}- id: slow[\s\S]*? {2}- id: fast/, '  - id: fast');
    const received = receiveSnapshot(state, '', snapshotOf(without, { version: 2 }));
    assert.equal(received.state.editing, null);
    assert.equal(received.state.notice?.refused, true);
    assert.deepEqual(received.state.selected, { list: '', key: 'fast' });
  });

  it('reads back what it has saved, and leaves out what does not fit', () => {
    const state = stateOf({ sort: { by: 'reach', down: false }, group: 'place', picture: 'order', asOf: '2027-01-01' });
    const saved = toSaved({ ...state, selected: { list: '', key: 'fast' } });
    assert.deepEqual(fromSaved(JSON.parse(JSON.stringify(saved))), {
      selected: { list: '', key: 'fast' },
      sort: { by: 'reach', down: false },
      group: 'place',
      picture: 'order',
      asOf: '2027-01-01',
    });
    assert.deepEqual(fromSaved({ sort: 1, group: 'x', selected: {} }), {});
    assert.deepEqual(fromSaved(undefined), {});
  });
});
