import type { Score } from './model';

/**
 * The rank of every score in its list, by CD3. Equal scores share a rank and the next one counts on from their number
 * (1, 2, 2, 4); null where there is no CD3. Only scores of one unit and one divisor belong in a list.
 */
export function rankScores(scores: readonly Pick<Score, 'cd3'>[]): (number | null)[] {
  const sorted = scores.flatMap(({ cd3 }) => (cd3 === null ? [] : [cd3])).sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  sorted.forEach((cd3, index) => {
    if (!ranks.has(cd3)) {
      ranks.set(cd3, index + 1);
    }
  });
  return scores.map(({ cd3 }) => (cd3 === null ? null : ranks.get(cd3)!));
}
