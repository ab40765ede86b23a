import * as vscode from 'vscode';
import { artefactKindOf } from '../../core/artefacts/registry';
import type { IsoDate } from '../../core/values/date';
import { someAtOnce, type Waiting } from '../progress';
import { commitOn, type GitRepository, textAt } from './history';

/** What is used of the interface of VS Code's own git extension (its `API`, version 1). */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
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

/**
 * The texts of files as they were committed at the end of a day, by their uris; each is asked of the repository that it is in.
 * Undefined where none is in one, or nothing was committed by then. A file that was not there that day is left out.
 */
export async function committedOn(
  uris: readonly string[],
  day: IsoDate,
  waiting: Waiting,
): Promise<ReadonlyMap<string, string> | undefined> {
  const commits = new Map<GitRepository, ReturnType<typeof commitOn>>();
  const read = async (uri: string) => {
    const file = vscode.Uri.parse(uri);
    const repository = await repositoryOf(file);
    if (!repository) return undefined;
    const known = commits.get(repository) ?? commitOn(repository, day);
    commits.set(repository, known);
    const commit = await known;
    return commit && { uri, text: await textAt(repository, commit.hash, file.fsPath) };
  };
  const found = (await someAtOnce(uris.filter(artefactKindOf), read, waiting)).filter(file => file !== undefined);
  if (found.length === 0) return undefined;
  return new Map(found.flatMap(({ uri, text }) => (text === undefined ? [] : [[uri, text]])));
}
