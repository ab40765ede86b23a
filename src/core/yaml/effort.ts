/**
 * What the library may be given of a text, in signs: it takes about 3 µs for each. What it is given of a text that is written for
 * people grows with its length.
 */
const leastEffort = 17_000;
const effortOfLetter = 0.025;

/**
 * What reading and judging a text may take, in signs, with what our own reader reads: as much as the library may be given of 1 MB.
 * A short text may be a list of many items of a word or two, which costs the library nothing.
 */
const leastWork = leastEffort + 1_000_000 * effortOfLetter;

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

/** What the library may be given of a text. */
export function mostEffortOf(text: string): number {
  return leastEffort + text.length * effortOfLetter;
}

/** What reading a text may take, with what our own reader reads of it. */
export function mostWorkOf(text: string): number {
  return Math.max(leastWork, mostEffortOf(text));
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
