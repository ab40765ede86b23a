import { withoutNoise } from '../values/number';
import { cd3Bounds, type Formula, formulaOf, isUrgent, spanIsDivisor } from './formula';
import { checkInputs } from './inputs';
import type { ScoreInputs, ScoreOptions } from './model';
import { createDrawer, type Drawer } from './pert';
import { RandomStream } from './random';
import { score } from './score';
import { nthSmallest } from './select';
import { RankTally } from './tally';

export interface SampleOptions {
  /** At least 1; 10,000 where not stated. */
  readonly draws?: number | undefined;
  /** The same seed gives the same result. 1 where not stated. */
  readonly seed?: number | undefined;
}

/** What the uncertainty of the inputs does to one entry's place in its list. */
export interface RankSample {
  /** The middle 80 % of the draws of CD3; null without a score. */
  readonly cd3Likely: readonly [number, number] | null;
  /** The share of draws in which it comes first; null without a score. */
  readonly rankFirstProbability: number | null;
  /** The probability of rank 1, 2, …, one for each scored entry; empty without a score. They add up to 1. */
  readonly rankProbabilities: readonly number[];
  /** The share of draws in which the next entry by CD3 comes before this one; null for the last and without a score. */
  readonly swapsWithNext: number | null;
}

/** Above this share of swaps two neighbours are tied: their order is an accident of the point values. */
const TIED_ABOVE = 0.3;

/** Whether an entry and the next one by CD3 swap so often that their order says nothing. */
export function isTiedWithNext({ swapsWithNext }: RankSample): boolean {
  return swapsWithNext !== null && swapsWithNext > TIED_ABOVE;
}

const DRAWS = 10_000;
/** Draws times entries. Keeps a step near a millisecond, however long the list is. */
const RANKED_A_STEP = 50_000;
const NO_SCORE: RankSample = {
  cd3Likely: null,
  rankFirstProbability: null,
  rankProbabilities: [],
  swapsWithNext: null,
};

/** A scored entry with its draws of CD3. */
interface Contender {
  readonly index: number;
  readonly cd3: number;
  readonly formula: Formula;
  readonly draws: Float64Array;
}

/**
 * Draws every estimate from its PERT distribution, independently, and ranks the list anew for each draw. Entries that are
 * equal in a draw share its ranks evenly. The result has one item for each item of `inputs`.
 */
export function sampleRanks(
  inputs: readonly ScoreInputs[],
  options: ScoreOptions,
  sampling: SampleOptions = {},
): RankSample[] {
  const steps = sampleRanksInSteps(inputs, options, sampling);
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

/**
 * The work of `sampleRanks` in steps of a few milliseconds at most, so that a caller can give way between them. Yields
 * the share of the work that is done, and returns the result.
 */
export function* sampleRanksInSteps(
  inputs: readonly ScoreInputs[],
  options: ScoreOptions,
  { draws = DRAWS, seed = 1 }: SampleOptions = {},
): Generator<number, RankSample[], void> {
  const contenders = findContenders(inputs, options, draws);
  const draw = createDrawer();
  const scratch = [new Float64Array(draws), new Float64Array(draws)] as const;
  for (const [done, contender] of contenders.entries()) {
    fillDraws(contender, scratch, draw, new RandomStream(seed, contender.index));
    yield done / contenders.length / 2;
  }
  const tally = new RankTally(contenders.map(contender => contender.draws));
  const stride = Math.max(10, Math.floor(RANKED_A_STEP / contenders.length));
  for (let start = 0; start < draws; start += stride) {
    tally.count(start, Math.min(start + stride, draws));
    yield 0.5 + start / draws / 2;
  }
  const results: RankSample[] = inputs.map(() => NO_SCORE);
  for (const [place, contender] of contenders.entries()) {
    results[contender.index] = {
      cd3Likely: middle(contender.draws, scratch[0]),
      rankFirstProbability: tally.rankShares(place)[0] ?? null,
      rankProbabilities: tally.rankShares(place),
      swapsWithNext: tally.swapShare(place),
    };
    yield 1;
  }
  return results;
}

/** The scored entries, highest CD3 first. */
function findContenders(inputs: readonly ScoreInputs[], options: ScoreOptions, draws: number): Contender[] {
  return inputs
    .flatMap((entry, index) => {
      const { cd3 } = score(entry, options);
      const formula = formulaOf(entry, checkInputs(entry, options), options);
      return cd3 === null || !formula ? [] : [{ index, cd3, formula, draws: new Float64Array(draws) }];
    })
    .sort((a, b) => b.cd3 - a.cd3);
}

/** Fills the draws of a contender. @param scratch two arrays of the same length, whose values are lost */
function fillDraws(
  { cd3, formula, draws }: Contender,
  [scratch, more]: readonly [Float64Array, Float64Array],
  draw: Drawer,
  random: RandomStream,
): void {
  const [low, high] = cd3Bounds(formula)!;
  if (low === high) {
    draws.fill(cd3);
    return;
  }
  const { deadline } = formula;
  draws.fill(1);
  for (const factor of formula.factors) {
    const values = draw(factor.estimate, random, scratch);
    for (let index = 0; index < draws.length; index++) {
      draws[index]! *= values[index]!;
    }
  }
  const divisors = draw(formula.divisor!.estimate, random, scratch);
  const spans = deadline && (spanIsDivisor(formula) ? divisors : draw(deadline.span.estimate, random, more));
  for (let index = 0; index < draws.length; index++) {
    const costsNothing = spans && !isUrgent(deadline!, spans[index]!);
    draws[index] = costsNothing ? 0 : Math.max(low, Math.min(high, draws[index]! / divisors[index]!));
  }
}

/** The 10th and 90th percentile. @param scratch an array of the same length, whose values are lost */
function middle(draws: Float64Array, scratch: Float64Array): [number, number] {
  scratch.set(draws);
  const at = (share: number) => withoutNoise(nthSmallest(scratch, Math.round(share * (draws.length - 1))));
  return [at(0.1), at(0.9)];
}
