/**
 * What reading one text may take, in signs: the library takes 2 to 4 µs for each, and so up to a tenth of a second for all. A file
 * of this format takes more only where it is written by a program, or is of no use.
 */
export const mostEffort = 30_000;

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
