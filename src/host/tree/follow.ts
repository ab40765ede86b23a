import * as vscode from 'vscode';
import type { ModelNode } from '../../core/artefacts/model';
import { nodeAt, type WorkspaceFile } from '../../core/index/file';
import type { Host } from '../context';

const quietTime = 100;

/** Finds the row of a node; where the node has none, that of the nearest node above it. */
export type FindRow<T> = (uri: string, key: string) => T | undefined | Promise<T | undefined>;

/** Lets the selection of a view follow the text cursor and the canvas, while the view can be seen. */
export function followSelection<T extends { readonly id: string }>(
  host: Host,
  view: vscode.TreeView<T>,
  find: FindRow<T>,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string | undefined;
  const show = (row: T | undefined) => {
    if (!row || !view.visible || view.selection[0]?.id === row.id) return;
    shown = row.id;
    view.reveal(row, { select: true, focus: false }).then(undefined, error => host.log.debug(String(error)));
  };
  const followText = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !view.visible) return;
    const own = timer;
    await host.sync.ahead(editor.document);
    const file = host.sync.file(editor.document);
    const row = file?.readable && (await rowAt(file, editor.document.offsetAt(editor.selection.active), find));
    if (row && timer === own) show(row);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void followText(), quietTime);
  };
  const window = vscode.window;
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return vscode.Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && later()),
    window.onDidChangeActiveTextEditor(later),
    view.onDidChangeVisibility(later),
    // The user chose a row: where the cursor was before does not matter any more.
    view.onDidChangeSelection(({ selection }) => selection[0]?.id !== shown && forget()),
    host.selection.onDidChange(async ({ uri, key }) => show(await find(uri, key))),
    new vscode.Disposable(forget),
  );
}

/** Tells the other surfaces which row is selected. One that follows shows it already, and says nothing of it. */
export function announceSelection<T extends { readonly uri: string }>(
  host: Host,
  view: vscode.TreeView<T>,
  keyOf: (row: T) => string,
): vscode.Disposable {
  return view.onDidChangeSelection(({ selection: [row] }) => {
    if (row) host.selection.announce({ uri: row.uri, key: keyOf(row) });
  });
}

async function rowAt<T>(file: WorkspaceFile, offset: number, find: FindRow<T>): Promise<T | undefined> {
  for (let node: ModelNode | undefined = nodeAt(file, offset); node; node = node.parent) {
    const row = await find(file.uri, node.parent ? node.key : '/');
    if (row) return row;
  }
  return undefined;
}
