import * as l10n from '@vscode/l10n';
import { numberText } from '../values/number';
import { ordinal } from '../values/ordinal';
import { inputLabel } from './inputs';
import type { NumericInput, ScoreOptions } from './model';
import { cd3Width, type Tornado, type TornadoBar, type Turn } from './tornado';
import { inputText } from './units';

/** The input to find out more about first, and what hangs on it. */
export interface Question {
  /** Index of the entry in the list. */
  readonly entry: number;
  readonly bar: TornadoBar;
}

/**
 * The input whose range moves the rank of its entry most. Of those that move it by as many places, the one that reaches
 * nearest to the first place, then the one that moves CD3 most. Undefined where no range moves a rank.
 */
export function nextQuestion(tornadoes: readonly (Tornado | undefined)[]): Question | undefined {
  const places = ({ bar }: Question) => bar.worstRank - bar.bestRank;
  return tornadoes
    .flatMap((tornado): Question[] => (tornado?.bars[0] ? [{ entry: tornado.entry, bar: tornado.bars[0] }] : []))
    .filter(question => places(question) > 0)
    .sort((a, b) => places(b) - places(a) || a.bar.bestRank - b.bar.bestRank || cd3Width(b.bar) - cd3Width(a.bar))[0];
}

/** `Measure the weekly frequency of “Log in” first: it decides between 1st and 4th.` */
export function questionSentence({ bar }: Question, name: string): string {
  const [best, worst] = [ordinal(bar.bestRank), ordinal(bar.worstRank)];
  return measureSentence(bar.input, name, best, worst);
}

function measureSentence(input: NumericInput, name: string, best: string, worst: string): string {
  switch (input) {
    case 'reach':
      return l10n.t('Count the people of “{0}” first: their number decides between {1} and {2}.', name, best, worst);
    case 'frequency':
      return l10n.t('Measure the weekly frequency of “{0}” first: it decides between {1} and {2}.', name, best, worst);
    case 'hoursLost':
      return l10n.t('Measure the hours lost to “{0}” first: they decide between {1} and {2}.', name, best, worst);
    case 'costOfDelay':
      return l10n.t('Work out the cost of delay of “{0}” first: it decides between {1} and {2}.', name, best, worst);
    default:
      return l10n.t(
        'Narrow down the {3} of “{0}” first: it decides between {1} and {2}.',
        name,
        best,
        worst,
        inputLabel(input),
      );
  }
}

/** An entry with a score, by the inputs that it is computed from. */
interface Scored {
  readonly bars: readonly Pick<TornadoBar, 'estimate'>[];
}

/** What there is to say where no input moves a rank. */
export function noQuestionSentence(tornadoes: readonly (Scored | undefined)[]): string {
  const scored = tornadoes.filter(tornado => tornado !== undefined);
  const isRange = scored.some(({ bars }) => bars.some(({ estimate }) => estimate.isRange));
  if (scored.length < 2) return l10n.t('There is no order to decide before two entries have a score.');
  return isRange
    ? l10n.t('No input changes the order by itself, wherever in its range it lies.')
    : l10n.t('Nothing is a range, so nothing says how sure the order is. Write 3..6 for what you know least.');
}

/** `From 0.7 h on it overtakes “The whole suite runs”.` */
export function turnSentence(
  { value, overtakes, beyond }: Turn,
  input: NumericInput,
  rival: string,
  options: ScoreOptions,
): string {
  const at = inputText(input, value, options);
  if (beyond === 'above')
    return overtakes
      ? l10n.t('From {0} on it overtakes “{1}”.', at, rival)
      : l10n.t('From {0} on it falls behind “{1}”.', at, rival);
  return overtakes
    ? l10n.t('Below {0} it overtakes “{1}”.', at, rival)
    : l10n.t('Below {0} it falls behind “{1}”.', at, rival);
}

/** `0.3 to 0.8 h`; `120 people, no range`. */
export function rangeText({ input, estimate: { low, likely, high } }: TornadoBar, options: ScoreOptions): string {
  return low === high
    ? l10n.t('{0}, no range', inputText(input, likely, options))
    : l10n.t('{0} to {1}', numberText(low), inputText(input, high, options));
}

/** `From 0.3 to 0.8 h CD3 goes from 24 to 64: it decides between 1st and 3rd.` */
export function influenceSentence(bar: TornadoBar, options: ScoreOptions): string {
  const { estimate, atLow, atHigh, bestRank, worstRank } = bar;
  if (!estimate.isRange) return l10n.t('One number. Write a range, such as 3..6, to see what it decides.');
  const range = rangeText(bar, options);
  const [low, high] = [Math.min(atLow.cd3, atHigh.cd3), Math.max(atLow.cd3, atHigh.cd3)].map(value =>
    numberText(value),
  ) as [string, string];
  return bestRank === worstRank
    ? l10n.t('From {0} CD3 goes from {1} to {2}, and the entry stays {3}.', range, low, high, ordinal(bestRank))
    : l10n.t(
        'From {0} CD3 goes from {1} to {2}: it decides between {3} and {4}.',
        range,
        low,
        high,
        ordinal(bestRank),
        ordinal(worstRank),
      );
}
