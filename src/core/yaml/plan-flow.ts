import type { TextEdit } from '../text/edit';
import type { Range } from '../text/lines';
import { startsLine } from './blocks';
import { entryEnd, type ListNode, type MapNode } from './source';
import { lineEndOf, lineStartOf, nextLineOf, splice } from './style';

/** A list or map in brackets: the range with its brackets, and the ranges of what stands between the commas. */
interface Brackets {
  readonly range: Range;
  readonly parts: readonly Range[];
}

export function bracketsOf(node: ListNode | MapNode): Brackets {
  const parts =
    node.type === 'list'
      ? node.items.map(({ start, value }) => ({ start, end: value.range.end }))
      : node.entries.map(entry => ({ start: entry.start, end: entryEnd(entry) }));
  return { range: node.range, parts };
}

/** What is put between commas, with the comments that come along: those above it, and one behind it on its line. */
export interface Part {
  readonly lead: readonly string[];
  readonly text: string;
  readonly trailing: string;
}

export function partOf(text: string): Part {
  return { lead: [], text, trailing: '' };
}

/**
 * Puts a part between brackets before the one at an index, or behind the last one. Parts that have a line each keep it so.
 * Undefined where comments come along and there is no line for them.
 */
export function insertPart(
  text: string,
  { range, parts }: Brackets,
  index: number,
  part: Part,
): TextEdit[] | undefined {
  const next = parts[index];
  const last = parts.at(-1);
  if (next && startsLine(text, next.start)) return insertLineBefore(text, next.start, part);
  if (!next && last && hasLinesOfItsOwn(text, last)) return insertLineBehind(text, last, part);
  if (part.lead.length > 0 || part.trailing !== '') return undefined;
  if (next) return [splice(next.start, next.start, `${part.text}, `)];
  if (last) {
    const comma = commaBehind(text, last.end);
    return comma === undefined
      ? [splice(last.end, last.end, `, ${part.text}`)]
      : [splice(comma + 1, comma + 1, ` ${part.text}`)];
  }
  const inside = text.slice(range.start + 1, range.end - 1);
  if (inside.includes('#')) return [splice(range.start + 1, range.start + 1, part.text)];
  const padded = text[range.start] === '{' ? ` ${part.text} ` : part.text;
  return [splice(range.start + 1, range.end - 1, padded)];
}

function insertLineBefore(text: string, next: number, part: Part): TextEdit[] {
  const indent = text.slice(lineStartOf(text, next), next);
  const line = leadingComments(text, lineStartOf(text, next));
  const eol = lineBreakBefore(text, next);
  const lines = [...part.lead, `${part.text},${part.trailing}`].map(each => indent + each + eol);
  return [splice(line, line, lines.join(''))];
}

function insertLineBehind(text: string, last: Range, part: Part): TextEdit[] {
  const comma = commaBehind(text, last.end);
  const lineEnd = lineEndOf(text, comma ?? last.end);
  const indent = lineBreakBefore(text, last.start) + text.slice(lineStartOf(text, last.start), last.start);
  const own = `${part.text}${comma === undefined ? '' : ','}${part.trailing}`;
  const lines = [...part.lead, own].map(each => indent + each).join('');
  if (comma !== undefined) return [splice(lineEnd, lineEnd, lines)];
  return [splice(last.end, last.end, ','), splice(lineEnd, lineEnd, lines)];
}

/** A part with its comments, ready to stand elsewhere. Undefined where a comment inside of it could not come along. */
export function takePart(text: string, { parts }: Brackets, index: number): Part | undefined {
  const part = parts[index]!;
  const own = text.slice(part.start, part.end);
  const behind = behindComma(text, part);
  if (text.slice(part.end, behind).includes('#')) return undefined;
  if (!hasLinesOfItsOwn(text, part)) return partOf(own);
  const line = lineStartOf(text, part.start);
  return {
    lead: commentLines(text.slice(leadingComments(text, line), line)),
    text: own,
    trailing: trailingComment(text, behind),
  };
}

export function commentLines(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/^[ \t]+|(?<![ \t\r])[ \t\r]+$/g, ''))
    .filter(line => line !== '');
}

/** The comment on the rest of a line, with the space before it. */
export function trailingComment(text: string, offset: number): string {
  return text.slice(offset, lineEndOf(text, offset)).replace(/(?<![ \t])[ \t]+$/, '');
}

/** Takes a part out of brackets. A comment that stands on a line with something else stays. */
export function removePart(text: string, { range, parts }: Brackets, index: number): TextEdit[] {
  const part = parts[index]!;
  const previous = parts[index - 1];
  const next = parts[index + 1];
  const end = behindComma(text, part);
  // The last part leaves no comma behind that was not there.
  const separator = end === part.end && previous ? commaBehind(text, previous.end) : undefined;
  const before = separator === undefined ? [] : [splice(separator, separator + 1, '')];
  if (hasLinesOfItsOwn(text, part)) {
    const start = leadingComments(text, lineStartOf(text, part.start));
    return [...before, splice(start, nextLineOf(text, end), '')];
  }
  if (next && isBlank(text, end, next.start)) return [splice(part.start, next.start, '')];
  if (previous && text.slice(previous.end, part.start).trim() === ',') return [splice(previous.end, part.end, '')];
  if (isBlank(text, range.start + 1, part.start) && isBlank(text, end, range.end - 1)) {
    return [splice(range.start + 1, range.end - 1, '')];
  }
  return [...before, splice(part.start, end, '')];
}

/** Whether nothing but a comment stands on the lines of a part. */
function hasLinesOfItsOwn(text: string, part: Range): boolean {
  return startsLine(text, part.start) && /^[ \t]*(?:#|$)/.test(trailingComment(text, behindComma(text, part)));
}

/** Start of the comment lines directly above a line, inside of brackets. */
function leadingComments(text: string, line: number): number {
  let lead = line;
  for (;;) {
    const above = lineStartOf(text, lead - 1);
    if (!/^[ \t]*#/.test(text.slice(above, lead))) return lead;
    lead = above;
  }
}

/** The comma that follows an offset, behind nothing but white space and comments. */
function commaBehind(text: string, offset: number): number | undefined {
  const trivia = /(?:\s|(?<=\s)#[^\n]*)*/y;
  trivia.lastIndex = offset;
  trivia.exec(text);
  return text[trivia.lastIndex] === ',' ? trivia.lastIndex : undefined;
}

/** The end of a part with the comma that follows it. */
function behindComma(text: string, { end }: Range): number {
  const comma = commaBehind(text, end);
  return comma === undefined ? end : comma + 1;
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

function lineBreakBefore(text: string, offset: number): string {
  return text[lineStartOf(text, offset) - 2] === '\r' ? '\r\n' : '\n';
}
