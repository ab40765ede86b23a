import { readsBack } from './reads-back';
import { type LineForm, rewriteLines } from './text-lines';

/** Where a text of several lines stands. */
export interface LinesPlace {
  /** Column of the key or dash. */
  readonly column: number;
  /** Column of the lines. */
  readonly indent: number;
  readonly eol: string;
}

/** What a block takes over from the one whose place it takes. */
export interface BlockBefore {
  /** The comment behind its header, with the space before it. */
  readonly comment: string;
  /** Its lines, each with the line break before it. */
  readonly lines: string;
  /** Its header tells how deep its lines are indented. */
  readonly tells: boolean;
  /** It takes in the blank lines below it, and its last line break. */
  readonly keeps: boolean;
}

const noBlock: BlockBefore = { comment: '', lines: '', tells: false, keeps: false };

/**
 * Writes a text as a block below its header. Undefined for texts that such a block can't hold exactly, that end with a line of spaces,
 * or, where it does not keep them, that end with several line breaks: it would take in the blank lines that follow it.
 */
export function renderBlockText(
  value: string,
  style: 'literal' | 'folded',
  { column, indent, eol }: LinesPlace,
  { comment, lines: before, tells, keeps } = noBlock,
): string | undefined {
  const breaks = breaksBehind(value);
  const body = value.slice(0, value.length - breaks);
  const last = body.slice(body.lastIndexOf('\n') + 1);
  if (last.trim() === '' || (breaks > 1 && !keeps)) return undefined;
  const lines = rewriteLines(before, body, { style, indent, eol });
  if (lines === undefined) return undefined;
  // A line that begins with a space would be taken for one that is indented deeper.
  const indentation = tells || /^\n*[ \t]/.test(body) ? String(indent - column) : '';
  const chomping = breaks === 0 ? '-' : keeps ? '+' : '';
  const header = `${style === 'literal' ? '|' : '>'}${indentation}${chomping}${comment}`;
  const block = header + lines + eol.repeat(Math.max(0, breaks - 1));
  return holds(block, value, column) ? block : undefined;
}

/** How many line breaks a text ends with. */
function breaksBehind(text: string): number {
  let start = text.length;
  while (text[start - 1] === '\n') start--;
  return text.length - start;
}

/**
 * Writes another value in the place of a plain text over several lines. Undefined where it can't stand there as it is.
 * @param source The text as it stands in the file.
 */
export function renderPlainLines(source: string, value: string, place: LinesPlace): string | undefined {
  const form: LineForm = { style: 'plain', ...place };
  const lines = rewriteLines(source, value, form);
  return lines !== undefined && holds(lines, value, place.column) ? lines : undefined;
}

/** Whether a key at a column holds a text where that stands behind it. */
function holds(written: string, value: string, column: number): boolean {
  const start = ' '.repeat(column);
  return readsBack(`${start}a: ${written}\n${start}b: 0`, { a: value, b: 0 });
}
