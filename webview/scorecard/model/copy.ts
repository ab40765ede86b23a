import * as l10n from '@vscode/l10n';
import { formatNumber } from '../../../src/core/values/number';
import type { Sheet } from '../scene';
import { inputHead } from './columns';
import type { Row } from './table';

interface Cell {
  readonly head: string;
  readonly numeric: boolean;
  text(row: Row): string;
}

/** What a copied table has: all that was stated, as it is written, and all that follows from it. */
function cellsOf({ columns, samples, table }: Pick<Sheet, 'columns' | 'samples' | 'table'>): readonly Cell[] {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formatNumber(value);
  const computed = (head: string, value: (row: Row) => number | null | undefined): Cell => ({
    head,
    numeric: true,
    text: row => number(value(row)),
  });
  const words = (head: string, text: (row: Row) => string): Cell => ({ head, numeric: false, text });
  const inputs = columns.flatMap(({ input }): Cell[] =>
    input
      ? [{ head: inputHead(input, table.options).label, numeric: true, text: ({ entry }) => entry.inputs[input] ?? '' }]
      : [],
  );
  return [
    computed(l10n.t('Rank'), ({ rank }) => rank),
    words(l10n.t('Id'), ({ entry }) => entry.id ?? ''),
    words(l10n.t('Opportunity'), ({ entry }) => entry.opportunity?.id ?? ''),
    words(l10n.t('Capability'), ({ entry }) => entry.capability),
    words(l10n.t('Outcome'), ({ entry }) => entry.change),
    words(l10n.t('Signal'), ({ entry }) => entry.signal),
    ...inputs,
    computed('CD3', ({ score }) => score.cd3),
    computed(l10n.t('CD3 from'), ({ index }) => samples?.[index]?.cd3Likely?.[0]),
    computed(l10n.t('CD3 to'), ({ index }) => samples?.[index]?.cd3Likely?.[1]),
    computed(l10n.t('First in'), ({ index }) => samples?.[index]?.rankFirstProbability),
    computed('RICE', ({ score }) => score.rice),
  ];
}

/** The rows for a spreadsheet (RFC 4180). What it would run as a formula gets an apostrophe before it. */
export function asSeparated(
  sheet: Pick<Sheet, 'columns' | 'samples' | 'table'>,
  rows: readonly Row[],
  separator: ',' | '\t',
): string {
  const cells = cellsOf(sheet);
  const lines = [cells.map(({ head }) => head), ...rows.map(row => cells.map(({ text }) => text(row)))];
  return lines.map(line => `${line.map(text => spreadsheetCell(text, separator)).join(separator)}\r\n`).join('');
}

function spreadsheetCell(raw: string, separator: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(raw);
  const text = !isNumber && /^\s*[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows as a table of Markdown. */
export function asMarkdown(sheet: Pick<Sheet, 'columns' | 'samples' | 'table'>, rows: readonly Row[]): string {
  const cells = cellsOf(sheet);
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |\n`;
  return [
    line(cells.map(({ head }) => head)),
    line(cells.map(({ numeric }) => (numeric ? '--:' : ':--'))),
    ...rows.map(row => line(cells.map(({ text }) => escapeMarkdown(text(row)) || '—'))),
  ].join('');
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&');
}
