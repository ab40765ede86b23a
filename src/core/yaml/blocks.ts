import { lineStartOf, nextLineOf, textStart } from './style';

/** Whole lines that belong to one item of a list or one entry of a map. Offsets; `end` lies behind the last line break. */
export interface Block {
  /** Start of the comment lines that lead the item, or of its own first line. */
  readonly lead: number;
  /** Start of the line of the item's dash or key. */
  readonly start: number;
  readonly end: number;
  /** Column of the dash or key. */
  readonly column: number;
}

/**
 * The lines of an item: the comment lines directly above it that are not indented deeper than it, its own lines, and the
 * comment lines below that are indented deeper (they explain its last value).
 * @param start Offset of the dash or key.
 * @param contentEnd Offset where its value ends.
 */
export function blockOf(text: string, start: number, contentEnd: number): Block {
  const first = lineStartOf(text, start);
  const column = start - first;
  return {
    lead: leadOf(text, first, column),
    start: first,
    end: endOf(text, Math.max(start, contentEnd), column),
    column,
  };
}

/** True when nothing but spaces stands before an offset on its line: the item can be taken out as whole lines. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStartOf(text, offset), offset).trim() === '';
}

function leadOf(text: string, firstLine: number, column: number): number {
  let lead = firstLine;
  while (lead > textStart(text)) {
    const above = lineStartOf(text, lead - 1);
    const comment = commentColumn(text, above);
    if (comment < 0 || comment > column) break;
    lead = above;
  }
  return lead;
}

function endOf(text: string, contentEnd: number, column: number): number {
  let end = nextLineOf(text, contentEnd);
  for (let line = end; line < text.length; line = nextLineOf(text, line)) {
    if (commentColumn(text, line) > column) end = nextLineOf(text, line);
    else if (!isBlankLine(text, line)) break;
  }
  return end;
}

/** The column of the comment that a line holds alone, or -1. */
function commentColumn(text: string, lineStart: number): number {
  const line = text.slice(lineStart, nextLineOf(text, lineStart));
  const column = line.search(/[^ ]/);
  return line[column] === '#' ? column : -1;
}

export function isBlankLine(text: string, lineStart: number): boolean {
  return lineStart < text.length && text.slice(lineStart, nextLineOf(text, lineStart)).trim() === '';
}

/** Start of the run of blank lines that ends at a line start and lies behind `limit`, the end of the value before. */
export function blankLinesBefore(text: string, lineStart: number, limit: number): number {
  let start = lineStart;
  for (;;) {
    const above = lineStartOf(text, start - 1);
    if (above <= limit || !isBlankLine(text, above)) return start;
    start = above;
  }
}

/** End of the run of blank lines that starts at a line start. */
export function blankLinesAfter(text: string, lineStart: number): number {
  let end = lineStart;
  while (isBlankLine(text, end)) end = nextLineOf(text, end);
  return end;
}

/** Moves every line by a number of columns. Empty lines stay as they are; a line never loses more than its spaces. */
export function reindent(lines: string, by: number): string {
  if (by === 0) return lines;
  const moved = (line: string) => line.replace(/^ */, indent => ' '.repeat(Math.max(0, indent.length + by)));
  // Only a line feed ends a line: a lone return and what Unicode calls a line separator are characters of the line.
  return lines
    .split('\n')
    .map(line => (line === '' || line === '\r' ? line : moved(line)))
    .join('\n');
}
