import { type Typeface, textWidth, wrapText } from '../export/svg/text';

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
 * `quiet`, `plain` and `strong` are texts; `on-heat` is text on the steps 4 and 5; `accent` is what the chart is about;
 * `course` is a stroke of what was measured, `goal` of what should be.
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
  | 'accent'
  | 'course'
  | 'goal';

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

/** How large a chart is drawn, in pixels: for a page, or for the pane of an editor. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
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

const face: Typeface = { size: 11 };

/** How wide a text is about to be in a chart, in pixels. */
export const labelWidth = (text: string): number => textWidth(text, face);

/** The text, cut at a word with an ellipsis where it is wider than there is room. */
export function fitted(text: string, room: number): string {
  return wrapped(text, room, 1)[0] ?? '';
}

/** The text in lines that fit, the last one cut where there are more. */
export function wrapped(text: string, room: number, most: number): string[] {
  const lines = wrapText(text, room, labelWidth);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), `${wrapText(rest, room - labelWidth('…'), labelWidth)[0]}…`];
}
