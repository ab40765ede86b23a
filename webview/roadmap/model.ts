import * as l10n from '@vscode/l10n';
import { horizons } from '../../src/core/artefacts/tree/schema';
import {
  filterRoadmap,
  type Horizon,
  type Roadmap,
  type RoadmapFilter,
  type RoadmapItem,
  withoutEmptyColumns,
} from '../../src/core/generate/roadmap/roadmap';
import { type Audience, nameFor, rowName } from '../../src/core/generate/roadmap/words';
import type { Aim, Cell, Move } from '../board/core';

/** What the user looks at: for whom, and which part. */
export interface Look {
  readonly audience: Audience;
  readonly filter: RoadmapFilter;
}

/** The name of a card on the board: keys are unique in their file only. */
export const cardId = ({ uri, key }: Pick<RoadmapItem, 'uri' | 'key'>): string => `${uri}#${key}`;

/** The part of a roadmap that is looked at, without empty columns. A filter for what is gone by now is none. */
export function shownPart(roadmap: Roadmap, look: Look): Roadmap {
  return withoutEmptyColumns(lookedAt(roadmap, look)).roadmap;
}

/** What the columns are called that hold nothing of what is looked at. */
export function emptyColumns(roadmap: Roadmap, look: Look): readonly string[] {
  return withoutEmptyColumns(lookedAt(roadmap, look)).empty;
}

function lookedAt(roadmap: Roadmap, { filter: { owner, outcome } }: Look): Roadmap {
  return filterRoadmap(roadmap, {
    owner: roadmap.trees.some(tree => tree.owner === owner) ? owner : undefined,
    outcome: outcomesOf(roadmap).some(({ id }) => id === outcome) ? outcome : undefined,
  });
}

export function ownersOf({ trees }: Roadmap): string[] {
  return [...new Set(trees.flatMap(({ owner }) => owner ?? []))];
}

export function outcomesOf({ trees }: Roadmap): { readonly id: string; readonly title: string }[] {
  return trees.flatMap(({ outcomes }) => outcomes);
}

/** A card and the cell it stands in. */
export interface Found {
  readonly item: RoadmapItem;
  readonly horizon: Horizon;
  /** Index of its column. */
  readonly column: number;
}

export function findCard({ rows }: Roadmap, card: string): Found | undefined {
  for (const { horizon, cells } of rows) {
    for (const [column, items] of cells.entries()) {
      const item = items.find(one => cardId(one) === card);
      if (item) return { item, horizon, column };
    }
  }
  return undefined;
}

/**
 * What putting a card into a cell means: its horizon, and that of the solutions which are told on it, becomes that of the
 * row. Its column follows from its place or outcome, so another one is refused.
 */
export function aimAt(roadmap: Roadmap, card: string, cell: Cell, audience: Audience): Aim {
  const found = findCard(roadmap, card);
  const to = horizons.find(horizon => horizon === cell.row);
  if (!found || !to) return { type: 'refused', words: l10n.t('This card is gone from the trees.') };
  const name = nameFor(found.item, audience);
  if (Number(cell.column) !== found.column) return { type: 'refused', words: columnWords(roadmap, found) };
  if (to === found.horizon) return { type: 'stays', words: l10n.t('“{0}” stays in {1}.', name, rowName(to)) };
  return {
    type: 'put',
    words: l10n.t('Move to {0}.', rowName(to)),
    move: moveOf(found, to, name),
  };
}

function columnWords({ columns, columnsAre }: Roadmap, { column }: Found): string {
  const { id, title } = columns[column] ?? { id: undefined, title: '' };
  if (columnsAre === 'journey') {
    return id === undefined
      ? l10n.t('Its column is the place of its opportunity. Write the “place” in the tree.')
      : l10n.t('Its column is its place, “{0}”. Change the “place” in the tree.', title);
  }
  return id === undefined
    ? l10n.t('Its column is the business outcome that it serves. Write the “outcome” in the tree.')
    : l10n.t('It serves “{0}”. Change the “outcome” in the tree.', title);
}

function moveOf({ item, horizon }: Found, to: Horizon, name: string): Move {
  const cards = [item, ...item.solutions];
  const put = (value: Horizon) => ({
    uri: item.uri,
    field: 'horizon' as const,
    items: cards.map(({ key, title }) => ({ key, title, value })),
  });
  return {
    put: put(to),
    done: l10n.t('Moved “{0}” to {1}.', name, rowName(to)),
    back: { put: put(horizon), done: l10n.t('“{0}” is in {1} again.', name, rowName(horizon)) },
  };
}
