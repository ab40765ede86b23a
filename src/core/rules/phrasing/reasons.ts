import { prepositions, relatives } from './lists';
import type { Outcome } from './model';
import type { Reading } from './reading';
import type { PhrasingReason } from './sign-table';
import type { Sign } from './signs';

/** A stretch of a reading's words, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The reason a title is reported for, and the words that show it. */
export interface Finding extends Range {
  readonly reason: PhrasingReason;
}

/** The most telling reason first: what a title asks for, or hides behind, goes before what is named in it. */
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

/** Signs that also stand in titles reported for something else: they give the reason only where no other sign does. */
const faint = new Set([
  'adopt',
  'auto',
  'bare-should',
  'doesnt-have',
  'has-no-thing',
  'hedge',
  'must-do',
  'person-can',
  'rule',
  'tech-cap',
  'ui-object',
  'wish-it-done',
  'would-be-nice',
]);

const named: Readonly<Partial<Record<PhrasingReason, readonly string[]>>> = {
  'names-a-technology': ['TECH', 'CAP'],
  'names-a-ui-element': ['UI'],
  'feature-noun': ['ART', 'X-er'],
  'feature-in-user-voice': ['UI', 'ART', 'TECH', 'PROC'],
  'missing-feature': ['UI', 'ART', 'TECH', 'PROC'],
  'process-imposed': ['PROC'],
};

const reasonOfThing: Readonly<Record<string, PhrasingReason>> = {
  TECH: 'names-a-technology',
  UI: 'names-a-ui-element',
  ART: 'feature-noun',
  PROC: 'process-imposed',
};

function isContent(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  return word?.isWord === true && word.symbol !== word.key && word.verb === undefined;
}

/** The words that belong to the noun at `at`: "dark mode", "notification centre". */
function nounPhraseAround(reading: Reading, at: number): Range {
  let from = at;
  let to = at + 1;
  while (from > reading.start && isContent(reading, from - 1)) from -= 1;
  while (isContent(reading, to)) to += 1;
  return { from, to };
}

/** The thing a sign names. */
function thingIn(reading: Reading, sign: Sign): Range | undefined {
  const kinds = sign.reason === undefined ? undefined : named[sign.reason];
  if (kinds === undefined) return undefined;
  for (let at = sign.to - 1; at >= sign.from; at -= 1) {
    if (!kinds.includes(reading.words[at]?.symbol ?? '')) continue;
    return nounPhraseAround(reading, at);
  }
  return undefined;
}

const longestStretch = 8;

/** A range drawn out to the end of its phrase: "Support agents may" to "Support agents may issue refunds". */
function drawnOut(reading: Reading, { from, to }: Range): Range {
  let end = to;
  while (end < reading.words.length && end - from < longestStretch) {
    const word = reading.words[end]!;
    const leadsOn = word.key === 'to' && reading.words[end + 1]?.verb !== undefined;
    if (!word.isWord || relatives.has(word.key) || (prepositions.has(word.key) && !leadsOn)) break;
    end += 1;
  }
  while (end > to && !isContent(reading, end - 1) && reading.words[end - 1]?.verb === undefined) end -= 1;
  return { from, to: end };
}

function strongest(signs: readonly Sign[]): Sign | undefined {
  let best: Sign | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const place = sign.reason === undefined ? -1 : order.indexOf(sign.reason);
    if (place < 0) continue;
    const rank = place + (faint.has(sign.name) ? order.length : 0);
    if (rank < bestRank) {
      best = sign;
      bestRank = rank;
    }
  }
  return best;
}

function findingWithoutSign(reading: Reading): Finding {
  const from = reading.main;
  const opening = drawnOut(reading, { from, to: from + 1 });
  if (reading.form === 'imperative' || reading.form === 'gerund') return { reason: 'build-verb', ...opening };
  const at = reading.words.findIndex(word => word.noun !== undefined && word.noun in reasonOfThing);
  const noun = reading.words[at]?.noun;
  if (noun !== undefined) return { reason: reasonOfThing[noun] ?? 'feature-noun', ...nounPhraseAround(reading, at) };
  if (reading.wish >= 0)
    return { reason: 'feature-in-user-voice', ...drawnOut(reading, { from, to: reading.wish + 1 }) };
  return { reason: reading.form === 'noun-phrase' ? 'feature-noun' : 'capability-spec', ...opening };
}

/** Says why a title that the model takes for `outcome` is not an opportunity, and which words show it. */
export function findingOf(reading: Reading, signs: readonly Sign[], outcome: Outcome): Finding {
  if (outcome === 'vague' || outcome === 'metric') {
    const reason: PhrasingReason = outcome === 'vague' ? 'vague-theme' : 'metric-only';
    const sign = signs.find(one => one.reason === reason);
    return { reason, ...drawnOut(reading, sign ?? { from: reading.main, to: reading.main + 1 }) };
  }
  const sign = strongest(signs);
  if (sign?.reason === undefined) return findingWithoutSign(reading);
  const { from, to } = thingIn(reading, sign) ?? drawnOut(reading, sign);
  return { reason: sign.reason, from, to };
}
