import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { placed, px } from '../../shared/dom/placed';
import { linesOf } from './lines';
import { Ruler } from './ruler';

/** A card whose height is asked for. */
export interface Specimen {
  /** Equal for two cards that are equally high whenever their words take as many lines. */
  readonly frame: string;
  /** Its title; undefined while it is a field, which only the browser can measure. */
  readonly words: string | undefined;
  readonly width: number;
  readonly classes: string;
  /** What the card looks like, with its own words or with others. */
  readonly face: (words?: string) => TemplateResult;
}

/** What is known of all cards of a frame: how high with one line, and how their words wrap. */
interface Frame {
  readonly height: number;
  readonly line: number;
  readonly most: number;
  readonly font: string;
  readonly width: number;
  readonly indent: number;
}

/**
 * Measures cards as they will be drawn. A frame is drawn once with one short word; how many lines a title takes is counted
 * from the widths of its words, and only where that can't be known is the card itself drawn, all of these in one batch of
 * writes and one of reads.
 */
export class Measure {
  private readonly frames = new Map<string, Frame>();
  private readonly known = new Map<string, Map<string, number>>();
  private readonly ruler: Ruler;

  constructor(private readonly host: HTMLElement) {
    this.ruler = new Ruler(host);
  }

  /** Fonts or the theme have changed: what was measured counts no longer. */
  forget(): void {
    this.frames.clear();
    this.known.clear();
    this.ruler.forget();
  }

  /** The heights of the specimens, in their order, in pixels at 100 %. */
  heights(specimens: readonly Specimen[]): readonly number[] {
    this.learnFrames(specimens);
    const heights = specimens.map(one => this.knownHeight(one) ?? this.countedHeight(one));
    const unclear = specimens.flatMap((one, index) => (heights[index] === undefined ? [{ one, index }] : []));
    const drawn = this.draw(
      unclear.map(({ one }) => one),
      one => one.face(),
      element => element.offsetHeight,
    );
    for (const [at, { one, index }] of unclear.entries()) {
      heights[index] = drawn[at];
      this.keep(one, drawn[at]!);
    }
    return heights as number[];
  }

  private learnFrames(specimens: readonly Specimen[]): void {
    const unknown = new Map<string, Specimen>();
    for (const one of specimens) {
      if (one.words !== undefined && !this.frames.has(one.frame)) unknown.set(one.frame, one);
    }
    const frames = this.draw([...unknown.values()], one => one.face('x'), frameOf);
    for (const [index, name] of [...unknown.keys()].entries()) this.frames.set(name, frames[index]!);
  }

  private countedHeight(one: Specimen): number | undefined {
    const frame = one.words === undefined ? undefined : this.frames.get(one.frame);
    if (!frame || one.words === undefined) return undefined;
    const widthOf = this.ruler.of(frame.font);
    const lines = widthOf && linesOf(one.words, frame, widthOf);
    if (lines === undefined) return undefined;
    const height = frame.height + (Math.min(lines, frame.most) - 1) * frame.line;
    this.keep(one, height);
    return height;
  }

  private knownHeight({ frame, words }: Specimen): number | undefined {
    return words === undefined ? undefined : this.known.get(frame)?.get(words);
  }

  private keep({ frame, words }: Specimen, height: number): void {
    if (words === undefined) return;
    const heights = this.known.get(frame) ?? new Map<string, number>();
    this.known.set(frame, heights.set(words, height));
  }

  private draw<T>(
    specimens: readonly Specimen[],
    face: (one: Specimen) => TemplateResult,
    read: (element: HTMLElement) => T,
  ): T[] {
    if (specimens.length === 0) return [];
    const cards = specimens.map(
      one => html`<div class=${one.classes} ${placed({ width: px(one.width) })}>${face(one)}</div>`,
    );
    render(html`<div class="batch">${cards}</div>`, this.host);
    const found = Array.from(this.host.firstElementChild!.children, element => read(element as HTMLElement));
    render(nothing, this.host);
    return found;
  }
}

function frameOf(element: HTMLElement): Frame {
  const words = element.querySelector<HTMLElement>('.t')!;
  const style = getComputedStyle(words);
  const lead = words.querySelector<HTMLElement>('.lead');
  const lines = Number.parseInt(style.getPropertyValue('-webkit-line-clamp'), 10);
  return {
    height: element.offsetHeight,
    line: Number.parseFloat(style.lineHeight),
    most: lines > 0 ? lines : Number.POSITIVE_INFINITY,
    font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    width: words.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
    indent: lead ? lead.getBoundingClientRect().width : 0,
  };
}
