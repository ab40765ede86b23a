import {
  anyones,
  auxiliaries,
  determiners,
  firstPersons,
  modals,
  nobodies,
  orderWords,
  plurals,
  prepositions,
  questionAuxiliaries,
  questionOpeners,
  questionWords,
  subjectPronouns,
} from './lists';
import type { Word } from './skeleton';

/** How a title is built. */
export type Form = 'question' | 'imperative' | 'gerund' | 'infinitive' | 'sentence' | 'noun-phrase';

/** Who or what the main clause is about. */
export type Subject =
  | 'i'
  | 'we'
  | 'you'
  | 'it'
  | 'there'
  | 'nobody'
  | 'person'
  | 'mine'
  | 'ours'
  | 'thing'
  | 'pain'
  | 'other'
  | 'none';

function endsPhrase(word: Word): boolean {
  const { key } = word;
  return (
    prepositions.has(key) || auxiliaries.has(key) || modals.has(key) || subjectPronouns.has(key) || determiners.has(key)
  );
}

/** "alerts grouped by", "hours lost working": a participle after the noun is no longer part of its phrase. */
function isParticipleAfter(words: readonly Word[], at: number, head: number): boolean {
  const word = words[at]!;
  if (word.inflection !== 'past' && word.inflection !== 'ing') return false;
  const next = words[at + 1];
  if (words[head]?.noun === undefined || next === undefined) return false;
  return !next.isWord || prepositions.has(next.key) || determiners.has(next.key);
}

/** The last word of the noun phrase that starts at `from`; -1 when there is none before `limit`. */
export function headOf(words: readonly Word[], from: number, limit = words.length): number {
  let head = -1;
  for (let at = from; at < limit; at += 1) {
    const word = words[at]!;
    const started = head >= 0;
    if (!word.isWord) {
      if (started && word.key !== '/' && word.key !== '&') break;
      continue;
    }
    if (started && (endsPhrase(word) || isParticipleAfter(words, at, head))) break;
    if (!determiners.has(word.key)) head = at;
  }
  return head;
}

export function subjectOf(words: readonly Word[], main: number, finite: number): Subject {
  const first = words[main];
  if (first === undefined || finite < 0) return 'none';
  const { key } = first;
  if (firstPersons.has(key)) return 'i';
  if (plurals.has(key)) return 'we';
  if (key === 'you' || key === 'youare') return 'you';
  if (key === 'it' || key === 'itis') return 'it';
  if (key === 'there' || key === 'thereis') return 'there';
  if (nobodies.has(key)) return 'nobody';
  if (anyones.has(key)) return 'person';
  const kind = words[headOf(words, main, finite)]?.noun;
  if (kind === 'PERSON') return 'person';
  if (key === 'my') return 'mine';
  if (key === 'our') return 'ours';
  if (kind === 'PAIN') return 'pain';
  return kind === 'UI' || kind === 'ART' || kind === 'TECH' ? 'thing' : 'other';
}

/** "Build times are long" starts with a word that could be an order, but is a sentence about build times. */
function isSubjectOf(words: readonly Word[], main: number, finite: number): boolean {
  if (finite <= main || finite - main > 3) return false;
  for (let at = main + 1; at < finite; at += 1) if (determiners.has(words[at]!.key)) return false;
  return true;
}

export function formOf(words: readonly Word[], start: number, main: number, finite: number): Form {
  const first = words[main];
  if (first === undefined) return 'noun-phrase';
  const asks = words.at(-1)?.key === '?';
  if (asks && (questionOpeners.has(first.key) || questionOpeners.has(words[start]!.key))) return 'question';
  if (questionWords.has(first.key) && first.key !== 'when' && main === start) return 'question';
  if (questionAuxiliaries.has(first.key)) return 'question';
  if (first.key === 'to') return 'infinitive';
  if (first.verb !== undefined && first.inflection === 'base' && finite !== main) {
    return isSubjectOf(words, main, finite) ? 'sentence' : 'imperative';
  }
  if (orderWords.has(first.key)) return 'imperative';
  const gerund = first.key === 'not' ? words[main + 1] : first;
  if (gerund?.inflection === 'ing' || /^(?:X-ing|being|having|getting)$/.test(gerund?.symbol ?? '')) {
    return finite > 0 ? 'sentence' : 'gerund';
  }
  return finite >= 0 || subjectPronouns.has(first.key) ? 'sentence' : 'noun-phrase';
}
