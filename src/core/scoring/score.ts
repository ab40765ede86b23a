import { withoutNoise } from '../values/number';
import { deriveSteps } from './derivation';
import { cd3Bounds, type Formula, formulaOf, latestStart, pointCd3, pointCost } from './formula';
import { type CheckedInputs, checkInputs, countsHours } from './inputs';
import type { Score, ScoreInputs, ScoreOptions, Urgency } from './model';

/** Working hours that a dev-week buys. */
const HOURS_A_DEV_WEEK = 40;

/**
 * Scores one entry with the point values of its estimates.
 *
 * - weekly impact = frequency × hours lost (hours a week, each person)
 * - cost of delay = reach × weekly impact, or as stated; a list in a currency needs it stated, since hours are no money
 * - CD3 = cost of delay / effort, or / duration
 * - RICE = CD3 × confidence
 * - payback in weeks = 40 × effort / cost of delay, which is 40 / CD3 where CD3 divides by effort
 *
 * With a deadline the cost of delay is zero until deadline − duration, judged on `options.asOf`. Where no duration is
 * stated, the effort's dev-weeks count as weeks, as if one developer did the work; `urgency` and the steps say so.
 */
export function score(inputs: ScoreInputs, options: ScoreOptions): Score {
  const checked = checkInputs(inputs, options);
  const formula = formulaOf(inputs, checked, options);
  const values = {
    weeklyImpact: weeklyImpact(checked),
    ...computed(formula, checked, options),
    urgency: formula ? urgencyOf(formula, checked) : null,
    missing: checked.missing,
    problems: checked.problems,
  };
  return { ...values, steps: deriveSteps(values, checked.values, options) };
}

function weeklyImpact({ values: { frequency, hoursLost } }: CheckedInputs): number | null {
  return frequency && hoursLost ? withoutNoise(frequency.likely * hoursLost.likely) : null;
}

function computed(formula: Formula | undefined, { values }: CheckedInputs, options: ScoreOptions) {
  if (!formula) {
    return { costOfDelay: null, cd3: null, rice: null, cd3Range: null, paybackWeeks: null };
  }
  const costOfDelay = pointCost(formula);
  const cd3 = pointCd3(formula) ?? null;
  const bounds = cd3Bounds(formula);
  const paysBack = countsHours(options) && values.effort && costOfDelay > 0;
  return {
    costOfDelay: withoutNoise(costOfDelay),
    cd3: cd3 === null ? null : withoutNoise(cd3),
    rice: cd3 === null || !values.confidence ? null : withoutNoise(cd3 * values.confidence.likely),
    cd3Range: bounds ? ([withoutNoise(bounds[0]), withoutNoise(bounds[1])] as const) : null,
    paybackWeeks: paysBack ? withoutNoise((HOURS_A_DEV_WEEK * values.effort!.likely) / costOfDelay) : null,
  };
}

function urgencyOf(formula: Formula, { values }: CheckedInputs): Urgency | null {
  const { deadline } = formula;
  if (!deadline) return null;
  const urgent: Formula = { ...formula, deadline: undefined };
  const cd3 = pointCd3(urgent);
  return {
    latestStart: latestStart(deadline),
    costOfDelay: withoutNoise(pointCost(urgent)),
    cd3: cd3 === undefined ? null : withoutNoise(cd3),
    takesEffortAsDuration: values.duration === undefined,
  };
}
