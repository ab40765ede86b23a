import * as l10n from '@vscode/l10n';
import { titleOf } from '../../../src/core/views/words';
import type { Core } from '../core';
import { type Destination, destinationsOf, type Spot, searchDestinations } from '../edits/destinations';
import { mayEdit } from './change';
import { returnToTree } from './select';
import { moveChosenTo } from './several';

/** So many places are listed at once; the search narrows them down. */
export const MOST_SPOTS = 200;

/** Opens the list of places where a card may go: the equal of dragging for the keyboard. */
export function openMoveTo(core: Core, key: string): void {
  const { model } = core.scene() ?? {};
  const item = model?.items.get(key);
  if (!model || !item || !mayEdit(core)) return;
  if (destinationsOf(model, item).length === 0) {
    core.refuse(l10n.t('There is no other place for “{0}” in this tree.', titleOf(item.data.card!)));
    return;
  }
  core.update({ popup: { type: 'move', key, query: '', active: 0 }, notice: null });
  core.afterDraw(() => document.querySelector<HTMLElement>('.popup input')?.focus());
}

/** What the list shows now. */
export function destinationsShown(core: Pick<Core, 'scene' | 'state'>): readonly Destination[] {
  const { popup } = core.state;
  const { model } = core.scene() ?? {};
  const item = popup?.type === 'move' ? model?.items.get(popup.key) : undefined;
  return item && model && popup?.type === 'move' ? searchDestinations(destinationsOf(model, item), popup.query) : [];
}

export function spotsShown(core: Pick<Core, 'scene' | 'state'>): readonly Spot[] {
  return destinationsShown(core)
    .flatMap(({ spots }) => spots)
    .slice(0, MOST_SPOTS);
}

/** Searches the list; the first place that is found is the one that Enter takes. */
export function setMoveQuery(core: Core, query: string): void {
  const { popup } = core.state;
  if (popup?.type !== 'move') return;
  core.update({ popup: { ...popup, query, active: 0 } });
  const count = destinationsShown(core).flatMap(({ spots }) => spots).length;
  core.say(count === 1 ? l10n.t('1 place') : l10n.t('{0} places', count));
}

/** Makes another place of the list the one that Enter takes, and shows it. */
export function activate(core: Core, active: number): void {
  const { popup } = core.state;
  const count = spotsShown(core).length;
  if (popup?.type !== 'move' || count === 0) return;
  core.update({ popup: { ...popup, active: (active + count) % count } });
  core.afterDraw(() => document.querySelector('.popup .active')?.scrollIntoView({ block: 'nearest' }));
}

/** Moves the card to a place of the list, as one edit. */
export function takeSpot(core: Core, index: number): void {
  const { popup } = core.state;
  const spot = spotsShown(core)[index];
  const item = popup?.type === 'move' ? core.scene()?.model.items.get(popup.key) : undefined;
  if (!spot || !item) return;
  core.update({ popup: null });
  returnToTree(core);
  moveChosenTo(core, item, spot.place);
}
