import { posix } from 'node:path';
import { artefactKindOf, artefactKinds } from '../core/artefacts/registry';
import { Failure } from './failure';
import type { Io } from './io';

/** The path as it is shown: relative to the working directory. */
export function shown(io: Io, path: string): string {
  return posix.relative(io.cwd, path) || '.';
}

export function absolute(io: Io, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return /^[a-z]:\//i.test(slashed) ? posix.normalize(slashed) : posix.resolve(io.cwd, slashed);
}

/** Whether a path is a folder, or leads to something below it. Both are absolute. */
export function isAtOrBelow(path: string, folder: string): boolean {
  return `${path}/`.startsWith(folder.replace(/\/?$/, '/'));
}

/** Whether a file stands in a folder or below it once all links are followed. */
export async function isInside(path: string, folder: string, io: Io): Promise<boolean> {
  const [real, root] = await Promise.all([io.realPath(path), io.realPath(folder)]);
  return real !== undefined && root !== undefined && real !== root && isAtOrBelow(real, root);
}

/** Whether a path is a link itself, wherever the folders above it stand. */
export async function isLink(path: string, io: Io): Promise<boolean> {
  const [real, folder] = await Promise.all([io.realPath(path), io.realPath(posix.dirname(path))]);
  return real !== posix.join(folder ?? '', posix.basename(path));
}

/** The root of the repository that a folder belongs to, which is the closest that holds a `.git`; undefined without one. */
export async function repositoryOf(folder: string, io: Io): Promise<string | undefined> {
  let at = (await io.realPath(folder)) ?? folder;
  while (!(await io.kindOf(posix.join(at, '.git')))) {
    const above = posix.dirname(at);
    if (above === at || above === '.') return undefined;
    at = above;
  }
  return at;
}

/** The path itself. @throws Failure where it is none of ours by its name. */
export function kindChecked(path: string): string {
  if (artefactKindOf(path)) return path;
  const names = artefactKinds.map(kind => `.${kind}.yaml`).join(', ');
  throw new Failure(`“${posix.basename(path)}” is not a Canopy file: the name of one ends with ${names}.`);
}
