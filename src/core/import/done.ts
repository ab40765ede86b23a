import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import type { Imported, NodeData } from './imported';

const doneWords = new Set(
  'done,closed,resolved,complete,completed,finished,fixed,shipped,released,merged,delivered,cancelled,canceled,rejected,declined,duplicate,obsolete,archived,won’t do,won’t fix,wontfix,erledigt,fertig,abgeschlossen,geschlossen,gelöst'.split(
    ',',
  ),
);

/** Whether the state of an item, as trackers word it, says that nobody will work on it any more. */
export function isDoneWord(state: string): boolean {
  return doneWords.has(bare(state).replaceAll("'", '’'));
}

const stateHeadings = ['status', 'state', 'status category', 'list', 'column'];
const resolutionHeadings = ['resolution'];
/** Columns that hold a date or a mark where an item is done, and nothing else where it is not. */
const markHeadings = [
  'done',
  'completed',
  'completed at',
  'completed on',
  'closed',
  'closed at',
  'resolved',
  'finished',
];
const openMarks = ['', 'no', 'false', '0', 'n', 'open', 'nein', 'none', 'null', 'unresolved', '-', '–', '—'];

/** What the columns of a table tell of an item's state: which they are, and of a row whether the item is done. */
export interface StateColumns {
  readonly columns: readonly number[];
  readonly isDone: (row: readonly string[]) => boolean;
}

/** The columns of a table that tell whether an item is done, by its headings. */
export function stateColumns(headings: readonly string[]): StateColumns {
  const at = (names: readonly string[]) =>
    headings.flatMap((heading, column) => (names.includes(bare(heading)) ? [column] : []));
  const [states, resolutions, marks] = [at(stateHeadings), at(resolutionHeadings), at(markHeadings)];
  return {
    columns: [...states, ...resolutions, ...marks],
    isDone: row =>
      states.some(column => isDoneWord(row[column] ?? '')) ||
      resolutions.some(column => !isOpenMark(row[column])) ||
      marks.some(column => !isOpenMark(row[column])),
  };
}

/** Whether a cell tells nothing but that an item is not done. */
export function isOpenMark(cell = ''): boolean {
  return openMarks.includes(bare(cell));
}

function bare(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}'’\s–—-]/gu, '')
    .trim()
    .toLowerCase();
}

/** What is done is left out and told of, or taken in as parked ideas like the others. */
export type DoneChoice = 'leave' | 'take';

/** Decides on the items that are done already. A reason where nothing is left to import. */
export function settleDone(imported: Imported, choice: DoneChoice): Result<Imported> {
  const { done, parked, notes } = imported;
  if (done.length === 0) return ok(imported);
  if (choice === 'take') return ok({ ...imported, parked: [...parked, ...done], done: [] });
  if (parked.length === 0) {
    return problem(l10n.t('Everything in it is done already ({0}): nothing is left to work through.', done.length));
  }
  return ok({ ...imported, done: [], notes: [...notes, ...done.map(leftOut)] });
}

function leftOut({ title, source }: NodeData): string {
  return source === undefined
    ? l10n.t('“{0}” is done and was left out.', String(title))
    : l10n.t('“{0}” ({1}) is done and was left out.', String(title), String(source));
}
