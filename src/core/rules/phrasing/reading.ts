import {
  auxiliaries,
  determiners,
  modals,
  prepositions,
  subjectPronouns,
  subordinators,
} from './lexicon/function-words';
import type { Word } from './skeleton';
import { skeletonOf } from './skeleton';
import { tokenise } from './tokens';

/** How a title is built. */
export type Form =
  | 'suggesting-question'
  | 'question'
  | 'imperative'
  | 'gerund'
  | 'infinitive'
  | 'sentence'
  | 'noun-phrase';
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

/** What a title says about its own structure; indices count its words. */
export interface Reading {
  readonly words: readonly Word[];
  /** First word after a ticket prefix such as "[infra]" or "feat:". */
  readonly start: number;
  readonly prefixed: boolean;
  /** First word of the main clause: after "When I open the app,". */
  readonly main: number;
  readonly form: Form;
  readonly subject: Subject;
  /** The main clause's finite verb; -1 when it has none. */
  readonly finite: number;
  /** "want", "need", "wish" … as the main verb; -1 otherwise. */
  readonly wish: number;
  /** The noun the title (without a verb) or the wish is about; -1 when unknown. */
  readonly head: number;
  /** The verb after "want to", "need to", "should", "can": -1 without one. */
  readonly action: number;
  /** The symbols with a space before, between and after, with the offset of each word's symbol. */
  readonly skeleton: string;
  readonly offsets: readonly number[];
}

const ticketWords =
  /^(?:feat|feature|fix|bug|bugfix|chore|docs?|refactor|perf|proposal|rfc|epic|idea|spike|request|story|task|todo|enhancement|improvement|question|ux|ui|infra|ci|test|build|wip|suggestion|user|us|research|tech|poc|mvp)$/;

const wishes = new Set([
  'want',
  'wants',
  'wanted',
  'need',
  'needs',
  'needed',
  'wish',
  'wishes',
  'like',
  'love',
  'prefer',
  'hope',
  'expect',
  'deserve',
  'deserves',
  'expects',
  'prefers',
  'require',
  'requires',
  'miss',
]);
const politeWishes = new Set([
  'like',
  'love',
  'prefer',
  'hope',
  'expect',
  'deserve',
  'deserves',
  'expects',
  'prefers',
  'require',
  'requires',
  'miss',
]);
const opensClause = new Set([',', ';', ':', '—', '–', '.']);

/** The first word that counts: past "[infra]", "feat:", "PROJ-12" and quotation marks. */
function startOf(tokens: readonly { readonly key: string; readonly isWord: boolean; readonly text: string }[]): number {
  let at = 0;
  if (tokens[at]?.key === '[') {
    const close = tokens.findIndex(token => token.key === ']');
    if (close > 0 && close < 7) at = close + 1;
  }
  if (/^[A-Z]{2,8}-\d+$/.test(tokens[at]?.text ?? '')) at += 1;
  const colon = tokens.findIndex((token, index) => index > at && token.key === ':');
  if (colon > at && colon - at <= 5 && (ticketWords.test(tokens[at]?.key ?? '') || colon - at <= 3)) at = colon + 1;
  while (at < tokens.length && !tokens[at]?.isWord) at += 1;
  return at < tokens.length ? at : 0;
}

function opensSubject(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return (
    subjectPronouns.has(word.key) ||
    determiners.has(word.key) ||
    word.noun !== undefined ||
    modals.has(word.key) ||
    word.key === 'there'
  );
}

/** Where the main clause starts when the title opens with "when …", "after …", "as a …". */
function mainOf(words: readonly Word[], start: number): number {
  const first = words[start];
  if (first === undefined) return start;
  const opener =
    (subordinators.has(first.key) && first.key !== 'every') ||
    first.key === 'as' ||
    (first.key === 'every' && ['UNIT', 'TIME'].includes(words[start + 1]?.symbol ?? ''));
  if (!opener) return start;
  for (let at = start + 2; at < words.length - 1; at += 1) {
    if (words[at]?.key === ',' && words[at + 1]?.isWord && (opensSubject(words[at + 1]) || wordIsVerb(words[at + 1])))
      return at + 1;
  }
  let subjects = 0;
  for (let at = start + 1; at < words.length; at += 1) {
    const word = words[at]!;
    const next = words[at + 1];
    const pronoun = subjectPronouns.has(word.key);
    const personal = word.noun === 'PERSON' && next !== undefined && (wishes.has(next.key) || modals.has(next.key));
    if (pronoun || personal) {
      subjects += 1;
      const clauseFirst =
        first.key === 'when' ||
        first.key === 'while' ||
        first.key === 'if' ||
        first.key === 'because' ||
        first.key === 'since' ||
        first.key === 'whenever' ||
        first.key === 'once';
      if (at > start + 2 && (!clauseFirst || subjects > 1)) return at;
    }
  }
  return start;
}

