import * as l10n from '@vscode/l10n';
import type { JourneyView, PlacedOpportunity, PlaceView, StageView } from '../../src/core/views/journey-view';
import type { Aim, Cell } from '../board/core';

/** The column of what has no place. */
const nowhere = '';

/** The rows below the places, from top to bottom. */
export const rowNames = ['tools', 'heard', 'opportunities', 'solutions', 'outcomes'] as const;
export type RowName = (typeof rowNames)[number];

export function rowTitle(row: RowName): string {
  switch (row) {
    case 'tools':
      return l10n.t('Tools');
    case 'heard':
      return l10n.t('Heard');
    case 'opportunities':
      return l10n.t('Opportunities');
    case 'solutions':
      return l10n.t('Solutions');
    case 'outcomes':
      return l10n.t('Outcomes');
  }
}

export function rowMeaning(row: RowName): string {
  switch (row) {
    case 'tools':
      return l10n.t('what we offer here');
    case 'heard':
      return l10n.t('insights by kind');
    case 'opportunities':
      return l10n.t('highest CD3 first');
    case 'solutions':
      return l10n.t('what we try here');
    case 'outcomes':
      return l10n.t('measured here');
  }
}

/** A column of the map: a place, a stage that has none yet, or the opportunities that stand at no place. */
export interface Column extends Pick<PlaceView, 'key' | 'title' | 'opportunities'> {
  readonly place?: PlaceView;
  /** The stage without places. */
  readonly bare?: StageView;
  /** It is the first of its stage. */
  readonly isFirst: boolean;
}

/** The columns of the map, from the first moment to the last, and then those without a place. */
export function columnsOf(view: JourneyView): Column[] {
  const ofStages = view.stages.flatMap((stage): Column[] => {
    if (stage.places.length === 0) {
      return [{ key: stage.key, title: stage.title, opportunities: [], bare: stage, isFirst: true }];
    }
    return stage.places.map((place, at) => ({ ...place, place, isFirst: at === 0 }));
  });
  const { unplaced } = view;
  if (unplaced.length === 0) return ofStages;
  return [...ofStages, { key: nowhere, title: l10n.t('Not placed'), opportunities: unplaced, isFirst: true }];
}

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
  const bare = view.stages.find(stage => stage.key === column);
  if (bare) return { type: 'refused', words: l10n.t('“{0}” has no places yet. Add the first one to it.', bare.title) };
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
