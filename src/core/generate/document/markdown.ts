import { withoutControls } from '../../text/controls';
import { isSafeLink, linkAddress } from '../../values/link';
import {
  type Block,
  type Cell,
  cellLines,
  type GeneratedDocument,
  type Inline,
  inlines,
  plainText,
  type Text,
} from './document';
import { hasOwnParagraphs, keptBetween, ownMarkers } from './own';

/**
 * Text from a file as plain words of a Markdown document: nothing in it becomes a heading, a link, HTML or a border of a table.
 * The document is also read and compared as text, so only what could mean something is escaped.
 */
export function markdownText(text: string): string {
  return atLineStart(wordsOf(text));
}

/** Words that do not stand at the start of a line. */
function wordsOf(text: string): string {
  return withoutControls(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]#|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@(?=\w)/g, '\\@')
    .replace(/\b(https?|ftp):\/\//gi, '$1\\://')
    .replace(/(?<![:\w])\/\/(?=\w)/g, '\\//')
    .replace(/\bwww\./gi, 'www\\.');
}

/** What would make a list or an underline of a line that begins with it. */
function atLineStart(line: string): string {
  return line.replace(/^(?=[-+=])/, '\\').replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

/**
 * The document as Markdown (GitHub's), with one line feed at its end.
 * @param previous the document as it was made before, and perhaps edited since: its readers' own paragraphs are kept
 */
export function toMarkdown(document: GeneratedDocument, previous = ''): string {
  const { header, title, blocks } = document;
  const parts = [
    ...(header?.form === 'front-matter' ? [frontMatter(header.rows)] : []),
    titleLine(title),
    ...(header?.form === 'table' ? [tableLines(['', ''], header.rows)] : []),
    ...blocks.map(block => blockMarkdown(block, previous)),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function titleLine(title: Text): string {
  return `# ${inlineMarkdown(title)}`;
}

/** Whether a Markdown text is a document of this title with paragraphs of its readers' own, made by `toMarkdown` before. */
export function isEarlierMarkdown(text: string, title: Text): boolean {
  const body = text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '').trimStart();
  return body.split(/\r?\n/, 1)[0] === titleLine(title) && hasOwnParagraphs(text);
}

function frontMatter(rows: readonly (readonly [string, Text])[]): string {
  const lines = rows.map(([key, value]) => `${key}: ${JSON.stringify(withoutControls(plainText(value)))}`);
  return ['---', ...lines, '---'].join('\n');
}

function blockMarkdown(block: Block, previous: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inlineMarkdown(block.text)}`;
    case 'paragraph':
      return atLineStart(inlineMarkdown(block.text));
    case 'quote':
      return `> ${atLineStart(inlineMarkdown(block.text))}`;
    case 'list':
      return block.items
        .flatMap(({ text, items = [] }, at) => {
          const mark = block.ordered ? `${at + 1}.` : '-';
          const indent = ' '.repeat(mark.length + 1);
          const line = (content: Text) => atLineStart(inlineMarkdown(content));
          return [`${mark} ${line(text)}`, ...items.map(item => `${indent}- ${line(item)}`)];
        })
        .join('\n');
    case 'table':
      return tableLines(block.head, block.rows);
    case 'figure':
      return '';
    case 'own': {
      const { start, end } = ownMarkers(block.name);
      return [start, keptBetween(previous, block.name) ?? `_${wordsOf(block.prompt)}_`, end].join('\n');
    }
  }
}

function tableLines(head: readonly Text[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (content: Cell) => cellLines(content).map(inlineMarkdown).join('<br>');
  return [line(head.map(cell)), line(head.map(() => '---')), ...rows.map(row => line(row.map(cell)))].join('\n');
}

/** One line of Markdown. Spaces at the edges of a part stay, since marks need them outside. */
function inlineMarkdown(text: Text): string {
  return inlines(text).map(partMarkdown).join('').trim();
}

function partMarkdown(part: Inline): string {
  if (typeof part === 'string') return withEdges(part);
  if ('strong' in part) return marked('**', part.strong);
  if ('code' in part) return `\`${withoutControls(part.code).replaceAll('`', '’').replaceAll('|', '\\|')}\``;
  if ('gap' in part) return marked('_', part.gap);
  if (!isSafeLink(part.to)) return wordsOf(part.link);
  return `[${wordsOf(part.link)}](<${linkAddress(part.to)}>)`;
}

/** Marks around nothing would be a line across the page. */
function marked(mark: string, text: string): string {
  const words = wordsOf(text);
  return words === '' ? '' : `${mark}${words}${mark}`;
}

/** Spaces at the edges of a part stand between it and its neighbours. */
function withEdges(text: string): string {
  const inner = wordsOf(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}
