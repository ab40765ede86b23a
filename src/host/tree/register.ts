import * as vscode from 'vscode';
import { unlinkedInsights } from '../../core/views/insights-view';
import { type Host, together } from '../context';
import { type RevealOptions, revealNode } from '../language/reveal';
import { addChild, fixRow, moveStep, moveTo, remove, rename } from './actions';
import { NodeDecorations } from './decorations';
import { TreeDragAndDrop } from './drag';
import { DropOnScorecard } from './drop-on-scorecard';
import { cardRow, TreeEditor } from './edit';
import { type CardElement, rootOf, type TreeElement } from './elements';
import { announceSelection, followSelection } from './follow';
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
    dragAndDropController: new DropOnScorecard(host),
    showCollapseAll: true,
  });
  const countUnlinked = () => {
    const count = unlinkedInsights(host.service.index);
    const some = count === 1 ? vscode.l10n.t('1 unlinked insight') : vscode.l10n.t('{0} unlinked insights', count);
    treeView.description = count === 0 ? '' : some;
  };
  return together(
    decorations,
    trees,
    scorecards,
    treeView,
    scorecardView,
    announceSelection(host, treeView, keyOf),
    announceSelection(host, scorecardView, keyOf),
    followSelection(host, treeView, (uri, key) => trees.find(uri, key)),
    followSelection(host, scorecardView, (uri, key) => scorecards.find(uri, key)),
    host.severities.onDidChange(() => trees.refresh(host.service.index.all().map(({ uri }) => uri))),
    host.sync.onDidChange(uris => trees.refresh(uris)),
    host.sync.onDidChange(countUnlinked),
    host.sync.onDidStop(message => {
      treeView.message = message ?? '';
    }),
    host.sync.onDidChange(uris => scorecards.refresh(uris)),
    ...rowCommands(host, editor, treeView),
  );
}

function rowCommands(host: Host, editor: TreeEditor, view: vscode.TreeView<TreeElement>): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  const onCard = (id: string, action: (row: CardElement) => Promise<void>) =>
    registerCommand(id, async (row?: TreeElement) => {
      const card = cardRow(row ?? (await focusedRow(view)));
      if (card) await action(card);
    });
  const onReadable = (id: string, action: (row: TreeElement) => Promise<void>) =>
    registerCommand(id, async (row?: TreeElement) => {
      const found = row ?? (await focusedRow(view));
      const isReadable = found && (found.type === 'card' ? cardRow(found) : rootOf(found).file.readable);
      if (isReadable) await action(found);
    });
  return [
    onReadable('canopy.addChild', row => addChild(host, editor, row)),
    onReadable('canopy.rename', row => rename(editor, row)),
    onCard('canopy.moveUp', row => moveStep(editor, row, -1)),
    onCard('canopy.moveDown', row => moveStep(editor, row, 1)),
    onCard('canopy.moveTo', row => moveTo(editor, row)),
    onCard('canopy.delete', row => remove(editor, row)),
    onCard('canopy.fixRow', row => fixRow(host, row)),
    onCard('canopy.newHpsOfRow', async ({ uri, card }) => {
      await vscode.commands.executeCommand('canopy.newHps', { tree: uri, opportunity: card.key });
    }),
    onCard('canopy.recordMeasurementOfRow', async ({ uri, card }) => {
      await vscode.commands.executeCommand('canopy.recordMeasurement', { tree: uri, outcome: card.key });
    }),
    registerCommand('canopy.openRowAsTree', async (row?: TreeElement) => openAsTree(row ?? (await focusedRow(view)))),
    registerCommand('canopy.revealInText', async (row?: RevealTarget) =>
      reveal(host, row ?? (await focusedRow(view)), { takesFocus: true, asText: true }),
    ),
    registerCommand(selectNode, (row?: RevealTarget) => reveal(host, row)),
    registerCommand('canopy.refresh', () => host.sync.refresh()),
  ];
}

/** A key is meant for the row that has the focus, which arrow keys move without selecting; VS Code tells only the selection. */
async function focusedRow(view: vscode.TreeView<TreeElement>): Promise<TreeElement | undefined> {
  await vscode.commands.executeCommand('list.selectAndPreserveFocus');
  return view.selection[0];
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
