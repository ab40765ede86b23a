import * as vscode from 'vscode';
import { labelOf, nameRange } from '../../core/artefacts/model';
import type { ArtefactKind } from '../../core/artefacts/registry';
import type { NewFile } from '../../core/artefacts/template';
import { takenIn } from '../../core/generate/choices';
import { ok, type Result } from '../../core/result';
import { slug } from '../../core/text/slug';
import { type Refusal, refuse } from '../../core/yaml/refusal';
import type { Host } from '../context';

/** The folders that a new file may go into: those that hold files of ours, then the roots of the workspace. */
export function foldersOf({ service }: Host): vscode.Uri[] {
  const used = service.index
    .all()
    .map(file => folderOf(vscode.Uri.parse(file.uri)))
    .filter(folder => folder.scheme !== 'untitled');
  const roots = (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri);
  const byUri = new Map([...used, ...roots].map(folder => [folder.toString(), folder]));
  return [...byUri.values()];
}

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, Math.max(uri.path.lastIndexOf('/'), 0)) });
}

/** A folder as its user knows it: below its workspace folder. */
export function folderName(folder: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(folder);
  return root?.uri.toString() === folder.toString() ? root.name : vscode.workspace.asRelativePath(folder, true);
}

/** Whether there is a file of that name. Without a folder nothing is in the way: it becomes an unsaved document. */
export async function exists(folder: vscode.Uri | undefined, name: string): Promise<boolean> {
  if (!folder) return false;
  return vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(
    () => true,
    () => false,
  );
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
  if (!document) {
    return { ok: false, reason: vscode.l10n.t('{0} could not be created here. Is the folder read-only?', name) };
  }
  host.sync.file(document);
  return ok(document);
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
  const document = await openNamed(name);
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save it as {0}: by that name it is recognised.', name));
    return vscode.workspace.openTextDocument({ language: 'yaml', content: text });
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  return (await vscode.workspace.applyEdit(edit)) ? document : undefined;
}

async function openNamed(name: string): Promise<vscode.TextDocument | undefined> {
  const open = new Set(vscode.workspace.textDocuments.map(document => document.uri.toString()));
  const dot = name.indexOf('.');
  let uri = vscode.Uri.from({ scheme: 'untitled', path: name });
  for (let number = 2; open.has(uri.toString()); number++) {
    uri = uri.with({ path: `${name.slice(0, dot)}-${number}${name.slice(dot)}` });
  }
  return vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
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

/** Opens a file with a node's name selected. */
export async function revealNode({ service }: Host, uri: vscode.Uri, key: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const node = service.index.get(uri.toString())?.nodes.get(key);
  if (!node) return;
  const { start, end } = nameRange(node);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The id of a node; one without gets it from its title, so that others can refer to it. */
export async function idOf(host: Host, uri: string, key: string): Promise<Result<string, Refusal>> {
  const node = host.service.index.get(uri)?.nodes.get(key);
  if (!node) return refuse('not-found', vscode.l10n.t('“{0}” is no longer in its file. Choose another one.', key));
  if (node.id !== undefined) return ok(node.id);
  const id = slug(labelOf(node), takenIn(host.service.index));
  const written = await host.editor.perform(vscode.Uri.parse(uri), [
    { op: 'set', id: node.key, field: 'id', value: id },
  ]);
  return written.ok ? ok(id) : written;
}

/** The files of a kind that can be read and so be added to. */
export function filesOf({ service }: Host, kind: ArtefactKind) {
  return service.index.all().filter(file => file.kind === kind && file.readable);
}
