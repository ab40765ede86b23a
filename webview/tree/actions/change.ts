import * as l10n from '@vscode/l10n';
import { kindNoun } from '../../../src/core/operations/names';
import { counted, type Kind, ordinal, titleOf } from '../../../src/core/views/words';
import type { Core } from '../core';
import { type Direction, moveByKey } from '../edits/moves';
import { isAt, kindBelow, moveOperations, type Place, siblingsAt } from '../edits/place';
import type { Item } from '../model/tree';

/** Whether the text may be written now; says why not. */
export function mayEdit(core: Core): boolean {
  const { snapshot } = core.state;
  if (core.scene()?.isEditable) return true;
  const reason = snapshot?.broken?.conflict
    ? l10n.t('The text holds both sides of a merge. Resolve it in the text, then the tree can be changed.')
    : snapshot?.broken
      ? l10n.t('View only until the text can be read again. Nothing is lost.')
      : l10n.t('This file can’t be written, so the tree is view only.');
  core.refuse(reason);
  return false;
}

/** Moves a card as one edit, and says where it went. */
export function moveTo(core: Core, item: Item, place: Place): void {
  const { model } = core.scene() ?? {};
  if (!model || isAt(model, item, place) || !mayEdit(core)) return;
  const card = item.data.card!;
  const under = place.parent ?? place.outcome;
  const kind = kindBelow(card.kind, under?.data.card?.kind);
  const siblings = siblingsAt(model, kind, place.parent, place.outcome).filter(one => one !== item);
  const position = siblings.filter(one => wentBefore(one, item, place)).length + 1;
  const nth = ordinal(position);
  const done = under
    ? l10n.t('Moved “{0}” under “{1}” as {2} {3}.', titleOf(card), titleOf(under.data.card!), nth, kindNoun(kind))
    : l10n.t('Moved “{0}” to the top level as {1} {2}.', titleOf(card), nth, kindNoun(kind));
  const parent = place.parent?.data.key ?? null;
  core.edit(moveOperations(model, item, place), {
    keys: [card.key],
    lands: { kind, parent, index: place.index },
    done,
  });
}

/** Whether a sibling-to-be stands before the place, once the card has been taken out of its list. */
function wentBefore(sibling: Item, moved: Item, place: Place): boolean {
  const [card, own] = [sibling.data.card!, moved.data.card!];
  const isSameList = own.kind === card.kind && own.parent === card.parent;
  return card.index - (isSameList && own.index < card.index ? 1 : 0) < place.index;
}

export function moveSelected(core: Core, direction: Direction): void {
  const { model, selected } = core.scene() ?? {};
  if (!model || !selected || !mayEdit(core)) return;
  const place = moveByKey(model, selected, direction);
  if (place.ok) moveTo(core, selected, place.value);
  else core.refuse(place.reason);
}

/** Removes a card with all below it. One undo brings it back, so nothing asks. */
export function remove(core: Core, item: Item): void {
  const card = item.data.card!;
  if (!mayEdit(core)) return;
  const below = (['outcome', 'opportunity', 'solution', 'experiment'] as const).flatMap((kind: Kind) => {
    const count = item.descendants().filter(one => one !== item && one.data.card?.kind === kind).length;
    return count > 0 ? [counted(count, kind)] : [];
  });
  const done =
    below.length > 0
      ? l10n.t('Removed “{0}” and {1}.', titleOf(card), listed(below))
      : l10n.t('Removed “{0}”.', titleOf(card));
  const keys = item.descendants().map(one => one.data.key);
  core.edit([{ op: 'remove', id: card.key }], { keys, done, undo: true });
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'conjunction' }).format(parts);
}
