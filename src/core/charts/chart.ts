/**
 * A chart as data: shapes in pixels, which an editor draws with its own theme and `chartSvg` writes as a document, and the
 * numbers behind them as a table.
 */
export interface Chart {
  /** Lower case with hyphens: tells charts on one page apart. */
  readonly name: string;
  readonly title: string;
  /** What the picture shows, in one sentence: its label for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly table: ChartTable;
}

export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * How a shape is painted. `heat-1` to `heat-5` are the steps of CD3; `line` and `grid` are strokes, the second one fainter;
 * `quiet`, `plain` and `strong` are texts; `on-heat` is text on the steps 4 and 5; `accent` is what the chart is about.
 */
export type Paint =
  | `heat-${1 | 2 | 3 | 4 | 5}`
  | 'line'
  | 'grid'
  | 'mark'
  | 'quiet'
  | 'plain'
  | 'strong'
  | 'on-heat'
  | 'accent';

/** One element of SVG. */
export interface Shape {
  readonly tag: 'rect' | 'line' | 'path' | 'circle' | 'text';
  readonly paint: Paint;
  /** Attributes by their names in SVG, without class and style. */
  readonly at: Readonly<Record<string, string | number>>;
  readonly text?: string;
  /** Index of the entry in its list that the shape stands for. */
  readonly entry?: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

export function line(paint: Paint, x1: number, y1: number, x2: number, y2: number, more: Shape['at'] = {}): Shape {
  return { tag: 'line', paint, at: { x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2), ...more } };
}

export function rect(paint: Paint, x: number, y: number, width: number, height: number, radius = 0): Shape {
  const at = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  return { tag: 'rect', paint, at: radius > 0 ? { ...at, rx: radius } : at };
}

export function circle(paint: Paint, cx: number, cy: number, r: number): Shape {
  return { tag: 'circle', paint, at: { cx: rounded(cx), cy: rounded(cy), r: rounded(r) } };
}

export function path(paint: Paint, points: readonly (readonly [number, number])[]): Shape {
  const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');
  return { tag: 'path', paint, at: { d } };
}

export type Anchor = 'start' | 'middle' | 'end';

export function label(paint: Paint, x: number, y: number, text: string, anchor: Anchor = 'start'): Shape {
  const at = { x: rounded(x), y: rounded(y) };
  return { tag: 'text', paint, at: anchor === 'start' ? at : { ...at, 'text-anchor': anchor }, text };
}

/** The shapes, told to stand for an entry. */
export function ofEntry(entry: number, shapes: readonly Shape[]): Shape[] {
  return shapes.map(shape => ({ ...shape, entry }));
}

/** Width of an average letter as a share of the size of the type. Wide scripts take a whole one. */
const NARROW = 0.54;

/** How wide a text is about, in pixels, at 11 px. */
export function textWidth(text: string, size = 11): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0)! >= 0x1100 ? 1 : NARROW) * size;
  return width;
}

/** The text, cut at a word with an ellipsis where it is wider than there is room. */
export function fitted(text: string, room: number, size = 11): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop();
  const cut = letters.join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > cut.length / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** The text in lines that fit, the last one cut where there are more. */
export function wrapped(text: string, room: number, most: number, size = 11): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && textWidth(rest, size) > room) {
    const words = rest.split(' ');
    let count = words.length;
    while (count > 1 && textWidth(words.slice(0, count).join(' '), size) > room) count--;
    lines.push(fitted(words.slice(0, count).join(' '), room, size));
    rest = words.slice(count).join(' ');
  }
  return rest === '' ? lines : [...lines, fitted(rest, room, size)];
}
