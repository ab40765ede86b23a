import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { artefactKindOf } from '../core/artefacts/registry';
import type { Revision } from './io';

const run = promisify(execFile);
const longest = 64 * 1024 * 1024;

/** Asks git, where it is installed and the folder is under it; changes nothing. */
type Git = (...args: string[]) => Promise<Buffer>;

/** See `Io.committedOn`. */
export function committedOn(folder: string, day: string): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  return asked(folder, async git => {
    const commit = textOf(await git('rev-list', '-1', `--before=${day}T23:59:59`, 'HEAD'));
    return commit === '' ? undefined : (await stateAt(git, commit)).files;
  });
}

/** See `Io.revision`. */
export function revision(folder: string, name: string): Promise<Revision | undefined> {
  return asked(folder, async git => {
    if (name.startsWith('-')) return undefined;
    return stateAt(git, textOf(await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)));
  });
}

async function stateAt(git: Git, commit: string): Promise<Revision> {
  const top = textOf(await git('rev-parse', '--show-toplevel'));
  const names = (await git('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit)).toString().split('\0');
  const files = new Map<string, Uint8Array>();
  for (const name of names.filter(artefactKindOf)) files.set(`${top}/${name}`, await git('show', `${commit}:${name}`));
  return { top, files };
}

function textOf(output: Buffer): string {
  return output.toString().trim();
}

/** Undefined without git, without a repository, and where git does not know what it is asked for. */
async function asked<T>(folder: string, question: (git: Git) => Promise<T>): Promise<T | undefined> {
  const options = { encoding: 'buffer', maxBuffer: longest, windowsHide: true } as const;
  try {
    return await question(async (...args) => (await run('git', ['-C', folder, ...args], options)).stdout);
  } catch {
    return undefined;
  }
}
