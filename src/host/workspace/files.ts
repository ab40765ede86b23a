import * as vscode from 'vscode';
import { artefactKindOf, artefactKinds } from '../../core/artefacts/registry';
import { groupBy } from '../../core/group-by';

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

/**
 * All files of ours in the workspace. Respects `files.exclude`, except in folders that can't be searched and are walked.
 * Of `file` folders an empty answer is true, and walking them would be for nothing.
 */
export async function findArtefacts(
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri[]> {
  const found = await search(token, log);
  if (token.isCancellationRequested) return found ?? [];
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const unsearched = found ? roots.filter(root => root.scheme !== 'file' && !found.some(isBelow(root))) : roots;
  const walked = await Promise.all(unsearched.map(root => walk(root, token)));
  return [...(found ?? []), ...walked.flat()];
}

/** Undefined where the search ended with an error. */
async function search(
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri[] | undefined> {
  try {
    return await vscode.workspace.findFiles(artefactGlob, undefined, undefined, token);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    return undefined;
  }
}

/** Whether a file lies in the workspace and `files.exclude` lets it be seen, so that it counts also while it is closed. */
export async function isListed(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const path = uri.path
    .slice(folder.uri.path.length)
    .replace(/^\//, '')
    .replace(/[[\]{}*?]/g, '[$&]');
  const finds = async (glob: string) =>
    (await vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), undefined, 1)).length > 0;
  try {
    if (await finds(path)) return true;
    // A folder that can't be searched hides nothing.
    return uri.scheme !== 'file' && !(await finds(artefactGlob));
  } catch {
    return true;
  }
}

/** From this many on one search for all is quicker than one for each. */
const manyFiles = 8;

/** Those of some files that `isListed` is true of. */
export async function listedOf(uris: readonly vscode.Uri[], log: vscode.LogOutputChannel): Promise<vscode.Uri[]> {
  if (uris.length < manyFiles) {
    const listed = await Promise.all(uris.map(isListed));
    return uris.filter((_, at) => listed[at]);
  }
  const found = new Set((await findArtefacts(new vscode.CancellationTokenSource().token, log)).map(String));
  return uris.filter(uri => found.has(uri.toString()));
}

/** The files that are listed in some folders, at any depth. @param places what is no folder holds none */
export async function listedBelow(places: readonly vscode.Uri[], log: vscode.LogOutputChannel): Promise<vscode.Uri[]> {
  const folders = (await foldersAmong(places)).map(isBelow);
  if (folders.length === 0) return [];
  const all = await findArtefacts(new vscode.CancellationTokenSource().token, log);
  return all.filter(uri => folders.some(holds => holds(uri)));
}

/**
 * Those of some places that are folders and in none of the others. A build writes thousands of files: of several in the same folder that
 * one is asked.
 */
async function foldersAmong(places: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const all = new Set(places.map(String));
  const outer = places.filter(uri => !all.has(parentOf(uri).toString()));
  const groups = [...groupBy(outer, uri => parentOf(uri).toString()).values()];
  return (await Promise.all(groups.map(foldersBeside))).flat();
}

/** @param places in the same folder */
async function foldersBeside(places: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const [first] = places;
  if (places.length === 1) return (await isFolder(first!)) ? places : [];
  const inside = new Map(await readDirectory(parentOf(first!)));
  return places.filter(uri => isFolderType(inside.get(nameOf(uri))));
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return isFolderType((await vscode.workspace.fs.stat(uri)).type);
  } catch {
    return false;
  }
}

/** A link to a folder is one. */
function isFolderType(type: vscode.FileType = vscode.FileType.Unknown): boolean {
  return (type & vscode.FileType.Directory) !== 0;
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether files lie in a folder, at any depth. */
function isBelow(folder: vscode.Uri): (uri: vscode.Uri | string) => boolean {
  const start = folder.toString().replace(/\/?$/, '/');
  return uri => uri.toString().startsWith(start);
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
