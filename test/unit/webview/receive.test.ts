import assert from 'node:assert/strict';
import { receiveRefusal, receiveSnapshot } from '../../../webview/tree/state/receive';
import { fromSaved, toSaved } from '../../../webview/tree/state/saved';
import { initialState, modelOf, type Pending, type State } from '../../../webview/tree/state/state';
import { Workspace } from './workspace';

function opened(patch: Partial<State> = {}): { workspace: Workspace; state: State } {
  const workspace = new Workspace();
  return { workspace, state: { ...initialState, snapshot: workspace.snapshot(), ...patch } };
}

const pending = (patch: Partial<Pending>): Pending => ({ request: 1, epoch: 0, keys: [], ...patch });

describe('taking in a snapshot', () => {
  it('keeps zoom, folds, selection, search and focus', () => {
    const kept = { zoom: 0.5, folded: new Set(['lost']), selected: 'slow', query: 'a', focus: 'lost' };
    const { workspace, state } = opened(kept);
    const after = receiveSnapshot(state, workspace.snapshot({ version: 2 })).state;
    assert.deepEqual({ ...after, snapshot: undefined }, { ...state, snapshot: undefined });
  });

  it('selects the nearest card where the selected one is gone', () => {
    const { workspace, state } = opened({ selected: 'stream', focus: 'stream' });
    workspace.apply([{ op: 'remove', id: 'stream' }]);
    const after = receiveSnapshot(state, workspace.snapshot()).state;
    assert.equal(after.selected, 'print');
    assert.equal(after.focus, null);
  });

  it('settles an edit, says so, and selects the card where it landed', () => {
    const lands = { kind: 'solution', parent: 'stuck', index: 1 };
    const { workspace, state } = opened({
      selected: 'blind',
      folded: new Set(['stuck']),
      pending: [pending({ add: { kind: 'solution', parent: 'stuck', index: 1, title: 'New' }, lands, done: 'Added.' })],
    });
    workspace.apply([{ op: 'add', parent: 'stuck', kind: 'solution', index: 1, node: { title: 'New' } }]);
    const received = receiveSnapshot(state, workspace.snapshot({ settled: [1] }));
    assert.equal(received.said, 'Added.');
    assert.deepEqual(received.state.pending, []);
    assert.equal(received.state.selected, '/opportunities/0/opportunities/1/solutions/1');
    assert.equal(received.state.folded.has('stuck'), false);
  });

  it('takes back its offer to undo when the text has changed again', () => {
    const notice = { text: 'Removed “Print it”.', refused: false, undo: true };
    const { workspace, state } = opened({ notice });
    const same = state.snapshot?.version ?? 0;
    assert.deepEqual(receiveSnapshot(state, workspace.snapshot({ version: same })).state.notice, notice);
    assert.equal(receiveSnapshot(state, workspace.snapshot({ version: same + 1 })).state.notice, null);
  });

  it('keeps edits of an older epoch until their own refusal comes, so that what was typed comes back', () => {
    const draft = { kind: 'solution', parent: 'stuck', index: 0, title: 'Ask first' } as const;
    const { workspace, state } = opened({ pending: [pending({}), pending({ request: 2, add: draft })] });
    const refusedFirst = receiveRefusal(state, { request: 1, reason: 'No.', hasPlace: true }).state;
    const published = receiveSnapshot(refusedFirst, workspace.snapshot({ epoch: 1 })).state;
    const after = receiveRefusal(published, { request: 2, reason: 'The text moved on.', hasPlace: true }).state;
    assert.deepEqual(after.editing, { type: 'add', card: draft, text: 'Ask first' });
    assert.deepEqual(after.pending, []);
  });

  it('keeps what is typed when the title changes in the text, and says so', () => {
    const { workspace, state } = opened({
      editing: { type: 'title', key: 'print', was: 'Print it', text: 'Print it all' },
    });
    workspace.apply([{ op: 'set', id: 'print', field: 'title', value: 'Print less' }]);
    const received = receiveSnapshot(state, workspace.snapshot());
    assert.deepEqual(received.state.editing, { type: 'title', key: 'print', was: 'Print less', text: 'Print it all' });
    assert.match(received.said ?? '', /“Print less”/);
  });

  it('makes a new card of what is typed when the card is gone from the text', () => {
    const { workspace, state } = opened({
      editing: { type: 'title', key: 'print', was: 'Print it', text: 'Print it all' },
    });
    workspace.apply([{ op: 'remove', id: 'print' }]);
    const { editing } = receiveSnapshot(state, workspace.snapshot()).state;
    assert(editing?.type === 'add');
    assert.equal(editing.text, 'Print it all');
    assert.deepEqual(editing.card, { kind: 'solution', parent: 'blind', index: 1, title: 'Print it all' });
  });

  it('keeps a new card that is being written; without its parent an opportunity goes to the top', () => {
    const card = { kind: 'opportunity', parent: 'stuck', index: 0, title: '' } as const;
    const { workspace, state } = opened({ editing: { type: 'add', card, text: 'Typed' } });
    assert.deepEqual(receiveSnapshot(state, workspace.snapshot()).state.editing, state.editing);
    workspace.apply([{ op: 'remove', id: 'stuck' }]);
    const { editing } = receiveSnapshot(state, workspace.snapshot()).state;
    assert.deepEqual(editing, { type: 'add', card: { ...card, parent: null }, text: 'Typed' });
  });

  it('ends a drag when the text changes under it, and only then', () => {
    const { workspace, state } = opened({ dragging: { key: 'print', version: 1, aim: undefined } });
    assert.notEqual(receiveSnapshot(state, workspace.snapshot({ version: 1 })).state.dragging, null);
    const received = receiveSnapshot(state, workspace.snapshot({ version: 2 }));
    assert.equal(received.state.dragging, null);
    assert.equal(received.said, 'The text changed while you were dragging. Nothing was moved.');
  });
});

