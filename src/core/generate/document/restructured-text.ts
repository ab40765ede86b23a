import { withoutControls } from '../../text/controls';
import { isSafeLink, linkAddress } from '../../values/link';
import { type Block, cellLines, type GeneratedDocument, type Inline, inlines, type Text } from './document';

/** The document as reStructuredText, the form of Open edX proposals: header rows as a list table, one line feed at the end. */
export function toRestructuredText({ title, header, blocks }: GeneratedDocument): string {
  const parts = [
    underlined(lineOf(title), '#', true),
    ...(header ? [listTable(header.rows.map(([key, value]) => [key, inlineText(value)]))] : []),
    ...blocks.map(blockText),
  ];
  return `${parts
    .filter(part => part !== '')
    .map(part => part.trimEnd())
    .join('\n\n')}\n`;
}

const underlines = ['*', '=', '-'] as const;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return underlined(inlineText(block.text), underlines[block.level - 1]!, false);
    case 'paragraph':
      return inlineText(block.text);
    case 'quote':
      return `   ${inlineText(block.text)}`;
    case 'list':
      return block.items
        .map(({ text, items = [] }, at) => {
          const mark = block.ordered ? `${at + 1}.` : '*';
          const indent = ' '.repeat(mark.length + 1);
          const below = items.map(item => `${indent}* ${inlineText(item)}`);
          return [`${mark} ${inlineText(text)}`, ...(below.length > 0 ? ['', ...below, ''] : [])].join('\n');
        })
        .join('\n');
    case 'table':
      return listTable(
        [block.head, ...block.rows].map(row => row.map(cell => cellLines(cell).map(inlineText).join('; '))),
        1,
      );
    case 'figure':
      return '';
    case 'own':
      return `*${escapeText(block.prompt)}*`;
  }
}

/** Characters of East Asian scripts are two columns wide, and a title must not be longer than its line. */
function underlined(text: string, mark: string, over: boolean): string {
  const width = [...text].reduce((sum, character) => sum + (/[\u1100-\uffdc]/.test(character) ? 2 : 1), 0);
  const line = mark.repeat(Math.max(width, 1));
  return [...(over ? [line] : []), text, line].join('\n');
}

function listTable(rows: readonly (readonly string[])[], headerRows = 0): string {
  const head = ['.. list-table::', `   :header-rows: ${headerRows}`, ''];
  const lines = rows.flatMap(row => row.map((cell, at) => `${at === 0 ? '   * - ' : '     - '}${cell}`.trimEnd()));
  return [...head, ...lines].join('\n');
}

/** One line. Text at its start that would be a directive, an item of a list or a line across the page is text. */
function inlineText(text: Text): string {
  const line = lineOf(text);
  return typeof inlines(text)[0] === 'string' && meansMore.test(line) ? `\\${line}` : line;
}

/** One line that stands where nothing but text can start, as a title between its lines. */
function lineOf(text: Text): string {
  return inlines(text).map(partText).join('').replace(/\s+/g, ' ').trim();
}

const meansMore = /^(?:[^\p{L}\p{N}\s\\]|\(?(?:\d+|[a-z#]|[ivxlcdm]+)[.)]\s)/iu;

function partText(part: Inline): string {
  if (typeof part === 'string') return escapeText(part);
  if ('strong' in part) return `**${escapeText(part.strong)}**`;
  if ('code' in part) return `\`\`${withoutControls(part.code).replaceAll('`', '’')}\`\``;
  if ('gap' in part) return `*${escapeText(part.gap)}*`;
  if (!isSafeLink(part.to)) return escapeText(part.link);
  return `\`${escapeText(part.link).replace(/</g, '\\<')} <${linkAddress(part.to)}>\`__`;
}

function escapeText(text: string): string {
  return withoutControls(text)
    .replace(/[\\`*|]/g, '\\$&')
    .replace(/::/g, ':\\:')
    .replace(/_(?=\s|$|\W)/g, '\\_');
}
