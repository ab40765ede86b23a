/**
 * What reading any text may take, in signs: the library takes 2 to 4 µs for each, and so up to a tenth of a second for all. A text
 * that is full of signs may take no more.
 */
export const leastEffort = 30_000;
/** What one that is written for people may take: a tree of some 20,000 opportunities of which our own reader can read none. */
const mostEffort = 250_000;
/** People write a sign in ten letters or so, with brackets and quotes one in six; a text of no use has one in two or three. */
const signsInOrdinary = 0.2;

/** The letters and spaces that the library reads in the time of a sign. */
const lettersPerSign = 100;
/** The keys and items that our own reader reads in the time of a sign. */
export const partsPerSign = 10;

const signs = new Uint8Array(128);
for (const sign of '\n-?:,[]{}#&*!|>\'"%@`') signs[sign.charCodeAt(0)] = 1;

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
  return effortOf(text) <= signsInOrdinary * text.length ? mostEffort : leastEffort;
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
