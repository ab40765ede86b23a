import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import process from 'node:process';
import type { Io } from './io';
import { showsColors } from './style';

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
    write: async (path, bytes) => (await import('./replace-file')).replaceFile(path, bytes),
    list: async folder => {
      // Links to folders are not followed: they may lead back up.
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
    },
    committedOn: async day => (await import('./history')).committedOn(process.cwd(), day),
    revision: async name => (await import('./history')).revision(process.cwd(), name),
    checkout: process.env.GITHUB_WORKSPACE || undefined,
    stdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    colors: showsColors(process.env, process.stdout.isTTY === true),
    now: () => new Date(),
  };
}
