import { ofKnowledge } from './knowledge';

/** What kind of thing a noun names, in the order in which a word with two kinds is read. */
export type NounClass =
  | 'TECH'
  | 'UI'
  | 'ART'
  | 'PERSON'
  | 'PROC'
  | 'METRIC'
  | 'THEME'
  | 'PAIN'
  | 'GOOD'
  | 'BETTER'
  | 'UNIT'
  | 'NUM'
  | 'TIME'
  | 'SMART'
  | 'OBJ';
/** What kind of doing a verb names. */
export type VerbClass = 'BUILD' | 'CAPABLE' | 'ADOPT' | 'IMPROVE' | 'MEASURE' | 'RULE' | 'KNOW' | 'SUFFER' | 'DO';
export type Inflection = 'base' | 'third' | 'ing' | 'past';

export interface WordClasses {
  readonly functionWord: boolean;
  readonly nouns: readonly NounClass[];
  readonly verbs: readonly VerbClass[];
  readonly inflection: Inflection;
  readonly plural: boolean;
  /** A third-person form that is seldom a plural noun, or an irregular past form. */
  readonly surelyFinite: boolean;
}

const lexicon = ofKnowledge(({ nouns, verbs, functionWords, irregularFinite, nounLikeThirds }) => ({
  nouns: nouns.map(([name, list]) => [name, new Set(list)] as const),
  verbs: verbs.map(([name, list]) => [name, new Set(list)] as const),
  functionWords: new Set(functionWords),
  irregularFinite: new Set(irregularFinite),
  nounLikeThirds: new Set(nounLikeThirds),
}));

const doubled = /([bdfgklmnprtvz])\1$/;

/** The base forms an inflected word may have, likeliest first. */
function bases(word: string): readonly (readonly [string, Inflection])[] {
  const found: (readonly [string, Inflection])[] = [[word, 'base']];
  const add = (stem: string, inflection: Inflection): void => {
    if (stem.length < 2) return;
    found.push([stem, inflection], [`${stem}e`, inflection]);
    if (doubled.test(stem)) found.push([stem.slice(0, -1), inflection]);
    if (stem.endsWith('i')) found.push([`${stem.slice(0, -1)}y`, inflection]);
  };
  if (word.endsWith('ing')) add(word.slice(0, -3), 'ing');
  else if (word.endsWith('ied')) found.push([`${word.slice(0, -3)}y`, 'past']);
  else if (word.endsWith('ed')) add(word.slice(0, -2), 'past');
  else if (word.endsWith('ies')) found.push([`${word.slice(0, -3)}y`, 'third']);
  else if (word.endsWith('es')) found.push([word.slice(0, -1), 'third'], [word.slice(0, -2), 'third']);
  else if (word.endsWith('s') && !word.endsWith('ss')) found.push([word.slice(0, -1), 'third']);
  return found;
}

function singulars(word: string): readonly string[] {
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('es')) return [word, word.slice(0, -1), word.slice(0, -2)];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word, word.slice(0, -1)];
  return [word];
}

function nounClasses(word: string): NounClass[] {
  const lists = lexicon().nouns;
  const exact = lists.filter(([, list]) => list.has(word)).map(([name]) => name);
  if (exact.length > 0) return exact;
  const forms = singulars(word);
  return lists.filter(([, list]) => forms.some(form => list.has(form))).map(([name]) => name);
}

/** The forms under which a hyphenated word may be listed: whole, joined, its last part. */
function spellings(key: string): readonly string[] {
  if (!key.includes('-')) return [key];
  return [key, key.replaceAll('-', ''), key.slice(key.lastIndexOf('-') + 1)];
}

function verbClasses(key: string): { verbs: VerbClass[]; inflection: Inflection } {
  const lists = lexicon().verbs;
  const forms = [...bases(key)];
  const dash = key.indexOf('-');
  if (dash > 0 && dash <= 4) forms.push(...bases(key.slice(dash + 1)));
  for (const [base, inflection] of forms) {
    const verbs = lists.filter(([, list]) => list.has(base)).map(([name]) => name);
    if (verbs.length > 0) return { verbs, inflection };
  }
  return { verbs: [], inflection: 'base' };
}

const cache = ofKnowledge(() => new Map<string, WordClasses>());
const cacheLimit = 5000;

function classify(key: string): WordClasses {
  let nouns: NounClass[] = [];
  for (const spelling of spellings(key)) {
    nouns = nounClasses(spelling);
    if (nouns.length > 0) break;
  }
  const { verbs, inflection } = verbClasses(key);
  const { functionWords, irregularFinite, nounLikeThirds } = lexicon();
  return {
    functionWord: functionWords.has(key),
    nouns,
    verbs: irregularFinite.has(key) && verbs.length === 0 ? ['DO'] : verbs,
    inflection: irregularFinite.has(key) ? 'past' : inflection,
    plural: key.length > 3 && key.endsWith('s') && !/(ss|us|is)$/.test(key),
    surelyFinite: irregularFinite.has(key) || (inflection === 'third' && verbs.length > 0 && !nounLikeThirds.has(key)),
  };
}

/** What the lexicon knows of a word, whatever its place in the title. */
export function classesOf(key: string): WordClasses {
  const kept = cache();
  let known = kept.get(key);
  if (known === undefined) {
    if (kept.size >= cacheLimit) kept.clear();
    known = classify(key);
    kept.set(key, known);
  }
  return known;
}
