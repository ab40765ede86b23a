import { DOUBT, type WidthOf } from './lines';

/** About a line of a card, with all kinds of letters. */
const SAMPLE = 'When quick jobs fail, why vex';

/**
 * Widths of words in the fonts of the page, each word measured once. A font that the page draws wider or narrower than it
 * measures, as some systems do at some zooms, is no font of the ruler.
 */
export class Ruler {
  private readonly fonts = new Map<string, WidthOf | undefined>();
  private readonly context = document.createElement('canvas').getContext('2d');

  /** @param host an element of the page that nobody sees */
  constructor(private readonly host: HTMLElement) {}

  /** @param font as in the `font` property of CSS */
  of(font: string): WidthOf | undefined {
    if (!this.fonts.has(font)) {
      const widthOf = this.remembering(font);
      this.fonts.set(font, this.isDrawnAsMeasured(font, widthOf) ? widthOf : undefined);
    }
    return this.fonts.get(font);
  }

  private remembering(font: string): WidthOf {
    const widths = new Map<string, number>();
    return text => {
      const before = widths.get(text);
      if (before !== undefined) return before;
      const width = this.measured(text, font);
      widths.set(text, width);
      return width;
    };
  }

  private isDrawnAsMeasured(font: string, widthOf: WidthOf): boolean {
    const line = document.createElement('span');
    line.textContent = SAMPLE;
    line.style.font = font;
    line.style.whiteSpace = 'nowrap';
    this.host.append(line);
    const drawn = line.getBoundingClientRect().width;
    line.remove();
    const words = SAMPLE.split(' ');
    const summed = words.reduce((sum, word) => sum + widthOf(word), (words.length - 1) * widthOf(' '));
    return Math.abs(drawn - summed) < DOUBT;
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
