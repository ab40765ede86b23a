import * as vscode from 'vscode';
import { type ModelNode, nameRange } from '../../core/artefacts/model';
import { nodeAt, type WorkspaceFile } from '../../core/index/file';
import type { Range } from '../../core/text/lines';
import type { Host } from '../context';

export interface RevealOptions {
  /** False leaves the keyboard where it is, so that the arrow keys walk on in the side bar. */
  readonly takesFocus?: boolean;
}

/**
 * Shows a node where the user looks at its file: on the canvas if that is the active editor, else in the text with its title
 * selected. A file that can't be read is shown at the line that stops it.
 */
export async function revealNode(host: Host, uri: vscode.Uri, key: string, options: RevealOptions = {}): Promise<void> {
  if (host.selection.reveal(uri, key)) return;
  const file = host.sync.file(await vscode.workspace.openTextDocument(uri));
  const range = file && rangeIn(file, key);
  await showText(uri, file && range ? toRange(file, range) : undefined, options);
}

/** Shows a text where it is open already, else in the active group. */
export async function showText(
  uri: vscode.Uri,
  selection: vscode.Range | undefined,
  { takesFocus = false }: RevealOptions = {},
): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return vscode.window.showTextDocument(uri, {
    preserveFocus: !takesFocus,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    ...(selection ? { selection } : {}),
  });
}

function rangeIn(file: WorkspaceFile, key: string): Range | undefined {
  if (!file.readable) return file.parsed.problems[0]?.range;
  const node = key === '/' ? file.root : file.nodes.get(key);
  return node && titleRange(node, file.parsed.text);
}

/** The words of the title, without the quotes around them. */
function titleRange(node: ModelNode, text: string): Range {
  const { start, end } = nameRange(node);
  const isQuoted = end - start >= 2 && /["']/.test(text[start] ?? '') && text[end - 1] === text[start];
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function toRange({ parsed: { lines } }: WorkspaceFile, { start, end }: Range): vscode.Range {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

const quietTime = 100;

/** Finds the row of a node; where the node has none, that of the nearest node above it. */
export type FindRow<T> = (uri: string, key: string) => T | undefined;

/** Lets the selection of a view follow the text cursor and the canvas, while the view can be seen. */
export function followSelection<T extends { readonly id: string }>(
  host: Host,
  view: vscode.TreeView<T>,
  find: FindRow<T>,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (row: T | undefined) => {
    if (!row || !view.visible || view.selection[0]?.id === row.id) return;
    view.reveal(row, { select: true, focus: false }).then(undefined, error => host.log.debug(String(error)));
  };
  const followText = () => {
    const editor = vscode.window.activeTextEditor;
    const file = editor && view.visible ? host.sync.file(editor.document) : undefined;
    if (editor && file?.readable) show(rowAt(file, editor.document.offsetAt(editor.selection.active), find));
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(followText, quietTime);
  };
  const { window } = vscode;
  return vscode.Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && later()),
    window.onDidChangeActiveTextEditor(later),
    view.onDidChangeVisibility(later),
    host.selection.onDidChange(({ uri, key }) => show(find(uri, key))),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function rowAt<T>(file: WorkspaceFile, offset: number, find: FindRow<T>): T | undefined {
  for (let node: ModelNode | undefined = nodeAt(file, offset); node; node = node.parent) {
    const row = find(file.uri, node.parent ? node.key : '/');
    if (row) return row;
  }
  return undefined;
}
