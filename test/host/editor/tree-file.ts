import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';

let count = 0;

/** The extension's own parts: what it gives back when it is activated. */
export async function activeHost(): Promise<Host> {
  const extension = vscode.extensions.getExtension<Host>('canopy.canopy');
  if (!extension) throw new Error('The extension is not installed.');
  const host = await extension.activate();
  await host.sync.ready;
  return host;
}

/** Writes a new tree file into the workspace and opens its text, without showing it. */
export async function createTree(text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('These tests need a folder.');
  const uri = vscode.Uri.joinPath(folder.uri, `canvas-${++count}.tree.yaml`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uri);
}

/** Closes every editor, and deletes the file. It is saved before: what is unsaved would go on counting without its file. */
export async function removeTree(document: vscode.TextDocument): Promise<void> {
  const { uri } = document;
  if (document.isDirty) await document.save();
  await closeEditors();
  await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
}

export async function closeEditors(): Promise<void> {
  for (const { isDirty } of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (isDirty) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces the first occurrence of a string, as typing would. */
export async function replaceInText(document: vscode.TextDocument, old: string, now: string): Promise<void> {
  const start = document.getText().indexOf(old);
  if (start < 0) throw new Error(`“${old}” is not in the text.`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
  edit.replace(document.uri, range, now);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was not applied.');
}

/** Tries until a condition holds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, limit = 15_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to be that ${what}.`);
    await pause(25);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
