import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../../src/protocol/tree';
import type { Received } from '../../shared/page';
import { type Refused, refusedNotice } from '../../shared/view/notice';
import { isRemoved } from '../model/removed';
import { buildModel, type TreeModel } from '../model/tree';
import type { Editing, Notice, Pending, Popup, State } from './state';
import { nearest, revealing } from './walk';

/** What a snapshot has led to. */
interface Landed extends Received<State> {
  /** An edit of this canvas is done: the selected card is what it made or moved. */
  readonly landed: boolean;
}

/**
 * Takes in the truth. Zoom, folds, selection and what is being typed stay; edits that this snapshot settles are done, and
 * their cards are selected where they landed.
 */
export function receiveSnapshot(state: State, snapshot: Snapshot): Landed {
  const after = buildModel(snapshot.view);
  const settled = state.pending.filter(one => snapshot.settled.includes(one.request));
  // Every request is answered, settled or refused: a refusal that comes later still gives back what was typed.
  const pending = state.pending.filter(one => !settled.includes(one));
  const before = state.snapshot && buildModel(state.snapshot.view);
  const { editing, notice: lost } = keepEditing(state.editing, before, after);
  const landed = settled.map(one => landing(after, one)).findLast(key => key !== undefined);
  const selected = landed ?? survivor(state.selected, before, after);
  const disturbed = state.dragging !== null && snapshot.version !== state.dragging.version;
  const done = settled.findLast(one => one.done !== undefined);
  const notice = disturbed
    ? inform(l10n.t('The text changed while you were dragging. Nothing was moved.'))
    : (lost ?? (done?.undo && done.done ? { text: done.done, refused: false, undo: true } : kept(state, snapshot)));
  const said = disturbed || lost ? notice?.text : done?.done;
  return {
    state: {
      ...state,
      snapshot,
      pending,
      selected,
      others: stillThere(state.others, after, selected),
      editing,
      notice,
      folded: landed === undefined ? state.folded : revealing(after, state.folded, landed),
      focus: state.focus !== null && after.items.has(state.focus) ? state.focus : null,
      dragging: disturbed ? null : state.dragging,
      popup: isAlive(state.popup, after) ? state.popup : null,
    },
    landed: landed !== undefined,
    ...(said === undefined ? {} : { said }),
  };
}

/** Takes in that an edit was not done. A card that was being added is a field again, with what was typed. */
export function receiveRefusal(state: State, message: Refused): Received<State> {
  const refused = state.pending.find(one => one.request === message.request);
  const pending = state.pending.filter(one => one !== refused);
  const notice = refusedNotice(message);
  return { state: { ...state, pending, notice, editing: state.editing ?? reopened(refused) }, said: message.reason };
}

function reopened(refused: Pending | undefined): Editing | null {
  if (refused?.add) return { type: 'add', card: refused.add, text: refused.add.title };
  if (refused?.title) return { type: 'title', ...refused.title };
  return null;
}

/** An offer to undo is about the newest change only: after another one it would take back something else. */
function kept({ notice, snapshot: before }: State, snapshot: Snapshot): Notice | null {
  return notice?.undo && before && before.version !== snapshot.version ? null : notice;
}

function landing(model: TreeModel, { lands }: Pending): string | undefined {
  if (!lands) return undefined;
  for (const { data } of model.items.values()) {
    const { card } = data;
    if (card?.kind === lands.kind && card.parent === lands.parent && card.index === lands.index) return data.key;
  }
  return undefined;
}

/** Whether the card that a popup is about is still there. */
function isAlive(popup: Popup | null, { items }: TreeModel): boolean {
  return !popup || !('key' in popup) || popup.key === null || items.has(popup.key);
}

function survivor(selected: string | null, before: TreeModel | undefined, after: TreeModel): string | null {
  if (selected === null || after.items.has(selected) || isRemoved(selected)) return selected;
  return before ? nearest(before, after, selected) : null;
}

function stillThere(others: ReadonlySet<string>, { items }: TreeModel, selected: string | null): ReadonlySet<string> {
  if (others.size === 0) return others;
  return new Set([...others].filter(key => items.has(key) && key !== selected));
}

/** A field whose card is gone becomes a new card beside where it stood, so that nothing typed is lost. */
function keepEditing(
  editing: Editing | null,
  before: TreeModel | undefined,
  after: TreeModel,
): { editing: Editing | null; notice?: Notice } {
  if (editing?.type === 'title') {
    const now = after.items.get(editing.key)?.data.card;
    if (now && now.title === editing.was) return { editing };
    if (now) {
      const text = l10n.t('The text says “{0}” now. Enter writes your words, Esc keeps it.', now.title);
      return { editing: { ...editing, was: now.title }, notice: inform(text) };
    }
    const gone = before?.items.get(editing.key)?.data.card;
    if (!gone || gone.kind === 'idea') return { editing: null };
    const card = { kind: gone.kind, parent: gone.parent, index: gone.index, title: editing.text };
    return keepAdding({ type: 'add', card, text: editing.text }, before, after, gone.title);
  }
  return editing ? keepAdding(editing, before, after, undefined) : { editing: null };
}

function keepAdding(
  editing: Extract<Editing, { type: 'add' }>,
  before: TreeModel | undefined,
  after: TreeModel,
  gone: string | undefined,
): { editing: Editing | null; notice?: Notice } {
  const { parent, kind } = editing.card;
  const stays = parent === null ? kind === 'opportunity' || kind === 'outcome' : after.items.has(parent);
  if (stays) {
    const text = gone && l10n.t('“{0}” was removed from the text. Enter adds your words as a new card.', gone);
    return { editing, ...(text ? { notice: inform(text) } : {}) };
  }
  if (kind === 'opportunity' || kind === 'outcome') {
    const text = l10n.t('The card above was removed from the text. Enter adds your words at the top level.');
    return { editing: { ...editing, card: { ...editing.card, parent: null } }, notice: inform(text) };
  }
  const above = before?.items.get(parent ?? '')?.data.card?.title ?? '';
  return {
    editing: null,
    notice: inform(l10n.t('“{0}” was removed from the text. You typed: {1}', above, editing.text)),
  };
}

function inform(text: string): Notice {
  return { text, refused: false, undo: false };
}
