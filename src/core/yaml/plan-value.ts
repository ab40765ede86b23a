import { isRecord } from '../record';
import type { TextEdit } from '../text/edit';
import { blockOf } from './blocks';
import type { ParsedText } from './parse';
import { renderBlock, renderFlow, renderItem, renderScalar } from './render';
import { renderBlockText, renderPlainLines } from './render-lines';
import { isFlow, type PlainData, type ScalarNode, type SourceNode } from './source';
import { lineBreakLength, lineEndOf, splice, type TextStyle } from './style';

/** What holds a value: a key with its colon, or the dash of an item. */
export interface Holder {
  readonly kind: 'key' | 'dash';
  /** Column of the key or dash. */
  readonly column: number;
  /** Offset behind the colon or dash; undefined where a key stands without a colon. */
  readonly end: number | undefined;
  readonly flow: boolean;
}

/** Writes a new value in the place of an old one. Undefined where the layout has no safe way. */
export function replaceValue(
  { text }: ParsedText,
  old: SourceNode,
  holder: Holder,
  value: PlainData,
  style: TextStyle,
): TextEdit[] | undefined {
  const isCollection = typeof value === 'object' && value !== null;
  if (holder.flow) return replaceInFlow(old, holder, value, style);
  if (isFilledFlow(text, old) && isCollection)
    return [splice(old.range.start, old.range.end, renderFlow(value, style))];
  if (old.type === 'scalar' && !isLeftOut(old)) {
    const edit = replaceScalar(text, old, holder.column, value, style);
    if (edit) return [edit];
    if (holder.kind === 'dash' && isFlatMap(value))
      return [splice(old.range.start, old.range.end, renderFlow(value, style))];
  }
  return holder.end === undefined ? undefined : rewrite(text, old, { ...holder, end: holder.end }, value, style);
}

function replaceInFlow(old: SourceNode, holder: Holder, value: PlainData, style: TextStyle): TextEdit[] {
  const keepsQuotes = old.type === 'scalar' && !isLeftOut(old) && (typeof value !== 'object' || value === null);
  const rendered = keepsQuotes
    ? renderScalar(value as ScalarNode['value'], 'flow', old.style, style)
    : renderFlow(value, style);
  if (!isLeftOut(old)) return [splice(old.range.start, old.range.end, rendered)];
  const end = holder.end ?? old.range.end;
  return [splice(end, end, `${holder.end === undefined ? ':' : ''} ${rendered}`)];
}

/** A value that was left out (`key:`) has no characters of its own. */
function isLeftOut(node: SourceNode): boolean {
  return node.type === 'scalar' && node.range.start === node.range.end;
}

/** Brackets with something in them. Empty ones were a place holder: what takes their place is written as the file does it. */
function isFilledFlow(text: string, node: SourceNode): boolean {
  return isFlow(node) && text.slice(node.range.start + 1, node.range.end - 1).trim() !== '';
}

function isFlatMap(value: PlainData): boolean {
  return isRecord(value) && Object.values(value).every(item => typeof item !== 'object' || item === null);
}

/**
 * Takes the old value away and writes the new one behind the key or dash, with its further lines below. Comments behind the
 * key stay, and so do those behind an old value that took one line.
 */
function rewrite(
  text: string,
  old: SourceNode,
  holder: Holder & { readonly end: number },
  value: PlainData,
  style: TextStyle,
): TextEdit[] {
  const { head, tail } = renderBehind(value, holder, style);
  const isBlockCollection = 'flow' in old && !old.flow;
  const oldEnd = Math.max(holder.end, old.range.end);
  const valueEnd = isBlockCollection ? blockEnd(text, holder.end, oldEnd) : oldEnd;
  const gap = text.slice(holder.end, Math.max(holder.end, old.range.start));
  // A comment between the key and a value below it ends the key's line: the new value goes before it.
  const keptGap = gap.includes('#') ? gap.replace(/(?:\r?\n[ \t]*)+$|[ \t]+$/, '').length : 0;
  const start = holder.end + keptGap;
  const lineEnd = isBlockCollection ? valueEnd : lineEndOf(text, valueEnd);
  return [splice(holder.end, holder.end, head), splice(start, valueEnd, ''), splice(lineEnd, lineEnd, tail)];
}

/** The end of a block collection with the comments that belong to it, before its last line break. */
function blockEnd(text: string, start: number, end: number): number {
  const lines = blockOf(text, start, end).end;
  return lines - lineBreakLength(text, lines);
}

/** What follows the key or dash on its own line, and the lines below with the line break before each. */
function renderBehind(value: PlainData, holder: Holder, style: TextStyle): { head: string; tail: string } {
  const rendered =
    holder.kind === 'dash'
      ? renderItem(value, holder.column, style).slice(holder.column + 1)
      : renderBlock(value, holder.column, style);
  const lineEnd = rendered.indexOf(style.eol);
  return lineEnd < 0
    ? { head: rendered, tail: '' }
    : { head: rendered.slice(0, lineEnd), tail: rendered.slice(lineEnd) };
}

/** Replaces a scalar by another one within its own range. Undefined where the new value needs lines below the key. */
function replaceScalar(
  text: string,
  old: ScalarNode,
  column: number,
  value: PlainData,
  style: TextStyle,
): TextEdit | undefined {
  if (typeof value === 'object' && value !== null) return undefined;
  const { start, end } = old.range;
  const source = text.slice(start, end);
  const scalar = value as ScalarNode['value'];
  if (old.style === 'literal' || old.style === 'folded')
    return splice(start, end, renderInBlock(source, old, scalar, column, style));
  const lines = old.style === 'plain' ? renderOnPlainLines(source, scalar, column, style) : undefined;
  const needsLines = typeof scalar === 'string' && scalar.includes('\n') && old.style === 'plain';
  if (needsLines && lines === undefined) return undefined;
  return splice(start, end, lines ?? renderScalar(scalar, 'block', old.style, style));
}

/** A plain text that goes on below its key does so with another value, where that has as much to say. */
function renderOnPlainLines(
  source: string,
  value: ScalarNode['value'],
  column: number,
  { eol }: TextStyle,
): string | undefined {
  const indent = /\n( *)[^ \t\r\n]/.exec(source)?.[1]?.length;
  return indent === undefined || typeof value !== 'string'
    ? undefined
    : renderPlainLines(source, value, { column, indent, eol });
}

/** A block scalar keeps its style, its indentation and the comment behind its header. A folded text may become a literal one. */
function renderInBlock(
  source: string,
  old: ScalarNode,
  value: ScalarNode['value'],
  column: number,
  style: TextStyle,
): string {
  const header = source.slice(0, lineEndOf(source, 0));
  const [, indicators = '', comment = ''] = /^.([-+\d]*)([ \t]+#[^\n]*)?/.exec(header) ?? [];
  const lines = source.slice(header.length);
  const told = /\d/.exec(indicators)?.[0];
  const found = told === undefined ? /\n( *)[^ \r\n]/.exec(lines)?.[1]?.length : column + Number(told);
  const place = { column, indent: found ?? column + style.step, eol: style.eol };
  const keeps = indicators.includes('+') && String(old.value).endsWith('\n');
  const before = { comment, lines, tells: told !== undefined, keeps };
  const block = (wanted: 'literal' | 'folded') =>
    typeof value === 'string' ? renderBlockText(value, wanted, place, before) : undefined;
  return (
    (old.style === 'folded' ? block('folded') : undefined) ??
    block('literal') ??
    renderScalar(value, 'block', 'plain', style) + comment
  );
}
