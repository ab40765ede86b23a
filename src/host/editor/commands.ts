import * as vscode from 'vscode';
import { artefactKindOf } from '../../core/artefacts/registry';
import { nodeAt } from '../../core/index/file';
import { activeUri } from '../active-uri';
import type { Host } from '../context';
import * as say from '../say';
import type { EditorProvider } from './provider';
import type { EditorView } from './view';

type Opener = Pick<EditorProvider, 'view' | 'openAt'>;

/** The commands that open a file in an editor of ours, in place and beside, at an item or where the text cursor is. */
export function registerOpenCommands(host: Host, editor: Opener): vscode.Disposable {
  const { view } = editor;
  const open = async (column: vscode.ViewColumn, target: unknown, key: unknown) => {
    const uri = target instanceof vscode.Uri ? target : activeUri();
    if (!uri || artefactKindOf(uri.path) !== view.kind) return explainKind(view, uri);
    const item = typeof key === 'string' ? key : itemAtCursor(host, view, uri);
    const show = () => vscode.commands.executeCommand('vscode.openWith', uri, view.viewType, column);
    await (item === undefined ? show() : editor.openAt(uri, item, show));
  };
  const { registerCommand } = vscode.commands;
  const { Active, Beside } = vscode.ViewColumn;
  return vscode.Disposable.from(
    registerCommand(view.command, (target, key) => open(Active, target, key)),
    registerCommand(`${view.command}ToSide`, (target, key) => open(Beside, target, key)),
  );
}

/** The command that opens the text of the editor that the user is in, at the item that is selected there. */
export function registerOpenAsText(editors: readonly Pick<EditorProvider, 'active'>[]): vscode.Disposable {
  return vscode.commands.registerCommand('canopy.openAsText', async target => {
    const session = editors.map(({ active }) => active).find(active => active !== undefined);
    if (session) return session.openText({ key: session.selected ?? null, line: null, beside: false });
    const uri = target instanceof vscode.Uri ? target : activeUri();
    if (uri) await vscode.window.showTextDocument(uri, { preview: false });
  });
}

/** The item that the text cursor is on, so that the editor opens where the user reads. */
function itemAtCursor({ sync }: Host, view: Pick<EditorView, 'itemOf'>, uri: vscode.Uri): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return undefined;
  const file = sync.file(editor.document);
  if (!file?.readable) return undefined;
  return view.itemOf(nodeAt(file, editor.document.offsetAt(editor.selection.active)))?.key;
}

function explainKind({ kind }: Pick<EditorView, 'kind'>, uri: vscode.Uri | undefined): void {
  const name = uri && vscode.workspace.asRelativePath(uri);
  const message = name
    ? vscode.l10n.t('{0} can’t be shown this way: it would need a name that ends in .{1}.yaml.', name, kind)
    : vscode.l10n.t('Open a file whose name ends in .{0}.yaml first.', kind);
  void say.info(message);
}
