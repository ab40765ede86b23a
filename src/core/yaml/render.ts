import { isRecord } from '../record';
import { readsBack } from './reads-back';
import { renderBlockText } from './render-lines';
import type { PlainData, ScalarStyle } from './source';
import type { TextStyle } from './style';
import { needsNoEscape } from './text-lines';

/** Where a scalar will stand: a flow collection forbids more characters in plain text. */
export type ScalarPlace = 'block' | 'flow';

/**
 * Writes one scalar on one line, in the wanted style where that is legal, otherwise in the quotes that the file prefers.
 */
export function renderScalar(
  value: string | number | boolean | null,
  place: ScalarPlace,
  wanted: ScalarStyle,
  style: Pick<TextStyle, 'quotes'>,
): string {
  if (typeof value !== 'string') return String(value);
  if (wanted === 'plain' && isPlainSafe(value, place)) return value;
  if ((wanted === 'single' || (wanted === 'plain' && style.quotes === 'single')) && needsNoEscape(value)) {
    return `'${value.replaceAll("'", "''")}'`;
  }
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapeUnicode);
}

function escapeUnicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isPlainSafe(value: string, place: ScalarPlace): boolean {
  if (!needsNoEscape(value) || value.trim() !== value || /^(---|\.\.\.)/.test(value)) return false;
  if (/^[\p{L}][\p{L}\p{N} ,.’'()/_-]*$/u.test(value) && !/^(true|false|null)$/i.test(value)) {
    return place === 'block' || !value.includes(',');
  }
  return readsBack(place === 'flow' ? `[${value}]` : `- ${value}`, [value]);
}

/** Writes a value on one line, maps as `{ key: value }`. */
export function renderFlow(value: PlainData, style: TextStyle): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[${value.map(item => renderFlow(item, style)).join(', ')}]`;
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${renderKey(key, style)}: ${renderFlow(item, style)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return renderScalar(value as string | number | boolean | null, 'flow', 'plain', style);
}

/**
 * Writes a value below a key or a dash at a column.
 * @returns What follows `key:` or `-` on its own line (with its leading space), and all further lines with their indentation.
 */
export function renderBlock(value: PlainData, column: number, style: TextStyle): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    const dash = column + style.dashIndent;
    return value.map(item => style.eol + renderItem(item, dash, style)).join('');
  }
  if (isRecord(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return ' {}';
    const inner = column + style.step;
    return entries.map(([key, item]) => style.eol + spaces(inner) + renderEntry(key, item, inner, style)).join('');
  }
  const literal =
    typeof value === 'string' && value.includes('\n')
      ? renderBlockText(value, 'literal', { column, indent: column + style.step, eol: style.eol })
      : undefined;
  return ` ${literal ?? renderScalar(value as string | number | boolean | null, 'block', 'plain', style)}`;
}

/** Writes `key: value` for a map whose keys stand at a column; the key's own indentation is left to the caller. */
export function renderEntry(key: string, value: PlainData, column: number, style: TextStyle): string {
  return `${renderKey(key, style)}:${renderBlock(value, column, style)}`;
}

/** Writes one item of a block list with its dash at a column, as whole lines without the last line break. */
export function renderItem(value: PlainData, dashColumn: number, style: TextStyle): string {
  const head = `${spaces(dashColumn)}-`;
  if (isRecord(value) && Object.keys(value).length > 0) {
    const inner = dashColumn + style.dashWidth;
    const entries = Object.entries(value).map(([key, item]) => renderEntry(key, item, inner, style));
    return head + spaces(style.dashWidth - 1) + entries.join(style.eol + spaces(inner));
  }
  if (Array.isArray(value)) return `${head} ${renderFlow(value, style)}`;
  return head + renderBlock(value, dashColumn, style);
}

function renderKey(key: string, style: TextStyle): string {
  return renderScalar(key, 'flow', 'plain', style);
}

export function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
