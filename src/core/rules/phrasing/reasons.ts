import type { Outcome } from './model';
import type { Reading } from './reading';
import type { PhrasingReason, Sign } from './signs';

/** The reason a title is reported for, and the words that show it (indices of words, `to` exclusive). */
export interface Finding {
  readonly reason: PhrasingReason;
  readonly from: number;
  readonly to: number;
}

/** The most telling reason first: what somebody asks or hides behind goes before what is named in it. */
const order: readonly PhrasingReason[] = [
  'question-form-solution',
  'missing-feature',
  'adoption-push',
  'process-imposed',
  'names-a-technology',
  'names-a-ui-element',
  'feature-in-user-voice',
  'capability-spec',
  'build-verb',
  'suggestion',
  'feature-noun',
];

const thing: Readonly<Record<string, PhrasingReason>> = {
  TECH: 'names-a-technology',
  UI: 'names-a-ui-element',
  ART: 'feature-noun',
  PROC: 'process-imposed',
};

/** Signs too weak to name a reason while a stronger one is there. */
const weak = new Set([
  'bare-should',
  'auto',
  'hedge',
  'would-be-nice',
  'rule',
  'building',
  'has-no-thing',
  'doesnt-have',
  'ui-object',
  'tech-cap',
  'wish-it-done',
  'without-thing',
  'person-can',
]);

function namedThing(reading: Reading, sign: Sign): { from: number; to: number } {
  const kinds: Partial<Record<PhrasingReason, readonly string[]>> = {
    'names-a-technology': ['TECH', 'CAP'],
    'names-a-ui-element': ['UI'],
    'feature-noun': ['ART', 'X-er'],
    'feature-in-user-voice': ['UI', 'ART', 'TECH', 'PROC'],
    'missing-feature': ['UI', 'ART', 'TECH', 'PROC'],
    'process-imposed': ['PROC'],
  };
  const wanted = sign.reason === undefined ? undefined : kinds[sign.reason];
  if (wanted === undefined) return sign;
  for (let at = sign.to - 1; at >= sign.from; at -= 1) {
    if (!wanted.includes(reading.words[at]?.symbol ?? '')) continue;
    let from = at;
    while (
      from > sign.from &&
      /^(?:UI|ART|TECH|PROC|CAP|THEME|X.*|METRIC|DO|BUILD|KNOW)$/.test(reading.words[from - 1]?.symbol ?? '') &&
      reading.words[from - 1]?.verb === undefined
    )
      from -= 1;
    return { from, to: at + 1 };
  }
  return sign;
}

function strongest(signs: readonly Sign[]): Sign | undefined {
  const rank = (sign: Sign): number =>
    order.indexOf(sign.reason as PhrasingReason) + (weak.has(sign.name) ? order.length : 0);
  return [...signs].sort((a, b) => rank(a) - rank(b))[0];
}

/** Whole content words of the title's beginning: what is shown when no turn of phrase stands out. */
function opening(reading: Reading): { from: number; to: number } {
  const from = reading.main;
  const head = reading.head >= from ? reading.head + 1 : from + 1;
  return { from, to: Math.min(Math.max(head, from + 1), from + 6, reading.words.length) };
}

/** Says why a title that the model judged to be `outcome` is not an opportunity, and which words show it. */
export function findingOf(reading: Reading, signs: readonly Sign[], outcome: Outcome): Finding {
  if (outcome === 'vague' || outcome === 'metric') {
    const reason: PhrasingReason = outcome === 'vague' ? 'vague-theme' : 'metric-only';
    const sign = signs.find(one => one.reason === reason);
    return { reason, ...(sign === undefined ? opening(reading) : { from: sign.from, to: sign.to }) };
  }
  const fitting = signs.filter(
    sign => sign.reason !== undefined && sign.reason !== 'vague-theme' && sign.reason !== 'metric-only',
  );
  const sign = strongest(fitting);
  if (sign?.reason !== undefined) return { reason: sign.reason, ...pick(namedThing(reading, sign)) };
  const named = reading.words.findIndex(word => word.noun !== undefined && word.noun in thing);
  if (named >= 0) return { reason: thing[reading.words[named]!.noun!]!, from: named, to: named + 1 };
  const reason: PhrasingReason =
    reading.form === 'imperative' || reading.form === 'gerund' ? 'build-verb' : 'capability-spec';
  return { reason, ...opening(reading) };
}

function pick(range: { readonly from: number; readonly to: number }): { from: number; to: number } {
  return { from: range.from, to: range.to };
}
