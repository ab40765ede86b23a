import type { IsoDate } from '../../core/values/date';

/** What is used of a repository of VS Code's own git extension (its `API`, version 1). */
export interface GitRepository {
  readonly state: { readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined };
  log(options: { readonly maxEntries: number; readonly path?: string }): Promise<readonly GitCommit[]>;
  /** @param path of a file on the disk */
  show(ref: string, path: string): Promise<string>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly commitDate?: Date;
}

/** So many commits are looked through for the last one of a day. */
const mostCommits = 2000;

/** The last commit at the end of a day; undefined where there was none by then. */
export async function commitOn(repository: GitRepository, day: IsoDate): Promise<GitCommit | undefined> {
  const end = new Date(day.year, day.month - 1, day.day + 1).getTime();
  const commits = await commitsOf(repository, { maxEntries: mostCommits });
  return commits.find(({ commitDate }) => commitDate !== undefined && commitDate.getTime() < end);
}

/** The commits, or those that changed a file, the last one first; none in a repository without any, where git ends with an error. */
export async function commitsOf(
  repository: GitRepository,
  options: Parameters<GitRepository['log']>[0],
): Promise<readonly GitCommit[]> {
  try {
    return await repository.log(options);
  } catch {
    return [];
  }
}

/** The text of a file in a commit or branch; undefined where it was not there. @param path of the file on the disk */
export async function textAt(repository: GitRepository, ref: string, path: string): Promise<string | undefined> {
  try {
    return await repository.show(ref, path);
  } catch {
    return undefined; // Git tells of a file that is missing in that state with an error.
  }
}

/** The names of all branches, those of this repository first. */
export async function branchesOf(repository: GitRepository): Promise<string[]> {
  const [own, all] = await Promise.all([repository.getBranches({}), repository.getBranches({ remote: true })]);
  return [...new Set([...own, ...all].flatMap(({ name }) => name ?? []))];
}
