import * as vscode from 'vscode';
import * as assert from '../../harness/assert';
import { onDisk, type WorkFile } from '../desk';
import type { Action, RandomUser } from '../user';

/** What is done with the names of files in the explorer. */
export const names: readonly Action[] = [{ name: 'rename or move', weight: 0.7, act: renameOrMove }];

/** A file has another name or place for a while, in which it is worked on. */
async function renameOrMove(user: RandomUser): Promise<void> {
  const file = user.file();
  const first = file.uri;
  if ((await onDisk(first)) === undefined) return;
  file.wanted = user.pick([renamed(first), moved(first)]);
  await rename(user, file);
  for (let left = user.below(4); left > 0; left--) await user.work();
  file.wanted = first;
  await rename(user, file);
}

function renamed(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.replace('.', '-other.') });
}

function moved(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.replace(/[^/]+$/, 'elsewhere/$&') });
}

/** What is not saved goes along. */
async function rename(user: RandomUser, file: WorkFile): Promise<void> {
  const { uri, wanted } = file;
  user.tell(`to ${wanted.path}`, file);
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uri, wanted);
  assert.equal(await vscode.workspace.applyEdit(edit), true, `${uri.path} becomes ${wanted.path}`);
  await user.desk.renamed(file, wanted);
}

/** Of a file that has another name VS Code's undo takes back the name too. Whoever did not mean that names it again. */
export async function nameAgain(user: RandomUser): Promise<void> {
  for (const [file, to] of await user.desk.moved()) {
    user.count('named again');
    await user.desk.renamed(file, to);
    await rename(user, file);
  }
}
