import { randomUUID } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: whoever reads it meanwhile, and a machine that stops, finds the old text or the new one.
 * The bytes go into a file beside it that then takes its name. A link stays, and what it leads to is written.
 *
 * An open VS Code counts on that: it copies what was just saved into its local history, and a copy of a file that gets shorter
 * in place meanwhile never ends there (libuv's `uv_fs_copyfile`), so that the file can't be saved any more.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const followed = await realpath(path).catch(() => undefined);
  // What a link leads to may not be there yet.
  if (followed === undefined && (await isLink(path))) return writeFile(path, bytes);
  const real = followed ?? path;
  const before = await stat(real).catch(() => undefined);
  if (before) await access(real, constants.W_OK);
  // A file with several names would keep only one of them, and a pipe or /dev/null would be a file from then on.
  if (before && (before.nlink > 1 || !before.isFile())) return writeFile(real, bytes);
  // Short, where the name itself is as long as names may be, and nobody else's.
  const beside = join(dirname(real), `.canopy-${randomUUID()}.tmp`);
  try {
    await writeAndSync(beside, bytes);
    if (before) await takeOver(beside, before);
    await rename(beside, real);
  } catch (error) {
    await rm(beside, { force: true });
    if (!isForbidden(error)) throw error;
    // The file may be written, and its folder may not.
    await writeFile(real, bytes);
  }
}

function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    found => found.isSymbolicLink(),
    () => false,
  );
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function takeOver(path: string, { mode, uid, gid }: { mode: number; uid: number; gid: number }): Promise<void> {
  await chown(path, uid, gid).catch(() => undefined);
  await chmod(path, mode & 0o7777);
}

function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
}
