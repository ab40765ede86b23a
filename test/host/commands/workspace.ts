import * as vscode from 'vscode';
import * as assert from '../harness/assert';

/** A file of the opened folder. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'A folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a file and opens it, so that the extension knows it. */
export async function openFile(name: string, text?: string): Promise<vscode.TextDocument> {
  const uri = fileUri(name);
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uri);
}

export async function removeFile(name: string): Promise<void> {
  const uri = fileUri(name);
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  // An unsaved document would ask what is to become of it.
  if (open?.isDirty) await open.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
}

/** Gives a file of the example its text back: what other tests find. */
export async function restore(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

export function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'An editor is open');
  return document;
}

/** Waits until something is true; gives its value. */
export async function until<T>(what: string, probe: () => T | undefined | false): Promise<T> {
  for (let end = Date.now() + 8000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 40))) {
    const value = probe();
    if (value !== undefined && value !== false) return value;
  }
  assert.fail(`${what}: not within 8 seconds`);
}
