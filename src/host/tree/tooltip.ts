import * as vscode from 'vscode';
import { type ModelNode, nameRange } from '../../core/artefacts/model';
import { escapeMarkdown } from '../../core/features/markdown';
import type { Card } from '../../core/views/tree-view';
import type { Host } from '../context';
import type { CardElement, TreeElement } from './elements';
import { cardTitle, kindWord } from './words';

/** What a row says when it is pointed at: the same as a hover in the text, without its links. */
export function tooltip(host: Host, element: TreeElement): vscode.MarkdownString | string {
  if (element.type === 'file') return vscode.workspace.asRelativePath(vscode.Uri.parse(element.uri));
  if (element.type === 'parked') return vscode.l10n.t('Ideas without a place yet');
  return cardTooltip(host, element);
}

function cardTooltip(host: Host, { uri, card, isTwin }: CardElement): vscode.MarkdownString {
  const node = isTwin ? undefined : host.service.index.get(uri)?.nodes.get(card.key);
  const told = node && nodeSections(host, uri, node);
  const plain = [`**${escapeMarkdown(cardTitle(card))}**  \n${escapeMarkdown(kindWord(card))}`];
  const twin = isTwin
    ? [escapeMarkdown(vscode.l10n.t('Another item has the id “{0}” too. Give each its own id.', card.key))]
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

/** What a screen reader says of a row: kind, the whole title, then the facts. */
export function spokenCard(card: Card, description: string): string {
  return [`${kindWord(card)}.`, cardTitle(card), description.replaceAll(' · ', ', ')].filter(Boolean).join(' ');
}