describe('taking in a refusal', () => {
  it('opens the field again with what was typed, and gives the reason', () => {
    const add = { kind: 'solution', parent: 'stuck', index: 1, title: 'New' } as const;
    const { state } = opened({ pending: [pending({ add })] });
    const received = receiveRefusal(state, { request: 1, reason: 'No.', hasPlace: true });
    assert.deepEqual(received.state.editing, { type: 'add', card: add, text: 'New' });
    assert.deepEqual(received.state.notice, { text: 'No.', refused: true, undo: false, request: 1 });
    assert.deepEqual(received.state.pending, []);
    assert.equal(received.said, 'No.');
  });

  it('offers no way into the text where none says why', () => {
    const { state } = opened();
    const received = receiveRefusal(state, { request: 1, reason: 'No.', hasPlace: false });
    assert.deepEqual(received.state.notice, { text: 'No.', refused: true, undo: false });
  });

  it('leaves a field alone that was opened meanwhile', () => {
    const editing = { type: 'title', key: 'print', was: 'Print it', text: 'P' } as const;
    const title = { key: 'stream', was: 'Stream it', text: 'S' };
    const { state } = opened({ editing, pending: [pending({ title })] });
    assert.deepEqual(receiveRefusal(state, { request: 1, reason: 'No.', hasPlace: true }).state.editing, editing);
  });
});

describe('what the canvas shows and keeps', () => {
  it('shows an edit on its way: the new title, the new card', () => {
    const add = { kind: 'solution', parent: 'stuck', index: 1, title: 'New' } as const;
    const { state } = opened({
      pending: [pending({ title: { key: 'print', was: 'Print it', text: 'P' } }), pending({ request: 2, add })],
    });
    const model = modelOf(state.snapshot!.view, state);
    assert.equal(model?.items.get('print')?.data.card?.title, 'P');
    assert.equal(model?.items.get('stuck')?.children?.at(-1)?.data.card?.title, 'New');
  });

  it('reads back what it has saved, and leaves out what does not fit', () => {
    const filter = { kind: 'pain', withProblems: true };
    const look = { filter, order: 'cd3', paint: 'horizon' } as const;
    const { state } = opened({ zoom: 0.5, folded: new Set(['lost']), selected: 'slow', details: 'closed', ...look });
    const saved = toSaved(state, { left: 1, top: 2 });
    assert.deepEqual(fromSaved(JSON.parse(JSON.stringify(saved))), {
      selected: 'slow',
      folded: ['lost'],
      zoom: 0.5,
      details: 'closed',
      ...look,
      scroll: { left: 1, top: 2 },
    });
    const strange = { zoom: 99, folded: 'x', scroll: {}, selected: 1, filter: { kind: {} }, order: 'x', paint: 2 };
    assert.deepEqual(fromSaved(strange), {});
    assert.deepEqual(fromSaved(undefined), {});
  });
});
