import type { Inflection, NounClass, VerbClass, WordClasses } from './classes';
import { classesOf } from './classes';
import { ofKnowledge } from './knowledge';
import {
  auxiliaries,
  determiners,
  featureEndings,
  featurePrefixes,
  modals,
  particles,
  prepositions,
  subjectPronouns,
  takesVerb,
} from './lists';
import type { Token } from './tokens';

/**
 * A word with its part in the sentence. `symbol` is the word itself where it carries grammar, and the kind of thing or
 * doing elsewhere: "I want a dashboard" reads "i want a UI".
 */
export interface Word extends Token {
  readonly symbol: string;
  readonly noun: NounClass | undefined;
  readonly verb: VerbClass | undefined;
  readonly inflection: Inflection | undefined;
  readonly surelyFinite: boolean;
  readonly plural: boolean;
}

/** How the verb classes are asked where a title starts with an order. */
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
const suffixOf: Readonly<Record<Inflection, string>> = { base: '', third: '+s', ing: '+ing', past: '+ed' };

function isCapital(token: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** "Template Gallery with Guided Setup": written as a name, where a capital tells nothing about the single word. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capitals = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (!token.isWord || token.key.length <= 3) continue;
    const capital = isCapital(token);
    if (!capital && classesOf(token.key).functionWord) continue;
    long += 1;
    if (capital) capitals += 1;
  }
  return capitals > 0 && capitals * 4 >= long * 3;
}

const shapesSeen = ofKnowledge(() => new Map<string, string>());
const shapesLimit = 5000;

/** "overfull", "misaligned", "unclaimed", "illegible": built to say that something is wrong. */
const gone =
  /^(?:over|under|mis|un|dis|mal|ill|ir|in)\p{L}{2,}(?:ed|ing|en|ble|full|ful|ent|ous|al|ive|ic|ate|ite|py|dy|ty)$/u;

/** "self-service", "role-based": built to say what is special about a feature. */
function isFeatureLike(key: string): boolean {
  const parts = key.split('-');
  if (parts.length < 2) return false;
  return featureEndings.has(parts.at(-1)!) || (featurePrefixes.has(parts[0]!) && /^\p{L}/u.test(parts[1]!));
}

function endingOf(key: string): string {
  if (isFeatureLike(key)) return 'SMART';
  if (gone.test(key)) return 'X-bad';
  if (/(?:tion|ment|ness|ity|ance|ence|ism|ship|sis)s?$/.test(key)) return 'X-tion';
  if (/...(?:er|or)s?$/.test(key)) return 'X-er';
  if (/(?:able|ible|ful|less|ous|ive|ic|al|ary|ish)$/.test(key)) return 'X-adj';
  if (key.endsWith('ly')) return 'X-ly';
  if (key.endsWith('ing') && key.length > 5) return 'X-ing';
  if (key.endsWith('ed') && key.length > 4) return 'X-ed';
  return key.length > 3 && key.endsWith('s') && !key.endsWith('ss') ? 'X-s' : 'X';
}

/** The symbol of a word the lexicon does not know: a number, a name or its ending. */
function shapeOf(token: Token, capitalTells: boolean): string {
  const { key, text } = token;
  if (/^\d/.test(key)) return key.endsWith('%') ? 'PCT' : 'NUM';
  if (capitalTells && /^\p{Lu}/u.test(text)) return 'CAP';
  if (/\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(text)) return 'CAP';
  const shapes = shapesSeen();
  let shape = shapes.get(key);
  if (shape === undefined) {
    if (shapes.size >= shapesLimit) shapes.clear();
    shape = endingOf(key);
    shapes.set(key, shape);
  }
  return shape;
}

/** Whether a title's first word, noun or verb, is the verb: "Filter by date", but "Filter settings". */
function startsAsVerb(tokens: readonly Token[], index: number, inflection: Inflection): boolean {
  const next = tokens[index + 1];
  if (inflection === 'third') return false;
  if (next === undefined) return inflection !== 'base';
  const after = classesOf(next.key);
  if (inflection === 'ing') return next.isWord && after.nouns.length === 0;
  if (determiners.has(next.key) || particles.has(next.key)) return true;
  const later = tokens[index + 2];
  const hasVerbOfItsOwn = later !== undefined && (auxiliaries.has(later.key) || isPlainVerb(tokens, index + 2));
  if (hasVerbOfItsOwn) return false;
  return after.plural && !after.functionWord && after.verbs.length === 0 && after.nouns.includes('PERSON');
}

