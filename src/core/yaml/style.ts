import type { TextEdit } from '../text/edit';
import type { ParsedText } from './parse';
import type { ListNode, MapNode, ScalarStyle } from './source';
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

/** Reads the style of a whole file: the most frequent choice wins, then the product's own (two spaces, dashes indented). */
export function detectStyle(parsed: ParsedText): TextStyle {
  const { text, lines, root } = parsed;
  const steps = new Map<number, number>();
  const dashIndents = new Map<number, number>();
  const dashWidths = new Map<number, number>();
  let single = 0;
  let double = 0;
  if (root) {
    walk(root, node => {
      if (node.type === 'scalar') {
        if (node.style === 'single') single++;
        if (node.style === 'double') double++;
      } else if (node.type === 'map' && !node.flow) measureMap(text, node, steps, dashIndents);
      else if (node.type === 'list' && !node.flow) measureDashes(text, node, dashWidths);
    });
  }
  const dashIndent = mostFrequent(dashIndents);
  return {
    eol: lines.eol,
    step: mostFrequent(steps) ?? (dashIndent || 2),
    dashIndent: dashIndent ?? mostFrequent(steps) ?? 2,
    dashWidth: mostFrequent(dashWidths) ?? 2,
    quotes: single > double ? 'single' : 'double',
  };
}

function measureMap(text: string, node: MapNode, steps: Map<number, number>, dashIndents: Map<number, number>): void {
  for (const { start, value } of node.entries) {
    const column = columnOf(text, start);
    if (value.type === 'map' && !value.flow && value.entries[0]) {
      count(steps, columnOf(text, value.entries[0].start) - column);
    } else if (value.type === 'list' && !value.flow && value.items[0]) {
      count(dashIndents, columnOf(text, value.items[0].start) - column);
    }
  }
}

function measureDashes(text: string, node: ListNode, dashWidths: Map<number, number>): void {
  for (const { start, value } of node.items) {
    const width = value.range.start - start;
    if (width >= 2 && !text.slice(start, value.range.start).includes('\n')) count(dashWidths, width);
  }
}

function count(counts: Map<number, number>, value: number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
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
