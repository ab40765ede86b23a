import { posix } from 'node:path';
import { artefactKindOf } from '../../../core/artefacts/registry';
import { Failure } from '../../failure';
import { decode, readText } from '../../files';
import type { Io, Revision } from '../../io';
import { absolute, isAtOrBelow, kindChecked, shown } from '../../paths';
import { filesAt } from '../../search';

/** The texts of a state, by the paths that both states share. */
export type State = ReadonlyMap<string, Held>;

export interface Held {
  readonly text: string;
  /** What the file is called where it stands: its path, or `main:app.tree.yaml` as git has it. */
  readonly name: string;
}

/** What an operand names: standard input, what stands on disk, or what git knows of a path at a revision. */
type Operand =
  | { readonly type: 'stdin' }
  | { readonly type: 'disk'; readonly path: string; readonly kind: 'file' | 'folder' }
  | RevisionOperand;
interface RevisionOperand {
  readonly type: 'revision';
  readonly name: string;
  readonly at: Revision;
  readonly path: string | undefined;
}

/** What is compared: what an operand names, or the nothing that stands now where a revision had something. */
type Named = Operand | { readonly type: 'nothing'; readonly path: string };

export const usage = 'canopy diff takes an OLD and a NEW file, folder or revision. See canopy diff --help.';

/**
 * Reads both states. A revision without a path means the path of the other operand; two of them the working directory.
 * @param given the later state; without it an earlier one of git is compared with the working directory
 * @throws Failure where an operand names nothing, and where a file meets a folder
 */
export async function bothStates(oldName: string, given: string | undefined, io: Io): Promise<[State, State]> {
  const [old, later] = await bothNamed(oldName, given, io);
  const named = [old, later] as const;
  const paths = named.map(each => (each.type === 'stdin' ? undefined : each.path));
  const path = await soughtBy(named, io);
  const kinds = [kindOf(old, later, path), kindOf(later, old, path)];
  if (kinds[0] !== kinds[1]) {
    const newName = given ?? shown(io, path);
    throw new Failure(`“${oldName}” is a ${kinds[0]} and “${newName}” a ${kinds[1]}: compare like with like.`);
  }
  if (kinds[0] === 'folder') return [await folderState(old, path, io), await folderState(later, path, io)];
  // A file out of a version control system often has a name that is not ours.
  const ours = [paths[1], paths[0]].find(each => each !== undefined && artefactKindOf(each) !== undefined);
  const name = shown(io, kindChecked(ours ?? path));
  return [await fileState(old, path, name, io), await fileState(later, path, name, io)];
}

/** What both operands name, where one may name what only the revision of the other holds. */
async function bothNamed(oldName: string, given: string | undefined, io: Io): Promise<readonly [Named, Named]> {
  const old = await namedBy(oldName, io);
  if (given === undefined) {
    if (!old) throw unknown(oldName);
    return [old, await laterOf(old, io)];
  }
  const later = await namedBy(given, io);
  return [old ?? (await goneFrom(later, oldName, io)), later ?? (await goneFrom(old, given, io))];
}

/** What a revision is compared with where no later state is given: what stands at its path, or nothing where that is gone. */
async function laterOf(old: Operand, io: Io): Promise<Named> {
  if (old.type !== 'revision') throw new Failure(usage);
  const path = old.path ?? absolute(io, '.');
  const kind = await io.kindOf(path);
  return kind ? { type: 'disk', path, kind } : { type: 'nothing', path };
}

/** The nothing at a path where a revision holds something. @throws Failure where it does not */
async function goneFrom(other: Operand | undefined, operand: string, io: Io): Promise<Named> {
  if (other?.type !== 'revision' || other.path !== undefined) throw unknown(operand);
  const path = absolute({ ...io, cwd: await realFolder(io) }, operand);
  if (!holds(other.at, path)) throw unknown(operand);
  return { type: 'nothing', path };
}

function unknown(operand: string): Failure {
  return new Failure(`There is no file, folder or git revision “${operand}”.`);
}

/**
 * Where a revision without a path of its own looks: git knows files by their real paths.
 * @throws Failure where that is outside of its repository
 */
