import type { Range } from '../text/lines';
import { findTooDeep, placeOfDepth } from './depth';
import { effortOf, endOfEffort } from './effort';
import { isMistake, type LibraryError, type LibraryText, readTokens, tokensOf } from './library';

/** Of a text with more signs the first of them are read for themselves: what is no use must not be read for long. */
const headEffort = 4_000;
const mostErrors = 100;

/** What the library may be given, and what is told of where that is not enough. */
export interface Bounds {
  /** In signs, see `effortOf`. */
  readonly effort: number;
  /** Where to look for what makes the text hard to read. */
  readonly place: Range;
}

/**
 * Reads a text with the YAML library, or tells why it is too deep or too long for that. Of a long text that has mistakes in its
 * first part only those are told, and nothing is made of it.
 */
export function readBounded(text: string, { effort, place }: Bounds): LibraryText {
  const head = endOfEffort(text, headEffort);
  const mistakes = head < text.length ? mistakesIn(text.slice(0, head)) : [];
  if (mistakes.length > 0) return { root: undefined, errors: mistakes };
  return effortOf(text) > effort ? { root: undefined, errors: [outOfBounds('TOO_LONG', place)] } : readUnlessDeep(text);
}

/** Mistakes of a text of which only the first part is here: not those near its end, where what is cut off may be missing. */
function mistakesIn(part: string): readonly LibraryError[] {
  const { errors } = readUnlessDeep(part);
  return errors.filter(error => isMistake(error) && error.end < part.length / 2).slice(0, mostErrors);
}

/**
 * Behind some mistakes the library takes each line for one below the one before. What is too deep only for that reason is told
 * by the mistake.
 */
function readUnlessDeep(text: string): LibraryText {
  const { tokens, deep } = tokensUpToDepth(text);
  if (!deep) return readTokens(text, tokens);
  const mistakes = mistakesIn(text.slice(0, deep.start));
  return { root: undefined, errors: mistakes.length > 0 ? mistakes : [outOfBounds('TOO_DEEP', deep)] };
}

function tokensUpToDepth(text: string) {
  // What is much too deep shows in a small part of a text that may be large.
  const part = text.slice(0, placeOfDepth(text));
  const tokens = tokensOf(part);
  const deep = findTooDeep(tokens);
  if (deep || part.length === text.length) return { tokens, deep };
  const all = tokensOf(text);
  return { tokens: all, deep: findTooDeep(all) };
}

export function outOfBounds(code: 'TOO_DEEP' | 'TOO_LONG', { start, end }: Range): LibraryError {
  return { code, message: '', start, end };
}
