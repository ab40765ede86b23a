import type { EditorSnapshot } from '../../src/protocol/editor';
import type { Received } from '../shared/page';
import { type Refused, refusedNotice } from '../shared/view/notice';
import type { BoardState } from './core';

/** Takes in the truth. What was looked at stays; moves that this snapshot settles are done, and can be taken back. */
export function receiveSnapshot<S extends EditorSnapshot, L>(
  state: BoardState<S, L>,
  snapshot: S,
): Received<BoardState<S, L>> {
  const settled = state.pending.filter(({ request }) => snapshot.settled.includes(request));
  const pending = state.pending.filter(one => !settled.includes(one));
  // What was typed into a field is seen there: it needs no words.
  const last = settled.findLast(one => one.done !== '');
  const done = [...state.done, ...settled.flatMap(({ back }) => back ?? [])];
  if (!last) return { state: { ...state, snapshot, pending, done } };
  const notice = { text: last.done, refused: false, undo: last.back !== null };
  return { state: { ...state, snapshot, pending, done, notice }, said: last.done };
}

/** Takes in that something was not done. */
export function receiveRefusal<S extends EditorSnapshot, L>(
  state: BoardState<S, L>,
  message: Refused,
): BoardState<S, L> {
  const pending = state.pending.filter(one => one.request !== message.request);
  return { ...state, pending, notice: refusedNotice(message) };
}
