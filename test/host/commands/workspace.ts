import * as vscode from 'vscode';
import { draftKey } from '../../../src/host/commands/drafts';
import * as assert from '../harness/assert';
import { activeHost, until as becomes, removeFiles, writeFile } from '../harness/files';
import { page } from '../harness/page';
import { quickInput } from './quick-input';

const made = new Set<string>();
const originals = new Map<vscode.TextDocument, string>();

/** A file of the opened folder. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'A folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** A file that only this test has. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(await writeFile(name, text));
}

/** A file of the example, which `undoTest` gives its text back. */
export async function openExample(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  originals.set(document, document.getText());
  return document;
}

/** Names what the test is about to make, so that `undoTest` takes it away; the last one first. */
export function willMake(...names: string[]): void {
  for (const name of names) made.add(name);
}

/** For `afterEach`: leaves open questions, drops their drafts, and gives the folder back as it was, whatever the test came to. */
export async function undoTest(): Promise<void> {
  await page.press('Escape', 'Escape');
  await quickInput.gone();
  await vscode.commands.executeCommand('notifications.clearAll');
  for (const [document, text] of originals) await restore(document, text);
  originals.clear();
  await removeFiles();
  const { service, memory } = await activeHost();
  for (const name of [...made].reverse()) {
    const uri = fileUri(name);
    await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
    await becomes(`${name} has left the index`, () => service.index.get(uri.toString()) === undefined);
  }
  made.clear();
  for (const command of ['canopy.newHps', 'canopy.newInsight', 'canopy.workThroughParked'])
    await memory.update(draftKey(command), undefined);
}

async function restore(document: vscode.TextDocument, text: string): Promise<void> {
  if (document.getText() !== text) {
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
    await vscode.workspace.applyEdit(edit);
  }
  await document.save();
}

/** Types whole lines before a line. */
export async function insertLines(document: vscode.TextDocument, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), text);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
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
