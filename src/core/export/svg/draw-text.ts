import { drawnWidth, exactWidth } from '../fonts/widths';
import { element, escapeXml } from './element';
import { type Typeface, wrapText } from './text';

/** Where a text is put, and how it runs. */
export interface TextPlacement {
  /** The text begins at `x`, or ends there. */
  readonly anchor?: 'start' | 'end';
  /** It runs from right to left, and begins at its right. */
  readonly fromRight?: boolean;
}

/** Breaks a text into lines that are no wider than given when they are drawn. */
export function linesOf(text: string, width: number, face: Typeface): string[] {
  return wrapText(text, width, part => drawnWidth(part, face));
}

/**
 * One line of text with its baseline at `y`. Where its width is known it takes that width also where a program draws it in another
 * face than the one that comes with the picture. Where it is not, the line was broken with room to spare.
 */
export function textAt(
  text: string,
  x: number,
  y: number,
  face: Typeface,
  fill: string,
  { anchor, fromRight = false }: TextPlacement = {},
): string {
  const length = exactWidth(text, face);
  const attributes = {
    x,
    y,
    'font-size': face.size,
    'font-weight': face.bold ? 600 : undefined,
    textLength: length,
    lengthAdjust: length === undefined ? undefined : 'spacingAndGlyphs',
    fill,
    'text-anchor': anchor === 'end' ? 'end' : undefined,
    direction: fromRight ? 'rtl' : undefined,
    'unicode-bidi': fromRight ? 'embed' : undefined,
  };
  return element('text', attributes, escapeXml(text));
}
