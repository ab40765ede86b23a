import { withoutControls } from '../../text/controls';
import { isSafeLink, linkAddress } from '../../values/link';
import { type Block, type Cell, cellLines, type GeneratedDocument, type Inline, inlines, type Text } from './document';
import { keptBetween, ownMarkers } from './own';
import { documentStyle } from './style';

/**
 * The document as one HTML file that stands alone: no script, nothing that is fetched, light or dark as the reader's system is,
 * and made for printing.
 * @param previous the document as it was made before: its readers' own paragraphs are kept
 */
export function toHtml({ title, header, blocks }: GeneratedDocument, language: string, previous = ''): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${documentStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${[...(header ? [headerRows(header.rows)] : []), ...blocks.map(block => blockHtml(block, previous))].join('\n')}
</main>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

function headerRows(rows: readonly (readonly [string, Text])[]): string {
  const lines = rows.map(([key, value]) => `<dt>${escapeHtml(key)}</dt><dd>${inlineHtml(value)}</dd>`);
  return `<dl>${lines.join('')}</dl>`;
}

function blockHtml(block: Block, previous: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${inlineHtml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`;
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.text)}</p></blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const below = (items: readonly Text[]) =>
        items.length === 0 ? '' : `<ul>${items.map(item => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`;
      const items = block.items.map(({ text, items = [] }) => `<li>${inlineHtml(text)}${below(items)}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block.head, block.rows);
    case 'figure':
      return `<figure>${block.svg}${block.caption ? `<figcaption>${inlineHtml(block.caption)}</figcaption>` : ''}</figure>`;
    case 'own': {
      const { start, end } = ownMarkers(block.name);
      return [start, keptBetween(previous, block.name) ?? `<p><em>${escapeHtml(block.prompt)}</em></p>`, end].join(
        '\n',
      );
    }
  }
}

/** A number needs no room for words, so that a table of many numbers fits the page. */
function tdOf(content: Cell): string {
  return typeof content === 'string' && /^[<≥]? ?\d[\d.,]*( %)?$/.test(content) ? '<td class="number">' : '<td>';
}

function tableHtml(head: readonly Text[], rows: readonly (readonly Cell[])[]): string {
  const cell = (content: Cell) => cellLines(content).map(inlineHtml).join('<br>');
  const headings = head.map(text => `<th scope="col">${inlineHtml(text)}</th>`).join('');
  const lines = rows.map(row =>
    row
      .map((content, at) =>
        at === 0 ? `<th scope="row">${cell(content)}</th>` : `${tdOf(content)}${cell(content)}</td>`,
      )
      .join(''),
  );
  return `<div class="table"><table><thead><tr>${headings}</tr></thead><tbody>${lines.map(line => `<tr>${line}</tr>`).join('')}</tbody></table></div>`;
}

function inlineHtml(text: Text): string {
  return inlines(text).map(partHtml).join('');
}

function partHtml(part: Inline): string {
  if (typeof part === 'string') return escapeHtml(part).replace(/\b\d{4}-\d\d-\d\d\b/g, '<time>$&</time>');
  if ('strong' in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  if ('code' in part) return `<code>${escapeHtml(part.code)}</code>`;
  if ('gap' in part) return `<em class="gap">${escapeHtml(part.gap)}</em>`;
  return isSafeLink(part.to)
    ? `<a href="${escapeHtml(linkAddress(part.to))}">${escapeHtml(part.link)}</a>`
    : escapeHtml(part.link);
}
