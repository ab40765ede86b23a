import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../../src/core/artefacts/fields';
import { insight } from '../../src/core/artefacts/insights/schema';
import { choiceName } from '../../src/core/artefacts/names';
import type { InsightCard, InsightsView } from '../../src/core/views/insights-view';
import type { Aim, Cell } from '../board/core';
import { type ColumnField, type Filters, hinted, type Look, unlinked } from './look';

/** A column of the board. Its key is the value of the field; that of insights without one is empty. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly InsightCard[];
}

export const kinds = fieldInfo(insight.fields.kind).choices ?? [];

export function placeTitle({ places }: InsightsView, id: string): string {
  return places.find(place => place.id === id)?.title ?? id;
}

/** The segments of the insights, each once, in the order of the text. */
export function segmentsOf({ insights }: InsightsView): string[] {
  return [...new Set(insights.flatMap(({ segment }) => segment ?? []))];
}

/** The words for a value of a field. */
function valueName(view: InsightsView, field: ColumnField, value: string): string {
  if (value === '') return field === 'place' ? l10n.t('No place') : l10n.t('Not stated');
  if (field === 'kind') return choiceName(value);
  return field === 'place' ? placeTitle(view, value) : value;
}

/** The columns by a field: what it may hold first, then what else stands there, and at the end what states nothing. */
export function columnsOf(view: InsightsView, field: ColumnField, cards: readonly InsightCard[]): Column[] {
  const known = field === 'kind' ? kinds : field === 'place' ? view.places.map(({ id }) => id) : segmentsOf(view);
  const others = view.insights.flatMap(card => card[field] ?? []);
  const byValue = new Map<string, InsightCard[]>();
  for (const card of cards) byValue.set(card[field] ?? '', [...(byValue.get(card[field] ?? '') ?? []), card]);
  return [...new Set([...known, ...others, '']).values()].map(key => ({
    key,
    title: valueName(view, field, key),
    cards: byValue.get(key) ?? [],
  }));
}

/** The insights that the filters let through, in the order of the text. */
export function shownCards(view: InsightsView, look: Filters): InsightCard[] {
  const words = look.query.toLowerCase().split(/\s+/).filter(Boolean);
  return view.insights.filter(card => {
    if (look.kind !== '' && card.kind !== look.kind) return false;
    if (look.place !== '' && card.place !== look.place) return false;
    if (look.segment !== '' && card.segment !== look.segment) return false;
    if (!linksFit(card, look.links)) return false;
    const text = words.length > 0 ? textOf(view, card) : '';
    return words.every(word => text.includes(word));
  });
}

function linksFit({ links, hints }: InsightCard, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === unlinked) return links.length === 0;
  if (wanted === hinted) return hints.length > 0;
  return links.some(({ relation }) => relation === wanted);
}

function textOf(view: InsightsView, card: InsightCard): string {
  const { finding, quote, segment, source, id, kind, place, on, bias, links } = card;
  const names = [kind && choiceName(kind), place && placeTitle(view, place), ...links.map(({ title }) => title)];
  return [finding, quote, segment, source, id, on, ...bias, ...names].filter(Boolean).join('\n').toLowerCase();
}

export function isFiltered(look: Filters): boolean {
  return [look.query, look.kind, look.place, look.segment, look.links].some(value => value !== '');
}

/** Insights that no opportunity rests on. */
export function unlinkedCards({ insights }: InsightsView): InsightCard[] {
  return insights.filter(({ links }) => links.length === 0);
}

/** Opportunities that rest on nothing that was heard. */
export function unheard({ opportunities }: InsightsView) {
  return opportunities.filter(({ evidence }) => evidence === 0);
}

/** What putting an insight into a column means: the field gets the value of that column. */
export function aimAt(
  view: InsightsView,
  { by }: Pick<Look, 'by'>,
  key: string,
  { column }: Pick<Cell, 'column'>,
): Aim {
  const card = view.insights.find(one => one.key === key);
  if (!card) return { type: 'refused', words: l10n.t('This insight is gone from the text.') };
  if (by === 'list') return { type: 'refused', words: l10n.t('A list has no columns. Choose a board to move it.') };
  const name = card.finding || key;
  if ((card[by] ?? '') === column) return { type: 'stays', words: l10n.t('“{0}” stays where it is.', name) };
  const title = valueName(view, by, column);
  return {
    type: 'edit',
    words: l10n.t('Move to {0}.', title),
    edit: {
      operations: [{ op: 'set', id: key, field: by, value: column === '' ? null : column }],
      done: l10n.t('Moved “{0}” to {1}.', name, title),
    },
  };
}
