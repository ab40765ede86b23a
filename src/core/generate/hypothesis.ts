import * as l10n from '@vscode/l10n';
import { namesPerson } from '../rules/phrasing/people';
import { comparable, convert, parseQuantity, type Quantity } from '../values/quantity';

/** The three lines of a hypothesized problem statement. */
export interface Hypothesis {
  readonly capability: string;
  readonly outcome: string;
  readonly signal: string;
}

/** The three lines as sentences. */
export function hypothesisSentence({ capability, outcome, signal }: Hypothesis): string {
  return l10n.t(
    'We believe that {0} will result in {1}. We know we have succeeded when we see {2}.',
    asPart(capability),
    asPart(outcome),
    asPart(signal),
  );
}

/** A line as a part of a sentence: without the full stop at its end. */
function asPart(line: string): string {
  return line.trim().replace(/[.\s]+$/, '');
}

/** What makes a signal one that can be seen: how much, for whom, and within which time. */
export type SignalPart = 'number' | 'population' | 'window';

const numberWords =
  /\b(?:half|third|quarter of|twice|double|one|two|three|four|five|six|seven|eight|nine|ten|none|nobody|zero)\b/i;
const windowWords =
  /\b(?:within|in|by|before|until|till|after|over|during|throughout|innerhalb|binnen|bis|nach)\b(?:\s+(?!(?:within|in|by|before|until|over|during)\s)[^\s,.;]+){0,4}?\s+(?:(?:hour|day|week|fortnight|month|quarter|sprint|iteration|year|release)s?|stunden?|tagen?|wochen?|monat(?:e[ns]?|s)?|quartals?|jahr(?:e[ns]?|s)?|(?:20\d\d-)?Q[1-4]|20\d\d(?:-\d\d)*|january|february|march|april|may|june|july|august|september|october|november|december|christmas)\b/i;
/** Things that are counted: “8 of 10”, “of newly hired …”, “each order”, “calls of customers who …”. */
const countedWords =
  /\d\s+(?:out\s+)?of\s+(?:\S+\s+)?\d|\b(?:all|each|every|per|among)\s+\p{L}{3,}|\b(?:of|for|from)\s+(?:\d[\d,.]*\s+|all\s+|new\s+|our\s+|the\s+)?\p{L}{3,}(?<!s)s\b|\p{L}s\s+(?:that|which|who|whose)\b/iu;

/** The parts that a signal does not name. A guess from its words, good enough for a hint. */
export function missingSignalParts(signal: string): SignalPart[] {
  const missing: SignalPart[] = [];
  const window = windowWords.exec(signal)?.[0];
  // The number of the window (“within 2 months”) is not the one that is measured.
  const rest = window === undefined ? signal : signal.replace(window, ' ');
  if (!/\d/.test(rest) && !numberWords.test(rest)) missing.push('number');
  if (!namesPeople(rest) && !countedWords.test(rest)) missing.push('population');
  if (window === undefined) missing.push('window');
  return missing;
}

function namesPeople(text: string): boolean {
  const found = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return found.some(namesPerson);
}

const amount = '(\\d[\\d,]*(?:\\.\\d+)?\\s?(?:%|(?:ms|s|sec|min|minutes?|h|hours?|d|days?|w|weeks?)\\b)?)';
const fromTo = new RegExp(`\\bfrom\\s+${amount}[^.;]*?\\bto\\s+${amount}`, 'i');

/** Where a signal says that its measure starts and ends: `fall from 2.1 to 0.5 within a month`. */
export function promisedBySignal(signal: string): { readonly from: Quantity; readonly to: Quantity } | undefined {
  const [, start, end] = fromTo.exec(signal) ?? [];
  const [from, to] = [parseQuantity(start), parseQuantity(end)];
  return from.ok && to.ok ? { from: from.value, to: to.value } : undefined;
}

/** Whether a signal whose numbers are given can be in the unit of a measured value. Plain numbers count what its words name. */
export function signalCounts(signal: string, to: Quantity, measured: Quantity): boolean {
  const { unit } = measured;
  if (unit === undefined) return true;
  if (to.unit !== undefined) return comparable(to, measured);
  const words = signal.replace(windowWords, ' ').match(/[\p{L}%]+/gu) ?? [];
  const names = (part: string) => words.some(word => convert({ value: 1, unit: word, text: word }, part)?.value === 1);
  return (unit.match(/[\p{L}%]+/gu) ?? [unit]).every(names);
}

/** What would make the signal clearer, in one sentence; undefined where nothing is missing. */
export function signalHint(signal: string): string | undefined {
  const missing = missingSignalParts(signal);
  if (missing.length === 0) return undefined;
  const names: Record<SignalPart, string> = {
    number: l10n.t('a number'),
    population: l10n.t('for whom'),
    window: l10n.t('within which time'),
  };
  return l10n.t(
    'A signal that can be checked also names {0}, as in “restarts of newcomers fall from 2.1 to 0.5 within a month”.',
    missing.map(part => names[part]).join(', '),
  );
}
