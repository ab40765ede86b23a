import type { TextEdit } from '../text/edit';
import type { ParsedText } from './parse';
import type { Piece } from './pieces';
import type { ListItem, MapNode, ScalarStyle, SourceNode } from './source';
import { walk } from './source';

/** How a file is written: what new text takes over from its neighbours. */
export interface TextStyle {
  readonly eol: '\n' | '\r\n';
  /** Spaces that a map goes in below its key. */
  readonly step: number;
  /** Columns from a key to the dashes of the list below it; 0 when they are flush. */
  readonly dashIndent: number;
  /** Columns from a dash to what follows it; usually 2. */
  readonly dashWidth: number;
  /** The quotes that this file prefers where quotes are needed. */
  readonly quotes: Extract<ScalarStyle, 'single' | 'double'>;
}

/** The column of an offset: characters since the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** The offset of the first character, behind a byte order mark where there is one: it takes no column. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The offset at which the line of an offset starts. */
export function lineStartOf(text: string, offset: number): number {
  const first = textStart(text);
  return offset <= first ? first : Math.max(first, text.lastIndexOf('\n', offset - 1) + 1);
}

/** The offset at which the line of an offset ends, before its line break. */
export function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** The offset just behind the line break of an offset's line, or the end of the text. */
export function nextLineOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** How many characters the line break takes that ends at an offset; 0 where none does. */
export function lineBreakLength(text: string, lineEnd: number): number {
  if (text[lineEnd - 1] !== '\n') return 0;
  return text[lineEnd - 2] === '\r' ? 2 : 1;
}

/** How often each choice was made in a text. */
class Choices {
  readonly steps = new Map<number, number>();
  readonly dashIndents = new Map<number, number>();
  readonly dashWidths = new Map<number, number>();
  readonly quotes = new Map<ScalarStyle, number>();

  add(other: Choices): void {
    addCounts(this.steps, other.steps);
    addCounts(this.dashIndents, other.dashIndents);
    addCounts(this.dashWidths, other.dashWidths);
    addCounts(this.quotes, other.quotes);
  }

  /** Takes in a value with all below it. */
  measure(text: string, value: SourceNode): void {
    walk(value, node => {
      if (node.type === 'scalar') count(this.quotes, node.style);
      else if (node.type === 'map' && !node.flow) this.measureMap(text, node);
      else if (node.type === 'list' && !node.flow) for (const item of node.items) this.measureDash(text, item);
    });
  }

  measureMap(text: string, node: MapNode): void {
    for (const { start, value } of node.entries) {
      if ((value.type !== 'map' && value.type !== 'list') || value.flow) continue;
      const [first] = value.type === 'map' ? value.entries : value.items;
      // Text with mistakes has values on the line of their key, or left of it: those are no choice.
      if (!first || lineStartOf(text, first.start) === lineStartOf(text, start)) continue;
      const indent = columnOf(text, first.start) - columnOf(text, start);
      if (indent >= (value.type === 'map' ? 1 : 0)) count(value.type === 'map' ? this.steps : this.dashIndents, indent);
    }
  }

  measureDash(text: string, { start, value }: ListItem): void {
    const between = text.slice(start + 1, value.range.start);
    if (/^ +$/.test(between)) count(this.dashWidths, between.length + 1);
  }
}

/** Reads the style of a whole file: the most frequent choice wins, then the product's own (two spaces, dashes indented). */
export function detectStyle(parsed: ParsedText): TextStyle {
  const { steps, dashIndents, dashWidths, quotes } = choicesIn(parsed);
  const dashIndent = mostFrequent(dashIndents);
  return {
    eol: parsed.lines.eol,
    step: mostFrequent(steps) ?? (dashIndent || 2),
    dashIndent: dashIndent ?? mostFrequent(steps) ?? 2,
    dashWidth: mostFrequent(dashWidths) ?? 2,
    quotes: (quotes.get('single') ?? 0) > (quotes.get('double') ?? 0) ? 'single' : 'double',
  };
}

/** Whether new items of a list, each written in the style of a text, leave that style as it is: they chose nothing else. */
export function keepsStyle(text: string, items: readonly ListItem[], style: TextStyle): boolean {
  const made = new Choices();
  for (const item of items) {
    made.measureDash(text, item);
    made.measure(text, item.value);
  }
  const choseOnly = <T>(counts: ReadonlyMap<T, number>, choice: T) =>
    counts.size === 0 || (counts.size === 1 && counts.has(choice));
  return (
    choseOnly(made.steps, style.step) &&
    choseOnly(made.dashIndents, style.dashIndent) &&
    choseOnly(made.dashWidths, style.dashWidth) &&
    !made.quotes.has(style.quotes === 'single' ? 'double' : 'single')
  );
}

function choicesIn({ text, root, pieces }: ParsedText): Choices {
  const all = new Choices();
  if (pieces && root?.type === 'map') {
    all.measureMap(text, root);
    for (const piece of pieces) all.add(choicesOfPiece(text, piece));
  } else if (root) all.measure(text, root);
  return all;
}

/** The choices in pieces by their content. */
const known = new WeakMap<object, Choices>();

export function choicesOfPiece(text: string, piece: Piece): Choices {
  const found = known.get(piece.content);
  if (found) return found;
  const choices = new Choices();
  if (piece.type === 'item') choices.measureDash(text, piece.part);
  choices.measure(text, piece.part.value);
  known.set(piece.content, choices);
  return choices;
}

function count<T>(counts: Map<T, number>, value: T, times = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}

function addCounts<T>(counts: Map<T, number>, others: ReadonlyMap<T, number>): void {
  for (const [value, times] of others) count(counts, value, times);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [value, times] of counts) {
    if (times > most) {
      best = value;
      most = times;
    }
  }
  return best;
}

/** The edit that puts a text in the place of another. */
export function splice(start: number, end: number, text: string): TextEdit {
  return { offset: start, length: end - start, text };
}
