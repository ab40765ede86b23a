import { posix } from 'node:path';
import { artefactKindOf } from '../../../core/artefacts/registry';
import { Failure } from '../../failure';
import { absolute, decode, filesAt, kindChecked, readText, shown } from '../../files';
import type { Io, Revision } from '../../io';

/** The texts of a state, by the paths that both states share. */
export type State = ReadonlyMap<string, string>;

/** What an operand names: standard input, what stands on disk, or what git knows of a path at a revision. */
type Operand =
  | { readonly type: 'stdin' }
  | { readonly type: 'disk'; readonly path: string; readonly kind: 'file' | 'folder' }
  | { readonly type: 'revision'; readonly name: string; readonly at: Revision; readonly path: string | undefined };

/** What is compared: what an operand names, or the nothing that stands now where a revision had something. */
type Named = Operand | { readonly type: 'nothing'; readonly path: string };

export const usage = 'canopy diff takes an OLD and a NEW file, folder or revision. See canopy diff --help.';

/**
 * Reads both states. A revision without a path means the path of the other operand; two of them the working directory.
 * @param given the later state; without it an earlier one of git is compared with the working directory
 * @throws Failure where an operand names nothing, and where a file meets a folder
 */
export async function bothStates(oldName: string, given: string | undefined, io: Io): Promise<[State, State]> {
  const old = await namedBy(oldName, io);
  const later = await laterOf(old, given, io);
  const named = [old, later] as const;
  const paths = named.map(each => (each.type === 'stdin' ? undefined : each.path));
  const path = await soughtBy(named, io);
  const kinds = [old, later.type === 'nothing' ? old : later].map(each => kindOf(each, path));
  if (kinds[0] !== kinds[1]) {
    const newName = given ?? shown(io, path);
    throw new Failure(`“${oldName}” is a ${kinds[0]} and “${newName}” a ${kinds[1]}: compare like with like.`);
  }
  if (kinds[0] === 'folder') return [await folderState(named[0], path, io), await folderState(named[1], path, io)];
  // A file out of a version control system often has a name that is not ours.
  const ours = [paths[1], paths[0]].find(each => each !== undefined && artefactKindOf(each) !== undefined);
  const name = shown(io, kindChecked(ours ?? path));
  return [await fileState(named[0], path, name, io), await fileState(named[1], path, name, io)];
}

/** What a revision is compared with where no later state is given: what stands at its path, or nothing where that is gone. */
async function laterOf(old: Operand, given: string | undefined, io: Io): Promise<Named> {
  if (given !== undefined) return namedBy(given, io);
  if (old.type !== 'revision') throw new Failure(usage);
  const { path } = old;
  if (path === undefined) return namedBy('.', io);
  return (await io.kindOf(path)) ? namedBy(shown(io, path), io) : { type: 'nothing', path };
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

function isAtOrBelow(path: string, folder: string): boolean {
  return `${path}/`.startsWith(folder.replace(/\/?$/, '/'));
}

async function namedBy(operand: string, io: Io): Promise<Operand> {
  if (operand === '-') return { type: 'stdin' };
  const path = absolute(io, operand);
  const kind = await io.kindOf(path);
  if (kind) return { type: 'disk', path, kind };
  const [, name = operand, below] = /^(.+?):(.*)$/.exec(operand) ?? [];
  const at = await io.revision(name).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`There is no file or folder “${operand}”. ${error.message}`);
  });
  if (!at) throw new Failure(`There is no file, folder or git revision “${operand}”.`);
  return { type: 'revision', name, at, path: below === undefined ? undefined : await pathAt(at, name, below, io) };
}

/**
 * The path after a revision's colon as git reads it: from the top of the repository, or with a point from the working directory.
 * @throws Failure where the revision holds nothing there
 */
async function pathAt({ top, files }: Revision, name: string, below: string, io: Io): Promise<string> {
  const from = /^\.\.?(?:\/|$)/.test(below) ? ((await io.realPath(io.cwd)) ?? io.cwd) : top;
  const path = posix.resolve(from, below);
  if (path === top || [...files.keys()].some(file => isAtOrBelow(file, path))) return path;
  throw new Failure(artefactKindOf(path) ? `${name} holds no ${below}.` : `${name} holds no Canopy file at ${below}.`);
}

/** What a revision does not hold counts as what it is compared with: it came, or went. */
function kindOf(named: Operand, path: string): 'file' | 'folder' {
  if (named.type === 'stdin') return 'file';
  if (named.type === 'disk') return named.kind;
  const own = named.path ?? path;
  return artefactKindOf(own) !== undefined || named.at.files.has(own) ? 'file' : 'folder';
}

async function fileState(named: Named, path: string, name: string, io: Io): Promise<State> {
  switch (named.type) {
    case 'nothing':
      return new Map();
    case 'stdin':
      return new Map([[name, decode(await io.stdin(), 'Standard input')]]);
    case 'disk':
      return new Map([[name, await readText(named.path, io)]]);
    case 'revision': {
      const bytes = named.at.files.get(named.path ?? path);
      return new Map(bytes ? [[name, decode(bytes, `${name} at ${named.name}`)]] : []);
    }
  }
}

async function folderState(named: Named, path: string, io: Io): Promise<State> {
  if (named.type === 'nothing') return new Map();
  if (named.type === 'revision') {
    const root = named.path ?? path;
    const below = [...named.at.files].filter(([file]) => file.startsWith(root.replace(/\/?$/, '/')));
    return new Map(
      below.map(([file, bytes]) => [posix.relative(root, file), decode(bytes, `${shown(io, file)} at ${named.name}`)]),
    );
  }
  const root = named.type === 'disk' ? named.path : path;
  const files = await filesAt(root, io);
  return new Map(
    await Promise.all(files.map(async file => [posix.relative(root, file), await readText(file, io)] as const)),
  );
}
