import * as l10n from '@vscode/l10n';
import type { Card, OpportunityCard } from '../../../src/core/views/tree-view';
import { horizonLabel, titleOf } from '../../../src/core/views/words';
import type { Core } from '../core';
import { type Direction, moveByKey } from '../edits/moves';
import { besides, fitsBelow, misfit, type Place } from '../edits/place';
import { moveAllOperations, removeOperations } from '../edits/several';
import { orderLabel } from '../model/order';
import { buildModel, type Item } from '../model/tree';
import { mayEdit, moveSelected, moveTo, remove } from './change';
import { chosenItems } from './choose';

/** Moves a card to a place, and with it all others that are chosen. */
export function moveChosenTo(core: Core, item: Item, place: Place): void {
  const items = chosenItems(core);
  if (items.length < 2 || !items.includes(item)) moveTo(core, item, place);
  else moveAll(core, [item, ...items.filter(one => one !== item)], place);
}

function moveAll(core: Core, items: readonly Item[], place: Place): void {
  const { snapshot } = core.state;
  if (!snapshot || !mayEdit(core)) return;
  const under = (place.parent ?? place.outcome)?.data.card;
  const unfit = items.find(({ data }) => !fitsBelow(data.card!.kind, under?.kind));
  if (unfit) {
    core.refuse(misfit(unfit.data.card!.kind, under?.kind));
    return;
  }
  const inside = items.find(item => place.parent?.ancestors().includes(item));
  if (inside) {
    core.refuse(l10n.t('“{0}” can’t be moved below itself.', titleOf(inside.data.card!)));
    return;
  }
  const done = under
    ? l10n.t('Moved {0} cards under “{1}”.', items.length, titleOf(under))
    : l10n.t('Moved {0} cards to the top level.', items.length);
  const keys = items.map(({ data }) => data.key);
  core.edit(moveAllOperations(buildModel(snapshot.view), items, place), { keys, done, undo: true });
}

/** Moves the chosen cards among their siblings, in or out: several only where they stand side by side. */
export function moveChosen(core: Core, direction: Direction): void {
  const { model } = core.scene() ?? {};
  const items = chosenItems(core);
  const [first] = items;
  const last = items.at(-1);
  if ((direction === 'up' || direction === 'down') && !followsText(core, items)) return;
  if (!model || !first || !last || items.length < 2) {
    moveSelected(core, direction);
    return;
  }
  const siblings = (first.parent?.children ?? []).filter(({ data }) => data.card?.kind === first.data.card?.kind);
  const at = siblings.indexOf(first);
  if (items.some((item, offset) => siblings[at + offset] !== item)) {
    core.refuse(l10n.t('Only cards that stand side by side move together by these keys. M moves any to a place.'));
    return;
  }
  const end = direction === 'down' || direction === 'out' ? last : first;
  const place = moveByKey(model, end, direction);
  if (!place.ok) core.refuse(place.reason);
  else if (direction === 'down') moveAll(core, items, besides(siblings[at + items.length]!, 'after', model, first));
  else moveAll(core, items, place.value);
}

/** Whether cards stand in the order of the text; of others nobody could see where up or down leads. */
function followsText(core: Core, items: readonly Item[]): boolean {
  const { order } = core.state;
  if (order === 'text' || items.every(({ data }) => data.card?.kind !== 'opportunity')) return true;
  core.refuse(
    l10n.t(
      'The tree is shown in the order “{0}”. Choose “{1}” under Filter, then opportunities can be moved up and down.',
      orderLabel(order),
      orderLabel('text'),
    ),
  );
  return false;
}

/** Removes the chosen cards with all below them. */
export function removeChosen(core: Core): void {
  const items = chosenItems(core);
  const [only] = items;
  if (!only) return;
  if (items.length === 1) {
    remove(core, only);
    return;
  }
  const { snapshot } = core.state;
  if (!snapshot || !mayEdit(core)) return;
  const keys = items.flatMap(item => item.descendants().map(({ data }) => data.key));
  const done = l10n.t('Removed {0} cards with all below them.', items.length);
  core.edit(removeOperations(buildModel(snapshot.view), items), { keys, done, undo: true });
}

/** Writes a field of several cards as one edit; null takes it away. */
export function setFields(core: Core, cards: readonly Card[], field: string, value: string | null): void {
  if (!mayEdit(core)) return;
  const done =
    value === null ? l10n.t('Cleared in {0} cards.', cards.length) : l10n.t('Written into {0} cards.', cards.length);
  const keys = cards.map(({ key }) => key);
  core.edit(
    keys.map(id => ({ op: 'set' as const, id, field, value })),
    { keys, done, undo: true },
  );
}

export type Horizon = NonNullable<OpportunityCard['horizon']>;

/** The chosen cards that a roadmap can show. */
export function withHorizon(core: Core): Item[] {
  return chosenItems(core).filter(({ data }) => data.card?.kind === 'opportunity' || data.card?.kind === 'solution');
}

/** Sets the horizon of the chosen cards as one edit; null takes it away. */
export function setHorizon(core: Core, horizon: Horizon | null): void {
  const items = withHorizon(core);
  if (items.length === 0 || !mayEdit(core)) return;
  const keys = items.map(({ data }) => data.key);
  const count = items.length === 1 ? l10n.t('1 card') : l10n.t('{0} cards', items.length);
  const done = horizon
    ? l10n.t('Horizon of {0}: {1}.', count, horizonLabel(horizon))
    : l10n.t('{0} without a horizon now.', count);
  const operations = keys.map(id => ({ op: 'set' as const, id, field: 'horizon', value: horizon }));
  core.edit(operations, { keys, done, undo: items.length > 1 });
}
