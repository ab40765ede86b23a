import { withoutNoise } from '../values/number';

/** The lower ends of heat steps 2 to 5. */
export type HeatBounds = readonly [number, number, number, number];

const ROUND = [8, 6, 5, 4, 3, 2, 1.5, 1];

/**
 * The bounds of the heat scale of a tree. Each is twice the one below, counted down from the round number below the
 * highest score (56 gives 6, 12, 24, 48). The lowest bound is the one that is round, so that all four read well.
 */
export function heatBounds(highest: number): HeatBounds {
  if (!(highest > 0) || !Number.isFinite(highest)) {
    return [1, 2, 4, 8];
  }
  const limit = highest / 8;
  const power = 10 ** Math.floor(Math.log10(limit));
  const digit = ROUND.find(round => round * power < limit);
  const lowest = digit === undefined ? 0.8 * power : digit * power;
  return [lowest, lowest * 2, lowest * 4, lowest * 8].map(withoutNoise) as unknown as HeatBounds;
}

/** The heat step of a score: 0 without a score, then 1 (below all bounds) to 5. */
export function heatStep(cd3: number | null, bounds: HeatBounds): 0 | 1 | 2 | 3 | 4 | 5 {
  return cd3 === null ? 0 : ((1 + bounds.filter(bound => cd3 >= bound).length) as 1 | 2 | 3 | 4 | 5);
}
