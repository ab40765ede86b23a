/** The face of exported pictures: Open Sans, under the SIL Open Font License (media/fonts/OFL.txt). */
const faceName = 'Open Sans';

/** The face, and for characters that it does not have those of the reader's system. */
export const fontFamily = `'${faceName}', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif`;

/** Part of the face: the characters of a script. */
export interface Subset {
  readonly name: string;
  /** As `unicode-range` in CSS. */
  readonly range: string;
  /** SHA-256 of its style, as a security policy names it. */
  readonly hash: string;
  readonly widths: readonly WidthRun[];
}

/** Characters that follow each other: the code point of the first, and in units of the face the widths of all, regular and bold. */
export type WidthRun = readonly [first: number, regular: readonly number[], bold: readonly number[]];

/** The letters of a subset as base64 of WOFF2 files. */
export interface SubsetFiles {
  readonly regular: string;
  readonly bold: string;
}

/** A style that brings the letters of a subset with it. */
export function fontFaces(range: string, { regular, bold }: SubsetFiles): string {
  const face = (weight: number, base64: string) =>
    `@font-face{font-family:'${faceName}';font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${base64}) format('woff2')}`;
  return face(400, regular) + face(600, bold);
}
