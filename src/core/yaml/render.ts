import { readBounded } from './bounds';
import { sameData } from './change';
import { mostEffortOf } from './effort';
import { type PlainData, type ScalarStyle, toData } from './source';
import type { TextStyle } from './style';

/** Where a scalar will stand: a flow collection forbids more characters in plain text. */
export type ScalarPlace = 'block' | 'flow';

/**
 * Writes one scalar on one line, in the wanted style where that is legal, otherwise in the quotes that the file prefers.
 */
export function renderScalar(
  value: string | number | boolean | null,
  place: ScalarPlace,
  wanted: ScalarStyle,
  style: TextStyle,
): string {
  if (typeof value !== 'string') return String(value);
  if (wanted === 'plain' && isPlainSafe(value, place)) return value;
  if ((wanted === 'single' || (wanted === 'plain' && style.quotes === 'single')) && isSingleSafe(value)) {
    return `'${value.replaceAll("'", "''")}'`;
  }
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapeUnicode);
}

function escapeUnicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The escapes of double quotes are needed for line breaks, lone surrogates and characters that can't be seen. */
function isSingleSafe(value: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value);
}

function isPlainSafe(value: string, place: ScalarPlace): boolean {
  if (!isSingleSafe(value) || value.trim() !== value || /^(---|\.\.\.)/.test(value)) return false;
  if (/^[\p{L}][\p{L}\p{N} ,.’'()/_-]*$/u.test(value) && !/^(true|false|null)$/i.test(value)) {
    return place === 'block' || !value.includes(',');
  }
  return readsBack(place === 'flow' ? `[${value}]` : `- ${value}`, value);
}

function readsBack(text: string, value: string): boolean {
  const { root, errors } = readBounded(text, { effort: mostEffortOf(text), place: { start: 0, end: 0 } });
  return errors.length === 0 && sameData(toData(root), [value]);
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
    typeof value === 'string' && value.includes('\n') ? renderLiteral(value, column + style.step, style) : undefined;
  if (literal) return ` ${literal.header}${style.eol}${spaces(column + style.step)}${literal.body}`;
  return ` ${renderScalar(value as string | number | boolean | null, 'block', 'plain', style)}`;
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

/** A block scalar in two parts: what follows the key, and its lines, of which the first lacks its indentation. */
interface BlockScalar {
  readonly header: string;
  readonly body: string;
}

/**
 * Writes a text as a literal block. Undefined for texts that such a block can't hold exactly (a first line that is empty or
 * starts with a space, characters that need an escape) or, without `keeps`, that end with several line breaks: a block would take in the
 * blank lines that follow it.
 */
export function renderLiteral(value: string, column: number, style: TextStyle, keeps = false): BlockScalar | undefined {
  const body = value.replace(/\n+$/, '');
  const breaks = value.length - body.length;
  if (!/^\S/.test(body) || /[^\n\S]$/m.test(body) || !isSingleSafe(body.replaceAll('\n', ''))) return undefined;
  if (breaks > 1 && !keeps) return undefined;
  const lines = body.split('\n').map((line, at) => (at === 0 || line === '' ? line : spaces(column) + line));
  const header = breaks === 0 ? '|-' : breaks === 1 ? '|' : '|+';
  return { header, body: lines.join(style.eol) + style.eol.repeat(Math.max(0, breaks - 1)) };
}

/** Writes a text of one line as a folded block on one line. Undefined for other texts. */
export function renderFolded(value: string): BlockScalar | undefined {
  const body = value.replace(/\n$/, '');
  if (body === '' || body.trim() !== body || !isSingleSafe(body)) return undefined;
  return { header: body === value ? '>-' : '>', body };
}

function renderKey(key: string, style: TextStyle): string {
  return renderScalar(key, 'flow', 'plain', style);
}

export function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}

export function isRecord(value: PlainData): value is { readonly [key: string]: PlainData } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
