import type { LibraryError } from './library';
import { emptyScalar, type MapEntry, type ScalarNode } from './source';
import { lineEndOf } from './style';

/** In more of a line nobody looks for its key. */
const longestKey = 200;

/** Up to its colon. Other white space than spaces and tabs, such as a space that keeps words together, separates nothing. */
const keyAtStart =
  /^(?:"[^"]*"|'[^']*'|[^\s?:,[\]{}#&*!|>'"%-](?:[^: \t\r]|:(?=[^ \t\r])|[ \t\r](?!#))*?)(?=[ \t\r]*:(?:[ \t\r]|$))/;

/** An entry that could not be read but for its key, or a text that should be one, with what is wrong where it has no key. */
export function brokenEntry(text: string, start: number): { entry: MapEntry; errors: readonly LibraryError[] } {
  const line = text.slice(start, Math.min(lineEndOf(text, start), start + longestKey));
  const found = keyAtStart.exec(line)?.[0];
  const value = found ?? line;
  const end = start + value.length;
  const key: ScalarNode = { type: 'scalar', range: { start, end }, value, style: 'plain' };
  const colon = found === undefined ? undefined : end + 1;
  const entry = { start, key, colon, explicit: false, value: emptyScalar(colon ?? end) };
  return { entry, errors: found === undefined ? noKey(line, start) : [] };
}

/** What is wrong with a line that should begin with a key, as the library would tell of it. */
function noKey(line: string, start: number): LibraryError[] {
  if (/^[[{?]/.test(line)) return [];
  const end = start + line.length;
  const quote = /^(["'])(?!.*\1)/.exec(line)?.[1];
  if (quote) return [{ code: 'MISSING_CHAR', message: `Missing closing ${quote}quote`, start: end, end }];
  return [{ code: 'MULTILINE_IMPLICIT_KEY', message: '', start, end }];
}
