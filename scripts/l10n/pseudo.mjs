// A language for tests: every string of ours in it can be told from text that nobody can translate, and is longer than in English,
// as most languages are. VS Code knows the code of pseudo-languages: qps-ploc.

export const PSEUDO_LANGUAGE = 'qps-ploc';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
const letters = new Map([...plain].map((letter, at) => [letter, [...accented][at]]));

/** What is not for people: placeholders, icons, addresses of links, code, settings and the paths of pages. */
const kept = /\{[^}]+\}|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`|^media\/\S+$|<[^>]*>/g;

/**
 * @param {string} text a message in English
 * @returns {string} `[Ḿöṽé ţĥé çåŕð ~~~]`; what has no letters stays as it is
 */
export function pseudo(text) {
  const pieces = text.split(kept);
  const between = text.match(kept) ?? [];
  if (!pieces.some(piece => /[a-z]/i.test(piece))) return text;
  const changed = pieces.map(piece => Array.from(piece, letter => letters.get(letter) ?? letter).join(''));
  const whole = changed.map((piece, at) => piece + (between[at] ?? '')).join('');
  return `[${whole} ${'~'.repeat(Math.ceil(text.length * 0.3))}]`;
}

/**
 * @param {Readonly<Record<string, string>>} words a bundle in English
 * @returns {Record<string, string>} the same in the pseudo-language
 */
export function pseudoWords(words) {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, pseudo(text)]));
}