function wordIsVerb(word: Word | undefined): boolean {
  return word?.verb !== undefined && word.inflection === 'base';
}

/** The main clause's finite verb, found before any "that", "which", "when" or "so". */
function finiteOf(words: readonly Word[], main: number): number {
  let relative = false;
  for (let at = main; at < words.length; at += 1) {
    const word = words[at]!;
    const previous = words[at - 1];
    if (at > main && (word.key === 'who' || word.key === 'that' || word.key === 'which' || word.key === 'whose')) {
      relative = true;
      continue;
    }
    if (
      at > main &&
      subordinators.has(word.key) &&
      ['when', 'if', 'because', 'since', 'while', 'where', 'so', 'before', 'until', 'whenever'].includes(word.key)
    ) {
      if (at > main + 1) return -1;
    }
    const finite =
      modals.has(word.key) ||
      auxiliaries.has(word.key) ||
      ([
        'want',
        'wants',
        'need',
        'needs',
        'wish',
        'wishes',
        'lacks',
        'keeps',
        'makes',
        'gets',
        'got',
        'keep',
        'get',
        'lack',
        'wanted',
        'needed',
        'im',
        'thereis',
        'itis',
        'id',
        'ive',
      ].includes(word.key) &&
        (at > main ||
          (word.key !== 'keep' &&
            word.key !== 'get' &&
            word.key !== 'need' &&
            word.key !== 'want' &&
            word.key !== 'lack'))) ||
      (word.verb !== undefined && at > main && isFiniteThere(word, previous));
    if (!finite) continue;
    if (relative) {
      relative = false;
      continue;
    }
    return at;
  }
  return -1;
}

function isFiniteThere(word: Word, previous: Word | undefined): boolean {
  if (previous === undefined || !previous.isWord) return false;
  if (subjectPronouns.has(previous.key)) return true;
  if (prepositions.has(previous.key) || determiners.has(previous.key) || previous.key === 'not') return false;
  if (word.inflection === 'third') return true;
  if (word.surelyFinite) return true;
  if (word.inflection === 'base') return previous.plural || previous.noun === 'PERSON' || /ly$/.test(previous.key);
  return false;
}

function subjectOf(words: readonly Word[], main: number, finite: number): Subject {
  const first = words[main];
  if (first === undefined || finite < 0) return 'none';
  if (['i', 'im', 'ive', 'id', 'ill'].includes(first.key)) return 'i';
  if (['we', 'weve', 'wed', 'weare', 'wewill', 'us'].includes(first.key)) return 'we';
  if (first.key === 'you' || first.key === 'youare') return 'you';
  if (first.key === 'it' || first.key === 'itis') return 'it';
  if (first.key === 'there' || first.key === 'thereis') return 'there';
  if (['nobody', 'none', 'nothing', 'noone', 'no-one', 'no'].includes(first.key)) return 'nobody';
  if (
    ['someone', 'somebody', 'anyone', 'anybody', 'everyone', 'everybody', 'whoever', 'they', 'he', 'she'].includes(
      first.key,
    )
  )
    return 'person';
  const noun = headOf(words, main, finite);
  const kind = words[noun]?.noun;
  if (kind === 'PERSON') return 'person';
  if (first.key === 'my') return 'mine';
  if (first.key === 'our') return 'ours';
  if (kind === 'PAIN') return 'pain';
  if (kind === 'UI' || kind === 'ART' || kind === 'TECH') return 'thing';
  return 'other';
}

/** The last word of the noun phrase that starts at `from`. */
export function headOf(words: readonly Word[], from: number, limit = words.length): number {
  let head = -1;
  for (let at = from; at < limit; at += 1) {
    const word = words[at]!;
    const started = head >= 0;
    if (!word.isWord) {
      if (started && word.key !== '/' && word.key !== '&' && word.key !== '"' && word.key !== '“') break;
      continue;
    }
    if (
      started &&
      (prepositions.has(word.key) || auxiliaries.has(word.key) || modals.has(word.key) || subjectPronouns.has(word.key))
    )
      break;
    if (
      started &&
      word.verb !== undefined &&
      (word.inflection === 'past' || word.inflection === 'ing') &&
      words[head]?.noun !== undefined &&
      at + 1 < words.length
    ) {
      const next = words[at + 1];
      if (next === undefined || !next.isWord || prepositions.has(next.key) || determiners.has(next.key)) break;
    }
    if (started && determiners.has(word.key)) break;
    if (!determiners.has(word.key)) head = at;
  }
  return head;
}

