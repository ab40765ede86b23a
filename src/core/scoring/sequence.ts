import { daysBetween } from '../values/date';
import { withoutNoise } from '../values/number';
import { formulaOf, fullCost } from './formula';
import { checkInputs } from './inputs';
import type { ScoreInputs, ScoreOptions } from './model';
import { bestOrderExactly, heuristicOrder } from './sequence-search';

/** A piece of work that one team does from start to finish before the next. */
export interface Work {
  /** Index of the entry in its list. */
  readonly entry: number;
  /** Weeks that the team is busy with it. */
  readonly weeks: number;
  /** What a week costs while it is not there, once that is urgent. In the list's unit. */
  readonly costOfDelay: number;
  /** Weeks from now until it is needed; 0 where every week without it costs already. */
  readonly due: number;
}

export interface SequenceOptions {
  /** How many developers work on one entry together, where the list divides by effort: its dev-weeks by them are weeks. 1 where not stated. */
  readonly developers?: number | undefined;
}

/** One entry at its place in an order. */
export interface SequenceStep {
  readonly entry: number;
  /** Weeks from now. */
  readonly start: number;
  readonly end: number;
  /** What its delay costs in this order: its cost of delay for every week after it is needed until it is there. */
  readonly cost: number;
}

/** What an order costs. */
export interface PricedOrder {
  readonly steps: readonly SequenceStep[];
  /** The sum over all steps, in hours or the list's currency. */
  readonly cost: number;
  /** What is lost in each week from now on, for ten years at most; adds up to `cost` where all is done by then. */
  readonly byWeek: readonly number[];
}

/** The best order that is known. */
export interface Sequence extends PricedOrder {
  /** CD3 order, optimal without deadlines; exact, optimal with them; or a search, which is not sure to find the best. */
  readonly method: 'cd3' | 'exact' | 'search';
  /** Entries without a score, which have no place. */
  readonly left: readonly number[];
}

/** Weeks that are told one by one: ten years. An effort may be a slip of the hand, and count millions. */
const MOST_WEEKS = 520;

/** So many entries with deadlines are ordered exactly: all subsets of them, 4096, are looked at. */
const MOST_EXACT = 12;

/**
 * The work of each entry that has a score. It takes the weeks that the cost is divided by, so that the order by CD3 is the
 * best one while nothing has a deadline (Smith's rule, weighted shortest processing time).
 */
export function workOf(
  inputs: readonly ScoreInputs[],
  options: ScoreOptions,
  { developers = 1 }: SequenceOptions = {},
): Work[] {
  return inputs.flatMap((entry, index): Work[] => {
    const formula = formulaOf(entry, checkInputs(entry, options), options);
    if (!formula?.divisor) return [];
    const { likely } = formula.divisor.estimate;
    const due = entry.deadline && options.asOf ? daysBetween(options.asOf, entry.deadline) / 7 : 0;
    return [
      {
        entry: index,
        weeks: options.divideBy === 'effort' ? likely / developers : likely,
        costOfDelay: fullCost(formula, 'likely'),
        due: Math.max(0, due),
      },
    ];
  });
}

/**
 * The order in which one team loses least. The cost of an order is the sum over its entries of cost of delay × weeks from
 * when the entry is needed (now, or its deadline) until it is there.
 */
export function bestSequence(work: readonly Work[], size: number): Sequence {
  const byCd3 = cd3Order(work);
  const hasDeadlines = work.some(({ due }) => due > 0);
  const method = hasDeadlines ? (work.length <= MOST_EXACT ? 'exact' : 'search') : 'cd3';
  const order = method === 'cd3' ? byCd3 : method === 'exact' ? bestOrderExactly(work) : heuristicOrder(work, byCd3);
  const placed = new Set(work.map(({ entry }) => entry));
  const left = Array.from({ length: size }, (_, entry) => entry).filter(entry => !placed.has(entry));
  return { ...priceOf(order), method, left };
}

/** By cost of delay for each week of work, highest first: CD3 as if all of it were urgent. */
function cd3Order(work: readonly Work[]): Work[] {
  return [...work].sort((a, b) => b.costOfDelay / b.weeks - a.costOfDelay / a.weeks);
}

/** What doing the work in this order costs. */
export function priceOf(order: readonly Work[]): PricedOrder {
  const steps: SequenceStep[] = [];
  let start = 0;
  for (const { entry, weeks, costOfDelay, due } of order) {
    const end = withoutNoise(start + weeks);
    steps.push({ entry, start, end, cost: withoutNoise(costOfDelay * Math.max(0, end - due)) });
    start = end;
  }
  const cost = withoutNoise(steps.reduce((sum, step) => sum + step.cost, 0));
  return { steps, cost, byWeek: lossByWeek(order, steps, start) };
}

/** For each week from now on, what the entries that are needed and not there cost in it. */
function lossByWeek(order: readonly Work[], steps: readonly SequenceStep[], end: number): number[] {
  return Array.from({ length: Math.min(Math.ceil(end), MOST_WEEKS) }, (_, week) =>
    withoutNoise(
      order.reduce((sum, { costOfDelay, due }, place) => {
        const from = Math.max(week, due);
        const to = Math.min(week + 1, steps[place]!.end);
        return sum + costOfDelay * Math.max(0, to - from);
      }, 0),
    ),
  );
}

/** What a chosen order costs beside the best. */
export interface OrderPrice {
  readonly chosen: PricedOrder;
  /** How much more the chosen order costs; never below zero but by what a search has missed. */
  readonly extra: number;
  /** How much more has been lost by the end of each week, as long as weeks are told. Falls again where the chosen order catches up. */
  readonly extraByWeek: readonly number[];
}

/** Prices an order of entries against the best one. Work that the order does not name goes last, in the best order. */
export function priceOfOrder(work: readonly Work[], entries: readonly number[], best: PricedOrder): OrderPrice {
  const named = entries.flatMap(entry => work.filter(item => item.entry === entry));
  const rest = best.steps.flatMap(({ entry }) => work.filter(item => item.entry === entry && !named.includes(item)));
  const chosen = priceOf([...named, ...rest]);
  let extra = 0;
  const extraByWeek = chosen.byWeek.map((loss, week) => {
    extra += loss - (best.byWeek[week] ?? 0);
    return withoutNoise(extra);
  });
  return { chosen, extra: withoutNoise(chosen.cost - best.cost), extraByWeek };
}
