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
  await rename(user, file, user.pick([renamed(first), moved(first)]));
  for (let left = user.below(4); left > 0; left--) await user.work();
  await rename(user, file, first);
}

function renamed(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.replace('.', '-other.') });
}

function moved(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.replace(/[^/]+$/, 'elsewhere/$&') });
}

/** What is not saved goes along. */
async function rename(user: RandomUser, file: WorkFile, to: vscode.Uri): Promise<void> {
  user.tell(`to ${to.path}`, file);
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(file.uri, to);
  assert.equal(await vscode.workspace.applyEdit(edit), true, `${file.uri.path} becomes ${to.path}`);
  await user.desk.renamed(file, to);
}
