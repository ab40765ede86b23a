import type { NounClass, VerbClass } from './classes';
import { classesOf } from './classes';
import { auxiliaries, determiners, modals, prepositions, subjectPronouns } from './lexicon/function-words';
import type { Token } from './tokens';

/**
 * A title's words with their part in the sentence. `symbol` is the word itself for words that carry grammar, and the
 * kind of thing or doing for the others: "I want a dashboard" reads "i want a UI".
 */
export interface Word extends Token {
  readonly symbol: string;
  readonly noun: NounClass | undefined;
  readonly verb: VerbClass | undefined;
  readonly inflection: 'base' | 'third' | 'ing' | 'past' | undefined;
  readonly surelyFinite: boolean;
  readonly plural: boolean;
}

const orderOfBidding: readonly VerbClass[] = [
  'ADOPT',
  'RULE',
  'MEASURE',
  'IMPROVE',
  'BUILD',
  'CAPABLE',
  'KNOW',
  'SUFFER',
  'DO',
];
const suffixOf = { base: '', third: '+s', ing: '+ing', past: '+ed' } as const;
const takesVerb = new Set([
  ...modals,
  'to',
  'dont',
  'doesnt',
  'didnt',
  'do',
  'did',
  'does',
  'not',
  'never',
  'letus',
  'who',
  'cant',
]);
const adverb =
  /^(?:also|still|only|just|often|always|never|really|actually|usually|sometimes|quickly|automatically|\w+ly)$/;

function shapeOf(token: Token, first: boolean): string {
  const { key, text } = token;
  if (/^\d/.test(key)) return key.endsWith('%') ? 'PCT' : 'NUM';
  if (!first && /^\p{Lu}/u.test(text)) return 'CAP';
  if (/\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(text)) return 'CAP';
  if (/(?:tion|ment|ness|ity|ance|ence|ism|ship|sis)s?$/.test(key)) return 'X-tion';
  if (/(?:er|or)s?$/.test(key) && key.length > 4) return 'X-er';
  if (/(?:able|ible|ful|less|ous|ive|ic|al|ary|ish)$/.test(key)) return 'X-adj';
  if (key.endsWith('ly')) return 'X-ly';
  if (key.endsWith('ing') && key.length > 5) return 'X-ing';
  if (key.endsWith('ed') && key.length > 4) return 'X-ed';
  if (key.length > 3 && key.endsWith('s') && !key.endsWith('ss')) return 'X-s';
  return 'X';
}

/** Whether a word that can be noun or verb is the verb here. */
function readsAsVerb(tokens: readonly Token[], index: number, first: boolean, inflection: string): boolean {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (first) {
    if (inflection === 'third') return false;
    if (next === undefined) return inflection !== 'base';
    if (inflection === 'ing') return next.isWord && classesOf(next.key).nouns.length === 0;
    const after = classesOf(next.key);
    if (determiners.has(next.key) || next.key === 'up' || next.key === 'out' || next.key === 'off') return true;
    if (
      next.key === 'to' ||
      next.key === 'from' ||
      next.key === 'by' ||
      next.key === 'in' ||
      next.key === 'on' ||
      next.key === 'between'
    )
      return true;
    return after.plural && !after.functionWord && after.verbs.length === 0 && after.nouns.includes('PERSON');
  }
  if (previous === undefined) return false;
  if (takesVerb.has(previous.key) || subjectPronouns.has(previous.key))
    return inflection === 'base' || inflection === 'past' || subjectPronouns.has(previous.key);
  if (inflection === 'ing')
    return next !== undefined && (determiners.has(next.key) || next.key === 'to' || next.key === 'for');
  if (inflection === 'past') return true;
  const before = classesOf(previous.key);
  if (
    inflection === 'base' &&
    before.nouns[0] === 'PERSON' &&
    (before.plural || previous.key === 'people' || previous.key === 'staff') &&
    next !== undefined
  )
    return true;
  if (adverb.test(previous.key) && !before.nouns.length && index > 1)
    return !determiners.has(tokens[index - 2]?.key ?? '');
  const nextOpens =
    next !== undefined &&
    (determiners.has(next.key) ||
      prepositions.has(next.key) ||
      (auxiliaries.has(next.key) === false && subjectPronouns.has(next.key)));
  if (before.functionWord || !nextOpens) return false;
  if (inflection === 'third') return !before.plural;
  return before.plural || previous.key === 'people' || previous.key === 'staff';
}

/**
 * Reads each token in its place. `start` is the first word after a ticket prefix: only there can a base form be an order.
 */
export function skeletonOf(tokens: readonly Token[], start: number): Word[] {
  return tokens.map((token, index): Word => {
    const plain = {
      ...token,
      noun: undefined,
      verb: undefined,
      inflection: undefined,
      surelyFinite: false,
      plural: false,
    };
    if (!token.isWord) return { ...plain, symbol: token.key };
    const classes = classesOf(token.key);
    const first = index === start;
    const sentenceStart = first || tokens[index - 1]?.key === '.';
    if (classes.functionWord && !(first && token.key === 'support'))
      return { ...plain, symbol: token.key, verb: undefined };
    const noun = classes.nouns[0];
    const canBeVerb = classes.verbs.length > 0;
    const asVerb =
      canBeVerb &&
      (noun === undefined && !(classes.inflection === 'third' && !classes.surelyFinite)
        ? true
        : readsAsVerb(tokens, index, first, classes.inflection));
    const facts = { ...plain, surelyFinite: classes.surelyFinite, plural: classes.plural };
    if (asVerb) {
      const verb =
        first && classes.inflection === 'base'
          ? orderOfBidding.find(name => classes.verbs.includes(name))
          : classes.verbs[0];
      return { ...facts, verb, inflection: classes.inflection, symbol: `${verb}${suffixOf[classes.inflection]}` };
    }
    if (noun !== undefined) return { ...facts, noun, symbol: noun };
    return { ...facts, symbol: shapeOf(token, sentenceStart) };
  });
}
