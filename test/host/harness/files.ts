import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import * as assert from './assert';

const created: vscode.Uri[] = [];

/** The extension's own parts, once it knows the files of the workspace. */
export async function activeHost(): Promise<Host> {
  const extension = vscode.extensions.getExtension<Host>('canopy.canopy');
  assert.ok(extension, 'The extension is installed');
  const host = await extension.activate();
  await host.sync.ready;
  return host;
}

/** Writes a file of ours into the workspace, and waits until it is known; `removeFiles` takes it away again. */
export async function writeFile(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'These tests need a folder');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  created.push(uri);
  const { index } = (await activeHost()).service;
  await until(`${name} is known`, () => index.get(uri.toString()) !== undefined);
  return uri;
}

/** Writes a file and shows its text. */
export async function showFile(name: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await writeFile(name, text), { preview: false });
}

/** Forgets what is unsaved, closes every editor and deletes the files of the test. */
export async function removeFiles(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const { index } = (await activeHost()).service;
  for (const uri of created.splice(0)) {
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    await until(`${uri.path} has left the index`, () => index.get(uri.toString()) === undefined);
  }
}

/** The range of the first occurrence of some words; a caret in them, `sto|p`, gives the place of the caret alone. */
export function rangeOf(document: vscode.TextDocument, marked: string): vscode.Range {
  const caret = marked.indexOf('|');
  const words = marked.replace('|', '');
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `“${words}” is in the text`);
  const [from, to] = caret < 0 ? [start, start + words.length] : [start + caret, start + caret];
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

/** Puts the text cursor at a place, given as for `rangeOf`. */
export function putCursor(editor: vscode.TextEditor, marked: string): vscode.Position {
  const { start } = rangeOf(editor.document, marked);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  return start;
}

/** Replaces the first occurrence of some words, as typing would. */
export async function replaceWords(document: vscode.TextDocument, words: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), text);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

/** How a document's text changed while something was done: each event is one undo step. */
export async function changesDuring(
  document: vscode.TextDocument,
  action: () => Promise<unknown>,
): Promise<readonly vscode.TextDocumentContentChangeEvent[][]> {
  const events: vscode.TextDocumentContentChangeEvent[][] = [];
  const listener = vscode.workspace.onDidChangeTextDocument(event => {
    if (event.document === document && event.contentChanges.length > 0) events.push([...event.contentChanges]);
  });
  try {
    await action();
  } finally {
    listener.dispose();
  }
  return events;
}

/** Tries until a condition holds. */
export async function until(what: string, holds: () => unknown, limit = 8000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to be that ${what}.`);
    await pause(25);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
