import { type CST, Parser } from 'yaml';
import type { Range } from '../text/lines';

/** Collections inside of one another. A tree that anyone can read has about ten. */
const maxDepth = 500;

/**
 * The place where a text is nested too deep to be read. The library composes by recursion and catches what goes wrong on the
 * way, also an exhausted stack, after which the process can end: so such texts must never reach it.
 */
export function findTooDeep(text: string): Range | undefined {
  const start = placeOfDepth(text, maxDepth / 2);
  if (start === undefined) return undefined;
  // What is much too deep shows in a small part of a text that may be large.
  const part = placeOfDepth(text, maxDepth * 3);
  return (part === undefined ? undefined : tooDeepIn(text.slice(0, part))) ?? tooDeepIn(text);
}

function tooDeepIn(text: string): Range | undefined {
  for (const token of new Parser().parse(text)) {
    const range = tooDeepBelow(token);
    if (range) return range;
  }
  return undefined;
}

/**
 * Where a text may be nested deeper than some levels. Cheap, and never wrong where it finds no place: depth takes brackets, or
 * as many columns in front of a line's content.
 */
function placeOfDepth(text: string, levels: number): number | undefined {
  let brackets = 0;
  let column = 0;
  let leads = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      column = 0;
      leads = true;
    } else if (leads && (code === 0x20 || code === 0x09 || code === 0x2d || code === 0x3f || code === 0x3a)) {
      if (++column > levels) return at;
    } else leads = false;
    if ((code === 0x5b || code === 0x7b) && ++brackets > levels) return at;
    if ((code === 0x5d || code === 0x7d) && brackets > 0) brackets--;
  }
  return undefined;
}

function tooDeepBelow(root: CST.Token): Range | undefined {
  const pending = [{ token: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return { start: token.offset, end: token.offset };
    if (token.type === 'document' && token.value) pending.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) pending.push({ token: item.key, depth: depth + 1 });
      if (item.value) pending.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
