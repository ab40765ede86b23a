import { addDays, daysBetween, type IsoDate } from '../values/date';
import type { Estimate } from '../values/estimate';
import type { CheckedInputs } from './inputs';
import type { NumericInput, ScoreInputs, ScoreOptions } from './model';

/** An input as it enters the formula, in the unit of the formula. */
export interface Term {
  readonly input: NumericInput;
  readonly estimate: Estimate;
}

/** How a deadline enters the formula: the cost counts only when the work takes as long as there is time left. */
export interface DeadlineTerm {
  readonly deadline: IsoDate;
  readonly daysLeft: number;
  /** Weeks. The duration, or the effort where no duration is stated. */
  readonly span: Term;
}

/** CD3 of one entry as a formula over its estimates: the product of the factors, by the divisor. */
export interface Formula {
  /** Their product is the cost of delay, once it is urgent. */
  readonly factors: readonly Term[];
  readonly divisor: Term | undefined;
  readonly deadline: DeadlineTerm | undefined;
}

/** The formula of an entry; undefined when its cost of delay can't be known. */
export function formulaOf(inputs: ScoreInputs, checked: CheckedInputs, options: ScoreOptions): Formula | undefined {
  const term = (input: NumericInput): Term | undefined => {
    const estimate = checked.values[input];
    return estimate && { input, estimate };
  };
  const named: NumericInput[] = inputs.costOfDelay ? ['costOfDelay'] : ['reach', 'frequency', 'hoursLost'];
  const factors = named.map(term).filter(factor => factor !== undefined);
  if (checked.missing.includes('costOfDelay') || factors.length < named.length) {
    return undefined;
  }
  const { deadline } = inputs;
  const divisor = term(options.divideBy);
  if (!deadline || !options.asOf) {
    return { factors, divisor, deadline: undefined };
  }
  const span = term(inputs.duration ? 'duration' : 'effort');
  return span && { factors, divisor, deadline: { deadline, span, daysLeft: daysBetween(options.asOf, deadline) } };
}

/** Whole days of a number of weeks; the margin keeps 10 days from becoming 9 by a rounding in weeks. */
const wholeDays = (weeks: number): number => Math.floor(weeks * 7 + 1e-6);

/** The deadline less the span: the first day on which waiting costs. */
export function latestStart(term: DeadlineTerm, weeks = term.span.estimate.likely): IsoDate {
  return addDays(term.deadline, -wholeDays(weeks));
}

/** Whether work of so many weeks would have to be under way by now. */
export function isUrgent(term: DeadlineTerm, weeks: number): boolean {
  return term.daysLeft <= wholeDays(weeks);
}

/** The product of one end of every factor: the cost of delay, once it is urgent. */
export function fullCost(formula: Formula, end: 'low' | 'likely' | 'high'): number {
  return formula.factors.reduce((product, { estimate }) => product * estimate[end], 1);
}

/** The span of the deadline is also what the cost is divided by, so that both take one value. */
export function spanIsDivisor({ deadline, divisor }: Formula): boolean {
  return deadline !== undefined && deadline.span.input === divisor?.input;
}

/** Another value for one input, in the unit of the formula. */
export interface Supposed {
  readonly input: NumericInput;
  readonly value: number;
}

/** The cost of delay at the point values, with one input supposed to be another. Zero before it is urgent. */
export function pointCost({ factors, deadline }: Formula, supposed?: Supposed): number {
  const value = valueWith(supposed);
  if (deadline && !isUrgent(deadline, value(deadline.span))) return 0;
  return factors.reduce((product, factor) => product * value(factor), 1);
}

/** CD3 at the point values, with one input supposed to be another; undefined without a divisor. */
export function pointCd3(formula: Formula, supposed?: Supposed): number | undefined {
  const { divisor } = formula;
  return divisor && pointCost(formula, supposed) / valueWith(supposed)(divisor);
}

const valueWith =
  (supposed: Supposed | undefined) =>
  ({ input, estimate }: Term): number =>
    supposed?.input === input ? supposed.value : estimate.likely;

/** The lowest and highest CD3 that the estimates allow; undefined without a divisor. */
export function cd3Bounds(formula: Formula): [number, number] | undefined {
  const { deadline } = formula;
  const divisor = formula.divisor?.estimate;
  if (!divisor) {
    return undefined;
  }
  const span = deadline?.span.estimate;
  let [low, high] = [fullCost(formula, 'low') / divisor.high, fullCost(formula, 'high') / divisor.low];
  if (deadline && span && !isUrgent(deadline, span.low)) {
    low = 0;
    // The shortest work that is urgent already is the dearest: a divisor below the time left would cost nothing.
    const shortest = spanIsDivisor(formula) ? Math.max(divisor.low, deadline.daysLeft / 7) : divisor.low;
    high = isUrgent(deadline, span.high) ? fullCost(formula, 'high') / Math.min(shortest, divisor.high) : 0;
  }
  return [low, high];
}