async function soughtBy([old, later]: readonly [Named, Named], io: Io): Promise<string> {
  const giver = [later, old].find(each => each.type !== 'stdin' && each.path !== undefined);
  if (giver?.type === 'revision' || giver?.type === 'nothing') return giver.path!;
  const given = giver?.type === 'disk' ? giver.path : io.cwd;
  const path = (await io.realPath(given)) ?? given;
  for (const each of [old, later]) {
    if (each.type === 'revision' && each.path === undefined && !isAtOrBelow(path, each.at.top))
      throw new Failure(`“${shown(io, given)}” is outside of the repository of “${each.name}”.`);
  }
  return path;
}

/** Undefined where nothing of that name stands, neither on disk nor in git. */
async function namedBy(operand: string, io: Io): Promise<Operand | undefined> {
  if (operand === '-') return { type: 'stdin' };
  const path = absolute(io, operand);
  const kind = await io.kindOf(path);
  if (kind) return { type: 'disk', path, kind };
  const [, name = operand, below] = /^(.+?):(.*)$/.exec(operand) ?? [];
  const at = await io.revision(name).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`There is no file or folder “${operand}”. ${error.message}`);
  });
  if (!at) return undefined;
  return { type: 'revision', name, at, path: below === undefined ? undefined : await pathAt(at, name, below, io) };
}

/**
 * The path after a revision's colon as git reads it: from the top of the repository, or with a point from the working directory.
 * @throws Failure where the revision holds nothing there
 */
async function pathAt(at: Revision, name: string, below: string, io: Io): Promise<string> {
  const path = posix.resolve(/^\.\.?(?:\/|$)/.test(below) ? await realFolder(io) : at.top, below);
  if (path === at.top || holds(at, path)) return path;
  throw new Failure(artefactKindOf(path) ? `${name} holds no ${below}.` : `${name} holds no Canopy file at ${below}.`);
}

/** The working directory as git knows it. */
async function realFolder(io: Io): Promise<string> {
  return (await io.realPath(io.cwd)) ?? io.cwd;
}

function holds({ paths }: Revision, path: string): boolean {
  return paths.has(path) || [...paths].some(file => isAtOrBelow(file, path));
}

/** What a revision does not hold counts as what it is compared with: it came, or went. */
function kindOf(named: Named, other: Named, path: string): 'file' | 'folder' {
  switch (named.type) {
    case 'nothing':
      return kindOf(other, named, path);
    case 'stdin':
      return 'file';
    case 'disk':
      return named.kind;
    case 'revision': {
      const own = named.path ?? path;
      return artefactKindOf(own) !== undefined || named.at.paths.has(own) ? 'file' : 'folder';
    }
  }
}

async function fileState(named: Named, path: string, name: string, io: Io): Promise<State> {
  switch (named.type) {
    case 'nothing':
      return new Map();
    case 'stdin':
      return new Map([[name, heldOf(await io.stdin(), 'Standard input')]]);
    case 'disk':
      return new Map([[name, await onDisk(named.path, io)]]);
    case 'revision': {
      const own = named.path ?? path;
      const found = await inRevision(named, file => file === own);
      return new Map(found.map(([, held]) => [name, held]));
    }
  }
}

async function folderState(named: Named, path: string, io: Io): Promise<State> {
  if (named.type === 'nothing') return new Map();
  const root = (named.type === 'stdin' ? undefined : named.path) ?? path;
  const found =
    named.type === 'revision'
      ? await inRevision(named, file => isAtOrBelow(file, root))
      : await Promise.all((await filesAt(root, io)).map(async file => [file, await onDisk(file, io)] as const));
  return new Map(found.map(([file, held]) => [posix.relative(root, file), held]));
}

async function inRevision({ name, at }: RevisionOperand, wanted: (path: string) => boolean) {
  const contents = [...(await at.read(wanted))];
  return contents.map(([path, bytes]) => [path, heldOf(bytes, `${name}:${posix.relative(at.top, path)}`)] as const);
}

async function onDisk(path: string, io: Io): Promise<Held> {
  return { text: await readText(path, io), name: shown(io, path) };
}

function heldOf(bytes: Uint8Array, name: string): Held {
  return { text: decode(bytes, name), name };
}
