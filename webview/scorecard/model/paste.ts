import { slotOf } from '../../../src/core/artefacts/slot';
import type { Operation } from '../../../src/core/operations/schema';
import { misfit } from '../../../src/core/operations/slot-value';
import { own } from '../../../src/core/own';
import { slug } from '../../../src/core/text/slug';
import type { PlainData } from '../../../src/core/yaml/source';
import type { Field } from './change';

type Key = Field | 'opportunity' | 'id';

/** What columns of other tables are called, in lower case without what is no letter. */
const names: Readonly<Record<string, Key>> = {
  id: 'id',
  opportunity: 'opportunity',
  capability: 'capability',
  hypothesis: 'capability',
  title: 'capability',
  name: 'capability',
  idea: 'capability',
  feature: 'capability',
  webelievethat: 'capability',
  outcome: 'outcome',
  willresultin: 'outcome',
  signal: 'signal',
  reach: 'reach',
  people: 'reach',
  users: 'reach',
  frequency: 'frequency',
  hourslost: 'hours_lost',
  hours: 'hours_lost',
  confidence: 'confidence',
  effort: 'effort',
  devweeks: 'effort',
  duration: 'duration',
  weeks: 'duration',
  deadline: 'deadline',
  costofdelay: 'cost_of_delay',
};

/** Without a head the first column is what is to be built, and the others are the inputs in the order of the table. */
function keysOf(
  first: readonly string[],
  inputs: readonly Field[],
): { readonly keys: (Key | undefined)[]; isHead: boolean } {
  const keys = first.map(cell => own(names, cell.toLowerCase().replace(/[^a-z]/g, '')));
  const isHead = keys.filter(Boolean).length >= Math.min(2, first.length);
  return isHead ? { keys, isHead } : { keys: ['capability', ...inputs], isHead };
}

/** Rows of a spreadsheet as entries. */
export interface Pasted {
  readonly operations: readonly Operation[];
  /** The cells that are no value of their field, as `field: text`. */
  readonly leftOut: readonly string[];
}

/**
 * The operations that add rows of a spreadsheet as entries. Cells are taken as they are: what the list can't reckon with shows in
 * the table, where it can be mended. Columns that are computed here, or unknown, are left out.
 * @param inputs The inputs of the list, in the order of its columns.
 * @param taken The ids that may not be used.
 */
export function entriesOf(
  rows: readonly (readonly string[])[],
  inputs: readonly Field[],
  taken: ReadonlySet<string>,
): Pasted {
  const filled = rows.map(row => row.map(cell => cell.replace(/\s+/g, ' ').trim())).filter(row => row.some(Boolean));
  const [first] = filled;
  if (!first) return { operations: [], leftOut: [] };
  const { keys, isHead } = keysOf(first, inputs);
  const used = new Set(taken);
  const leftOut: string[] = [];
  const operations = filled.slice(isHead ? 1 : 0).map((row): Operation => {
    const stated = keys.flatMap((key, column) => (key && row[column] ? [[key, unguarded(row[column])] as const] : []));
    const others = stated.filter(each => !isValue(each));
    leftOut.push(...others.map(([key, cell]) => `${key}: ${cell}`));
    const { id, ...node } = Object.fromEntries(stated.filter(isValue)) as Record<string, string>;
    const own = slug(id ?? `hps ${node.opportunity ?? node.capability ?? ''}`, each => used.has(each));
    used.add(own);
    const ordered: Record<string, PlainData> = { id: own, ...node };
    return { op: 'add', parent: null, kind: 'entry', node: ordered };
  });
  return { operations, leftOut };
}

/** An id is made to fit; the others have to be values of their fields. */
function isValue([key, cell]: readonly [Key, string]): boolean {
  return key === 'id' || misfit(slotOf('entry', [key]), cell) === undefined;
}

/** Without the apostrophe that keeps a spreadsheet from running a cell. */
function unguarded(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
