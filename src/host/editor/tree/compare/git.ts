import * as vscode from 'vscode';

/** What we use of the built-in git extension. */
interface Repository {
  readonly state: { readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined };
  show(ref: string, path: string): Promise<string>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
}

interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}

/** The repository that a file is in; undefined without git, as in a browser, or outside of one. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.getAPI(1).getRepository(uri) ?? undefined;
  } catch {
    return undefined; // Git is switched off by its setting: then there is no version to compare with.
  }
}

export type { Repository };
