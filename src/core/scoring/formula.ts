import { addDays, daysBetween, type IsoDate } from '../values/date';
import type { Estimate } from '../values/estimate';
import type { CheckedInputs } from './inputs';
import type { ScoreInputs, ScoreOptions } from './model';

/** How a deadline enters the formula: the cost counts only when the work takes as long as there is time left. */
export interface DeadlineTerm {
  readonly deadline: IsoDate;
  readonly daysLeft: number;
  /** Weeks. The duration, or the effort where no duration is stated. */
  readonly span: Estimate;
  /** The span is also what the cost is divided by: a draw must use one value for both. */
  readonly spanIsDivisor: boolean;
}

/** CD3 of one entry as a formula over its estimates: the product of the factors, by the divisor. */
export interface Formula {
  /** Their product is the cost of delay, once it is urgent. */
  readonly factors: readonly Estimate[];
  readonly divisor: Estimate | undefined;
  readonly deadline: DeadlineTerm | undefined;
}

/** The formula of an entry; undefined when its cost of delay can't be known. */
export function formulaOf(inputs: ScoreInputs, checked: CheckedInputs, options: ScoreOptions): Formula | undefined {
  const { values } = checked;
  const factors = inputs.costOfDelay ? [values.costOfDelay] : [values.reach, values.frequency, values.hoursLost];
  if (checked.missing.includes('costOfDelay') || !factors.every(factor => factor !== undefined)) {
    return undefined;
  }
  const divisor = values[options.divideBy];
  if (!inputs.deadline || !options.today) {
    return { factors, divisor, deadline: undefined };
  }
  const span = inputs.duration ? values.duration : values.effort;
  const { deadline } = inputs;
  return (
    span && {
      factors,
      divisor,
      deadline: { deadline, span, spanIsDivisor: span === divisor, daysLeft: daysBetween(options.today, deadline) },
    }
  );
}

/** Whole days of a number of weeks; the margin keeps 10 days from becoming 9 by a rounding in weeks. */
const wholeDays = (weeks: number): number => Math.floor(weeks * 7 + 1e-6);

/** The deadline less the span: the first day on which waiting costs. */
export function latestStart(term: DeadlineTerm, weeks = term.span.likely): IsoDate {
  return addDays(term.deadline, -wholeDays(weeks));
}

/** Whether work of so many weeks would have to be under way by now. */
export function isUrgent(term: DeadlineTerm, weeks: number): boolean {
  return term.daysLeft <= wholeDays(weeks);
}

/** The product of one end of every factor. */
export function fullCost(formula: Formula, end: 'low' | 'likely' | 'high'): number {
  return formula.factors.reduce((product, factor) => product * factor[end], 1);
}

/** The lowest and highest CD3 that the estimates allow; undefined without a divisor. */
export function cd3Bounds(formula: Formula): [number, number] | undefined {
  const { divisor, deadline } = formula;
  if (!divisor) {
    return undefined;
  }
  let [low, high] = [fullCost(formula, 'low') / divisor.high, fullCost(formula, 'high') / divisor.low];
  if (deadline && !isUrgent(deadline, deadline.span.low)) {
    low = 0;
    // The shortest work that is urgent already is the dearest: a divisor below the time left would cost nothing.
    const shortest = deadline.spanIsDivisor ? Math.max(divisor.low, deadline.daysLeft / 7) : divisor.low;
    high = isUrgent(deadline, deadline.span.high) ? fullCost(formula, 'high') / Math.min(shortest, divisor.high) : 0;
  }
  return [low, high];
}
