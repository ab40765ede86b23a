import { withoutNoise } from '../values/number';

/** From a value to a place in pixels, along a straight axis. */
export interface Scale {
  (value: number): number;
  /** The highest value of the axis. */
  readonly top: number;
  readonly ticks: readonly number[];
}

/**
 * An axis from zero that ends at a round number at or above the highest value, with about as many ticks as wanted.
 * @param from the place of zero, in pixels
 * @param to the place of the end; less than `from` for an axis that goes up
 */
export function axis(highest: number, from: number, to: number, wanted = 4): Scale {
  const step = roundStep((highest > 0 ? highest : 1) / wanted);
  const count = Math.max(1, Math.ceil(withoutNoise((highest > 0 ? highest : 1) / step)));
  const top = withoutNoise(step * count);
  const ticks = Array.from({ length: count + 1 }, (_, index) => withoutNoise(step * index));
  return Object.assign((value: number) => from + ((to - from) * value) / top, { top, ticks });
}

/** The round number at or above a step: 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const digit = [1, 2, 2.5, 5, 10].find(round => round * power >= least * (1 - 1e-9)) ?? 10;
  return withoutNoise(digit * power);
}
