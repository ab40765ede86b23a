import type { Range } from '../text/lines';
import type { LibraryError } from './library';
import { lineEndOf } from './style';

/** How far back an opening bracket is looked for, in characters. */
const reach = 4_000;

/** What was opened and never closed, where that is the error: the library tells of it far behind, where it gave up. */
export function openedBy({ code, message, start }: LibraryError, text: string): Range | undefined {
  const quote = code === 'MISSING_CHAR' ? /^Missing closing (["'])/.exec(message)?.[1] : undefined;
  if (quote) return openQuoteBefore(text, start, quote);
  return /^Flow .*must .*end with/.test(message) ? openBracketBefore(text, start) : undefined;
}

/** The innermost bracket that is open at an offset, as well as a look back can tell. */
function openBracketBefore(text: string, offset: number): Range | undefined {
  let closed = 0;
  for (let at = offset - 1; at >= Math.max(0, offset - reach); at--) {
    const character = text[at];
    if (character === '"' || character === "'") at = text.lastIndexOf(character, at - 1);
    else if (character === ']' || character === '}') closed++;
    else if (character === '[' || character === '{') {
      if (closed === 0) return { start: at, end: at + 1 };
      closed--;
    }
    if (at < 0) return undefined;
  }
  return undefined;
}

/** The text behind the quote that is open at an offset, up to the end of its line. */
function openQuoteBefore(text: string, offset: number, quote: string): Range | undefined {
  let at = text.lastIndexOf(quote, offset - 1);
  // Two single quotes stand for one.
  while (at > 0 && quote === "'" && text[at - 1] === quote) at = text.lastIndexOf(quote, at - 2);
  return at < 0 ? undefined : { start: at, end: lineEndOf(text, at) };
}
