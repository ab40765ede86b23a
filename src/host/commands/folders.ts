import * as vscode from 'vscode';
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
