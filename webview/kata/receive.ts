import * as l10n from '@vscode/l10n';
import type { KataSnapshot } from '../../src/protocol/kata';
import type { Received } from '../shared/page';
import { type Refused, refusedNotice } from '../shared/view/notice';
import type { State } from './core';

/** Takes in the truth. Selection and what is being typed stay; edits that this snapshot settles are done. */
export function receiveSnapshot(state: State, snapshot: KataSnapshot): Received<State> {
  const { steps } = snapshot.view;
  const has = (key: string | null | undefined) => steps.some(step => step.key === key);
  const settled = state.pending.filter(({ request }) => snapshot.settled.includes(request));
  const done = settled.findLast(one => one.done !== undefined)?.done;
  const isGone = state.editing !== null && !has(state.editing.key);
  const said = isGone ? l10n.t('The step that you were writing in is gone from the text.') : done;
  const kept = state.notice?.undo && state.snapshot?.version !== snapshot.version ? null : state.notice;
  return {
    state: {
      ...state,
      snapshot,
      pending: state.pending.filter(one => !settled.includes(one)),
      editing: isGone ? null : state.editing,
      selected: has(state.selected) ? state.selected : (steps.at(-1)?.key ?? null),
      notice: said === undefined ? kept : { text: said, refused: isGone, undo: !isGone },
    },
    ...(said === undefined ? {} : { said }),
  };
}

/** Takes in that an edit was not done. What was typed is a field again. */
export function receiveRefusal(state: State, message: Refused): Received<State> {
  const refused = state.pending.find(one => one.request === message.request);
  return {
    state: {
      ...state,
      pending: state.pending.filter(one => one !== refused),
      editing: state.editing ?? refused?.writes ?? null,
      draft: state.draft ?? refused?.draft ?? null,
      notice: refusedNotice(message),
    },
    said: message.reason,
  };
}
