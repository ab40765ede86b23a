import type { Feature } from './features';

/** What a title can be: an opportunity, or one of the three kinds that are reported. */
export const outcomes = ['opportunity', 'solution', 'vague', 'metric'] as const;
export type Outcome = (typeof outcomes)[number];

/** A linear model over hashed features, one row of weights an outcome. */
export interface Weights {
  /** Number of buckets; a power of two. */
  readonly size: number;
  readonly bias: readonly number[];
  readonly rows: readonly ArrayLike<number>[];
}

/** FNV-1a, folded to `size` buckets. */
export function bucketOf(name: string, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash ^= name.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) & (size - 1);
}

/** The features as buckets and values: each name counts once, however often it stands in the title. */
export function vectorOf(features: readonly Feature[], size: number): Map<number, number> {
  const vector = new Map<number, number>();
  const seen = new Set<string>();
  for (const [name, value] of features) {
    if (seen.has(name)) continue;
    seen.add(name);
    const bucket = bucketOf(name, size);
    vector.set(bucket, (vector.get(bucket) ?? 0) + value);
  }
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const scale = square > 0 ? 4 / Math.sqrt(square) : 0;
  for (const [bucket, value] of vector) vector.set(bucket, value * scale);
  return vector;
}

/** The probability of each outcome (softmax), in the order of `outcomes`. */
export function probabilities(vector: ReadonlyMap<number, number>, weights: Weights): number[] {
  const scores = outcomes.map((_, row) => {
    let score = weights.bias[row] ?? 0;
    for (const [bucket, value] of vector) score += (weights.rows[row]?.[bucket] ?? 0) * value;
    return score;
  });
  const highest = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map(power => power / sum);
}
