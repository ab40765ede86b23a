import { oneLine } from '../import/imported';
import { readRows } from '../text/rows';

/** Headings under which boards write what stands on a note, in the exports of Miro, Mural, FigJam and spreadsheets. */
const headings = [
  'text',
  'note',
  'notes',
  'sticky',
  'sticky note',
  'content',
  'body',
  'title',
  'description',
  'comment',
];

const tableLine = /^\s*\|.*\|\s*$/;
const ruleLine = /^[\s|:-]+$/;
const bullet = /^\s*(?:[-*+•▪◦–]|\d{1,3}[.)]|#{1,6})\s+(?:\[[ xX]\]\s+)?/;

/**
 * The sticky notes of a pasted text, in its order: the column of a table that is named as boards name it, else each cell of what
 * was copied from a spreadsheet or a Markdown table, else each line without its bullet. A note in quotes may have several lines.
 */
export function readNotes(text: string): string[] {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
  if (lines.length > 1 && lines.every(line => tableLine.test(line))) return markdownCells(lines);
  const column = namedColumn(text);
  const cells = column ?? (isTable(text) ? readRows(text).flat() : readLines(text));
  return cells.map(oneLine).filter(note => note !== '');
}

function markdownCells(lines: readonly string[]): string[] {
  const rows = lines
    .filter(line => !ruleLine.test(line))
    .map(line =>
      line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map(cell => cell.replaceAll('\\|', '|')),
    );
  const hasHead = ruleLine.test(lines[1] ?? '');
  const cells = hasHead && isHeading(rows[0]?.[0]) ? rows.slice(1) : rows;
  return cells
    .flat()
    .map(oneLine)
    .filter(note => note !== '');
}

function isHeading(cell: string | undefined): boolean {
  return cell !== undefined && headings.includes(cell.trim().toLowerCase());
}

/** What stands below a heading that names notes; undefined where the text has none. */
function namedColumn(text: string): string[] | undefined {
  const [first = [], ...rows] = readRows(text);
  const at = headings
    .map(name => first.findIndex(cell => cell.trim().toLowerCase() === name))
    .find(found => found >= 0);
  return at === undefined || rows.length === 0 ? undefined : rows.map(row => row[at] ?? '');
}

/** Cells between tabs, or in quotes: a comma alone may stand in any sentence. */
function isTable(text: string): boolean {
  return text.includes('\t') || /^\s*"(?:[^"]|"")*"\s*(?:[,;\r\n]|$)/.test(text);
}

function readLines(text: string): string[] {
  return text.split(/\r?\n/).map(line => line.replace(bullet, ''));
}
