import { applyEdits, type TextEdit } from './edit';
import { LineIndex } from './lines';

/** How many lines around a change are shown. */
const context = 3;

/** Lines of a text that an edit replaces; `to` is not among them. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * What edits do to a text, in the unified format of `diff -u` and git: empty where they change nothing.
 * @param edits Sorted, as `applyEdits` takes them.
 */
export function unifiedDiff(name: string, text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const blocks = blocksOf(text, lines, edits);
  if (blocks.length === 0) return '';
  let shift = 0;
  const hunks = grouped(blocks).map(group => {
    const hunk = hunkOf(lines, group, shift);
    for (const { from, to, lines: after } of group) shift += after.length - (to - from);
    return hunk;
  });
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** The lines with their ends; an empty rest after the last end is no line. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function blocksOf(text: string, lines: readonly string[], edits: readonly TextEdit[]): Block[] {
  const index = new LineIndex(text);
  const lineOf = (offset: number) => index.positionAt(offset).line;
  const startOf = (line: number) => (line < index.lineCount ? index.lineStart(line) : text.length);
  const groups: { from: number; to: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const from = lineOf(edit.offset);
    const to = Math.min(lineOf(edit.offset + edit.length) + 1, lines.length);
    const last = groups.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from: Math.min(from, lines.length), to, edits: [edit] });
  }
  return groups.flatMap(({ from, to, edits: own }) => {
    const start = startOf(from);
    const moved = own.map(edit => ({ ...edit, offset: edit.offset - start }));
    return trimmed(lines, from, to, linesOf(applyEdits(text.slice(start, startOf(to)), moved)));
  });
}

/** The block without the lines at its start and end that stay; none where all stay. */
function trimmed(lines: readonly string[], from: number, to: number, after: readonly string[]): Block[] {
  let head = 0;
  while (from + head < to && head < after.length && lines[from + head] === after[head]) head++;
  let tail = 0;
  while (
    to - tail > from + head &&
    after.length - tail > head &&
    lines[to - tail - 1] === after[after.length - tail - 1]
  )
    tail++;
  const block = { from: from + head, to: to - tail, lines: after.slice(head, after.length - tail) };
  return block.from === block.to && block.lines.length === 0 ? [] : [block];
}

/** Blocks whose surroundings would touch stand in one hunk. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && block.from - last.at(-1)!.to <= 2 * context) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function hunkOf(lines: readonly string[], group: readonly Block[], shift: number): string {
  const from = Math.max(0, group[0]!.from - context);
  const to = Math.min(lines.length, group.at(-1)!.to + context);
  let body = '';
  let added = 0;
  let at = from;
  const keep = (end: number) => {
    for (; at < end; at++) body += printed(' ', lines[at]!);
  };
  for (const block of group) {
    keep(block.from);
    for (; at < block.to; at++) body += printed('-', lines[at]!);
    for (const line of block.lines) body += printed('+', line);
    added += block.lines.length - (block.to - block.from);
  }
  keep(to);
  return `@@ -${span(from, to - from)} +${span(from + shift, to - from + added)} @@\n${body}`;
}

/** An empty span is named by the line before it. */
function span(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

function printed(sign: string, line: string): string {
  const isEnded = /[\r\n]$/.test(line);
  return isEnded ? `${sign}${line.replace(/\r\n$|\r$/, '\n')}` : `${sign}${line}\n\\ No newline at end of file\n`;
}
