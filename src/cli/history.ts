import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { artefactKindOf } from '../core/artefacts/registry';
import { Failure } from './failure';
import type { Revision } from './io';

const run = promisify(execFile);
const longest = 64 * 1024 * 1024;

/** Asks git; changes nothing. */
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

/**
 * Undefined without a repository, and where git does not know what it is asked for.
 * @throws Failure where git can't answer, with what it says
 */
async function asked<T>(folder: string, question: (git: Git) => Promise<T>): Promise<T | undefined> {
  // What git says is read below, so it says it in one language.
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { encoding: 'buffer', maxBuffer: longest, windowsHide: true, env } as const;
  try {
    return await question(async (...args) => (await run('git', ['-C', folder, ...args], options)).stdout);
  } catch (error) {
    const { code, message, stderr } = error as { code?: unknown; message: string; stderr?: Buffer };
    if (code === 'ENOENT') throw new Failure('Git can’t be asked: it is not installed, or not on the PATH.');
    const said = (textOf(stderr ?? Buffer.of()) || message).replace(/\s+/g, ' ');
    if (code === 1 || /not a git repository|unknown revision/.test(said)) return undefined;
    throw new Failure(`The history can’t be read; git says: ${said}`);
  }
}