/** "order" in "Store managers order by feeling": a base form that something leads on from. */
function isPlainVerb(tokens: readonly Token[], index: number): boolean {
  const { verbs, inflection } = classesOf(tokens[index]!.key);
  const next = tokens[index + 1];
  return verbs.length > 0 && inflection === 'base' && next !== undefined && leadsOn(next);
}

function isManyPeople(token: Token, classes: WordClasses): boolean {
  return classes.nouns[0] === 'PERSON' && (classes.plural || token.key === 'people' || token.key === 'staff');
}

/** What follows a verb rather than a noun: an object's first word, a place, a number, "up", "twice". */
function leadsOn({ key }: Token): boolean {
  const isGrammar = determiners.has(key) || prepositions.has(key) || subjectPronouns.has(key) || particles.has(key);
  return isGrammar || /^(?:\d|twice|me|us|them|him|her|out|up|down|away|back|again|until|every)/.test(key);
}

/** Whether a later word that can be noun or verb is the verb: after "to", "can", "I", "customers" … */
function readsAsVerb(tokens: readonly Token[], index: number, inflection: Inflection): boolean {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (previous === undefined) return false;
  if (subjectPronouns.has(previous.key)) return true;
  if (takesVerb.has(previous.key) || modals.has(previous.key)) return inflection === 'base' || inflection === 'past';
  if (inflection === 'past') return true;
  if (inflection === 'ing') {
    const isNoun = previous.key === 'a' || previous.key === 'an' || previous.key === 'the';
    return !isNoun && next !== undefined && (determiners.has(next.key) || /^(?:to|for)$/.test(next.key));
  }
  const before = classesOf(previous.key);
  if (inflection === 'base' && next !== undefined && isManyPeople(previous, before)) return true;
  if (before.nouns.length === 0 && /^(?:also|still|only|just|often|always|\w+ly)$/.test(previous.key)) {
    return index > 1 && !determiners.has(tokens[index - 2]!.key);
  }
  if (before.functionWord || next === undefined || !leadsOn(next)) return false;
  return inflection === 'third' ? !before.plural : before.plural;
}

function isVerb(tokens: readonly Token[], index: number, first: boolean, classes: WordClasses): boolean {
  if (classes.verbs.length === 0) return false;
  const { inflection } = classes;
  if (classes.nouns.length === 0 && (inflection !== 'third' || classes.surelyFinite)) {
    // "a deploy", "the next move": a noun, whatever the lexicon knows of it
    return first || inflection !== 'base' || !determiners.has(tokens[index - 1]?.key ?? '');
  }
  return first ? startsAsVerb(tokens, index, inflection) : readsAsVerb(tokens, index, inflection);
}

/** Reads each token in its place; only the word at `start`, the first after a ticket prefix, can be an order. */
export function skeletonOf(tokens: readonly Token[], start: number): Word[] {
  const titleCase = isTitleCase(tokens);
  return tokens.map((token, index): Word => {
    const { key, text, isWord } = token;
    const classes = classesOf(key);
    const first = index === start;
    let symbol = key;
    let noun: NounClass | undefined;
    let verb: VerbClass | undefined;
    if (isWord && (!classes.functionWord || (first && key === 'support'))) {
      if (isVerb(tokens, index, first, classes)) {
        const bidding = first && classes.inflection === 'base';
        verb = bidding ? orderOfBidding.find(name => classes.verbs.includes(name)) : classes.verbs[0];
        symbol = `${verb}${suffixOf[classes.inflection]}`;
      } else {
        noun = classes.nouns[0];
        symbol = noun ?? shapeOf(token, !first && !titleCase && tokens[index - 1]?.key !== '.');
      }
    }
    const inflection = verb === undefined ? undefined : classes.inflection;
    const { start: from, end } = token;
    const { surelyFinite, plural } = classes;
    return { key, text, start: from, end, isWord, symbol, noun, verb, inflection, surelyFinite, plural };
  });
}
