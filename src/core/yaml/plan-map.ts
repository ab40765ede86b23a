import type { TextEdit } from '../text/edit';
import { blockOf, startsLine } from './blocks';
import type { ParsedText } from './parse';
import { renderBlock, renderEntry, renderFlow, renderLiteral, renderScalar, spaces } from './render';
import { entryOf, type MapEntry, type MapNode, type PlainData, type ScalarNode, type SourceNode } from './source';
import { columnOf, lineStartOf, nextLineOf, type TextStyle } from './style';

/** Writes a new value in the place of an old one. `keyColumn` and `colon` say where the key or dash before it stands. */
export function replaceValue(
  { text }: ParsedText,
  old: SourceNode,
  holder: { readonly column: number; readonly end: number; readonly flow: boolean },
  value: PlainData,
  style: TextStyle,
): TextEdit[] {
  const isCollection = typeof value === 'object' && value !== null;
  if (holder.flow || (isFlow(old) && isCollection))
    return [splice(old.range.start, old.range.end, pad(text, old, renderFlow(value, style)))];
  if (!isCollection && old.type === 'scalar' && !isEmpty(old))
    return [replaceScalar(text, old, holder.column, value as ScalarNode['value'], style)];
  const end = isEmpty(old) ? holder.end : contentEnd(text, old);
  return [splice(holder.end, end, renderBlock(value, holder.column, style))];
}

function isFlow(node: SourceNode): boolean {
  return (node.type === 'map' || node.type === 'list') && node.flow;
}

function isEmpty(node: SourceNode): boolean {
  return node.type === 'scalar' && node.range.start === node.range.end;
}

/** A value that was left out (`{ a: , b }`) has no room of its own: put a space before the new one. */
function pad(text: string, old: SourceNode, rendered: string): string {
  return isEmpty(old) && !/\s$/.test(text.slice(0, old.range.start)) ? ` ${rendered}` : rendered;
}

function contentEnd(text: string, node: SourceNode): number {
  let end = node.range.end;
  while (end > node.range.start && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return end;
}

function replaceScalar(
  text: string,
  old: ScalarNode,
  column: number,
  value: ScalarNode['value'],
  style: TextStyle,
): TextEdit {
  const end = contentEnd(text, old);
  const isBlock = old.style === 'literal' || old.style === 'folded';
  if (typeof value === 'string' && old.style === 'folded' && value !== '' && !/\n|^\s|\s$/.test(value)) {
    return splice(old.range.start, end, `>-${style.eol}${spaces(column + style.step)}${value}`);
  }
  if (typeof value === 'string' && (isBlock || (value.includes('\n') && old.style === 'plain'))) {
    return splice(old.range.start, end, renderLiteral(value, column + style.step, style).trimStart());
  }
  return splice(old.range.start, end, renderScalar(value, 'block', isBlock ? 'plain' : old.style, style));
}

/** Adds a key to a map: behind the keys that come before it in `order`, else last. */
export function addEntry(
  parsed: ParsedText,
  map: MapNode,
  key: string,
  value: PlainData,
  order: readonly string[],
  style: TextStyle,
): TextEdit[] {
  const before = predecessor(map, key, order);
  if (map.flow)
    return addFlowEntry(map, before, `${renderScalar(key, 'flow', 'plain', style)}: ${renderFlow(value, style)}`);
  const { text } = parsed;
  const column = columnOf(text, map.entries[0]!.start);
  const entry = renderEntry(key, value, column, style);
  if (!before) return [splice(map.entries[0]!.start, map.entries[0]!.start, entry + style.eol + spaces(column))];
  return [insertLines(text, blockOf(text, before.start, before.value.range.end).end, spaces(column) + entry, style)];
}

function addFlowEntry(map: MapNode, before: MapEntry | undefined, entry: string): TextEdit[] {
  const first = map.entries[0];
  if (!first) return [splice(map.range.start, map.range.end, `{ ${entry} }`)];
  if (!before) return [splice(first.start, first.start, `${entry}, `)];
  const end = Math.max(before.key.range.end, before.value.range.end);
  return [splice(end, end, `, ${entry}`)];
}

function predecessor(map: MapNode, key: string, order: readonly string[]): MapEntry | undefined {
  const place = order.indexOf(key);
  if (place < 0) return map.entries.at(-1);
  const earlier = new Set(order.slice(0, place));
  return map.entries.findLast(entry => earlier.has(String(entry.key.value)));
}

/** Inserts whole lines at the start of a line or at the end of the text, where the last line may lack its line break. */
export function insertLines(text: string, offset: number, lines: string, style: TextStyle): TextEdit {
  const atOpenEnd = offset === text.length && text.length > 0 && !text.endsWith('\n');
  return splice(offset, offset, atOpenEnd ? style.eol + lines : lines + style.eol);
}

/** Takes a key with its value out of a map. A map that loses its last key stays as `{}`. */
export function deleteEntry({ text }: ParsedText, map: MapNode, key: string): TextEdit[] {
  const entry = entryOf(map, key)!;
  const index = map.entries.indexOf(entry);
  if (map.entries.length === 1) return [splice(map.range.start, contentEnd(text, map), '{}')];
  if (map.flow) {
    const end = Math.max(entry.key.range.end, entry.value.range.end);
    const next = map.entries[index + 1];
    if (next) return [splice(entry.start, next.start, '')];
    const previous = map.entries[index - 1]!;
    return [splice(Math.max(previous.key.range.end, previous.value.range.end), end, '')];
  }
  const block = blockOf(text, entry.start, entry.value.range.end);
  if (startsLine(text, entry.start))
    return [removeLines(text, index === 0 ? block.start : ownLead(text, block), block.end)];
  // The first key after a dash: the next key moves up to its place, unless comments stand between them.
  const next = map.entries[index + 1]!;
  const between = text.slice(block.end, next.start);
  if (between.trim() === '') return [splice(entry.start, next.start, '')];
  const lineEnd = lineStartOf(text, block.end) === block.end ? block.end : nextLineOf(text, block.end);
  return [splice(text.slice(0, entry.start).trimEnd().length, lineEnd - lineBreakLength(text, lineEnd), '')];
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

function lineBreakLength(text: string, lineEnd: number): number {
  return text.slice(0, lineEnd).endsWith('\r\n') ? 2 : 1;
}

/** Removes whole lines. When the text ends without a line break, it still does afterwards. */
export function removeLines(text: string, start: number, end: number): TextEdit {
  const openEnd = end === text.length && !text.endsWith('\n') && start > 0;
  return splice(openEnd ? start - lineBreakLength(text, start) : start, end, '');
}

export function splice(start: number, end: number, text: string): TextEdit {
  return { offset: start, length: end - start, text };
}
