import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import process from 'node:process';
import type { Io } from './io';

/** The file system and the streams of this process. */
export function nodeIo(): Io {
  return {
    cwd: process.cwd().split(sep).join('/'),
    kindOf: async path => {
      const found = await stat(path).catch(() => undefined);
      if (!found) return undefined;
      return found.isDirectory() ? 'folder' : 'file';
    },
    realPath: path =>
      realpath(path).then(
        real => real.split(sep).join('/'),
        () => undefined,
      ),
    read: path => readFile(path),
    write: async (path, bytes) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    },
    list: async folder => {
      // Links to folders are not followed: they may lead back up.
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
    },
    committedOn: async day => (await import('./history')).committedOn(process.cwd(), day),
    stdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    colors: showsColors(),
    now: () => new Date(),
  };
}

/** NO_COLOR (no-color.org) wins over FORCE_COLOR, and both over what the terminal says of itself. */
function showsColors(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
