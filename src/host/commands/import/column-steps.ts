import type { Table } from '../../../core/import/csv';
import { pickStep, type Step } from '../steps';

/** Which column of a table holds something; null where none does. */
export interface ColumnQuestion<S> {
  readonly name: string;
  readonly placeholder: string;
  readonly applies?: (state: S) => boolean;
  /** What is said where no column holds it; absent where one must. */
  readonly none?: string;
  readonly value: (state: S) => number | null | undefined;
  readonly set: (state: S, column: number | null) => S;
}

/** Asks for a column by its heading, with what stands in its first rows. */
export function columnStep<S>({ headings, rows }: Table, question: ColumnQuestion<S>): Step<S> {
  const { name, placeholder, applies, none } = question;
  return pickStep<S, number | null>({
    name,
    placeholder,
    ...(applies ? { applies } : {}),
    choices: () => [
      ...headings.map((heading, column) => ({
        label: heading === '' ? `${column + 1}` : heading,
        description: samples(rows, column),
        value: column,
      })),
      ...(none === undefined ? [] : [{ icon: 'circle-slash', label: none, alwaysShow: true, value: null }]),
    ],
    chosen: (state, value) => question.value(state) === value,
    set: (state, [column]) => (column === undefined ? state : question.set(state, column)),
  });
}

/** So much of what stands in a column is shown, in characters. */
const longestSample = 80;

function samples(rows: readonly (readonly string[])[], column: number): string {
  const filled = rows.map(row => row[column]?.replace(/\s+/g, ' ') ?? '').filter(cell => cell !== '');
  const joined = [...new Set(filled)].slice(0, 3).join(' · ');
  return joined.length > longestSample ? `${joined.slice(0, longestSample)} …` : joined;
}
