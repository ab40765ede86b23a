import type { TextEdit } from '../text/edit';
import { type Block, blankLinesAfter, blankLinesBefore, blockOf, isBlankLine, reindent, startsLine } from './blocks';
import type { ParsedText } from './parse';
import { insertLines, removeLines, splice } from './plan-map';
import { renderFlow, renderItem, spaces } from './render';
import { type ListNode, type PlainData, type SourceNode, walk } from './source';
import { columnOf, lineStartOf, type TextStyle } from './style';

/** Where whole lines go into a block list, and whether a blank line separates its items. */
interface Slot {
  readonly offset: number;
  readonly side: 'before' | 'after';
  readonly separated: boolean;
}

/** The lines of an item of a block list; undefined where it shares its first line with something else. */
export function itemBlock(text: string, list: ListNode, index: number): Block | undefined {
  const item = list.items[index]!;
  return startsLine(text, item.start) ? blockOf(text, item.start, item.value.range.end) : undefined;
}

/** Inserts a new item at an index of a list that has items, or into an empty flow list. */
export function insertItem(
  parsed: ParsedText,
  list: ListNode,
  index: number,
  value: PlainData,
  style: TextStyle,
): TextEdit[] | undefined {
  if (list.flow) return [insertFlowItem(parsed.text, list, index, renderFlow(value, style))];
  const dash = columnOf(parsed.text, list.items[0]!.start);
  const sibling = list.items[Math.min(index, list.items.length - 1)]!.value;
  const siblingIsFlow = sibling.type === 'map' && sibling.flow;
  const rendered = siblingIsFlow ? `${spaces(dash)}- ${renderFlow(value, style)}` : renderItem(value, dash, style);
  return insertItemLines(parsed, list, index, rendered, style);
}

function insertItemLines(
  parsed: ParsedText,
  list: ListNode,
  index: number,
  lines: string,
  style: TextStyle,
  without?: number,
): TextEdit[] | undefined {
  const slot = slotOf(parsed.text, list, index, without);
  if (!slot) return undefined;
  const blank = slot.separated ? style.eol : '';
  return [insertLines(parsed.text, slot.offset, slot.side === 'before' ? lines + blank : blank + lines, style)];
}

function slotOf(text: string, list: ListNode, index: number, without?: number): Slot | undefined {
  const rest = list.items.map((_, position) => position).filter(position => position !== without);
  const separated = isSeparated(text, list, index);
  const next = rest[index];
  const neighbour = next ?? rest.at(-1);
  if (neighbour === undefined) return undefined;
  const block = itemBlock(text, list, neighbour);
  if (!block) return undefined;
  return next === undefined
    ? { offset: block.end, side: 'after', separated }
    : { offset: block.lead, side: 'before', separated };
}

function isSeparated(text: string, list: ListNode, index: number): boolean {
  if (list.items.length < 2) return false;
  const pair = Math.min(Math.max(index, 1), list.items.length - 1);
  const block = itemBlock(text, list, pair);
  return block !== undefined && block.lead > 0 && isBlankLine(text, lineStartOf(text, block.lead - 1));
}

function insertFlowItem(text: string, list: ListNode, index: number, rendered: string): TextEdit {
  const next = list.items[index];
  const previous = list.items[index - 1];
  if (next) return splice(next.start, next.start, `${rendered},${gap(text, list, index)}`);
  if (previous)
    return splice(previous.value.range.end, previous.value.range.end, `,${gap(text, list, index - 1)}${rendered}`);
  return splice(list.range.start, list.range.end, `[${rendered}]`);
}

/** What separates the items of a flow list: a line break with its indentation where each stands on its own line. */
function gap(text: string, list: ListNode, index: number): string {
  const start = list.items[index]!.start;
  const line = lineStartOf(text, start);
  const ownLine = line > list.range.start && text.slice(line, start).trim() === '';
  return ownLine ? (text.charAt(line - 2) === '\r' ? '\r\n' : '\n') + text.slice(line, start) : ' ';
}

/** Takes an item out of a list that keeps others. */
export function removeItem(parsed: ParsedText, list: ListNode, index: number): TextEdit[] | undefined {
  const { text } = parsed;
  if (list.flow) return [removeFlowItem(list, index)];
  const block = itemBlock(text, list, index);
  if (!block) return undefined;
  const isLast = index === list.items.length - 1;
  if (isLast) return [removeLines(text, blankLinesBefore(text, block.lead), block.end)];
  return [splice(block.lead, blankLinesAfter(text, block.end), '')];
}

function removeFlowItem(list: ListNode, index: number): TextEdit {
  const item = list.items[index]!;
  const next = list.items[index + 1];
  if (next) return splice(item.start, next.start, '');
  return splice(list.items[index - 1]!.value.range.end, item.value.range.end, '');
}

/** The text of an item, ready to be put below another dash column. Undefined where only its data can be moved. */
export function itemLines(parsed: ParsedText, list: ListNode, index: number, dashColumn: number): string | undefined {
  if (list.flow) {
    const { start, end } = list.items[index]!.value.range;
    const value = parsed.text.slice(start, end);
    return value.includes('\n') ? undefined : `${spaces(dashColumn)}- ${value}`;
  }
  const block = itemBlock(parsed.text, list, index);
  if (!block) return undefined;
  return reindent(parsed.text.slice(block.lead, block.end), dashColumn - block.column).replace(/\r?\n$/, '');
}

/** Puts an item that stands elsewhere into a list that has items. `without` is its own index where it stands in this list. */
export function placeItem(
  parsed: ParsedText,
  list: ListNode,
  index: number,
  item: { readonly lines: string | undefined; readonly value: SourceNode; readonly data: PlainData },
  style: TextStyle,
  without?: number,
): TextEdit[] | undefined {
  if (!list.flow)
    return item.lines === undefined ? undefined : insertItemLines(parsed, list, index, item.lines, style, without);
  if (holdsComment(parsed.text, item.value)) return undefined;
  const rest =
    without === undefined ? list : { ...list, items: list.items.filter((_, position) => position !== without) };
  return [insertFlowItem(parsed.text, rest, index, renderFlow(item.data, style))];
}

/** Whether an item's text holds a comment: text between its values that isn't structure. */
function holdsComment(text: string, value: SourceNode): boolean {
  const scalars: { start: number; end: number }[] = [];
  walk(value, node => node.type === 'scalar' && scalars.push(node.range));
  let rest = '';
  let from = value.range.start;
  for (const range of scalars.sort((a, b) => a.start - b.start)) {
    rest += text.slice(from, range.start);
    from = Math.max(from, range.end);
  }
  return `${rest}${text.slice(from, value.range.end)}`.includes('#');
}
