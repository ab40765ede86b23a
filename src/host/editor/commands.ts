import * as vscode from 'vscode';
import { artefactKindOf } from '../../core/artefacts/registry';
import { nodeAt } from '../../core/index/file';
import { canvasCommands } from '../../protocol/canvas-commands';
import type { Host } from '../context';
import * as say from '../say';
import { canvasViewType } from './html';
import type { CanvasProvider } from './provider';
import { cardOf } from './snapshot';

export function registerEditorCommands(host: Host, canvases: CanvasProvider): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  const openAsTree = async (column: vscode.ViewColumn, target: unknown, key: unknown) => {
    const uri = target instanceof vscode.Uri ? target : activeUri();
    if (!uri || artefactKindOf(uri.path) !== 'tree') return explainTree(uri);
    const card = typeof key === 'string' ? key : cardAtCursor(host, uri);
    if (card !== undefined) canvases.revealWhenOpen(uri, card);
    await vscode.commands.executeCommand('vscode.openWith', uri, canvasViewType, column);
  };
  return [
    registerCommand('canopy.openAsTree', (target, key) => openAsTree(vscode.ViewColumn.Active, target, key)),
    registerCommand('canopy.openAsTreeToSide', (target, key) => openAsTree(vscode.ViewColumn.Beside, target, key)),
    registerCommand('canopy.openAsText', async target => {
      const canvas = canvases.active;
      if (canvas) return canvas.openText({ key: canvas.selected ?? null, line: null, beside: false });
      const uri = target instanceof vscode.Uri ? target : activeUri();
      if (uri) await vscode.window.showTextDocument(uri, { preview: false });
    }),
    ...canvasCommands.map(name => registerCommand(`canopy.tree.${name}`, () => canvases.active?.command(name))),
  ];
}

/** The file of the editor that the user is in, whatever editor it is. */
function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return vscode.window.activeTextEditor?.document.uri ?? (hasUri(input) ? input.uri : undefined);
}

function hasUri(input: unknown): input is { readonly uri: vscode.Uri } {
  return typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof vscode.Uri;
}

/** The card that the text cursor is on, so that the canvas opens where the user reads. */
function cardAtCursor({ sync }: Host, uri: vscode.Uri): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return undefined;
  const file = sync.file(editor.document);
  return file?.readable ? cardOf(nodeAt(file, editor.document.offsetAt(editor.selection.active)))?.key : undefined;
}

function explainTree(uri: vscode.Uri | undefined): void {
  const name = uri && vscode.workspace.asRelativePath(uri);
  const message = name
    ? vscode.l10n.t('{0} is no opportunity tree: the name of one ends in .tree.yaml.', name)
    : vscode.l10n.t('Open a file whose name ends in .tree.yaml first.');
  void say.info(message);
}
