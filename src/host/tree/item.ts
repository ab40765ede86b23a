import * as vscode from 'vscode';
import type { Card, OpportunityCard } from '../../core/views/tree-view';
import type { NodeDecorations } from './decorations';
import { type FileElement, isSibling, rootOf, type TreeElement } from './elements';
import { spoken } from './tooltip';
import { rowWords } from './words';

/** The command of a click on a row: shows its node on the surface that the user looks at. */
export const selectNode = 'canopy.selectNode';

/** A row as VS Code draws it. The tooltip is made when it is asked for. */
export function treeItem(element: TreeElement, decorations: NodeDecorations): vscode.TreeItem {
  const { label, description } = rowWords(element);
  const item = new vscode.TreeItem(label, collapsible(element));
  item.id = element.id;
  item.description = description;
  item.iconPath = element.type === 'file' ? fileIcon(element) : icon(element);
  item.contextValue = contextValue(element, decorations.sentences(element).length > 0);
  const decoration = decorations.uriOf(element);
  if (decoration) item.resourceUri = decoration;
  item.accessibilityInformation = { label: spoken(element, description, decorations.sentences(element)) };
  if (element.type !== 'parked')
    item.command = { command: selectNode, title: vscode.l10n.t('Show'), arguments: [element] };
  return item;
}

/** Outcomes and the roots are open at first, so that the first look shows what all is for. */
function collapsible(element: TreeElement): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (element.children.length === 0) return None;
  return element.type === 'file' || (element.type === 'card' && element.card.kind === 'outcome') ? Expanded : Collapsed;
}

/**
 * What menus and keys match: the kind, and what can be done with the row. While the text can't be read, a row can't be edited.
 */
function contextValue(element: TreeElement, hasProblem: boolean): string {
  const words: string[] = [rowKind(element)];
  if (!rootOf(element).file.readable) return words[0]!;
  words.push('editable');
  if (element.type === 'card') {
    const rows = element.parent.children;
    if (rows.find(row => isSibling(row, element)) !== element) words.push('up');
    if (rows.findLast(row => isSibling(row, element)) !== element) words.push('down');
  }
  if (hasProblem) words.push('problem');
  return words.join(' ');
}

function rowKind(element: TreeElement): string {
  if (element.type === 'card') return element.card.kind;
  return element.type === 'file' ? 'tree' : 'parked';
}

function fileIcon({ file }: FileElement): vscode.ThemeIcon {
  return file.readable
    ? new vscode.ThemeIcon('type-hierarchy')
    : new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
}

function icon(element: Exclude<TreeElement, FileElement>): vscode.ThemeIcon {
  return element.type === 'parked' ? new vscode.ThemeIcon('inbox') : cardIcon(element.card);
}

/** Kinds have an icon and no colour. */
export function cardIcon(card: Card): vscode.ThemeIcon {
  switch (card.kind) {
    case 'outcome':
      return new vscode.ThemeIcon('target');
    case 'opportunity':
      return new vscode.ThemeIcon(opportunityIcon((card as OpportunityCard).opportunityKind));
    case 'solution':
      return new vscode.ThemeIcon('lightbulb');
    case 'experiment':
      return new vscode.ThemeIcon('beaker');
    case 'idea':
      return new vscode.ThemeIcon('inbox');
  }
}

export function opportunityIcon(kind: OpportunityCard['opportunityKind']): string {
  const icons = { pain: 'flame', need: 'compass', desire: 'heart', question: 'question' };
  return kind ? icons[kind] : 'issue-draft';
}
