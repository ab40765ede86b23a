import type { Range } from '../text/lines';
import { conflictMarkers } from './conflict';
import { type LibraryError, mostProblems } from './library';
import { lineEndOf, lineStartOf, nextLineOf } from './style';

/** What keeps a place from being read, as a person would name it. */
export type CauseCode =
  | 'tab'
  | 'indentation'
  | 'below-value'
  | 'colon'
  | 'second-colon'
  | 'comma'
  | 'quote'
  | 'bracket'
  | 'space'
  | 'mark'
  | 'conflict-marker'
  | 'start'
  | 'escape'
  | 'unexpected'
  | 'too-deep'
  | 'too-long'
  | 'second-document'
  | 'repeated-key'
  | 'other';

/** A mistake at the place where it was made. */
export interface Cause extends Range {
  readonly code: CauseCode;
  /** The library's own words. */
  readonly message: string;
}

/**
 * What the library stumbled over, and where somebody would put the caret to mend it: the library tells of what was opened where
 * it gave up, and of a line by its break.
 */
export function causeOf(error: LibraryError, text: string): Cause {
  const { message } = error;
  const at = (code: CauseCode, { start, end }: Range = error): Cause => ({ code, message, start, end });
  switch (error.code) {
    case 'TOO_DEEP':
      return at('too-deep');
    case 'TOO_LONG':
      return at('too-long');
    case 'MULTIPLE_DOCS':
      return at('second-document');
    case 'DUPLICATE_KEY':
      return at('repeated-key');
    case 'BAD_DQ_ESCAPE':
      return at('escape');
  }
  const opened = /^Missing closing|^Flow .*must .*end with/.test(message)
    ? openedBefore(message, text, error.start)
    : undefined;
  if (opened) return at(/^Flow/.test(message) ? 'bracket' : 'quote', opened);
  if (/^Missing , /.test(message)) return at('comma', { start: error.start, end: contentAt(text, error.start).end });
  const tab = tabBefore(text, error);
  if (tab) return at('tab', tab);
  return at(...inLine(error, text));
}

/** What was left behind in a text that can't be read, and has to do with that whatever the library says. */
export function leftBehind(first: Cause, text: string): Cause[] {
  const mark = markAbove(first, text);
  const markers = [...conflictMarkers(text)]
    .slice(0, mostProblems)
    .map(({ start, end }): Cause => ({ code: 'conflict-marker', message: '', start, end }));
  return mark ? [mark, ...markers] : markers;
}

/** A byte order mark in front of a line above a mistake, where two files were joined: it can't be seen, and counts as a letter. */
function markAbove(first: Cause, text: string): Cause | undefined {
  const start = text.indexOf('\n\ufeff') + 1;
  return start > 0 && start <= first.end ? { code: 'mark', message: '', start, end: start + 1 } : undefined;
}

/** What is wrong on a line, where no other line has to do with it but the one below. */
function inLine(error: LibraryError, text: string): [CauseCode, Range?] {
  const { code, message, start } = error;
  const place = contentAt(text, start);
  switch (code) {
    case 'BAD_INDENT':
      return ['indentation', place];
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /sequence/.test(message) ? ['indentation', place] : secondColon(text, error);
    case 'BLOCK_IN_FLOW':
      return isDash(text, place) ? ['unexpected'] : ['comma', lastKeyOf(text, start)];
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return ['start'];
    case 'MULTILINE_IMPLICIT_KEY':
      return missing(text, error, place);
    case 'MISSING_CHAR':
      return /^Comments|^Tags|^Missing space/.test(message) ? ['space'] : missing(text, error, place);
    case 'UNEXPECTED_TOKEN': {
      if (isDash(text, place) && place.start === start) return ['indentation'];
      const sign = signBefore(text, start);
      return sign ? ['start', sign] : ['unexpected'];
    }
    default:
      return ['other'];
  }
}

/** In more of a line nobody looks for its key. */
const longestStart = 200;

