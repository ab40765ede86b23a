import * as l10n from '@vscode/l10n';
import type { JourneyView, PlacedOpportunity, PlaceView, StageView } from '../../src/core/views/journey-view';
import type { Aim, Cell } from '../board/core';

/** The column of what has no place. */
export const nowhere = '';

export const cardId = ({ uri, key }: Pick<PlacedOpportunity, 'uri' | 'key'>): string => `${uri}#${key}`;

export function placesOf({ stages }: JourneyView): PlaceView[] {
  return stages.flatMap(({ places }) => places);
}

/** A card and the column it stands in: the key of its place, or `nowhere`. */
export function findCard(view: JourneyView, card: string) {
  for (const { key, opportunities } of [...placesOf(view), { key: nowhere, opportunities: view.unplaced }]) {
    const item = opportunities.find(one => cardId(one) === card);
    if (item) return { item, column: key };
  }
  return undefined;
}

/** What putting an opportunity into a column means: it names that place in its tree. */
export function aimAt(view: JourneyView, card: string, { column }: Pick<Cell, 'column'>): Aim {
  const found = findCard(view, card);
  const place = placesOf(view).find(({ key }) => key === column);
  if (!found) return { type: 'refused', words: l10n.t('This card is gone from the trees.') };
  const { uri, key, title, own } = found.item;
  if (column === found.column) return { type: 'stays', words: l10n.t('“{0}” stays where it is.', title) };
  if (!place) return { type: 'refused', words: l10n.t('Put it at the place where it happens.') };
  if (place.id === undefined) {
    return {
      type: 'refused',
      words: l10n.t('“{0}” has no id yet, so nothing can name it. Write one in the text.', place.title),
    };
  }
  const before = placesOf(view).find(one => one.key === found.column)?.title ?? l10n.t('Not placed');
  const put = (value: string | null) => ({ uri, field: 'place' as const, items: [{ key, title, value }] });
  return {
    type: 'put',
    words: l10n.t('Move to {0}.', place.title),
    move: {
      put: put(place.id),
      done: l10n.t('Moved “{0}” to {1}.', title, place.title),
      back: { put: put(own ?? null), done: l10n.t('“{0}” is at {1} again.', title, before) },
    },
  };
}

/** What nobody knows of a place, as a question; undefined where people were heard and something came of it. */
export function gapOf({ heard, opportunities }: PlaceView): 'silent' | 'unused' | undefined {
  if (heard.length === 0 && opportunities.length === 0) return 'silent';
  return opportunities.length === 0 ? 'unused' : undefined;
}

/** Every opportunity on the map. */
export function cardsOf(view: JourneyView): PlacedOpportunity[] {
  return [...placesOf(view).flatMap(({ opportunities }) => opportunities), ...view.unplaced];
}

/** Where a place or stage stands among its siblings. */
export function positionOf(
  view: JourneyView,
  key: string,
): { readonly stage: StageView; readonly at: number } | undefined {
  for (const stage of view.stages) {
    const at = stage.places.findIndex(place => place.key === key);
    if (at >= 0) return { stage, at };
  }
  return undefined;
}
