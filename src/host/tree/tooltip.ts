import * as vscode from 'vscode';
import { type ModelNode, nameRange } from '../../core/artefacts/model';
import { escapeMarkdown } from '../../core/features/markdown';
import type { Host } from '../context';
import type { CardElement, TreeElement } from './elements';
import { cardTitle, fileTitle, kindWord, rowTitle } from './words';

/** What a row says when it is pointed at: the same as a hover in the text, without its links. */
export function tooltip(host: Host, element: TreeElement): vscode.MarkdownString | string {
  if (element.type === 'file')
    return `${fileTitle(element)}\n${vscode.workspace.asRelativePath(vscode.Uri.parse(element.uri))}`;
  if (element.type === 'parked') return vscode.l10n.t('Ideas without a place yet');
  return cardTooltip(host, element);
}

function cardTooltip(host: Host, { uri, card }: CardElement): vscode.MarkdownString {
  const node = host.service.index.get(uri)?.nodes.get(card.key);
  const told = node && nodeSections(host, uri, node);
  const plain = [`**${escapeMarkdown(cardTitle(card))}**  \n${escapeMarkdown(kindWord(card))}`];
  const isTwin = card.id !== undefined && card.id !== card.key;
  const twin = isTwin
    ? [escapeMarkdown(vscode.l10n.t('Another item has the id “{0}” too. Give each its own id.', card.id ?? ''))]
    : [];
  return blocks([...(told ?? plain), ...twin]);
}

/** The blocks that a hover on a node's name has; undefined where there is none, as in a text that can't be read. */
export function nodeSections(host: Host, uri: string, node: ModelNode): readonly string[] | undefined {
  return host.service.hover(uri, nameRange(node).start)?.sections;
}

export function blocks(sections: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(sections.join('\n\n---\n\n'), true);
}

/** What a screen reader says of a row: kind, the whole title, then the facts, and what is wrong. */
export function spoken(element: TreeElement, description: string, problems: readonly string[]): string {
  if (element.type !== 'card') return `${rowTitle(element)}, ${description}`;
  const { card } = element;
  const facts = description.replaceAll(' · ', ', ');
  const sentences = [
    [`${kindWord(card)}.`, cardTitle(card), facts].filter(Boolean).join(' '),
    ...(problems.length > 0 ? [problemsText(problems)] : []),
  ];
  return sentences.join('. ');
}

function problemsText(problems: readonly string[]): string {
  const all = problems.join(' ');
  return problems.length === 1
    ? vscode.l10n.t('1 problem: {0}', all)
    : vscode.l10n.t('{0} problems: {1}', problems.length, all);
}
