import * as vscode from 'vscode';
import type { NewFile } from '../../core/artefacts/template';
import { ok, problem, type Result } from '../../core/result';
import type { Host } from '../context';
import * as say from '../say';
import { exists } from '../workspace/files';
import { folderName } from './folders';

/** Whether a file of that name is there already. Without a folder nothing is in the way: it becomes an unsaved document. */
export async function isTaken(folder: vscode.Uri | undefined, name: string): Promise<boolean> {
  return folder !== undefined && exists(vscode.Uri.joinPath(folder, name));
}

/**
 * Creates a file with its whole text at once, as a step that can be undone; without a folder an unsaved document of that name.
 * Never overwrites.
 */
export async function createFile(
  host: Host,
  folder: vscode.Uri | undefined,
  name: string,
  text: string,
): Promise<Result<vscode.TextDocument>> {
  const document = folder ? await createIn(folder, name, text) : await createUntitled(name, text);
  if (!document) return problem(await obstacleTo(folder, name));
  await host.sync.lookAgain(document);
  host.sync.file(document);
  return ok(document);
}

async function obstacleTo(folder: vscode.Uri | undefined, name: string): Promise<string> {
  if (!folder || (await isTaken(folder, name)))
    return vscode.l10n.t('{0} is there already, and stays as it is. Rename one of the two, then try again.', name);
  return vscode.l10n.t(
    '{0} can’t be created in {1}, so nothing was written. See who may write there, or choose another folder.',
    name,
    folderName(folder),
  );
}

async function createIn(folder: vscode.Uri, name: string, text: string): Promise<vscode.TextDocument | undefined> {
  const uri = vscode.Uri.joinPath(folder, name);
  const eol = vscode.workspace.getConfiguration('files', folder).get<string>('eol');
  const written = eol === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(written) });
  if (!(await vscode.workspace.applyEdit(edit))) return undefined;
  return vscode.workspace.openTextDocument(uri);
}

/**
 * An unsaved document under a name that Save suggests. Some browsers' windows can't name what is not saved: there it has none,
 * and the user is told which one it needs.
 */
async function createUntitled(name: string, text: string): Promise<vscode.TextDocument | undefined> {
  const document = await openNamed(undefined, name);
  if (document) return (await fill(document, text)) ? document : undefined;
  void say.info(vscode.l10n.t('Save it as {0}: by that name it is recognised.', name));
  return vscode.workspace.openTextDocument({ language: 'yaml', content: text });
}

/** An unsaved Markdown document that is saved under a name into a folder; where it can't have one, a document without a name. */
export async function createMarkdown(
  folder: vscode.Uri | undefined,
  name: string,
  text: string,
): Promise<vscode.TextDocument> {
  const document = folder && (await openNamed(folder, name));
  if (document && (await fill(document, text))) return document;
  return vscode.workspace.openTextDocument({ language: 'markdown', content: text });
}

/** An unsaved document of a name that neither a file of the folder nor an open document has. */
async function openNamed(folder: vscode.Uri | undefined, name: string): Promise<vscode.TextDocument | undefined> {
  const open = new Set(vscode.workspace.textDocuments.map(document => document.uri.toString()));
  const dot = name.indexOf('.');
  for (let number = 1; ; number++) {
    const path = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    const uri = folder ? vscode.Uri.joinPath(folder, path).with({ scheme: 'untitled' }) : untitled(path);
    if (open.has(uri.toString()) || (await isTaken(folder, path))) continue;
    return vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  }
}

function untitled(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'untitled', path });
}

function fill({ uri }: vscode.TextDocument, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  return vscode.workspace.applyEdit(edit);
}

/** Shows a new file with the cursor where the user goes on. */
export async function showNewFile(document: vscode.TextDocument, { text, select }: NewFile): Promise<void> {
  const line = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const column = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const at = (offset: number) => new vscode.Position(line(offset), column(offset));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (!select) return;
  editor.selection = new vscode.Selection(at(select.start), at(select.end));
  editor.revealRange(editor.selection);
}
