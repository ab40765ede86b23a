import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { artefactKindOf } from '../core/artefacts/registry';

const run = promisify(execFile);
const longest = 64 * 1024 * 1024;

/** See `Io.committedOn`. Asks git, where it is installed and the folder is under it; changes nothing. */
export async function committedOn(folder: string, day: string): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer: longest, windowsHide: true })).stdout;
  try {
    const commit = (await git('rev-list', '-1', `--before=${day}T23:59:59`, 'HEAD')).toString().trim();
    if (!commit) return undefined;
    const top = (await git('rev-parse', '--show-toplevel')).toString().trim();
    const names = (await git('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit)).toString().split('\0');
    const files = new Map<string, Uint8Array>();
    for (const name of names.filter(artefactKindOf))
      files.set(`${top}/${name}`, await git('show', `${commit}:${name}`));
    return files;
  } catch {
    // No git, no repository, or no commit yet: there is no history to tell of.
    return undefined;
  }
}
