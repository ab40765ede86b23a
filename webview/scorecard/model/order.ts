import * as l10n from '@vscode/l10n';
import { inputNames } from '../../../src/core/scoring/input-keys';
import type { RankSample } from '../../../src/core/scoring/sample';
import type { ColumnId } from './columns';
import type { Row, Table } from './table';

/** What the rows are ordered by; down: the highest first. `text` is the order of the file. */
export interface Sort {
  readonly by: ColumnId | 'text';
  readonly down: boolean;
}

/** The order after a click on the head of a column: numbers from the highest, words from A, then the other way, then as in the text. */
export function nextSort({ by, down }: Sort, column: ColumnId): Sort {
  const first = column !== 'hypothesis';
  if (by !== column) return { by: column, down: first };
  return down === first ? { by: column, down: !first } : { by: 'text', down: false };
}

export type Grouping = 'none' | 'outcome' | 'place';

export interface Group {
  /** Empty where rows are not grouped. */
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Look {
  readonly sort: Sort;
  readonly group: Grouping;
  readonly query: string;
  readonly samples: readonly RankSample[] | undefined;
  /** The keys of the rows in an order that must not change now, because someone is writing in one of them. */
  readonly frozen: readonly string[] | undefined;
}

/** The rows as they are shown: filtered, in their order, under what they are grouped by. */
export function arrange({ rows }: Table, look: Look): readonly Group[] {
  const sought = look.query.trim().toLowerCase();
  const ordered = look.frozen ? inOrder(rows, look.frozen) : sorted(rows, look);
  const found = look.frozen || sought === '' ? ordered : ordered.filter(row => wordsOf(row).includes(sought));
  if (look.group === 'none') return [{ title: '', rows: found }];
  const titles = new Map<string, Row[]>();
  for (const row of found) {
    const title = row.entry[look.group]?.title ?? '';
    titles.set(title, [...(titles.get(title) ?? []), row]);
  }
  const none = look.group === 'outcome' ? l10n.t('Serves no outcome') : l10n.t('Without a place');
  return [...titles]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([title, own]) => ({ title: title || none, rows: own }));
}

/** New rows go last, those that are gone leave. */
function inOrder(rows: readonly Row[], keys: readonly string[]): Row[] {
  const place = new Map(keys.map((key, index) => [key, index]));
  const at = ({ entry }: Row) => place.get(entry.key) ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => (at(a) === at(b) ? a.index - b.index : at(a) - at(b)));
}

function sorted(rows: readonly Row[], { sort: { by, down }, samples }: Look): Row[] {
  if (by === 'text') return [...rows];
  if (by === 'hypothesis') {
    const ordered = [...rows].sort((a, b) => sentenceOf(a).localeCompare(sentenceOf(b)));
    return down ? ordered.reverse() : ordered;
  }
  const value = (row: Row) => sortValue(row, by, samples);
  // What has no value stands last in both directions.
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === other) return a.index - b.index;
    if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
    return down ? other - one : one - other;
  });
}

function sortValue(
  row: Row,
  by: Exclude<ColumnId, 'hypothesis'>,
  samples: readonly RankSample[] | undefined,
): number | undefined {
  switch (by) {
    case 'rank':
    case 'cd3':
      return row.score.cd3 ?? undefined;
    case 'rice':
      return row.score.rice ?? undefined;
    case 'range': {
      const likely = samples?.[row.index]?.cd3Likely;
      return likely ? likely[1] - likely[0] : undefined;
    }
    case 'first':
      return samples?.[row.index]?.rankFirstProbability ?? undefined;
    default:
      return row.inputs[inputNames[by]]?.likely;
  }
}

function sentenceOf({ entry }: Row): string {
  return `${entry.capability} ${entry.name}`.trim();
}

function wordsOf({ entry }: Row): string {
  const { capability, change, signal, name, id, opportunity, place, outcome } = entry;
  const all = [capability, change, signal, name, id, opportunity?.id, opportunity?.title, place?.title, outcome?.title];
  return all.filter(Boolean).join(' ').toLowerCase();
}
