import type { Estimate } from '../values/estimate';
import { withoutNoise } from '../values/number';
import { type Formula, formulaOf, pointCd3, type Term } from './formula';
import { checkInputs } from './inputs';
import type { NumericInput, ScoreInputs, ScoreOptions } from './model';

/** Where an entry would stand if one of its inputs were `value`. */
export interface Supposition {
  /** In the unit of the formulas: people, times a week, hours, dev-weeks, weeks, the list's unit a week. */
  readonly value: number;
  readonly cd3: number;
  /** Place in the list, the other entries at their point values. */
  readonly rank: number;
}

/** The value of an input at which an entry and a rival change places. */
export interface Turn {
  readonly value: number;
  /** Index of the rival in the list. */
  readonly rival: number;
  /** Beyond the value, seen from the point value, the entry comes before the rival; else behind it. */
  readonly overtakes: boolean;
  /** The other side of the value lies above or below it. */
  readonly beyond: 'above' | 'below';
}

/** One input of one entry, run alone through its range: a bar of a tornado chart. */
export interface TornadoBar {
  readonly input: NumericInput;
  /** The input in the unit of the formulas. */
  readonly estimate: Estimate;
  readonly atLow: Supposition;
  readonly atHigh: Supposition;
  readonly bestRank: number;
  readonly worstRank: number;
  /** Where the order turns within the range, nearest to the point value first. */
  readonly turns: readonly Turn[];
}

/** How far each input alone moves the CD3 and the rank of one entry. */
export interface Tornado {
  /** Index of the entry in the list. */
  readonly entry: number;
  readonly cd3: number;
  readonly rank: number;
  /** The input that moves the rank most first, then the one that moves CD3 most. Inputs without a range come last. */
  readonly bars: readonly TornadoBar[];
}

/** An entry with a score, as the others see it. */
interface Rival {
  readonly index: number;
  readonly formula: Formula;
  readonly cd3: number;
}

/** The tornado of every entry of a list, in its order; undefined for entries without a score. */
export function tornadoes(inputs: readonly ScoreInputs[], options: ScoreOptions): (Tornado | undefined)[] {
  const rivals = rivalsIn(inputs, options);
  const result: (Tornado | undefined)[] = inputs.map(() => undefined);
  for (const rival of rivals) result[rival.index] = tornadoOf(rival, rivals);
  return result;
}

/** The tornado of one entry of a list, without those of the others. */
export function tornadoAt(index: number, inputs: readonly ScoreInputs[], options: ScoreOptions): Tornado | undefined {
  const rivals = rivalsIn(inputs, options);
  const rival = rivals.find(each => each.index === index);
  return rival && tornadoOf(rival, rivals);
}

/** What every entry with a score is computed from: the bars of its tornado, with nothing run through them. */
export function scoredTerms(inputs: readonly ScoreInputs[], options: ScoreOptions): { readonly bars: Term[] }[] {
  return rivalsIn(inputs, options).map(({ formula }) => ({ bars: termsOf(formula) }));
}

function rivalsIn(inputs: readonly ScoreInputs[], options: ScoreOptions): Rival[] {
  return inputs.flatMap((entry, index): Rival[] => {
    const formula = formulaOf(entry, checkInputs(entry, options), options);
    const cd3 = formula && pointCd3(formula);
    return formula && cd3 !== undefined ? [{ index, formula, cd3: withoutNoise(cd3) }] : [];
  });
}

function tornadoOf(entry: Rival, all: readonly Rival[]): Tornado {
  const others = all.filter(rival => rival !== entry);
  const bars = termsOf(entry.formula).map(term => barOf(entry, term, others));
  return { entry: entry.index, cd3: entry.cd3, rank: rankAt(entry.cd3, others), bars: bars.sort(byInfluence) };
}

/** Every input that the formula uses, once. */
function termsOf({ factors, divisor, deadline }: Formula): Term[] {
  const terms = [...factors, ...(divisor ? [divisor] : []), ...(deadline ? [deadline.span] : [])];
  return terms.filter(({ input }, index) => terms.findIndex(term => term.input === input) === index);
}

function barOf(entry: Rival, { input, estimate }: Term, others: readonly Rival[]): TornadoBar {
  const cd3At = (value: number) => pointCd3(entry.formula, { input, value })!;
  const suppose = (value: number): Supposition => {
    const cd3 = withoutNoise(cd3At(value));
    return { value, cd3, rank: rankAt(cd3, others) };
  };
  const breaks = breaksOf(entry, input).filter(value => value > estimate.low && value < estimate.high);
  const [atLow, atHigh] = [suppose(estimate.low), suppose(estimate.high)];
  // Where nothing jumps CD3 only rises or only falls, so that the ends have the best and the worst rank.
  const ranks = [rankAt(entry.cd3, others), atLow.rank, atHigh.rank, ...breaks.map(value => suppose(value).rank)];
  return {
    input,
    estimate,
    atLow,
    atHigh,
    bestRank: Math.min(...ranks),
    worstRank: Math.max(...ranks),
    turns: estimate.isRange ? turnsOf({ input, estimate }, others, cd3At, breaks) : [],
  };
}

/** Where CD3 passes that of a rival, on the way from the point value to both ends. */
function turnsOf(
  { input, estimate: { low, likely, high } }: Term,
  others: readonly Rival[],
  cd3At: (value: number) => number,
  breaks: readonly number[],
): Turn[] {
  const reach = (high - low) * 1e-6;
  const crossingAt = crossings(cd3At, input, high);
  return others
    .flatMap(({ index, cd3 }) => [crossingAt(cd3), ...breaks].map(value => ({ index, cd3, value })))
    .filter(({ value }) => value > low && value < high)
    .flatMap(({ index, cd3, value }): Turn[] => {
      const beyond = value >= likely ? 'above' : 'below';
      const step = beyond === 'above' ? reach : -reach;
      const [near, far] = [cd3At(value - step) > cd3, cd3At(value + step) > cd3];
      return near === far ? [] : [{ value: withoutNoise(value), rival: index, overtakes: far, beyond }];
    })
    .sort((a, b) => Math.abs(a.value - likely) - Math.abs(b.value - likely));
}

/** The value of an input at which CD3 equals another one: it is proportional to a factor, and to one by a divisor. */
function crossings(cd3At: (value: number) => number, input: NumericInput, high: number): (cd3: number) => number {
  const atHigh = cd3At(high);
  const divides = input === 'effort' || input === 'duration';
  return cd3 => (divides ? (high * atHigh) / cd3 : (high * cd3) / atHigh);
}

/** Where a deadline makes CD3 jump: the weeks of work that would have to begin today. */
function breaksOf({ formula: { deadline } }: Rival, input: NumericInput): number[] {
  return deadline?.span.input === input ? [deadline.daysLeft / 7] : [];
}

function rankAt(cd3: number, others: readonly Rival[]): number {
  return 1 + others.filter(other => other.cd3 > cd3).length;
}

/** By how many places an input moves its entry, then by how much CD3. */
function byInfluence(a: TornadoBar, b: TornadoBar): number {
  const places = ({ worstRank, bestRank }: TornadoBar) => worstRank - bestRank;
  return places(b) - places(a) || cd3Width(b) - cd3Width(a);
}

export function cd3Width({ atLow, atHigh }: TornadoBar): number {
  return Math.abs(atHigh.cd3 - atLow.cd3);
}
