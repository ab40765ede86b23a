import { posix } from 'node:path';
import type { Io, Revision } from '../../../src/cli/io';
import { run } from '../../../src/cli/run';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files afterwards, by their paths below the working directory. */
  readonly files: Readonly<Record<string, string>>;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Surroundings {
  readonly colors?: boolean;
  readonly cwd?: string;
  readonly checkout?: string;
  /** What git knows of a day, and of revisions by their names. */
  readonly committed?: Files;
  readonly revisions?: Readonly<Record<string, Files>>;
}

/** Runs the command line on files in memory, in the folder /project. Bytes stand for a file that is not text. */
export async function runCli(
  argv: readonly string[],
  given: Files = {},
  stdin = '',
  { colors = false, cwd = '/project', checkout, committed, revisions }: Surroundings = {},
): Promise<Ran> {
  const files = filesOf(given);
  let out = '';
  let err = '';
  const below = (folder: string) => [...files.keys()].filter(path => path.startsWith(`${folder.replace(/\/$/, '')}/`));
  const io: Io = {
    cwd,
    checkout,
    kindOf: async path =>
      files.has(path) ? 'file' : path === '/project' || below(path).length > 0 ? 'folder' : undefined,
    realPath: async path => path,
    read: async path => files.get(path)!,
    write: async (path, bytes) => void files.set(path, bytes),
    list: async folder => {
      const rest = below(folder).map(path => path.slice(folder.length + 1).split('/'));
      const names = new Map(rest.map(([name, ...inner]) => [name!, inner.length > 0]));
      return [...names].map(([name, isFolder]) => ({ name, isFolder }));
    },
    committedOn: async () => committed && filesOf(committed),
    revision: async name => revisions?.[name] && revisionOf(filesOf(revisions[name])),
    stdin: async () => new TextEncoder().encode(stdin),
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    colors,
    now: () => new Date(2026, 10, 22),
  };
  const code = await run(argv, io);
  const decoded = [...files].map(([path, bytes]) => [
    path.slice('/project/'.length),
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  ]);
  return { code, out, err, files: Object.fromEntries(decoded) };
}

function revisionOf(held: ReadonlyMap<string, Uint8Array>): Revision {
  const read = async (wanted: (path: string) => boolean) => new Map([...held].filter(([path]) => wanted(path)));
  return { top: '/project', paths: new Set(held.keys()), read };
}

function filesOf(given: Files): Map<string, Uint8Array> {
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new Map(Object.entries(given).map(([path, content]) => [posix.join('/project', path), bytes(content)]));
}
