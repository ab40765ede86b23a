import { isRecord } from '../record';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/lines';
import { type Block, blankLinesAfter, blankLinesBefore, blockOf, reindent, startsLine } from './blocks';
import type { ParsedText } from './parse';
import {
  bracketsOf,
  commentLines,
  insertPart,
  type Part,
  partOf,
  removePart,
  takePart,
  trailingComment,
} from './plan-flow';
import { insertLines, removeLines } from './plan-map';
import { renderFlow, renderItem, spaces } from './render';
import { isFlow, type ListNode, type PlainData, type SourceNode, toData } from './source';
import { columnOf, lineBreakLength, lineEndOf, nextLineOf, splice, type TextStyle } from './style';

/** Where whole lines go into a block list, and the blank lines that separate its items. */
interface Slot {
  readonly offset: number;
  readonly side: 'before' | 'after';
  readonly separator: string;
}

/** The lines of an item of a block list; undefined where it shares its first line with something else. */
function itemBlock(text: string, list: ListNode, index: number): Block | undefined {
  const item = list.items[index]!;
  return startsLine(text, item.start) ? blockOf(text, item.start, item.value.range.end) : undefined;
}

/** Inserts new items at an index of a block list that has items, or one into a flow list. */
export function insertItems(
  parsed: ParsedText,
  list: ListNode,
  index: number,
  values: readonly PlainData[],
  style: TextStyle,
): TextEdit[] | undefined {
  if (list.flow) return insertPart(parsed.text, bracketsOf(list), index, partOf(renderFlow(values[0]!, style)));
  const dash = columnOf(parsed.text, list.items[0]!.start);
  const next = list.items[index]?.value;
  let inBrackets = isFlow(next ?? list.items.at(-1)!.value);
  const rendered = values.map(value => {
    const lines = inBrackets ? `${spaces(dash)}- ${renderFlow(value, style)}` : renderItem(value, dash, style);
    // An item takes after the one that it goes before, and at the end of the list after the last one.
    if (!next) inBrackets = inBrackets ? typeof value === 'object' && value !== null : isWrittenFlow(value);
    return lines;
  });
  return insertItemLines(parsed, list, index, rendered, style);
}

/** Whether `renderItem` writes a value in brackets. */
function isWrittenFlow(value: PlainData): boolean {
  return Array.isArray(value) || (isRecord(value) && Object.keys(value).length === 0);
}

function insertItemLines(
  parsed: ParsedText,
  list: ListNode,
  index: number,
  items: readonly string[],
  style: TextStyle,
  without?: number,
): TextEdit[] | undefined {
  const slot = slotOf(parsed.text, list, index, without);
  if (!slot) return undefined;
  const { offset, side, separator } = slot;
  if (side === 'before') return [splice(offset, offset, items.map(lines => lines + style.eol + separator).join(''))];
  const behind = items.map(lines => separator + lines).join(style.eol);
  return [insertLines(parsed.text, offset, behind, style)];
}

function slotOf(text: string, list: ListNode, index: number, without?: number): Slot | undefined {
  const rest = list.items.map((_, position) => position).filter(position => position !== without);
  const next = rest[index];
  const block = itemBlock(text, list, next ?? rest.at(-1)!);
  if (!block) return undefined;
  const separator = separatorAt(text, list, index);
  return next === undefined
    ? { offset: block.end, side: 'after', separator }
    : { offset: block.lead, side: 'before', separator };
}

/** The blank lines between the two items around an index, or those of the nearest pair at the ends of the list. */
function separatorAt(text: string, list: ListNode, index: number): string {
  if (list.items.length < 2) return '';
  const pair = Math.min(Math.max(index, 1), list.items.length - 1);
  // Only the first item of a list can share its line with something else.
  const block = itemBlock(text, list, pair)!;
  return text.slice(blankLinesAbove(text, list, pair, block), block.lead);
}

/** Start of the blank lines between an item and the one before it. */
function blankLinesAbove(text: string, list: ListNode, index: number, block: Block): number {
  return blankLinesBefore(text, block.lead, list.items[index - 1]!.value.range.end);
}

