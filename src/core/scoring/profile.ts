import { addDays, compareDates, daysBetween, type IsoDate } from '../values/date';
import { withoutNoise } from '../values/number';
import { formulaOf, fullCost, latestStart } from './formula';
import { checkInputs } from './inputs';
import type { ScoreInputs, ScoreOptions } from './model';

/** From a day on, what a week of delay costs. */
export interface CostStep {
  readonly from: IsoDate;
  /** In the list's unit a week. */
  readonly costOfDelay: number;
}

/**
 * The cost of delay of one entry over time, from `options.asOf` on, at the point values: constant without a deadline; with
 * one it is zero until deadline − duration. Undefined where the cost of delay is not known, or there is no day to start from.
 */
export function costProfile(inputs: ScoreInputs, options: ScoreOptions): readonly CostStep[] | undefined {
  const { asOf } = options;
  const formula = formulaOf(inputs, checkInputs(inputs, options), options);
  if (!formula || !asOf) return undefined;
  const costOfDelay = withoutNoise(fullCost(formula, 'likely'));
  const from = formula.deadline && latestStart(formula.deadline);
  if (!from || compareDates(from, asOf) <= 0) return [{ from: asOf, costOfDelay }];
  return [
    { from: asOf, costOfDelay: 0 },
    { from, costOfDelay },
  ];
}

/** What waiting until a day has cost by then. */
export function lossUntil(profile: readonly CostStep[], day: IsoDate): number {
  return withoutNoise(
    profile.reduce((sum, { from, costOfDelay }, index) => {
      const next = profile[index + 1]?.from;
      const end = next && compareDates(next, day) < 0 ? next : day;
      return sum + costOfDelay * Math.max(0, daysBetween(from, end) / 7);
    }, 0),
  );
}

/** The days after `options.asOf` on which waiting begins to cost something, and so the ranking may change, in their order. */
export function turningDays(inputs: readonly ScoreInputs[], options: ScoreOptions): IsoDate[] {
  const days = inputs.flatMap(entry => costProfile(entry, options)?.[1]?.from ?? []);
  return days.sort(compareDates).filter((day, index) => index === 0 || compareDates(day, days[index - 1]!) !== 0);
}

/** The days on which a picture of the cost over time ends: half a year, or four weeks after the last turn. */
export function profileEnd(
  inputs: readonly ScoreInputs[],
  options: ScoreOptions & { readonly asOf: IsoDate },
): IsoDate {
  const halfAYear = addDays(options.asOf, 26 * 7);
  const last = turningDays(inputs, options).at(-1);
  const after = last && addDays(last, 28);
  return after && compareDates(after, halfAYear) > 0 ? after : halfAYear;
}
