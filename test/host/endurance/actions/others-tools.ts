import type * as vscode from 'vscode';
import { openDocument } from '../../../../src/host/workspace/sync';
import { until } from '../../editor/tree-file';
import * as assert from '../../harness/assert';
import { branches } from '../branches';
import { onDisk, patience } from '../desk';
import { nodeModule } from '../node';
import type { Repository } from '../repository';
import type { Action, RandomUser } from '../user';
import { reverted } from './windows';

/** What Git and other programs do to the files, under the open window. */
export const othersTools: readonly Action[] = [
  { name: 'git checkout', weight: 2, needs: 'git', act: withGit(checkout) },
  { name: 'git commit', weight: 0.5, needs: 'git', act: withGit(commit) },
  { name: 'git stash and pop', weight: 1, needs: 'git', act: withGit(stash) },
  { name: 'git merge', weight: 0.5, needs: 'git', act: withGit(merge) },
  { name: 'write from outside', weight: 1, needs: 'git', act: write },
  { name: 'rename from outside', weight: 0.5, needs: 'git', act: rename },
];

function withGit(act: (user: RandomUser, repository: Repository) => Promise<void>): Action['act'] {
  return user => act(user, user.repository!);
}

async function checkout(user: RandomUser, repository: Repository): Promise<void> {
  const current = await repository.git('rev-parse', '--abbrev-ref', 'HEAD');
  const branch = user.pick(branches);
  // Git knows nothing of what is unsaved: it stays in the window, over the file of another branch.
  const staysUnsaved = user.chance(0.25) && ![current, branch].includes('endurance-alone');
  user.tell(`  ${branch}${staysUnsaved ? ', with what is unsaved' : ''}`);
  if (!staysUnsaved) await user.desk.saveAll();
  await putAway(user, repository);
  await repository.git('checkout', '--quiet', branch);
  await user.desk.follow();
  if (!staysUnsaved) return;
  await user.desk.check();
  for (const file of user.desk.files) if (openDocument(file.uri.toString())?.isDirty) await reverted(user, file);
}

/** Git changes branches only when nothing in the work tree would be lost. */
async function putAway(user: RandomUser, repository: Repository): Promise<void> {
  const how = user.pick(['commit', 'stash', 'reset'] as const);
  user.tell(`  ${how}`);
  if (how === 'commit') await repository.git('commit', '--quiet', '--allow-empty', '--all', '-m', 'Work');
  else if (how === 'reset') await repository.git('reset', '--quiet', '--hard');
  else {
    await repository.git('stash', 'push', '--quiet');
    await repository.git('stash', 'clear');
  }
}

async function commit(user: RandomUser, repository: Repository): Promise<void> {
  await user.desk.saveAll();
  await repository.git('commit', '--quiet', '--allow-empty', '--all', '-m', 'Work');
}

/** Puts the work away, and takes it out again on the same branch or on another, where it may not fit. */
async function stash(user: RandomUser, repository: Repository): Promise<void> {
  await user.desk.saveAll();
  await repository.git('stash', 'push', '--quiet');
  await user.desk.follow();
  await user.desk.check();
  if (user.chance(0.5)) await repository.git('checkout', '--quiet', user.pick(branches));
  const { done } = await repository.ask('stash', 'pop', '--quiet');
  user.tell(done ? '  popped' : '  conflict');
  await user.desk.follow();
  if (!done) await leaveConflict(user, repository);
  await repository.git('stash', 'clear');
}

async function merge(user: RandomUser, repository: Repository): Promise<void> {
  await user.desk.saveAll();
  await putAway(user, repository);
  const { done } = await repository.ask('merge', '--quiet', '--no-edit', user.pick(branches));
  user.tell(done ? '  merged' : '  conflict');
  await user.desk.follow();
  if (!done) await leaveConflict(user, repository);
}

/** The markers of a conflict stand in the files for a while; then the user gives up. */
async function leaveConflict(user: RandomUser, repository: Repository): Promise<void> {
  user.count('conflict');
  await user.desk.check();
  await repository.git('reset', '--quiet', '--hard');
  await user.desk.follow();
}

interface FileSystem {
  writeFileSync(path: string, text: string): void;
  renameSync(from: string, to: string): void;
}

/**
 * Another program writes a file, also one with something unsaved. It does so as careful ones do, at once: VS Code copies what was
 * just saved into its local history, and libuv's copy of a file that gets shorter meanwhile never ends (`uv_fs_copyfile` goes on
 * asking for what is no longer there), which keeps VS Code from ever saving that file again.
 */
async function write(user: RandomUser): Promise<void> {
  const fs = nodeModule<FileSystem>('fs')!;
  const file = user.file();
  const document = openDocument(file.uri.toString());
  const unsaved = document?.isDirty && user.chance(0.25) ? document : undefined;
  if (!unsaved) await user.desk.saveAll();
  const { fsPath } = file.uri;
  const end = file.text?.includes('\r\n') ? '\r\n' : '\n';
  const text = `${file.text}${end}# Written from outside ${user.below(1000)}${end}`;
  user.tell('write from outside', file);
  fs.writeFileSync(`${fsPath}.new`, text);
  fs.renameSync(`${fsPath}.new`, fsPath);
  await user.desk.follow();
  if (unsaved) await user.desk.save(unsaved);
  else assert.equal(file.text, text);
}

/** A file has another name for a while. An open document keeps what is not saved; else the new name alone counts. */
async function rename(user: RandomUser): Promise<void> {
  const { renameSync } = nodeModule<FileSystem>('fs')!;
  const { index } = user.host.service;
  const { uri, text } = user.file();
  const document = openDocument(uri.toString());
  const other = uri.with({ path: uri.path.replace('.', '-renamed.') });
  const saved = await onDisk(uri);
  const known = (at: vscode.Uri) => index.get(at.toString())?.parsed.text;
  user.tell(`  to ${other.path}`);
  renameSync(uri.fsPath, other.fsPath);
  await until('the new name is known', () => known(other) === saved, patience);
  const left = document?.isDirty ? text : undefined;
  await until('what counts of the old name is what is unsaved', () => known(uri) === left, patience);
  renameSync(other.fsPath, uri.fsPath);
  await until('the new name is gone', () => known(other) === undefined, patience);
  await user.desk.follow();
}
