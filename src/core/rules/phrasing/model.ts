import type { Feature } from './features';

/** What a title can be: an opportunity, or one of the three kinds that are reported. */
export const outcomes = ['opportunity', 'solution', 'vague', 'metric'] as const;
export type Outcome = (typeof outcomes)[number];

/** A linear model: for each feature it knows a column of weights, one an outcome. */
export interface Weights {
  readonly bias: readonly number[];
  /** From a feature's hash to its column. */
  readonly columns: ReadonlyMap<number, number>;
  /** One row an outcome, one weight a column. */
  readonly rows: readonly ArrayLike<number>[];
}

const hashBits = 24;

/** FNV-1a over the name, folded to 24 bits: few enough to store, enough to keep some thousand features apart. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash ^= name.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash ^ (hash >>> hashBits)) >>> 0) & ((1 << hashBits) - 1);
}

/** The features by their hash; a feature counts once, however often it stands in the title. */
export function hashed(features: readonly Feature[]): Map<number, number> {
  const values = new Map<number, number>();
  for (const [name, value] of features) values.set(hashOf(name), value);
  return values;
}

/** Total length of a title's vector: long titles must not shout louder than short ones. */
const length = 4;

/** Columns and values of the features that `columns` knows, scaled to one length. */
export function vectorOf(
  values: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
): readonly (readonly [column: number, value: number])[] {
  const known: [number, number][] = [];
  let square = 0;
  for (const [hash, value] of values) {
    const column = columns.get(hash);
    if (column === undefined) continue;
    known.push([column, value]);
    square += value * value;
  }
  const scale = square > 0 ? length / Math.sqrt(square) : 0;
  for (const entry of known) entry[1] *= scale;
  return known;
}

/** The probability of each outcome (softmax), in the order of `outcomes`. */
export function probabilities(values: ReadonlyMap<number, number>, weights: Weights): number[] {
  const vector = vectorOf(values, weights.columns);
  const scores = weights.rows.map((row, outcome) => {
    let score = weights.bias[outcome] ?? 0;
    for (const [column, value] of vector) score += (row[column] ?? 0) * value;
    return score;
  });
  const highest = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map(power => power / sum);
}
