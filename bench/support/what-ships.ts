import { execFileSync } from 'node:child_process';
import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Makes a folder with what runs of the packaged extension. The build that somebody works with stays as it is. */
export async function buildWhatShips(folder: string): Promise<void> {
  const args = ['esbuild.mjs', '--production', '--into', path.join(folder, 'dist')];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const manifest = (await readdir(root)).filter(name => /^package(\.nls.*)?\.json$/.test(name));
  for (const name of [...manifest, 'l10n', 'media']) {
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  }
}
