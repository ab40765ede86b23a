/**
 * Widths of the printable ASCII characters from the space on, in thousandths of the type size, of a sans-serif face such as
 * Helvetica. `caution` makes good what wider faces such as DejaVu or Verdana need.
 */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const caution = 1.17;
const boldness = 1.1;

/** Characters that are as wide as they are high, in any face. */
export const fullWidth = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Yi}\u3000-\u303f\uff01-\uff60]/u;

/** Scripts by the usual width of their letters, in thousandths of the type size. The first that fits counts. */
const scripts: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}\p{Cc}]/u, 0],
  [/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u, 1250],
  [fullWidth, 1000],
  [/[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Lao}]/u, 580],
  [/[\p{sc=Ethiopic}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Sinhala}\p{sc=Tamil}\p{sc=Malayalam}]/u, 900],
  [/[–…—]/u, 800],
  [/\p{Lu}/u, 720],
];
const otherWidth = 600;

export interface Typeface {
  /** In px. */
  readonly size: number;
  readonly bold?: boolean;
}

/** How wide a text is about to be where nobody knows the face, in px: never much less than in any common sans-serif one. */
export function textWidth(text: string, { size, bold = false }: Typeface): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character);
  return (thousandths / 1000) * size * caution * (bold ? boldness : 1);
}

function asciiWidth(character: string): number | undefined {
  return ascii[character.codePointAt(0)! - 32];
}

function characterWidth(character: string): number {
  const known = asciiWidth(character);
  if (known !== undefined) return known;
  return scripts.find(([pattern]) => pattern.test(character))?.[1] ?? otherWidth;
}

type Granularity = 'grapheme' | 'word';
/** Made when they are asked for: the first one loads tables of all scripts, which takes as long as all else while a window starts. */
const segmenters: { [G in Granularity]?: Intl.Segmenter } = {};

function segmentsOf(text: string, granularity: Granularity): Intl.Segments {
  segmenters[granularity] ??= new Intl.Segmenter(undefined, { granularity });
  return segmenters[granularity].segment(text);
}

/** Scripts that set no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Breaks a text into lines that are no wider than given: between words, and inside of one only where it does not fit alone.
 * @param widthOf How wide a text is, in px.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    for (const part of widthOf(piece.trim()) > width ? graphemesOf(piece) : [piece]) {
      if (line !== '' && widthOf((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += line === '' ? part.trimStart() : part;
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** What stays together: a word with the space before it, and in scripts without spaces a word with its punctuation. */
function piecesOf(text: string): string[] {
  const spaced =
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .match(/ ?[^ ]+/g) ?? [];
  return spaced.flatMap(word => (unspaced.test(word) ? unspacedPieces(word) : [word]));
}

function unspacedPieces(word: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of segmentsOf(word, 'word')) {
    if (isWordLike || pieces.length === 0 || pieces.at(-1) === ' ')
      pieces.push(pieces.at(-1) === ' ' ? pieces.pop() + segment : segment);
    else pieces.push(pieces.pop() + segment);
  }
  return pieces;
}

function graphemesOf(text: string): string[] {
  return [...segmentsOf(text, 'grapheme')].map(({ segment }) => segment);
}

/** Whether a text runs from right to left: as its first letter with a direction does. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(first);
}
