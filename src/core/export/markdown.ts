import * as l10n from '@vscode/l10n';
import { markdownText } from '../generate/document/markdown';
import { titleOf } from '../views/words';
import type { ExportNode, ExportTree } from './tree';
import { cardFacts, cardKind } from './words';

/** The tree as a Markdown outline: one nested list, each line what the card is, its title and its facts. */
export function treeMarkdown({ title, owner, roots, parked }: ExportTree): string {
  const parts = [
    `# ${markdownText(title)}`,
    ...(owner === undefined ? [] : [l10n.t('Kept by {0}.', markdownText(owner))]),
    ...(roots.length === 0 ? [] : [roots.flatMap(node => lines(node, 0)).join('\n')]),
    ...(parked.length === 0 ? [] : [`## ${l10n.t('Parked')}\n\n${parked.flatMap(node => lines(node, 0)).join('\n')}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function lines({ card, children }: ExportNode, depth: number): string[] {
  const facts = cardFacts(card).map(markdownText).join(', ');
  const kind = card.kind === 'idea' ? '' : `**${markdownText(cardKind(card))}:** `;
  const line = `${'  '.repeat(depth)}- ${kind}${markdownText(titleOf(card))}${facts === '' ? '' : ` (${facts})`}`;
  return [line, ...children.flatMap(child => lines(child, depth + 1))];
}
