import * as l10n from '@vscode/l10n';
import type { ScorecardSnapshot } from '../../src/protocol/scorecard';
import type { Received } from '../shared/page';
import { type Refused, refusedNotice } from '../shared/view/notice';
import type { State } from './state';

/** Takes in the truth. Selection, order and what is being typed stay; edits that this snapshot settles are done. */
export function receiveSnapshot(state: State, list: string, snapshot: ScorecardSnapshot): Received<State> {
  const lists = new Map(state.lists).set(list, snapshot);
  const mine = (request: number, of: string) => of === list && snapshot.settled.includes(request);
  const settled = state.pending.filter(one => mine(one.request, one.list));
  const pending = state.pending.filter(one => !settled.includes(one));
  const done = settled.findLast(one => one.done !== undefined);
  const version = state.lists.get(list)?.version;
  const kept = state.notice?.undo && version !== snapshot.version ? null : state.notice;
  const notice = done?.done === undefined ? kept : { text: done.done, refused: false, undo: done.undo === true };
  const gone = state.editing?.list === list && !has(snapshot, state.editing.key);
  const lost = gone
    ? { text: l10n.t('The entry that you were writing in is gone from the text.'), refused: true, undo: false }
    : notice;
  const said = gone ? lost?.text : done?.done;
  return {
    state: {
      ...state,
      lists,
      pending,
      notice: lost,
      editing: gone ? null : state.editing,
      selected: survivor(state, list, snapshot),
    },
    ...(said === undefined ? {} : { said }),
  };
}

/** The selected row; where it is gone the one that stands in its place now. */
function survivor({ selected, lists }: State, list: string, snapshot: ScorecardSnapshot): State['selected'] {
  const { entries } = snapshot.view;
  if (!selected) return entries[0] ? { list, key: entries[0].key } : null;
  if (selected.list !== list || has(snapshot, selected.key)) return selected;
  const before = lists.get(list)?.view.entries.findIndex(({ key }) => key === selected.key) ?? -1;
  const near = entries[Math.min(Math.max(before, 0), entries.length - 1)];
  return near ? { list, key: near.key } : null;
}

function has({ view }: ScorecardSnapshot, key: string): boolean {
  return view.entries.some(entry => entry.key === key);
}

/** Takes in that an edit was not done. What was typed is a field again. */
export function receiveRefusal(state: State, list: string, message: Refused): Received<State> {
  const refused = state.pending.find(one => one.request === message.request && one.list === list);
  const pending = state.pending.filter(one => one !== refused);
  const notice = refusedNotice(message);
  return {
    state: { ...state, pending, notice, editing: state.editing ?? refused?.writes ?? null },
    said: message.reason,
  };
}

/** Takes in that a list is gone, with all that was about it. */
export function withoutList(state: State, list: string): Partial<State> {
  const lists = new Map(state.lists);
  lists.delete(list);
  const [next] = lists;
  const first = next?.[1].view.entries[0];
  return {
    lists,
    pending: state.pending.filter(one => one.list !== list),
    editing: state.editing?.list === list ? null : state.editing,
    selected:
      state.selected?.list === list ? (next && first ? { list: next[0], key: first.key } : null) : state.selected,
  };
}
