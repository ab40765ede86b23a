import * as vscode from 'vscode';
import { artefactKindOf } from '../core/artefacts/registry';
import type { IsoDate } from '../core/values/date';

/** What is used of the interface of VS Code's own git extension (its `API`, version 1). */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitCommit {
  readonly hash: string;
  readonly commitDate?: Date;
}

export interface GitRepository {
  readonly state: { readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined };
  log(options: { readonly maxEntries: number; readonly path?: string }): Promise<readonly GitCommit[]>;
  show(ref: string, path: string): Promise<string>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
}

/** The repository that a file is in; undefined where there is none, or no git extension, as in the browser. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.getAPI(1).getRepository(uri) ?? undefined;
  } catch {
    // The user has switched git off (git.enabled): then there is no history to tell of.
    return undefined;
  }
}

/** So many commits are looked through for the last one of a day. */
const mostCommits = 2000;

/**
 * The texts of files as they were committed at the end of a day, by their uris; undefined where they are in no repository, or
 * nothing was committed by then. A file that was not there that day is left out.
 */
export async function committedOn(
  uris: readonly string[],
  day: IsoDate,
): Promise<ReadonlyMap<string, string> | undefined> {
  const first = uris[0];
  const repository = first === undefined ? undefined : await repositoryOf(vscode.Uri.parse(first));
  if (!repository) return undefined;
  const end = new Date(day.year, day.month - 1, day.day + 1).getTime();
  const commits = await commitsOf(repository);
  const commit = commits.find(({ commitDate }) => commitDate !== undefined && commitDate.getTime() < end);
  if (!commit) return undefined;
  const texts = new Map<string, string>();
  for (const uri of uris.filter(artefactKindOf)) {
    const text = await textAt(repository, commit.hash, vscode.Uri.parse(uri));
    if (text !== undefined) texts.set(uri, text);
  }
  return texts;
}

/** The text of a file in a commit or branch; undefined where it was not there. */
export async function textAt(repository: GitRepository, ref: string, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    return undefined; // Git tells of a file that is missing in that state with an error.
  }
}

/** The commits, the last one first; none in a repository without any, where git ends with an error. */
async function commitsOf(repository: GitRepository): Promise<readonly GitCommit[]> {
  try {
    return await repository.log({ maxEntries: mostCommits });
  } catch {
    return [];
  }
}
