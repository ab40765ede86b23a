import { posix } from 'node:path';
import { type DecisionBrief, decisionBrief } from '../core/generate/decisions/brief';
import { nextNumber } from '../core/generate/decisions/numbering';
import { slug } from '../core/text/slug';
import type { ExitCode } from './command';
import { Failure } from './failure';
import { type Loaded, load } from './files';
import type { Io } from './io';
import { shown } from './paths';
import { writeAll } from './write';

/** The solution that a decision is about, and the folder in which its record stands or will stand. */
export interface DecisionAt {
  readonly files: Loaded;
  readonly brief: DecisionBrief;
  readonly folder: string;
}

/**
 * Finds the solution that is named, in the files around it.
 * @param folder where the record goes, from the folder of the tree
 * @throws Failure where no id is given, it is unknown, or it is no solution
 */
export async function findDecision(operands: readonly string[], folder: string, io: Io): Promise<DecisionAt> {
  const [id, ...paths] = operands;
  if (id === undefined) throw new Failure('The ID of a solution is missing. See --help.');
  const files = await load(paths, io, 'stdin.tree.yaml');
  const first = briefOf(files, id);
  const place = posix.resolve(posix.dirname(first.file.uri), folder);
  return { files, folder: place, brief: briefOf(files, id, place) };
}

function briefOf({ service }: Loaded, key: string, folder?: string): DecisionBrief {
  const brief = decisionBrief(service, { key, folder });
  if (!brief.ok) throw new Failure(brief.reason);
  return brief.value;
}

/** The next number of the folder, and the names that are taken in it. */
export async function numberIn(folder: string, io: Io): Promise<ReturnType<typeof nextNumber>> {
  const isThere = (await io.kindOf(folder)) === 'folder';
  return nextNumber(isThere ? (await io.list(folder)).map(({ name }) => name) : []);
}

/** The part of a record's file name that tells what it is about. */
export function slugOf({ solution, title }: DecisionBrief): string {
  return solution.id ?? slug(title, () => false);
}

/** Writes a new record, and links it from its solution, in one go: nothing is written where either can't be done. */
export async function writeRecord(at: DecisionAt, name: string, text: string, io: Io): Promise<ExitCode> {
  const { brief, files, folder } = at;
  if (files.exitCode !== 0) throw new Failure('Nothing is written while one of the files can’t be read.');
  const path = posix.join(folder, name);
  if ((await io.kindOf(path)) !== undefined) throw new Failure(`${shown(io, path)} is there already.`);
  const { uri } = brief.file;
  const target = posix.relative(posix.dirname(uri), path);
  const linked = files.planText(uri, [{ op: 'set', id: brief.solution.key, field: 'decision', value: target }]);
  await writeAll(new Map([[uri, linked]]).set(path, text), io);
  io.out(`Written: ${shown(io, path)}, and linked from ${files.shown(uri)}.\n`);
  return 0;
}