/** Takes an item out of a list that keeps others. */
export function removeItem(parsed: ParsedText, list: ListNode, index: number): TextEdit[] | undefined {
  const { text } = parsed;
  if (list.flow) return removePart(text, bracketsOf(list), index);
  const block = itemBlock(text, list, index);
  if (!block) return undefined;
  const isLast = index === list.items.length - 1;
  if (isLast) return [removeLines(text, blankLinesAbove(text, list, index, block), block.end)];
  return [splice(block.lead, blankLinesAfter(text, block.end), '')];
}

/** Puts an item of one list into another one that has items, or elsewhere into its own. Its own text comes along where it can. */
export function placeItem(
  parsed: ParsedText,
  source: ListNode,
  position: number,
  target: ListNode,
  index: number,
  style: TextStyle,
): TextEdit[] | undefined {
  const without = target === source ? position : undefined;
  if (!target.flow) {
    const dash = columnOf(parsed.text, target.items[0]!.start);
    const lines = itemLines(parsed, source, position, dash, style);
    return lines === undefined ? undefined : insertItemLines(parsed, target, index, [lines], style, without);
  }
  const part = itemPart(parsed, source, position, style);
  if (part === undefined) return undefined;
  const { range, parts } = bracketsOf(target);
  const rest = parts.filter((_, place) => place !== without);
  return insertPart(parsed.text, { range, parts: rest }, index, part);
}

/** The lines of an item below a dash at another column, without the last line break. Undefined where a comment would be lost. */
export function itemLines(
  parsed: ParsedText,
  list: ListNode,
  index: number,
  dashColumn: number,
  style: TextStyle,
): string | undefined {
  const { text } = parsed;
  if (list.flow) {
    const part = takePart(text, bracketsOf(list), index);
    if (!part) return undefined;
    const { start, value } = list.items[index]!;
    const isOneLine = !part.text.includes('\n');
    if (!isOneLine && !isPlainData(text, value, { start, end: value.range.end })) return undefined;
    const item = isOneLine ? `${spaces(dashColumn)}- ${part.text}` : renderItem(toData(value), dashColumn, style);
    return [...part.lead.map(line => spaces(dashColumn) + line), item + part.trailing].join(style.eol);
  }
  const block = itemBlock(text, list, index);
  if (!block) return undefined;
  const lines = reindent(text.slice(block.lead, block.end), dashColumn - block.column);
  return lines.slice(0, lines.length - lineBreakLength(lines, lines.length));
}

/** An item as a part between brackets. Undefined where a comment, an anchor or an alias would be lost. */
export function itemPart(parsed: ParsedText, list: ListNode, index: number, style: TextStyle): Part | undefined {
  const { text } = parsed;
  if (list.flow) return takePart(text, bracketsOf(list), index);
  const { start, value } = list.items[index]!;
  const block = itemBlock(text, list, index);
  if (!block) return undefined;
  const isOneLine = nextLineOf(text, start) === block.end;
  if (isFlow(value) && isOneLine) {
    const lead = commentLines(text.slice(block.lead, block.start));
    const own = text.slice(start + 1, value.range.end).trim();
    return { lead, text: own, trailing: trailingComment(text, value.range.end) };
  }
  if (!isPlainData(text, value, { start: block.lead, end: block.end })) return undefined;
  return partOf(renderFlow(toData(value), style));
}

/**
 * Whether a stretch of text holds keys and single values with nothing but structure around them. Comments, anchors, aliases,
 * tags and keys that are lists or maps would be lost when the value is written anew.
 */
function isPlainData(text: string, value: SourceNode, range: Range): boolean {
  let rest = '';
  let from = range.start;
  for (const { start, end } of scalarsIn(text, value)) {
    rest += text.slice(from, start);
    from = end;
  }
  return /^(?:[\s,:?[\]{}-]|[|>][-+\d]*)*$/.test(rest + text.slice(from, range.end));
}

/** Where keys and single values stand, in their order. The header of a block scalar is left out: it may hold a comment. */
function* scalarsIn(text: string, node: SourceNode): Generator<Range> {
  if (node.type === 'scalar') {
    const { start, end } = node.range;
    const isBlock = node.style === 'literal' || node.style === 'folded';
    yield { start: isBlock ? lineEndOf(text, start) : start, end };
  }
  if (node.type === 'list') for (const { value } of node.items) yield* scalarsIn(text, value);
  if (node.type === 'map') {
    for (const { key, value } of node.entries) {
      // A key that is a list or a map reads as nothing.
      if (key.value !== '') yield key.range;
      yield* scalarsIn(text, value);
    }
  }
}
