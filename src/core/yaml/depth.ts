import type { CST } from 'yaml';
import type { Range } from '../text/lines';

/** Collections inside of one another. A tree that anyone can read has about ten. */
const maxDepth = 500;

/** Far more than is read: brackets, or columns in front of a line's content, or dashes and colons in it. */
const surelyTooDeep = maxDepth * 3;

/** Up to where a text has to be looked at to find that it is much too deep; undefined where it surely is not. */
export function placeOfDepth(text: string): number | undefined {
  let brackets = 0;
  let column = 0;
  let leads = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSign = code === 0x2d || code === 0x3f || code === 0x3a;
    if (code === 0x0a) {
      column = 0;
      leads = true;
    } else if (isSign || (leads && (code === 0x20 || code === 0x09))) {
      if (++column > surelyTooDeep) return at;
    } else leads = false;
    if ((code === 0x5b || code === 0x7b) && ++brackets > surelyTooDeep) return at;
    if ((code === 0x5d || code === 0x7d) && brackets > 0) brackets--;
  }
  return undefined;
}

/**
 * The first place that is nested too deep to be read. The library composes by recursion and catches what goes wrong on the way,
 * also an exhausted stack, after which the process can end: so such tokens must never be composed.
 */
export function findTooDeep(tokens: readonly CST.Token[]): Range | undefined {
  let first: number | undefined;
  const pending = tokens.map(token => ({ token, depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) {
      first = Math.min(first ?? token.offset, token.offset);
      continue;
    }
    if (token.type === 'document' && token.value) pending.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) pending.push({ token: item.key, depth: depth + 1 });
      if (item.value) pending.push({ token: item.value, depth: depth + 1 });
    }
  }
  return first === undefined ? undefined : { start: first, end: first };
}
