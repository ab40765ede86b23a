import type { WidthOf } from './lines';

/** Widths of words in the fonts of the page, each word measured once. */
export class Ruler {
  private readonly fonts = new Map<string, Map<string, number>>();
  private readonly context = document.createElement('canvas').getContext('2d');

  /** @param font as in the `font` property of CSS */
  of(font: string): WidthOf {
    let known = this.fonts.get(font);
    if (!known) {
      known = new Map();
      this.fonts.set(font, known);
    }
    const widths = known;
    return text => {
      const before = widths.get(text);
      if (before !== undefined) return before;
      const width = this.measured(text, font);
      widths.set(text, width);
      return width;
    };
  }

  private measured(text: string, font: string): number {
    const { context } = this;
    if (!context) return Number.POSITIVE_INFINITY;
    if (context.font !== font) context.font = font;
    return context.measureText(text).width;
  }

  forget(): void {
    this.fonts.clear();
  }
}