/** A line that should be a key: a colon or the space behind it is missing, or it stands in a wrong column, or a quote that it opens goes on. */
function missing(text: string, { start, end }: LibraryError, place: Range): [CauseCode, Range?] {
  const line = text.slice(place.start, Math.min(place.end, place.start + longestStart));
  if (/^["']/.test(text.slice(start, end)) && /[\r\n]/.test(text.slice(start, end)))
    return ['quote', { start, end: lineEndOf(text, start) }];
  const isKey = /^(?:- +|[&!]\S* +)*(?:"[^"]*"|'[^']*'|[^\s"'#:][^"'#:]*):(?:[ \t\r]|$)/.test(line);
  const dashes = /^(?:- +)*/.exec(line)![0].length;
  // What stands behind a dash is taken for the start of a key that the lines below go on with.
  if (!isKey && dashes > 0 && start === place.start + dashes) return ['colon', { start, end: place.end }];
  if (isKey || isDash(text, place)) return ['indentation', place];
  // What looks like a space and is none, such as one that keeps words together.
  const odd = line.search(/:[^\S \t\r]/);
  return odd < 0 ? ['colon', place] : ['space', { start: place.start + odd + 1, end: place.end }];
}

/** A value with a colon in it, or a key that is indented below a value. */
function secondColon(text: string, { start }: LibraryError): [CauseCode, Range?] {
  const isKey = (at: number) => /:(?:\s|$)/.test(text.slice(at, lineEndOf(text, at)));
  if (isKey(start)) return ['second-colon'];
  for (let line = nextLineOf(text, start); line < text.length; line = nextLineOf(text, line)) {
    if (isKey(line)) return ['below-value', contentAt(text, line)];
  }
  return ['second-colon'];
}

/** How many blank lines are skipped to find what belongs to a mistake. */
const mostBlankLines = 50;

/** From the first to the last character of a line that is no white space, or of the next one with more than a comment. */
function contentAt(text: string, offset: number): Range {
  let line = lineStartOf(text, offset);
  for (let left = mostBlankLines; left > 0 && line < text.length; left--) {
    if (!/^\s*(?:#|$)/.test(text.slice(line, lineEndOf(text, line)))) break;
    line = nextLineOf(text, line);
  }
  const content = text.slice(line, lineEndOf(text, line));
  return { start: line + (content.length - content.trimStart().length), end: line + content.trimEnd().length };
}

function isDash(text: string, { start }: Range): boolean {
  return /^-(?:\s|$)/.test(text.slice(start, start + 2));
}

/** A tab in front of what the library stumbled over, where spaces and dashes belong. */
function tabBefore(text: string, { code, start }: LibraryError): Range | undefined {
  const line = lineStartOf(text, start);
  const lead = /^ *(?:- *)*\t[ \t]*/.exec(text.slice(line, lineEndOf(text, start)))?.[0];
  if (lead === undefined) return undefined;
  const isLead = code === 'TAB_AS_INDENT' || (code !== 'BLOCK_IN_FLOW' && start <= line + lead.length);
  const tab = line + lead.indexOf('\t');
  return isLead ? { start: tab, end: tab + 1 } : undefined;
}

/** The last key on a line with two of them, before which a comma is missing: `{ a: 1 b: 2 }`. */
function lastKeyOf(text: string, start: number): Range {
  const key = /[^\s:,]+(?=\s*:(?:\s|$))/.exec(text.slice(start, lineEndOf(text, start)));
  return key ? { start: start + key.index, end: start + key.index + key[0].length } : { start, end: start + 1 };
}

/** A sign at the start of the value that words follow: `*bold* text`. */
function signBefore(text: string, offset: number): Range | undefined {
  const before = text.slice(lineStartOf(text, offset), offset);
  const sign = /(?:^|[:-]) +([*&!])\S* +$/.exec(before);
  if (!sign) return undefined;
  const start = offset - sign[0].length + sign[0].indexOf(sign[1]!);
  return { start, end: start + 1 };
}

/** How far back an opening bracket is looked for, in characters. */
const reach = 4_000;

/** What was opened and never closed: the library tells of it far behind, where it gave up. */
function openedBefore(message: string, text: string, offset: number): Range | undefined {
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  return quote ? openQuoteBefore(text, offset, quote) : openBracketBefore(text, offset);
}

/** The innermost bracket that is open at an offset, as well as a look back can tell. */
function openBracketBefore(text: string, offset: number): Range | undefined {
  let closed = 0;
  for (let at = offset - 1; at >= Math.max(0, offset - reach); at--) {
    const character = text[at];
    if (character === '"' || character === "'") at = quotedFrom(text, at);
    else if (character === ']' || character === '}') closed++;
    else if (character === '[' || character === '{') {
      if (closed === 0) return { start: at, end: at + 1 };
      closed--;
    }
  }
  return undefined;
}

/** Where a text in quotes begins that ends at an offset; the offset itself where no quote before it on its line goes with it. */
function quotedFrom(text: string, end: number): number {
  const start = text.lastIndexOf(text.charAt(end), end - 1);
  return start < lineStartOf(text, end) ? end : start;
}

/** The text behind the quote that is open at an offset, up to the end of its line. */
function openQuoteBefore(text: string, offset: number, quote: string): Range | undefined {
  let at = text.lastIndexOf(quote, offset - 1);
  // Two single quotes stand for one.
  while (at > 0 && quote === "'" && text[at - 1] === quote) at = text.lastIndexOf(quote, at - 2);
  return at < 0 ? undefined : { start: at, end: lineEndOf(text, at) };
}
