import * as vscode from 'vscode';
import { type Host, together } from '../context';
import { type RevealOptions, revealNode } from '../language/reveal';
import { addChild, moveStep, moveTo, remove, rename } from './actions';
import { NodeDecorations } from './decorations';
import { TreeDragAndDrop } from './drag';
import { cardRow, TreeEditor } from './edit';
import { type CardElement, rootOf, type TreeElement } from './elements';
import { followSelection } from './follow';
import { selectNode } from './item';
import { TreeProvider } from './provider';
import { ScorecardProvider, type ScorecardRow } from './scorecards';

/** The side bar: “Opportunity Trees” and “Scorecards”, and what their rows can do. */
export function registerTreeViews(host: Host): vscode.Disposable {
  const decorations = new NodeDecorations(host);
  const trees = new TreeProvider(host, decorations);
  const dragAndDrop = new TreeDragAndDrop(host, trees);
  const treeView = vscode.window.createTreeView<TreeElement>('canopy.trees', {
    treeDataProvider: trees,
    dragAndDropController: dragAndDrop,
    showCollapseAll: true,
  });
  const editor = new TreeEditor(host, treeView, trees);
  dragAndDrop.editor = editor;
  const scorecards = new ScorecardProvider(host);
  const scorecardView = vscode.window.createTreeView<ScorecardRow>('canopy.scorecards', {
    treeDataProvider: scorecards,
    showCollapseAll: true,
  });
  return together(
    decorations,
    trees,
    scorecards,
    treeView,
    scorecardView,
    followSelection(host, treeView, (uri, key) => trees.find(uri, key)),
    followSelection(host, scorecardView, (uri, key) => scorecards.find(uri, key)),
    host.sync.onDidChange(uris => {
      trees.refresh(uris);
      scorecards.refresh(uris);
    }),
    ...rowCommands(host, editor, treeView),
  );
}

function rowCommands(host: Host, editor: TreeEditor, view: vscode.TreeView<TreeElement>): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  const selected = (row: TreeElement | undefined) => row ?? view.selection[0];
  const onCard = (id: string, action: (row: CardElement) => Promise<void>) =>
    registerCommand(id, (row?: TreeElement) => {
      const card = cardRow(selected(row));
      return card && action(card);
    });
  const onReadable = (id: string, action: (row: TreeElement) => Promise<void>) =>
    registerCommand(id, (row?: TreeElement) => {
      const found = selected(row);
      return found && (found.type === 'card' ? cardRow(found) : rootOf(found).file.readable)
        ? action(found)
        : undefined;
    });
  return [
    onReadable('canopy.addChild', row => addChild(host, editor, row)),
    onReadable('canopy.rename', row => rename(editor, row)),
    onCard('canopy.moveUp', row => moveStep(editor, row, -1)),
    onCard('canopy.moveDown', row => moveStep(editor, row, 1)),
    onCard('canopy.moveTo', row => moveTo(editor, row)),
    onCard('canopy.delete', row => remove(editor, row)),
    registerCommand('canopy.openRowAsTree', (row?: TreeElement) => openAsTree(selected(row))),
    registerCommand('canopy.revealInText', (row?: RevealTarget) =>
      reveal(host, row ?? view.selection[0], { takesFocus: true, asText: true }),
    ),
    registerCommand(selectNode, (row?: RevealTarget) => reveal(host, row)),
    registerCommand('canopy.refresh', () => host.sync.refresh()),
  ];
}

/** A row of either view, or a node by its file and key. */
type RevealTarget = TreeElement | ScorecardRow | { readonly uri: string; readonly key: string };

async function reveal(host: Host, target: RevealTarget | undefined, options?: RevealOptions): Promise<void> {
  if (!target) return;
  await revealNode(host, vscode.Uri.parse(target.uri), keyOf(target), options);
}

function keyOf(target: RevealTarget): string {
  if ('key' in target) return target.key;
  if (target.type === 'card') return target.card.key;
  return target.type === 'entry' ? target.entry.node.key : '/';
}

async function openAsTree(row: TreeElement | undefined): Promise<void> {
  if (!row) return;
  const key = row.type === 'card' ? row.card.key : undefined;
  await vscode.commands.executeCommand('canopy.openAsTree', vscode.Uri.parse(row.uri), key);
}
