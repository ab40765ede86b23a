import { withoutMiddle } from '../../../core/text/shorten';

/** Where a text stops to be JSON, and why as the rest of a sentence. */
export interface JsonObstacle {
  readonly offset: number;
  readonly reason: string;
}

/** What may come next, in words. */
const expected = {
  value: 'a value',
  firstItem: 'a value or “]”',
  key: 'a key in quotation marks',
  firstKey: 'a key in quotation marks or “}”',
  colon: '“:”',
  restOfList: '“,” or “]”',
  restOfObject: '“,” or “}”',
  end: 'nothing more',
};
type Expected = keyof typeof expected;

const space = /[ \t\r\n]*/y;
const token =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/y;
const startOfString = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
const word = /[\w.+-]+|./suy;

/**
 * The first place of a text that is not JSON (RFC 8259); undefined where all of it is. `JSON.parse` judges the same and is faster, but
 * tells the place in words of its own, and not always.
 */
export function jsonObstacle(text: string): JsonObstacle | undefined {
  const open: string[] = [];
  let next: Expected | undefined = 'value';
  let last = '';
  for (let at = skip(text, 0); at < text.length || next !== 'end'; ) {
    const found = matchAt(token, text, at);
    const before: Expected = next;
    next = found === '' ? undefined : after(before, found, open);
    if (next === undefined) return obstacle(text, at, before, last);
    last = found;
    at = skip(text, at + found.length);
  }
  return undefined;
}

/** What may stand behind a token; undefined where it may not stand there itself. @param open the brackets around it, kept up to date */
function after(next: Expected, found: string, open: string[]): Expected | undefined {
  switch (next) {
    case 'value':
    case 'firstItem':
      if (found === ']' && next === 'firstItem') return closed(open);
      if (found === '[' || found === '{') {
        open.push(found);
        return found === '[' ? 'firstItem' : 'firstKey';
      }
      return /^[\]},:]/.test(found) ? undefined : inside(open);
    case 'key':
    case 'firstKey':
      if (found === '}' && next === 'firstKey') return closed(open);
      return found.startsWith('"') ? 'colon' : undefined;
    case 'colon':
      return found === ':' ? 'value' : undefined;
    case 'restOfList':
      if (found === ',') return 'value';
      return found === ']' ? closed(open) : undefined;
    case 'restOfObject':
      if (found === ',') return 'key';
      return found === '}' ? closed(open) : undefined;
    case 'end':
      return undefined;
  }
}

function closed(open: string[]): Expected {
  open.pop();
  return inside(open);
}

/** What may stand behind a value. */
function inside(open: readonly string[]): Expected {
  if (open.length === 0) return 'end';
  return open.at(-1) === '[' ? 'restOfList' : 'restOfObject';
}

function obstacle(text: string, at: number, next: Expected, last: string): JsonObstacle {
  const belongs = next === 'end' ? 'behind its end' : `where ${expected[next]} belongs`;
  if (at === text.length) return { offset: at, reason: `it ends ${belongs}.` };
  const isString = text[at] === '"' && matchAt(token, text, at) === '';
  if (isString) return stringObstacle(text, at);
  const found = withoutMiddle(matchAt(token, text, at) || matchAt(word, text, at), 40);
  if (last === ',' && /^[\]}]$/.test(found))
    return { offset: at, reason: `a comma too many stands before this “${found}”.` };
  return { offset: at, reason: `“${found}” stands ${belongs}.` };
}

function stringObstacle(text: string, start: number): JsonObstacle {
  const offset = start + matchAt(startOfString, text, start).length;
  const found = text[offset];
  if (found === '\\') {
    return { offset, reason: `“${text.slice(offset, offset + 2)}” is no escape; a backslash is written as “\\\\”.` };
  }
  if (found === undefined || found === '\n' || found === '\r') {
    return { offset: start, reason: 'the quotation mark is not closed on its line.' };
  }
  return {
    offset,
    reason: 'a tab or another control character stands in a text; write it as an escape such as “\\t”.',
  };
}

function skip(text: string, at: number): number {
  return at + matchAt(space, text, at).length;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
