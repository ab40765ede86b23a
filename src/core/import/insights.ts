import * as l10n from '@vscode/l10n';
import { personalData } from '../rules/support/personal-data';
import { parseDate } from '../values/date';
import { parseEstimate } from '../values/estimate';
import type { Table } from './csv';
import { type NodeData, oneLine } from './imported';

/** What a row of a survey or of tickets can tell of an insight. */
export const insightColumns = ['finding', 'kind', 'on', 'participants', 'segment', 'quote', 'source'] as const;
export type InsightColumn = (typeof insightColumns)[number];

/** Which column holds what, by their indices; what no column holds is absent. */
export type InsightMapping = { readonly [K in InsightColumn]?: number | undefined };

const headings: Readonly<Record<InsightColumn, readonly string[]>> = {
  finding: ['finding', 'insight', 'summary', 'title', 'subject', 'answer', 'comment', 'feedback', 'response'],
  kind: ['kind', 'type', 'method', 'channel'],
  on: ['on', 'date', 'created', 'created at', 'timestamp', 'submitted', 'submitted at', 'when'],
  participants: ['participants', 'n', 'count', 'responses', 'votes', 'people'],
  segment: ['segment', 'role', 'team', 'group', 'who', 'audience'],
  quote: ['quote', 'verbatim', 'description', 'comment', 'feedback', 'answer', 'response'],
  source: ['source', 'issue key', 'key', 'ticket', 'url', 'link', 'id', 'number'],
};

/** By the names that surveys and trackers give their columns; no column is taken twice. */
export function guessInsightMapping(table: Table): InsightMapping {
  const taken = new Set<number>();
  const mapping: { [K in InsightColumn]?: number } = {};
  for (const column of insightColumns) {
    const found = headings[column]
      .map(name => table.headings.findIndex((heading, at) => heading.toLowerCase() === name && !taken.has(at)))
      .find(at => at >= 0);
    if (found === undefined) continue;
    mapping[column] = found;
    taken.add(found);
  }
  return mapping;
}

export interface ImportedInsights {
  readonly insights: readonly NodeData[];
  /** What could not be taken over, each as a sentence with its row. */
  readonly notes: readonly string[];
}

export interface InsightReading {
  readonly mapping: InsightMapping;
  /** The kind of the rows that do not say one of ours. */
  readonly kind: string;
  readonly kinds: readonly string[];
  /** Whether what tells who somebody is becomes “a participant”. */
  readonly anonymous: boolean;
  /** An id for a finding that nothing else has. */
  readonly idFor: (finding: string) => string;
}

/** The rows of a table as insights. Dates and counts that can't be read are left out and told of; nothing is guessed. */
export function readInsights(table: Table, reading: InsightReading): ImportedInsights {
  const notes: string[] = [];
  const { on: dates } = reading.mapping;
  const order = dayOrder(dates === undefined ? [] : table.rows.map(row => oneLine(row[dates] ?? '')));
  const insights = table.rows.flatMap((row, at) => {
    const cell = (column: InsightColumn) => {
      const index = reading.mapping[column];
      const text = index === undefined ? '' : oneLine(row[index] ?? '');
      return reading.anonymous ? anonymous(text) : text;
    };
    const finding = cell('finding');
    if (finding === '') notes.push(l10n.t('Row {0} has no finding and was left out.', at + 2));
    const tell = (note: (row: number) => string) => notes.push(note(at + 2));
    return finding === '' ? [] : [insightOf(finding, cell, { ...reading, order }, tell)];
  });
  return { insights, notes };
}

function insightOf(
  finding: string,
  cell: (column: InsightColumn) => string,
  { kind, kinds, idFor, order }: InsightReading & { readonly order: DayOrder },
  tell: (note: (row: number) => string) => unknown,
): NodeData {
  const stated = cell('kind').toLowerCase();
  const on = dayOf(cell('on'), order);
  if (cell('on') !== '' && on === undefined) {
    tell(row => l10n.t('Row {0}: “{1}” is no date such as 2026-09-12 and was left out.', row, cell('on')));
  }
  const participants = parseEstimate(cell('participants'));
  if (cell('participants') !== '' && !participants.ok) {
    tell(row => l10n.t('Row {0}: “{1}” is no number of people and was left out.', row, cell('participants')));
  }
  const quote = cell('quote') === finding ? '' : cell('quote');
  const texts = { segment: cell('segment'), finding, quote, source: cell('source') };
  return {
    id: idFor(finding),
    kind: kinds.includes(stated) ? stated : kind,
    ...(on === undefined ? {} : { on }),
    ...(participants.ok ? { participants: written(cell('participants')) } : {}),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  };
}

/** The order of day and month in `9/12/2026`; undefined where a column leaves it open. */
type DayOrder = 'day first' | 'month first' | undefined;

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T ])/;
const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?=$|[T, ])/;

/**
 * Which comes first in the dates of a column that end in the year. Dots are written with the day first; in all others a number
 * above twelve tells it for the whole column. Two that contradict each other tell nothing.
 */
function dayOrder(cells: readonly string[]): DayOrder {
  const orders = new Set(
    cells.flatMap(cell => {
      const [, first, separator, second] = yearLast.exec(cell) ?? [];
      if (separator === '.' || Number(first) > 12) return ['day first' as const];
      return Number(second) > 12 ? ['month first' as const] : [];
    }),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** A date as spreadsheets and forms write it, or the day of a timestamp, as an ISO date. */
function dayOf(text: string, order: DayOrder): string | undefined {
  const [, year, month = '', day = ''] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return isoDay(year, month, day);
  const [, first = '', , second = '', last] = yearLast.exec(text) ?? [];
  if (last === undefined || order === undefined) return undefined;
  return order === 'day first' ? isoDay(last, second, first) : isoDay(last, first, second);
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(text).ok ? text : undefined;
}

function written(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** A recording can't be told otherwise, so it stays, and the rules speak of it. */
function anonymous(text: string): string {
  const found = personalData(text);
  if (!found || found[0].startsWith('http')) return text;
  const words = l10n.t('a participant');
  const said = found.index === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return anonymous(text.slice(0, found.index) + said + text.slice(found.index + found[0].length));
}

/** What tells who somebody is, in the columns that would be written: each found text once. */
export function personalIn({ rows }: Table, mapping: InsightMapping): string[] {
  const columns = (['finding', 'segment', 'quote', 'source'] as const).map(column => mapping[column]);
  const cells = rows.flatMap(row => columns.flatMap(at => (at === undefined ? [] : [oneLine(row[at] ?? '')])));
  return [...new Set(cells.flatMap(cell => personalData(cell)?.[0] ?? []))];
}
