import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { readRows } from '../text/rows';
import { isOpenMark, stateColumns } from './done';
import { backlog, type Imported, idea, oneLine } from './imported';

/** Which column of a table holds what, by their indices. */
export interface ColumnMapping {
  readonly title: number;
  readonly source?: number | undefined;
}

/** A table as it was read: its headings, its rows, and which columns most likely hold what. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  /** Whether the column of the titles is named as trackers name theirs; else it is a guess to be asked about. */
  readonly isObvious: boolean;
}

const titles = ['summary', 'title', 'name', 'subject', 'idea', 'feature', 'story', 'item', 'description', 'text'];
const sources = ['issue key', 'key', 'issue id', 'id', 'number', 'ticket', 'reference', '#', 'url', 'link', 'source'];

/** Reads a table with headings in its first row, separated by commas, semicolons or tabs. */
export function readTable(text: string): Result<Table> {
  const [headings = [], ...rows] = readRows(text).map(row => row.map(cell => cell.trim()));
  if (headings.every(heading => heading === '')) {
    return problem(l10n.t('There is no table in this text: the first row should name the columns.'));
  }
  if (rows.length === 0) return problem(l10n.t('This table has headings and no rows.'));
  const mapping = guessMapping(headings, rows);
  const isObvious = titles.includes(headings[mapping.title]?.toLowerCase() ?? '');
  return ok({ headings, rows, mapping, isObvious });
}

/** By the names that trackers give their columns; a title is otherwise the column with the longest texts. */
function guessMapping(headings: readonly string[], rows: readonly (readonly string[])[]): ColumnMapping {
  const named = (names: readonly string[]) =>
    names.map(name => headings.findIndex(heading => heading.toLowerCase() === name)).find(index => index >= 0);
  const title = named(titles) ?? longest(headings, rows);
  const source = named(sources);
  return { title, source: source === title ? undefined : source };
}

function longest(headings: readonly string[], rows: readonly (readonly string[])[]): number {
  const lengths = headings.map((_, column) => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0));
  return lengths.indexOf(Math.max(...lengths));
}

/**
 * The rows of a table as parked ideas. Told of are rows without a title, titles that stand twice, and the columns that did not
 * come along.
 */
export function tableBacklog(table: Table, mapping: ColumnMapping): Imported {
  const { headings, rows } = table;
  const notes: string[] = [];
  const { isDone } = stateColumns(headings);
  const firstRows = new Map<string, number>();
  const ideas = rows.flatMap((row, at) => {
    const title = oneLine(row[mapping.title] ?? '');
    if (title === '') notes.push(l10n.t('Row {0} has no title and was left out.', at + 2));
    if (title === '') return [];
    const first = firstRows.get(title.toLowerCase());
    if (first === undefined) firstRows.set(title.toLowerCase(), at + 2);
    else notes.push(l10n.t('Row {0} has the same title as row {1}: “{2}”.', at + 2, first, title));
    return [{ node: idea(title, mapping.source === undefined ? undefined : row[mapping.source]), isDone: isDone(row) }];
  });
  return backlog(ideas, ideas.length === 0 ? notes : [...columnsLeft(table, mapping), ...notes]);
}

/** The columns that hold something which an idea has no place for, each as a sentence. */
function columnsLeft({ headings, rows }: Table, { title, source }: ColumnMapping): string[] {
  const { columns: states, isDone } = stateColumns(headings);
  return headings.flatMap((heading, column) => {
    const name = heading === '' ? `${column + 1}` : heading;
    if (column === title || column === source) return [];
    if (states.includes(column)) {
      const holdsMore = rows.some(row => !isDone(row) && !isOpenMark(row[column]));
      return holdsMore
        ? [l10n.t('The column “{0}” told what is done; its other states were not taken over.', name)]
        : [];
    }
    const count = rows.filter(row => (row[column] ?? '') !== '').length;
    if (count === 0) return [];
    return [
      count === 1
        ? l10n.t('The column “{0}” was not taken over: 1 row holds something there.', name)
        : l10n.t('The column “{0}” was not taken over: {1} rows hold something there.', name, count),
    ];
  });
}
