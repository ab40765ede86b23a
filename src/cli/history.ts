import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { artefactKindOf } from '../core/artefacts/registry';
import { Failure } from './failure';
import type { Revision } from './io';

const run = promisify(execFile);
/** All files of a commit may come at once. */
const longest = 1024 * 1024 * 1024;

/** Asks git, with what it reads from its standard input; changes nothing. */
type Git = (args: readonly string[], input?: string) => Promise<Buffer>;

/** See `Io.committedOn`. */
export function committedOn(folder: string, day: string): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  return asked(folder, async git => {
    const commit = textOf(await git(['rev-list', '-1', `--before=${day}T23:59:59`, 'HEAD']));
    return commit === '' ? undefined : (await stateAt(folder, git, commit)).read(() => true);
  });
}

/** See `Io.revision`. */
export function revision(folder: string, name: string): Promise<Revision | undefined> {
  return asked(folder, async git => {
    if (name.startsWith('-')) return undefined;
    return stateAt(folder, git, textOf(await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])));
  });
}

async function stateAt(folder: string, git: Git, commit: string): Promise<Revision> {
  const top = textOf(await git(['rev-parse', '--show-toplevel']));
  const listed = (await git(['ls-tree', '-r', '-z', '--full-tree', commit])).toString().split('\0');
  const objects = new Map<string, string>();
  for (const line of listed) {
    const [, object, name] = /^\d+ blob ([\da-f]+)\t(.*)$/s.exec(line) ?? [];
    if (object && name && artefactKindOf(name)) objects.set(`${top}/${name}`, object);
  }
  return {
    top,
    paths: new Set(objects.keys()),
    read: async wanted => {
      const chosen = [...objects].filter(([path]) => wanted(path));
      const input = chosen.map(([, object]) => `${object}\n`).join('');
      const contents = await asked(folder, async asking => contentsOf(await asking(['cat-file', '--batch'], input)));
      return new Map(chosen.map(([path], at) => [path, contents![at]!]));
    },
  };
}

/**
 * What `git cat-file --batch` writes: before each of the contents a line that ends with its size in bytes, and after it a line break.
 * @throws Error with what it says of one that is not there
 */
function contentsOf(output: Buffer): readonly Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 0; at < output.length; ) {
    const start = output.indexOf('\n', at) + 1;
    const head = textOf(output.subarray(at, start));
    const size = /^\S+ blob (\d+)$/.exec(head)?.[1];
    if (size === undefined) throw new Error(head);
    const end = start + Number(size);
    contents.push(output.subarray(start, end));
    at = end + 1;
  }
  return contents;
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
    return await question(async (args, input) => {
      const asking = run('git', ['-C', folder, ...args], options);
      // Where git ends before it has read all, it says why itself.
      asking.child.stdin?.on('error', () => undefined).end(input);
      return (await asking).stdout;
    });
  } catch (error) {
    const { code, message, stderr } = error as { code?: unknown; message: string; stderr?: Buffer };
    if (code === 'ENOENT') throw new Failure('Git can’t be asked: it is not installed, or not on the PATH.');
    const said = (textOf(stderr ?? Buffer.of()) || message).replace(/\s+/g, ' ');
    if (code === 1 || /not a git repository|unknown revision/.test(said)) return undefined;
    throw new Failure(`The history can’t be read; git says: ${said}`);
  }
}
