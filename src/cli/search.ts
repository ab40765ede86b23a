import { posix } from 'node:path';
import { artefactKindOf } from '../core/artefacts/registry';
import { Failure } from './failure';
import type { FolderEntry, Io } from './io';
import { absolute, isAtOrBelow, kindChecked, shown } from './paths';
import { reasonOf } from './reason';

const skippedFolders = new Set(['node_modules', '.git', 'dist']);

/** Paths, with what is searched where they name nothing themselves: where there are none, or all of them leave something out. */
export function pathsOr(paths: readonly string[], otherwise: string): readonly string[] {
  return paths.every(leavesOut) ? [otherwise, ...paths] : paths;
}

/** `!drafts` leaves out; `!(a|b)` is a glob. */
function leavesOut(path: string): boolean {
  return /^!(?!\()/.test(path);
}

/**
 * The files of ours that paths mean, each once: see `filesAt`. What a path behind a `!` means is left out, wherever that stands.
 * @param failures See `filesBelow`.
 */
export async function filesOf(paths: readonly string[], io: Io, failures?: Failure[]): Promise<readonly string[]> {
  const excluded = await Promise.all(paths.filter(leavesOut).map(path => patternOf(path.slice(1), io, true)));
  const files = new Set<string>();
  for (const path of paths.filter(each => !leavesOut(each))) {
    for (const file of await filesAt(path, io, failures)) files.add(file);
  }
  return [...files].filter(file => !excluded.some(({ means }) => means(file)));
}

/**
 * The files of ours at a path: itself, all below it, or what the path means as a glob where nothing stands under its name.
 * @param failures See `filesBelow`.
 */
export async function filesAt(path: string, io: Io, failures?: Failure[]): Promise<readonly string[]> {
  const { start, isGlob, means } = await patternOf(path, io, false);
  const kind = await io.kindOf(start);
  if (!isGlob && kind === 'file') return [kindChecked(start)];
  if (!isGlob && kind === undefined) throw new Failure(`There is no file or folder “${path}”.`);
  const found = kind === 'folder' ? (await filesBelow(start, io, failures)).filter(means) : [];
  if (isGlob && found.length === 0)
    throw new Failure(`“${path}” finds no Canopy file: *.tree.yaml, *.scorecard.yaml and so on. See canopy --help.`);
  return found;
}

/** What a path means. */
interface Pattern {
  /** What it means stands there or below. */
  readonly start: string;
  readonly isGlob: boolean;
  /** A folder means all below it. */
  means(file: string): boolean;
}

/** @param dot whether a `*` also means names that begin with a point */
async function patternOf(path: string, io: Io, dot: boolean): Promise<Pattern> {
  const place = absolute(io, path);
  const literal: Pattern = { start: place, isGlob: false, means: file => isAtOrBelow(file, place) };
  if (await io.kindOf(place)) return literal;
  const { default: picomatch } = await import('picomatch');
  const { base, glob, isGlob } = picomatch.scan(path.replaceAll('\\', '/'));
  if (!isGlob) return literal;
  const start = absolute(io, base);
  const matches = picomatch(glob, { dot });
  const means = (file: string) =>
    isAtOrBelow(file, start) && upTo(posix.relative(start, file)).some(each => matches(each));
  return { start, isGlob, means };
}

/** `a/b/c` with the folders above it: `a`, `a/b`, `a/b/c`. */
function upTo(path: string): readonly string[] {
  const names = path.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

/**
 * The files of ours in a folder and all below it, except in folders of tools.
 * @param failures Takes in why folders can't be searched, and the others are searched all the same.
 * @throws Failure where a folder can't be searched and nobody takes that in.
 */
export async function filesBelow(folder: string, io: Io, failures?: Failure[]): Promise<string[]> {
  const files: string[] = [];
  for (const { name, isFolder } of await entriesOf(folder, io, failures)) {
    const path = posix.join(folder, name);
    if (isFolder) {
      if (!skippedFolders.has(name)) files.push(...(await filesBelow(path, io, failures)));
    } else if (artefactKindOf(name)) files.push(path);
  }
  return files;
}

async function entriesOf(folder: string, io: Io, failures: Failure[] | undefined): Promise<readonly FolderEntry[]> {
  try {
    return await io.list(folder);
  } catch (error) {
    const failure = new Failure(`${shown(io, folder)} can’t be searched: ${reasonOf(error)}.`);
    if (!failures) throw failure;
    failures.push(failure);
    return [];
  }
}
