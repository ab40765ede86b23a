import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { convertEstimate, type Estimate } from '../values/estimate';
import { isDurationUnit } from '../values/quantity';
import type { InputName, InputProblem, NumericInput, ScoreInputs, ScoreOptions } from './model';

/** The usable inputs in the units of the formulas, and why the others are not usable. */
export interface CheckedInputs {
  readonly values: { readonly [K in NumericInput]?: Estimate };
  readonly missing: readonly InputName[];
  readonly problems: readonly InputProblem[];
}

type Check = (estimate: Estimate, options: ScoreOptions) => Result<Estimate>;

/** Whether the list counts its cost of delay in hours, not in a currency. */
export function countsHours(options: ScoreOptions): boolean {
  return /^(h|hours?)$/i.test(options.unit);
}

const notNegative = (estimate: Estimate): Result<Estimate> =>
  estimate.low < 0
    ? problem(l10n.t('“{0}” is negative. State a number that is zero or more.', estimate.text))
    : ok(estimate);

const positive = (estimate: Estimate): Result<Estimate> =>
  estimate.low <= 0
    ? problem(l10n.t('“{0}” reaches zero or less. A score needs a number above zero.', estimate.text))
    : ok(estimate);

const checkReach: Check = estimate =>
  estimate.unit === '%' || isDurationUnit(estimate.unit)
    ? problem(l10n.t('“{0}” is not a number of people. State how many people are affected.', estimate.text))
    : notNegative(estimate);

const checkFrequency: Check = estimate =>
  /^(x|times?)?\s*((\/|\b(a|per|each|every)\b)\s*(w|wk|week))?$/i.test(estimate.unit ?? '')
    ? notNegative(estimate)
    : problem(l10n.t('“{0}” is not times a week. State how often it happens to each person in a week.', estimate.text));

const checkHoursLost: Check = estimate => {
  const hours = convertEstimate(estimate, 'h');
  return hours
    ? notNegative(hours)
    : problem(l10n.t('“{0}” is not a time. State the hours that each person loses each time.', estimate.text));
};

/** A confidence above 1 without a unit, written as the percentage that it can only mean: `80%` for `80`. */
export function asPercentage({ unit, low, high, text }: Estimate): string | undefined {
  return unit === undefined && low > 1 && high <= 100 ? `${text}%` : undefined;
}

const checkConfidence: Check = estimate => {
  if (estimate.unit !== undefined && !/^(%|percent)$/i.test(estimate.unit)) {
    return problem(l10n.t('“{0}” is not a share. State the confidence in percent, such as 80%.', estimate.text));
  }
  const percentage = asPercentage(estimate);
  if (percentage !== undefined) {
    return problem(l10n.t('“{0}” is more than 100 %. Write {1}.', estimate.text, percentage));
  }
  return estimate.low > 0 && estimate.high <= 1
    ? ok(estimate)
    : problem(
        l10n.t('“{0}” is outside of 0 to 100%. State a confidence above zero, such as 80% or 0.8.', estimate.text),
      );
};

const checkEffort: Check = estimate =>
  /^((dev|developer|person)[\s-]?)?(w|weeks?)$/i.test(estimate.unit ?? 'w')
    ? positive(estimate)
    : problem(l10n.t('“{0}” is not in dev-weeks. State how many weeks one developer needs.', estimate.text));

const checkDuration: Check = estimate => {
  const weeks = convertEstimate(estimate, 'w');
  return weeks
    ? positive(weeks)
    : problem(l10n.t('“{0}” is not a duration in weeks. State how many weeks the team is busy.', estimate.text));
};

const checkCostOfDelay: Check = (estimate, options) => {
  const unit = estimate.unit?.replace(/\s*(?:\/|\ba\b|\bper\b)\s*w(eek)?$/i, '');
  const fits = countsHours(options)
    ? /^(h|hours?)$/i.test(unit ?? 'h')
    : unit === undefined || unit.toLowerCase() === options.unit.toLowerCase();
  return fits
    ? notNegative(estimate)
    : problem(
        l10n.t(
          '“{0}” is not in the unit of the list. State the cost of delay in {1} a week.',
          estimate.text,
          options.unit,
        ),
      );
};

const CHECKS: Readonly<Record<NumericInput, Check>> = {
  reach: checkReach,
  frequency: checkFrequency,
  hoursLost: checkHoursLost,
  confidence: checkConfidence,
  effort: checkEffort,
  duration: checkDuration,
  costOfDelay: checkCostOfDelay,
};

/** Checks every stated input on its own, and finds what a score of this list needs and the entry does not state. */
export function checkInputs(inputs: ScoreInputs, options: ScoreOptions): CheckedInputs {
  const values: { [K in NumericInput]?: Estimate } = {};
  const problems: InputProblem[] = [];
  for (const [name, check] of Object.entries(CHECKS) as [NumericInput, Check][]) {
    const stated = inputs[name];
    const result = stated && check(stated, options);
    if (result?.ok) {
      values[name] = result.value;
    } else if (result) {
      problems.push({ input: name, reason: result.reason });
    }
  }
  const missing = neededInputs(inputs, options).filter(name => inputs[name] === undefined);
  return { values, missing, problems };
}

function neededInputs(inputs: ScoreInputs, options: ScoreOptions): InputName[] {
  const needed = new Set<InputName>();
  if (inputs.costOfDelay === undefined && countsHours(options)) {
    needed.add('reach').add('frequency').add('hoursLost');
  } else {
    needed.add('costOfDelay');
  }
  needed.add(options.divideBy).add('confidence');
  if (inputs.deadline && inputs.effort === undefined) {
    needed.add('duration');
  }
  return [...needed];
}

/** What an input is called in a sentence. */
export function inputLabel(name: InputName): string {
  const labels: Record<InputName, string> = {
    reach: l10n.t('reach'),
    frequency: l10n.t('frequency'),
    hoursLost: l10n.t('hours lost'),
    confidence: l10n.t('confidence'),
    effort: l10n.t('effort'),
    duration: l10n.t('duration'),
    deadline: l10n.t('deadline'),
    costOfDelay: l10n.t('cost of delay'),
  };
  return labels[name];
}
