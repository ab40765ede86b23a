import * as l10n from '@vscode/l10n';
import { numberText } from '../values/number';
import { type CheckedInputs, checkInputs, inputLabel } from './inputs';
import type { DerivationStep, Score, ScoreInputs, ScoreOptions } from './model';
import { costAWeek, devWeeks, hours, people, timesAWeek, weeks } from './units';

type Values = CheckedInputs['values'];
type Numbers = Omit<Score, 'steps'>;

/** What the cost is divided by: `4.5 dev-weeks`, `2 weeks`. */
function divisorText(values: Values, options: ScoreOptions): string | undefined {
  const divisor = values[options.divideBy];
  if (!divisor) {
    return undefined;
  }
  return options.divideBy === 'effort' ? devWeeks(divisor.likely) : weeks(divisor.likely);
}

/** The lines of the calculation that can be computed, in their order. */
export function deriveSteps(score: Numbers, values: Values, options: ScoreOptions): DerivationStep[] {
  return [
    ...costSteps(score, values, options),
    ...urgencySteps(score, options),
    ...scoreSteps(score, values, options),
    ...paybackSteps(score, values, options),
  ];
}

function costSteps(score: Numbers, values: Values, options: ScoreOptions): DerivationStep[] {
  const steps: DerivationStep[] = [];
  const { reach, frequency, hoursLost, costOfDelay } = values;
  if (score.weeklyImpact !== null && !costOfDelay) {
    steps.push({
      name: 'weeklyImpact',
      label: l10n.t('Weekly impact'),
      calculation: `${timesAWeek(frequency!.likely)} × ${hours(hoursLost!.likely)}`,
      result: l10n.t('{0} h each', numberText(score.weeklyImpact)),
    });
  }
  if (score.costOfDelay !== null) {
    steps.push({
      name: 'costOfDelay',
      label: l10n.t('Cost of delay'),
      calculation: costOfDelay ? l10n.t('as stated') : `${people(reach!.likely)} × ${hours(score.weeklyImpact!)}`,
      result: costAWeek(score.urgency?.costOfDelay ?? score.costOfDelay, options),
    });
  }
  return steps;
}

function urgencySteps(score: Numbers, options: ScoreOptions): DerivationStep[] {
  const { urgency } = score;
  if (!urgency) {
    return [];
  }
  return [
    {
      name: 'latestStart',
      label: l10n.t('Latest start'),
      calculation: urgency.takesEffortAsDuration
        ? l10n.t('deadline − effort, as no duration is stated')
        : l10n.t('deadline − duration'),
      result: l10n.t(
        '{0}, {1} on {2}',
        urgency.latestStart.text,
        costAWeek(score.costOfDelay ?? 0, options),
        options.asOf?.text ?? '',
      ),
    },
  ];
}

function scoreSteps(score: Numbers, values: Values, options: ScoreOptions): DerivationStep[] {
  const steps: DerivationStep[] = [];
  if (score.cd3 !== null) {
    steps.push({
      name: 'cd3',
      label: 'CD3',
      calculation: `${numberText(score.costOfDelay!)} ÷ ${divisorText(values, options)}`,
      result: numberText(score.cd3),
    });
  }
  if (score.rice !== null) {
    steps.push({
      name: 'rice',
      label: 'RICE',
      calculation: l10n.t('{0} × {1}% confidence', numberText(score.cd3!), numberText(values.confidence!.likely * 100)),
      result: numberText(score.rice),
    });
  }
  return steps;
}

function paybackSteps(score: Numbers, values: Values, options: ScoreOptions): DerivationStep[] {
  if (score.paybackWeeks === null) {
    return [];
  }
  return [
    {
      name: 'payback',
      label: l10n.t('Payback'),
      calculation:
        options.divideBy === 'effort'
          ? `${hours(40)} ÷ ${numberText(score.cd3!)}`
          : `${hours(40)} × ${devWeeks(values.effort!.likely)} ÷ ${hours(score.costOfDelay!)}`,
      result: weeks(score.paybackWeeks),
    },
  ];
}

/**
 * The score's derivation in one line: `120 people × 3 a week × 0.5 h = 180 h a week; 180 ÷ 4.5 dev-weeks = 40`. Where it
 * ends without a score, it says why.
 */
export function explain(score: Score, inputs: ScoreInputs, options: ScoreOptions): string {
  const { values } = checkInputs(inputs, options);
  const cost = score.costOfDelay === null ? '' : explainCost(score, values, options);
  if (score.cd3 === null) {
    return cost ? `${cost}. ${explainAbsence(score)}` : explainAbsence(score);
  }
  return `${cost}; ${numberText(score.costOfDelay!)} ÷ ${divisorText(values, options)} = ${numberText(score.cd3)}`;
}

function explainCost(score: Score, values: Values, options: ScoreOptions): string {
  const full = costAWeek(score.urgency?.costOfDelay ?? score.costOfDelay!, options);
  const { reach, frequency, hoursLost, costOfDelay } = values;
  const cost = costOfDelay
    ? full
    : `${people(reach!.likely)} × ${timesAWeek(frequency!.likely)} × ${hours(hoursLost!.likely)} = ${full}`;
  const { urgency } = score;
  if (!urgency) {
    return cost;
  }
  const start = urgency.latestStart.text;
  return urgency.takesEffortAsDuration
    ? l10n.t('{0} from {1} on (deadline − effort, as no duration is stated)', cost, start)
    : l10n.t('{0} from {1} on (deadline − duration)', cost, start);
}

/** Why there is no CD3. A missing confidence is not among the reasons. */
function explainAbsence(score: Score): string {
  return `${l10n.t('No score.')} ${absenceText(score)}`;
}

/** The inputs that keep an entry from a score, each with its reason; empty where it has one. */
export function absenceText(score: Score): string {
  if (score.cd3 !== null) return '';
  const missing = score.missing.filter(name => name !== 'confidence').map(inputLabel);
  const unusable = score.problems.filter(({ input }) => input !== 'confidence');
  return [
    ...(missing.length > 0 ? [l10n.t('No usable number for: {0}.', missing.join(', '))] : []),
    ...unusable.map(({ input, reason }) => l10n.t('Problem with {0}: {1}', inputLabel(input), reason)),
  ].join(' ');
}
