import { element, escapeXml } from './element';
import type { Typeface } from './text';

/** Where a text is put, and how it runs. */
export interface TextPlacement {
  /** The text begins at `x`, or ends there. */
  readonly anchor?: 'start' | 'end';
  /** It runs from right to left, and begins at its right. */
  readonly fromRight?: boolean;
}

/** One line of text with its baseline at `y`. */
export function textAt(
  text: string,
  x: number,
  y: number,
  { size, bold }: Typeface,
  fill: string,
  { anchor, fromRight = false }: TextPlacement = {},
): string {
  const attributes = {
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 600 : undefined,
    fill,
    'text-anchor': anchor === 'end' ? 'end' : undefined,
    direction: fromRight ? 'rtl' : undefined,
    'unicode-bidi': fromRight ? 'embed' : undefined,
  };
  return element('text', attributes, escapeXml(text));
}
