import { posix } from 'node:path';
import { artefactKindOf } from '../../../core/artefacts/registry';
import { compareWorkspaces } from '../../../core/compare/compare';
import type { FileComparison } from '../../../core/compare/comparison';
import { comparisonMarkdown } from '../../../core/compare/markdown';
import type { Workspace } from '../../../core/workspace';
import type { Run } from '../../command';
import { Failure } from '../../failure';
import { absolute, decode, filesAt, kindChecked, loaded, readText, shown } from '../../files';
import type { Io } from '../../io';
import { painter } from '../../style';
import type { options } from './command';
import { diffJson } from './json';
import { diffText } from './text';

/** Tells what changed between two files or folders. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [oldPath, newPath, ...more] = operands;
  if (oldPath === undefined || newPath === undefined || more.length > 0) {
    throw new Failure('canopy diff takes an OLD and a NEW file or folder. See canopy diff --help.');
  }
  const [before, after] = await bothStates(oldPath, newPath, io);
  const files = compareWorkspaces(readable('old', before, io), readable('new', after, io));
  io.out(write(files, values.format, io));
  return values['exit-code'] && files.length > 0 ? 1 : 0;
};

/** The texts of a state, by the paths that both states share. */
type State = ReadonlyMap<string, string>;

async function bothStates(oldPath: string, newPath: string, io: Io): Promise<[State, State]> {
  const kinds = await Promise.all([oldPath, newPath].map(path => kindOf(path, io)));
  if (kinds[0] !== kinds[1]) {
    throw new Failure(`“${oldPath}” is a ${kinds[0]} and “${newPath}” a ${kinds[1]}: compare like with like.`);
  }
  if (kinds[0] === 'folder') return [await folderState(oldPath, io), await folderState(newPath, io)];
  // A file out of a version control system often has a name that is not ours.
  const named = [newPath, oldPath].find(path => path !== '-' && artefactKindOf(path) !== undefined);
  const name = shown(io, kindChecked(absolute(io, named ?? newPath)));
  return [await fileState(oldPath, name, io), await fileState(newPath, name, io)];
}

async function kindOf(path: string, io: Io): Promise<'file' | 'folder'> {
  const kind = path === '-' ? 'file' : await io.kindOf(absolute(io, path));
  if (!kind) throw new Failure(`There is no file or folder “${path}”.`);
  return kind;
}

async function fileState(path: string, name: string, io: Io): Promise<State> {
  const text = path === '-' ? decode(await io.stdin(), 'Standard input') : await readText(absolute(io, path), io);
  return new Map([[name, text]]);
}

async function folderState(folder: string, io: Io): Promise<State> {
  const root = absolute(io, folder);
  const files = await filesAt(folder, io);
  return new Map(
    await Promise.all(files.map(async file => [posix.relative(root, file), await readText(file, io)] as const)),
  );
}

function readable(which: 'old' | 'new', state: State, io: Io): Workspace {
  const { service } = loaded(state, io);
  const broken = service.index.all().find(file => !file.readable);
  if (broken)
    throw new Failure(`The ${which} ${broken.uri} can’t be read as YAML. Run canopy check on it to see where.`);
  return service;
}

function write(files: readonly FileComparison[], format: keyof (typeof options)['format']['choices'], io: Io): string {
  switch (format) {
    case 'text':
      return diffText(files, painter(io.colors));
    case 'markdown':
      return comparisonMarkdown(files, uri => uri);
    case 'json':
      return diffJson(files);
  }
}
