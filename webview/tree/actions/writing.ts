import * as l10n from '@vscode/l10n';
import { kindName, kindNoun } from '../../../src/core/operations/names';
import { slug } from '../../../src/core/text/slug';
import type { PlainData } from '../../../src/core/yaml/source';
import type { Core } from '../core';
import { besides, kindsBelow, lastBelow, type Place } from '../edits/place';
import { DRAFT_KEY, type DraftCard, type TreeModel } from '../model/tree';
import { mayEdit } from './change';
import { showCards } from './look';
import { returnToTree, setFolded } from './select';

/** Opens the title of a card for writing, in place; that of a parked idea is a field already. */
export function editTitle(core: Core, key: string): void {
  const card = core.scene()?.model.items.get(key)?.data.card;
  if (!card || !mayEdit(core)) return;
  if (card.kind === 'idea') {
    core.afterDraw(() => document.querySelector<HTMLElement>('.details-form .heading')?.focus());
    core.update({ popup: null });
    return;
  }
  showCards(core, key);
  core.update({ editing: { type: 'title', key, was: card.title, text: card.title }, popup: null, notice: null });
  focusField(core, true);
}

/** Opens an empty card where a new one would stand. Nothing is in the text before it has a title. */
export function addBelow(core: Core, key: string | null, kind: DraftCard['kind']): void {
  const { model } = core.scene() ?? {};
  if (!model || !mayEdit(core)) return;
  const parent = key === null ? undefined : model.items.get(key);
  if (key !== null) setFolded(core, key, false);
  startAdding(core, kind, lastBelow(parent, kind, model));
}

export function addBeside(core: Core, key: string): void {
  const { model } = core.scene() ?? {};
  const item = model?.items.get(key);
  const kind = item?.data.card?.kind;
  if (!model || !item || !kind || kind === 'idea' || !mayEdit(core)) return;
  startAdding(core, kind, besides(item, 'after', model));
}

/** The kinds that can be added below a card, or why there are none. */
export function kindsFor(core: Core, key: string | null): readonly DraftCard['kind'][] {
  const kind = key === null ? undefined : core.scene()?.model.items.get(key)?.data.card?.kind;
  const kinds = kindsBelow(kind);
  if (kind && kinds.length === 0) core.refuse(l10n.t('Nothing can stand under {0}.', kindName(kind, 'inside')));
  return kinds;
}

function startAdding(core: Core, kind: DraftCard['kind'], place: Place): void {
  const parent = (place.parent ?? place.outcome)?.data.key ?? null;
  const card: DraftCard = { kind, parent, index: place.index, title: '' };
  showCards(core, parent);
  core.update({ editing: { type: 'add', card, text: '' }, popup: null, notice: null });
  focusField(core, false);
}

export function focusField(core: Core, all: boolean): void {
  core.afterDraw(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.canvas textarea.edit');
    field?.focus({ preventScroll: true });
    if (all) field?.select();
    const key = field?.closest<HTMLElement>('[data-key]')?.dataset.key ?? DRAFT_KEY;
    const box = core.scene()?.layout.placed.get(key);
    if (box) core.viewport.reveal(box, core.state.zoom, box.item.data.card?.kind === 'outcome');
  });
}

/** Types into the field that is open, as the keyboard would: the old title gives way. */
export function typeInto(core: Core, text: string): void {
  const { editing } = core.state;
  if (!editing) return;
  const isUntouched = editing.type === 'title' && editing.text === editing.was;
  typed(core, (isUntouched ? '' : editing.text) + text);
  core.afterDraw(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.canvas textarea.edit');
    field?.setSelectionRange(field.value.length, field.value.length);
  });
}

/** Takes what was typed so far. It is one sentence: pasted line breaks become spaces. */
export function typed(core: Core, text: string): void {
  const { editing } = core.state;
  if (editing) core.update({ editing: { ...editing, text: text.replace(/\s*\n\s*/g, ' ') } });
}

/** Writes what was typed as one edit. Without a change, or without words in a new card, nothing is written. */
export function commit(core: Core, { toTree = true } = {}): void {
  const { editing } = core.state;
  if (!editing) return;
  const text = editing.text.trim();
  const isNothing = text === '' || (editing.type === 'title' && text === editing.was);
  if (isNothing) {
    leave(core, toTree);
    return;
  }
  if (!mayEdit(core)) return;
  core.update({ editing: null });
  if (editing.type === 'title') sendTitle(core, editing, text);
  else writeCard(core, editing.card, text);
  if (toTree) returnToTree(core);
}

/** Closes the field; nothing of it stays. */
export function leave(core: Core, toTree = true): void {
  core.update({ editing: null });
  if (toTree) returnToTree(core);
}

function sendTitle(core: Core, { key, was }: { readonly key: string; readonly was: string }, text: string): void {
  core.edit([{ op: 'set', id: key, field: 'title', value: text }], { keys: [key], title: { key, was, text } });
}

function writeCard(core: Core, card: DraftCard, title: string): void {
  const { model } = core.scene() ?? {};
  if (!model) return;
  const { kind, parent, index } = card;
  const isTop = kind === 'opportunity' && model.items.get(parent ?? '')?.data.card?.kind === 'outcome';
  const id = newId(core, model, title);
  core.edit([{ op: 'add', parent, kind, index, node: { id, title } }], {
    keys: [],
    id,
    add: { ...card, title },
    lands: { kind, parent: isTop ? null : parent, index },
    done: l10n.t('Added the {0} “{1}”.', kindNoun(kind), title),
  });
}

function newId(core: Core, model: TreeModel, title: string): string {
  return slug(title, id => model.items.has(id) || core.takenElsewhere.has(id));
}

/** The first outcome of an empty tree, from what was filled in. */
export function addOutcome(
  core: Core,
  parts: Readonly<Record<'who' | 'behavior' | 'from' | 'to' | 'by', string>>,
): boolean {
  const { model } = core.scene() ?? {};
  if (!model || !mayEdit(core)) return false;
  const filled = Object.entries(parts).flatMap(([name, value]): [string, PlainData][] =>
    value.trim() === '' ? [] : [[name, value.trim()]],
  );
  if (filled.length === 0) {
    core.refuse(l10n.t('Fill in at least one part. The rest can follow later.'));
    return false;
  }
  const named = parts.behavior.trim() || parts.who.trim() || l10n.t('First outcome');
  const title = named.charAt(0).toUpperCase() + named.slice(1);
  core.edit(
    [
      {
        op: 'add',
        parent: null,
        kind: 'outcome',
        node: { id: newId(core, model, title), title, ...Object.fromEntries(filled) },
      },
    ],
    {
      keys: [],
      lands: { kind: 'outcome', parent: null, index: 0 },
      done: l10n.t('Added the {0} “{1}”.', kindNoun('outcome'), title),
    },
  );
  return true;
}
