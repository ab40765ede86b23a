/** The width of a piece of text that is never broken, in pixels. */
export type WidthOf = (text: string) => number;

/** What decides how text wraps: the width of its box, and how much of the first line is taken. */
export interface Column {
  readonly width: number;
  readonly indent: number;
}

/** Sums of widths and the browser's own layout differ by less than this over a line of a card, in pixels. */
export const DOUBT = 0.5;
/** Latin letters, digits and the marks of plain sentences: where these break is known. */
const PLAIN = /^[\w\s.,;:!'"()[\]%&+*=#@$€£§°<>?/\u00C0-\u024F\u2010-\u201F\u2026\u2192-]*$/;
/** Words that the browser may break inside: which of them, only it knows. */
const BREAKABLE = /[^\s][-/?\u2010-\u2014\u2026][^\s]/;

/**
 * How many lines a sentence takes, or undefined where only the browser can tell: other scripts, words that may break
 * inside, and lines that end too close to the edge.
 */
export function linesOf(text: string, { width, indent }: Column, widthOf: WidthOf): number | undefined {
  if (!PLAIN.test(text)) return undefined;
  const space = widthOf(' ');
  let lines = 1;
  let end = indent;
  for (const word of text.trim().split(/\s+/)) {
    const own = widthOf(word);
    const next = end === 0 ? own : end + space + own;
    if (Math.abs(next - width) < DOUBT || own > width - DOUBT) return undefined;
    if (next < width) {
      end = next;
    } else {
      if (BREAKABLE.test(word)) return undefined;
      lines += 1;
      end = own;
    }
  }
  return lines;
}
