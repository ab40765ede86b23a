import type { TextEdit } from '../text/edit';
import { type Block, blankLinesAfter, blankLinesBefore, blockOf, isBlankLine, startsLine } from './blocks';
import type { ParsedText } from './parse';
import { bracketsOf, insertPart, partOf, removePart } from './plan-flow';
import { renderEntry, renderFlow, renderScalar, spaces } from './render';
import { entryEnd, entryOf, type MapEntry, type MapNode, type PlainData } from './source';
import { columnOf, lineBreakLength, lineStartOf, splice, type TextStyle, textStart } from './style';

/**
 * Adds a key to a map that has keys or stands in braces: behind the keys that come before it in `order`, else last.
 * Undefined where the layout has no safe place.
 */
export function addEntry(
  { text }: ParsedText,
  map: MapNode,
  key: string,
  value: PlainData,
  order: readonly string[],
  style: TextStyle,
): TextEdit[] | undefined {
  const before = predecessor(map, key, order);
  if (map.flow) {
    const rendered = `${renderScalar(key, 'flow', 'plain', style)}: ${renderFlow(value, style)}`;
    return insertPart(text, bracketsOf(map), before ? map.entries.indexOf(before) + 1 : 0, partOf(rendered));
  }
  const first = map.entries[0];
  if (!first || map.entries.some(entry => entry.explicit)) return undefined;
  const column = columnOf(text, first.start);
  const entry = renderEntry(key, value, column, style);
  const lead = before ? undefined : ownCommentOfFirst(text, first);
  if (lead !== undefined) return [insertLines(text, lead, spaces(column) + entry, style)];
  if (!before) return [splice(first.start, first.start, entry + style.eol + spaces(column))];
  return [insertLines(text, blockOf(text, before.start, entryEnd(before)).end, spaces(column) + entry, style)];
}

/** Where the comment above the first key begins, if it speaks of that key: a blank line sets it off from what speaks of the whole. */
function ownCommentOfFirst(text: string, first: MapEntry): number | undefined {
  if (!startsLine(text, first.start)) return undefined;
  const { lead, start } = blockOf(text, first.start, entryEnd(first));
  const above = lineStartOf(text, lead - 1);
  const isSetOff = lead < start && isBlankLine(text, above) && text.slice(textStart(text), above).trim() !== '';
  return isSetOff ? lead : undefined;
}

function predecessor(map: MapNode, key: string, order: readonly string[]): MapEntry | undefined {
  const place = order.indexOf(key);
  if (place < 0) return map.entries.at(-1);
  const earlier = new Set(order.slice(0, place));
  return map.entries.findLast(entry => earlier.has(String(entry.key.value)));
}

/** Inserts whole lines at the start of a line or at the end of the text, where the last line may lack its line break. */
export function insertLines(text: string, offset: number, lines: string, style: TextStyle): TextEdit {
  const isOpenEnd = offset === text.length && !text.endsWith('\n');
  return splice(offset, offset, isOpenEnd ? style.eol + lines : lines + style.eol);
}

/**
 * Takes a key with its value out of a map. A map that loses its last key stays as `{}`, except at the root of the file,
 * where nothing stays. Undefined where the layout has no safe way.
 */
export function deleteEntry({ text, root }: ParsedText, map: MapNode, key: string): TextEdit[] | undefined {
  const entry = entryOf(map, key)!;
  const index = map.entries.indexOf(entry);
  if (map.flow) return removePart(text, bracketsOf(map), index);
  if (entry.explicit) return undefined;
  const block = blockOf(text, entry.start, entryEnd(entry));
  if (map.entries.length === 1 && map !== root) return [splice(map.range.start, map.range.end, '{}')];
  if (startsLine(text, entry.start)) {
    const previous = map.entries[index - 1];
    if (!previous) return [removeLines(text, block.start, endOfFirst(text, block))];
    return [removeEntryLines(text, ownLead(text, block), block.end, entryEnd(previous))];
  }
  const next = map.entries[index + 1];
  if (!next) return undefined;
  // The first key after a dash: the next key moves up to its place, unless comments stand between them.
  const between = text.slice(block.end, next.start);
  if (between.trim() === '') return [splice(entry.start, next.start, '')];
  const start = text.slice(0, entry.start).trimEnd().length;
  return [splice(start, block.end - lineBreakLength(text, block.end), '')];
}

/** Blank lines below the first entry of a map go along with it, unless they keep a comment apart from the next one. */
function endOfFirst(text: string, { start, end }: Block): number {
  const above = lineStartOf(text, start - 1);
  return text.slice(above, start).trimStart().startsWith('#') ? end : blankLinesAfter(text, end);
}

/** Where blank lines on both sides would meet, those before go along, back to the end of the entry before. */
function removeEntryLines(text: string, start: number, end: number, previousEnd: number): TextEdit {
  const meets = end >= text.length || isBlankLine(text, end);
  return removeLines(text, meets ? blankLinesBefore(text, start, previousEnd) : start, end);
}

/** Comments above a key at its own column explain it; shallower ones may explain more. */
function ownLead(text: string, block: { lead: number; start: number; column: number }): number {
  let lead = block.start;
  while (lead > block.lead) {
    const above = lineStartOf(text, lead - 1);
    if (text.slice(above, lead).search(/\S/) !== block.column) break;
    lead = above;
  }
  return lead;
}

/** Removes whole lines. When the text ends without a line break, it still does afterwards. */
export function removeLines(text: string, start: number, end: number): TextEdit {
  let from = start;
  if (end === text.length && !text.endsWith('\n'))
    while (lineBreakLength(text, from) > 0) from -= lineBreakLength(text, from);
  return splice(from, end, '');
}
