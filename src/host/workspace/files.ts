import * as vscode from 'vscode';
import { artefactKindOf, artefactKinds } from '../../core/artefacts/registry';

const kinds = artefactKinds.join(',');

/** Every file name of ours, as a glob: `*.tree.yaml`, `*.scorecard.yml` … */
export const artefactGlob = `**/*.{${kinds}}.{yaml,yml}`;

/** Documents that language features are offered for. By name, so that the language stays YAML. */
export const artefactSelector: vscode.DocumentSelector = { pattern: artefactGlob };

/**
 * Whether a document is a file of the workspace and not an old version of one: the left side of a diff has the same name and
 * the same ids, and must not count.
 */
export function isArtefact(uri: vscode.Uri): boolean {
  if (artefactKindOf(uri.path) === undefined) return false;
  return uri.scheme === 'file' || uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Where file search is not available (some virtual workspaces), folders are walked; this many are enough. */
const mostFolders = 2_000;
const skipped = new Set(['node_modules', '.git', 'dist', 'out', 'build', 'target']);

/** All files of ours in the workspace. Respects `files.exclude`. */
export async function findArtefacts(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(artefactGlob, undefined, undefined, token);
  if (found.length > 0 || token.isCancellationRequested) return found;
  const walks = (vscode.workspace.workspaceFolders ?? []).map(folder => walk(folder.uri, token));
  return (await Promise.all(walks)).flat();
}

async function walk(root: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const pending = [root];
  for (let count = 0; pending.length > 0 && count < mostFolders && !token.isCancellationRequested; count++) {
    const folder = pending.shift()!;
    for (const [name, type] of await readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !skipped.has(name)) pending.push(uri);
      else if (type === vscode.FileType.File && artefactKindOf(name)) found.push(uri);
    }
  }
  return found;
}

async function readDirectory(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // Gone meanwhile, or not readable: the rest of the workspace still counts.
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