function formOf(words: readonly Word[], start: number, main: number, finite: number): Form {
  const first = words[main];
  const question = words.some(word => word.key === '?');
  if (first === undefined) return 'noun-phrase';
  const asks =
    /^(?:who|whom|whose|what|which|where|when|why|how|is|are|am|do|does|did|can|could|should|shouldnt|have|has|will|would|was|were|whatis|whois|whereis|any)$/;
  if (question && (asks.test(first.key) || asks.test(words[start]?.key ?? ''))) return 'question';
  if (/^(?:who|whom|whose|what|which|why|how|where)$/.test(first.key) && main === start) return 'question';
  if (/^(?:can|could|do|does|did|is|are|am|should|shouldnt|will|would)$/.test(first.key)) return 'question';
  if (first.key === 'to') return 'infinitive';
  if (first.verb !== undefined && first.inflection === 'base' && finite !== main)
    return finite > main && !words.slice(main + 1, finite).some(word => determiners.has(word.key)) && finite - main <= 3
      ? 'sentence'
      : 'imperative';
  if (['let', 'letus', 'make', 'keep', 'get', 'have', 'support', 'need', 'want', 'wish', 'do'].includes(first.key))
    return 'imperative';
  const gerund = first.key === 'not' ? words[main + 1] : first;
  if (
    gerund?.inflection === 'ing' ||
    gerund?.symbol === 'X-ing' ||
    gerund?.key === 'being' ||
    gerund?.key === 'having' ||
    gerund?.key === 'getting'
  )
    return finite > 0 ? 'sentence' : 'gerund';
  return finite >= 0 || subjectPronouns.has(first.key) ? 'sentence' : 'noun-phrase';
}

function wishOf(words: readonly Word[], main: number): number {
  for (let at = main; at < words.length; at += 1) {
    const word = words[at]!;
    if (!wishes.has(word.key)) continue;
    const previous = words[at - 1]?.key ?? '';
    if (
      politeWishes.has(word.key) &&
      !['would', 'id', 'wed', 'really', 'd', 'also'].includes(previous) &&
      word.key !== 'prefer' &&
      word.key !== 'require' &&
      word.key !== 'requires' &&
      word.key !== 'deserve'
    )
      continue;
    if (determiners.has(previous) || prepositions.has(previous)) continue;
    // "the features they need", "what I want": the wish of a relative clause
    if (
      at > main + 1 &&
      subjectPronouns.has(previous) &&
      !opensClause.has(words[at - 2]?.key ?? '') &&
      words.slice(main, at - 1).some(earlier => modals.has(earlier.key) || earlier.verb !== undefined)
    )
      continue;
    return at;
  }
  return -1;
}

/** The verb that `from` leads to: "want to export", "should be able to filter", "can assign". */
function actionOf(words: readonly Word[], from: number): number {
  for (let at = from + 1; at < Math.min(words.length, from + 9); at += 1) {
    const word = words[at]!;
    if (!word.isWord) return -1;
    if (word.verb !== undefined && (word.inflection === 'base' || word.inflection === undefined)) return at;
    if (determiners.has(word.key) && words[at - 1]?.key !== 'to') continue;
  }
  return -1;
}

/** Reads a title's structure. Pure; cost is linear in the (capped) length of the title. */
export function read(title: string): Reading {
  const tokens = tokenise(title);
  const start = startOf(tokens);
  const words = skeletonOf(tokens, start);
  const main = mainOf(words, start);
  const finite = finiteOf(words, main);
  const wish = wishOf(words, main);
  const form = formOf(words, start, main, finite);
  const subject = subjectOf(words, main, finite);
  const modal = finite >= 0 && modals.has(words[finite]?.key ?? '') ? finite : -1;
  const leads = wish >= 0 ? wish : modal;
  const action = leads >= 0 ? actionOf(words, leads) : form === 'imperative' ? main : -1;
  const head =
    wish >= 0
      ? headOf(words, wish + 1)
      : form === 'imperative'
        ? headOf(words, main + 1)
        : form === 'gerund'
          ? headOf(words, main + 1)
          : headOf(words, main, finite > main ? finite : words.length);
  const offsets: number[] = [];
  let skeleton = ' ^ ';
  for (const word of words) {
    offsets.push(skeleton.length);
    skeleton += `${word.symbol} `;
  }
  skeleton += '$ ';
  return { words, start, prefixed: start > 0, main, form, subject, finite, wish, head, action, skeleton, offsets };
}
