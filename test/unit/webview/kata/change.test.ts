import assert from 'node:assert/strict';
import { isFileOf } from '../../../../src/core/index/file';
import { applyEdits } from '../../../../src/core/text/edit';
import type { KataView } from '../../../../src/core/views/kata-view';
import { projectKata } from '../../../../src/core/views/project-kata';
import type { KataSnapshot } from '../../../../src/protocol/kata';
import {
  addition,
  type HeadField,
  headOperations,
  headProblem,
  isSettled,
  nextStep,
  operationsOf,
  problemOf,
} from '../../../../webview/kata/change';
import { initialState, type State } from '../../../../webview/kata/core';
import { receiveRefusal, receiveSnapshot } from '../../../../webview/kata/receive';
import { createTestService } from '../../support/service';

const text = `title: Fewer calls
start: { value: 9 calls, on: 2026-10-01 }
steps:
  - on: 2026-10-05
    current: 9 calls
    step: Ask five
    expected: 7 calls
    actual: 8 calls
  - on: 2026-10-12
    step: Ask ten
    expected: 5 calls
`;

function viewOf(kata = text): KataView {
  const service = createTestService({ 'a.kata.yaml': kata });
  const file = service.index.get('a.kata.yaml');
  assert.ok(isFileOf(file, 'kata'));
  return projectKata(service, file);
}

function snapshotOf(kata = text, patch: Partial<KataSnapshot> = {}): KataSnapshot {
  const head = { type: 'snapshot', version: 1, epoch: 0, broken: null, editable: true } as const;
  return { ...head, settled: [], view: viewOf(kata), problems: {}, ...patch };
}

describe('the head of a kata', () => {
  const written = (kata: string, field: HeadField, typed: string, was: string) => {
    const service = createTestService({ 'a.kata.yaml': kata });
    const plan = service.plan('a.kata.yaml', headOperations(field, typed, was));
    assert.ok(plan.ok, plan.ok ? '' : plan.reason);
    return applyEdits(kata, plan.value[0]?.edits ?? []);
  };

  it('is written in place, also where its group is not there yet', () => {
    assert.equal(written(text, 'start/value', '10 calls', '9 calls'), text.replace('9 calls, on', '10 calls, on'));
    assert.match(written(text, 'target/by', '2027-Q1', ''), /target:\s.*by: 2027-Q1/s);
    assert.equal(written(text, 'title', ' Few  calls ', 'Fewer calls'), text.replace('Fewer calls', 'Few calls'));
    assert.deepEqual(headOperations('metric', 'calls', 'calls'), []);
  });

  it('says why a text can’t stand there', () => {
    assert.equal(headProblem('target/by', '2027-Q1'), undefined);
    assert.match(headProblem('start/on', 'soon') ?? '', /\w/);
    assert.equal(headProblem('start/on', ' '), undefined);
  });
});

describe('the next step of a kata', () => {
  it('begins today at the last actual', () => {
    const next = nextStep(viewOf(`${text}    actual: 6 calls\n`));
    assert.deepEqual(next, {
      draft: { on: '2026-11-22', current: '6 calls', obstacle: '', step: '', expected: '' },
    });
  });

  it('of a new kata begins where the kata starts', () => {
    const next = nextStep(viewOf('start: { value: 9 }\n'));
    assert.equal('draft' in next && next.draft.current, '9');
  });

  it('waits for the result of the step before it', () => {
    const next = nextStep(viewOf());
    assert.match('reason' in next ? next.reason : '', /^Step 2 has no result yet\./);
  });

  it('is added as a whole, with an expectation', () => {
    const draft = { on: '2026-11-22', current: '6 calls', obstacle: '', step: ' Ask\nall ', expected: '' };
    assert.deepEqual(addition(draft), { missing: 'expected' });
    assert.deepEqual(addition({ ...draft, step: '', expected: '3 calls' }), { missing: 'step' });
    assert.deepEqual(addition({ ...draft, expected: '3' }), {
      operation: {
        op: 'add',
        parent: null,
        kind: 'step',
        node: { on: '2026-11-22', current: '6 calls', step: 'Ask all', expected: 3 },
      },
    });
  });
});

describe('a cell of a kata', () => {
  const [first, second] = viewOf().steps as [KataView['steps'][number], KataView['steps'][number]];

  it('becomes one operation, or none where nothing changes', () => {
    assert.deepEqual(operationsOf(second, 'actual', ' 6  calls '), [
      { op: 'set', id: '/steps/1', field: 'actual', value: '6 calls' },
    ]);
    assert.deepEqual(operationsOf(second, 'step', ''), [{ op: 'set', id: '/steps/1', field: 'step', value: null }]);
    assert.deepEqual(operationsOf(second, 'step', 'Ask ten'), []);
  });

  it('says what can’t be used', () => {
    assert.match(problemOf('on', 'soon') ?? '', /is not a date/);
    assert.match(problemOf('actual', 'many') ?? '', /is not a quantity/);
    assert.equal(problemOf('expected', 'many'), undefined);
    assert.equal(problemOf('actual', ''), undefined);
  });

  it('is settled where the result of an expectation is in', () => {
    assert.ok(isSettled(first, 'expected'));
    assert.ok(!isSettled(first, 'learned'));
    assert.ok(!isSettled(second, 'expected'));
  });
});

describe('the page of a kata', () => {
  const state: State = { ...initialState, snapshot: snapshotOf(), selected: '/steps/1' };
  const writes = { key: '/steps/1', field: 'step', text: 'Ask' } as const;

  it('selects the step that the team is at, and settles what is done', () => {
    const first = receiveSnapshot(initialState, snapshotOf());
    assert.equal(first.state.selected, '/steps/1');
    const pending = [{ request: 1, done: 'Step 3 added.' }, { request: 2 }];
    const { state: next, said } = receiveSnapshot({ ...state, pending }, snapshotOf(text, { settled: [1] }));
    assert.deepEqual(next.pending, [{ request: 2 }]);
    assert.deepEqual(next.notice, { text: 'Step 3 added.', refused: false, undo: true });
    assert.equal(said, 'Step 3 added.');
  });

  it('tells where the step that is written in is gone', () => {
    const { state: next, said } = receiveSnapshot({ ...state, editing: writes }, snapshotOf('title: Fewer calls\n'));
    assert.equal(next.editing, null);
    assert.equal(next.selected, null);
    assert.match(said ?? '', /is gone from the text/);
  });

  it('gives back what was typed or planned when it is refused', () => {
    const draft = { on: '', current: '', obstacle: '', step: 'Ask', expected: '1' };
    const pending = [
      { request: 1, writes },
      { request: 2, draft },
    ];
    assert.deepEqual(
      receiveRefusal({ ...state, pending }, { request: 1, reason: 'No.', hasPlace: true }).state.editing,
      writes,
    );
    const { state: next } = receiveRefusal({ ...state, pending }, { request: 2, reason: 'No.', hasPlace: true });
    assert.deepEqual(next.draft, draft);
    assert.deepEqual(next.notice, { text: 'No.', refused: true, undo: false, request: 2 });
  });
});
