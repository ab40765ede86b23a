import * as vscode from 'vscode';
import type { Repository } from './repository';
import { firstText } from './texts';

/** The branches between which the user goes, by how each differs from what the files hold at first. */
const changes = {
  'endurance-main': (text: string) => text,
  'endurance-feature': (text: string) => text.replace(/title: (\w)/g, 'title: Now $1'),
  'endurance-crlf': (text: string) => text.replaceAll('\n', '\r\n'),
  /** Has only the first of the files. */
  'endurance-alone': (text: string, at: number) => (at === 0 ? text : undefined),
} as const;

export const branches = Object.keys(changes);

/** Makes the branches, each with one commit, and leaves the first one checked out. @returns what takes them away again */
export async function makeBranches(repository: Repository, uris: readonly vscode.Uri[]): Promise<() => Promise<void>> {
  const start = await repository.git('rev-parse', '--abbrev-ref', 'HEAD');
  for (const [branch, change] of Object.entries(changes)) {
    await repository.git('checkout', '--quiet', '-f', '-b', branch, start);
    for (const [at, uri] of uris.entries()) {
      const text = change(firstText(uri), at);
      if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
    await repository.git('add', '--all');
    await repository.git('commit', '--quiet', '-m', branch);
  }
  await repository.git('checkout', '--quiet', branches[0]!);
  return async () => {
    await repository.git('reset', '--quiet', '--hard');
    await repository.git('checkout', '--quiet', '-f', start);
    await repository.git('branch', '-D', ...branches);
    await repository.git('stash', 'clear');
  };
}
