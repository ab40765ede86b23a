import {
  auxiliaries,
  clausalSubordinators,
  clauseOpeners,
  conditionals,
  conditionalWishes,
  determiners,
  finiteAfterSubject,
  finiteWords,
  modals,
  prepositions,
  relatives,
  subjectPronouns,
  subordinators,
  ticketWords,
  wishes,
} from './lists';
import type { Word } from './skeleton';
import type { Token } from './tokens';

/** The first word that counts: past "[infra]", "feat:", "PROJ-12" and marks. */
export function startOf(tokens: readonly Token[]): number {
  let at = 0;
  if (tokens[at]?.key === '[') {
    const close = tokens.findIndex(token => token.key === ']');
    if (close > 0 && close < 7) at = close + 1;
  }
  if (/^[A-Z]{2,8}-\d+$/.test(tokens[at]?.text ?? '')) at += 1;
  const colon = tokens.findIndex((token, index) => index > at && token.key === ':');
  const isPrefix = colon > at && (colon - at <= 3 || (colon - at <= 5 && ticketWords.has(tokens[at]?.key ?? '')));
  if (isPrefix) at = colon + 1;
  while (at < tokens.length && !tokens[at]?.isWord) at += 1;
  return at < tokens.length ? at : 0;
}

function opensMainClause(word: Word | undefined): boolean {
  if (word === undefined || !word.isWord) return false;
  if (subjectPronouns.has(word.key) || determiners.has(word.key) || modals.has(word.key)) return true;
  return word.key === 'there' || word.noun !== undefined || (word.verb !== undefined && word.inflection === 'base');
}

function opensSubordinate(words: readonly Word[], start: number): boolean {
  const key = words[start]!.key;
  if (key === 'as') return true;
  if (key === 'every') return words[start + 1]?.noun === 'UNIT' || words[start + 1]?.noun === 'TIME';
  return subordinators.has(key);
}

/** Where the main clause starts when the title opens with "when …", "after …", "as a …"; otherwise `start`. */
export function mainOf(words: readonly Word[], start: number): number {
  const first = words[start];
  if (first === undefined || !opensSubordinate(words, start)) return start;
  const commas: number[] = [];
  for (let at = start + 2; at < words.length - 1; at += 1) if (words[at]!.key === ',') commas.push(at);
  const comma = commas.find(at => opensMainClause(words[at + 1]));
  if (comma !== undefined) return comma + 1;
  if (commas.length === 1 && clausalSubordinators.has(first.key) && words[commas[0]! + 1]!.isWord)
    return commas[0]! + 1;
  // Without a comma the main clause is told by its subject: the second one if the opener has a clause of its own.
  let missing = clausalSubordinators.has(first.key) ? 2 : 1;
  for (let at = start + 1; at < words.length; at += 1) {
    const word = words[at]!;
    const next = words[at + 1]?.key ?? '';
    const isSubject =
      subjectPronouns.has(word.key) || (word.noun === 'PERSON' && (wishes.has(next) || modals.has(next)));
    if (!isSubject) continue;
    missing -= 1;
    if (missing <= 0 && at > start + 2) return at;
  }
  return start;
}

function isFiniteVerb(word: Word, previous: Word | undefined, first: boolean): boolean {
  if (modals.has(word.key) || auxiliaries.has(word.key) || finiteWords.has(word.key)) return true;
  if (first) return false;
  if (finiteAfterSubject.has(word.key)) return true;
  if (word.verb === undefined || previous === undefined || !previous.isWord) return false;
  if (subjectPronouns.has(previous.key)) return true;
  if (prepositions.has(previous.key) || determiners.has(previous.key) || previous.key === 'not') return false;
  if (word.inflection === 'third' || word.surelyFinite) return true;
  return word.inflection === 'base' && (previous.plural || previous.noun === 'PERSON' || previous.key.endsWith('ly'));
}

/** The main clause's finite verb, past relative clauses and before any "when", "because", "so"; -1 without one. */
export function finiteOf(words: readonly Word[], main: number): number {
  let inRelative = false;
  for (let at = main; at < words.length; at += 1) {
    const word = words[at]!;
    if (at > main && relatives.has(word.key)) {
      inRelative = true;
      continue;
    }
    if (at > main + 1 && clauseOpeners.has(word.key)) return -1;
    if (!isFiniteVerb(word, words[at - 1], at === main)) continue;
    if (!inRelative) return at;
    inRelative = false;
  }
  return -1;
}

/** The wish of a relative clause, "the features they need", is not the title's. */
function belongsToRelative(words: readonly Word[], main: number, at: number): boolean {
  if (at <= main + 1 || !subjectPronouns.has(words[at - 1]!.key) || !words[at - 2]!.isWord) return false;
  for (let earlier = main; earlier < at - 1; earlier += 1) {
    if (modals.has(words[earlier]!.key) || words[earlier]!.verb !== undefined) return true;
  }
  return false;
}

/** "want", "need", "wish" … of the main clause; -1 without one. */
export function wishOf(words: readonly Word[], main: number): number {
  for (let at = main; at < words.length; at += 1) {
    const { key } = words[at]!;
    if (!wishes.has(key)) continue;
    const previous = words[at - 1]?.key ?? '';
    if (conditionalWishes.has(key) && !conditionals.has(previous)) continue;
    if (determiners.has(previous) || prepositions.has(previous) || belongsToRelative(words, main, at)) continue;
    return at;
  }
  return -1;
}

/** How far behind "want", "should" or "can" its verb may stand. */
const reach = 8;

/** The verb that the word at `from` leads to: "want to export", "should be able to filter"; -1 without one. */
export function actionOf(words: readonly Word[], from: number): number {
  for (let at = from + 1; at < words.length && at <= from + reach; at += 1) {
    const word = words[at]!;
    if (!word.isWord) return -1;
    if (word.verb !== undefined && word.inflection === 'base') return at;
  }
  return -1;
}
