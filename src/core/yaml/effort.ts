/**
 * What reading a text may take, in signs: the library takes about 3 µs for each. Our own reader takes less than the part that grows
 * with the length of a text that is written for people; the rest is for what it can't read.
 */
const leastEffort = 17_000;
const effortOfLetter = 0.025;

/** The letters and spaces that the library reads in the time of a sign. */
const lettersPerSign = 100;
/** What reading and judging takes of what our own reader can read: a key or item, each item at the top, and each key at the root. */
export const effortOfPart = 0.3;
export const effortOfItem = 1.2;
export const effortOfEntry = 2;

const signs = new Uint8Array(128);
for (const sign of '\n-?:#&*!|>\'"%@`') signs[sign.charCodeAt(0)] = 1;
// What stands in brackets takes the library longer.
for (const sign of ',[]{}') signs[sign.charCodeAt(0)] = 3;

/** How much there is to read for the library between two offsets of a text, counted in signs: line breaks, dashes, colons, brackets … */
export function effortOf(text: string, start = 0, end = text.length): number {
  let found = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) found += signs[code]!;
  }
  return found + (end - start) / lettersPerSign;
}

/** What reading a text may take. */
export function mostEffortOf(text: string): number {
  return leastEffort + text.length * effortOfLetter;
}

/** The offset up to which a text can be read with an effort, at a line break where there is one. */
export function endOfEffort(text: string, effort: number): number {
  let left = effort;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak + 1;
    left -= effortOf(text, start, Math.min(end, start + effort * lettersPerSign));
    if (left < 0) return start;
    start = end;
  }
  return text.length;
}
