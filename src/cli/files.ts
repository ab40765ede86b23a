import { posix } from 'node:path';
import type { WorkspaceFile } from '../core/index/file';
import type { Operation } from '../core/operations/schema';
import { createService, type Service } from '../core/service';
import { withoutControls } from '../core/text/controls';
import { applyEdits } from '../core/text/edit';
import { dateOfClock } from '../core/values/date';
import { type Obstacle, obstacleOf } from '../core/yaml/parse';
import type { ExitCode } from './command';
import { Failure } from './failure';
import type { Io } from './io';
import { KnownLinks } from './links';
import { absolute, kindChecked, repositoryOf, shown } from './paths';
import { reasonOf } from './reason';
import { filesOf, pathsOr } from './search';

/** Files of ours, read into one service. Their uris are absolute paths. */
export interface Loaded {
  readonly service: Service;
  readonly uris: readonly string[];
  /** What a command that has done its work ends with: 2 where a file could not be read, else 0. */
  readonly exitCode: Extract<ExitCode, 0 | 2>;
  /** The path of a file as it is shown: relative to the working directory. */
  shown(uri: string): string;
  /**
   * The text of a file with operations applied.
   * @throws Failure where they are refused
   */
  planText(uri: string, operations: readonly Operation[]): string;
  /** Looks up the files that these name, so that diagnosing knows of them. */
  lookUpLinks(): Promise<void>;
}

/**
 * Reads files and folders, with all folders below; `-` is standard input under the given name. A file that can't be read keeps no
 * other from being read: it is told on standard error.
 * @throws Failure where none can be read, for paths where there is nothing, and for files that are not ours.
 */
export async function load(paths: readonly string[], io: Io, stdinName: string): Promise<Loaded> {
  const { texts, failures } = await readAny(paths, io, stdinName);
  const files: Loaded = { ...loaded(texts, io), exitCode: failures.length > 0 ? 2 : 0 };
  const broken = files.uris.filter(uri => !files.service.index.get(uri)!.readable);
  tell(
    broken.map(uri => notYaml(shown(io, uri), files.service.index.get(uri)!)),
    io,
  );
  return broken.length > 0 ? { ...files, exitCode: 2 } : files;
}

/** Like `load`, for who tells what is no YAML as a problem among others, and has to know what there is in files that can't be read. */
export async function loadToJudge(paths: readonly string[], io: Io, stdinName: string): Promise<Loaded> {
  const { texts, failures } = await readAny(paths, io, stdinName);
  return { ...loaded(texts, io, failures), exitCode: failures.length > 0 ? 2 : 0 };
}

/** Says on standard error why files can't be read. @throws Failure where none can be. */
async function readAny(paths: readonly string[], io: Io, stdinName: string): Promise<ReadFiles> {
  const { texts, failures } = await readAll(paths, io, stdinName);
  const last = texts.size === 0 ? failures.pop() : undefined;
  tell(failures, io);
  if (last) throw last;
  return { texts, failures };
}

/** Names where a file stops to be YAML, as `check` does: `name:line:column`. */
export function notYaml(name: string, { parsed }: WorkspaceFile): Failure {
  const first = obstacleOf(parsed);
  const { line, character } = parsed.lines.positionAt(first?.range.start ?? 0);
  return new Failure(`${name}:${line + 1}:${character + 1} can’t be read as YAML. ${first?.message ?? ''}`.trimEnd());
}

/** Texts by their paths, and why others could not be read. */
interface ReadFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly failures: Failure[];
}

async function readAll(paths: readonly string[], io: Io, stdinName: string): Promise<ReadFiles> {
  const given = pathsOr(paths, '.');
  const texts = new Map<string, string>();
  if (given.includes('-')) texts.set(kindChecked(absolute(io, stdinName)), await readStdin(io));
  const failures: Failure[] = [];
  const files = await filesOf(
    given.filter(path => path !== '-'),
    io,
    failures,
  );
  const others = files.filter(file => !texts.has(file));
  const read = await readEach(others, file => readText(file, io), texts);
  return { texts: read.texts, failures: [...failures, ...read.failures] };
}

/** What is piped in. @throws Failure where nothing is, as where the command before the pipe went wrong. */
async function readStdin(io: Io): Promise<string> {
  const text = decode(await io.stdin(), 'Standard input');
  if (text.trim() === '') throw new Failure('Standard input is empty: pipe a Canopy file into it.');
  return text;
}

/** Reads files one by one, and goes on where one can't be read. */
export async function readEach(
  files: Iterable<string>,
  read: (file: string) => Promise<string> | string,
  texts = new Map<string, string>(),
): Promise<ReadFiles> {
  const failures: Failure[] = [];
  for (const file of files) {
    try {
      texts.set(file, await read(file));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { texts, failures };
}

/** Says on standard error why files could not be read. */
export function tell(failures: readonly Failure[], io: Io): void {
  for (const { message } of failures) io.err(`${withoutControls(message)}\n`);
}

/**
 * A service over texts that are read already.
 * @param failures why others could not be read: the ids of those in another encoding are known all the same
 */
export function loaded(texts: ReadonlyMap<string, string>, io: Io, failures: readonly Failure[] = []): Loaded {
  const links = new KnownLinks();
  const service = createService({ today: () => dateOfClock(io.now()), now: () => io.now().getTime(), links });
  for (const [uri, text] of texts) service.index.update(uri, text);
  for (const failure of failures) {
    if (failure instanceof NotUtf8) service.index.update(absolute(io, failure.file), failure.text, failure.obstacle);
  }
  const planText = (uri: string, operations: readonly Operation[]) => {
    const plan = service.plan(uri, operations);
    if (!plan.ok) throw new Failure(plan.reason);
    const edits = plan.value.find(each => each.uri === uri)?.edits ?? [];
    return applyEdits(service.index.get(uri)!.parsed.text, edits);
  };
  return {
    service,
    uris: [...texts.keys()].sort(),
    exitCode: 0,
    shown: uri => shown(io, uri),
    planText,
    lookUpLinks: () => links.lookUp(service.index, io),
  };
}

/** One file among those around it. */
export interface FileAround extends Loaded {
  readonly uri: string;
}

/**
 * A file with what its ids and references mean. Those around it that can't be read are told on standard error.
 * @param path `-` is standard input, under the given name
 * @param paths where it looks around: without any, where `lookedUpIn` says
 * @throws Failure where there is no such file, or a folder
 */
export async function loadAround(
  path: string,
  paths: readonly string[],
  io: Io,
  stdinName: string,
): Promise<FileAround> {
  const isPiped = path === '-';
  const uri = isPiped ? kindChecked(absolute(io, stdinName)) : await ownFile(path, io);
  const own = isPiped ? await readStdin(io) : await readText(uri, io);
  const home = await lookedUpIn(isPiped ? io.cwd : posix.dirname(uri), io);
  const unsearched: Failure[] = [];
  const around = await namesOfOthers(uri, await filesOf(pathsOr(paths, home), io, unsearched), io);
  const { texts, failures } = await readEach(around, file => readText(file, io), new Map([[uri, own]]));
  tell([...unsearched, ...failures], io);
  return { ...loaded(texts, io, failures), uri };
}

/** Where the references of the files in a folder are looked up: in all of their repository, and without one from the folder on. */
export async function lookedUpIn(folder: string, io: Io): Promise<string> {
  return (await repositoryOf(folder, io)) ?? folder;
}

/** The one file of ours at a path. @throws Failure where there is none, or a folder. */
async function ownFile(path: string, io: Io): Promise<string> {
  const file = absolute(io, path);
  const kind = await io.kindOf(file);
  if (!kind) throw new Failure(`There is no file “${path}”.`);
  if (kind === 'folder') throw new Failure(`“${path}” is a folder: name one file.`);
  return kindChecked(file);
}

/** Files without one of them, also where that is among them under another name. */
async function namesOfOthers(uri: string, files: readonly string[], io: Io): Promise<readonly string[]> {
  const own = await io.realPath(uri);
  const real = await Promise.all(files.map(file => (own === undefined ? undefined : io.realPath(file))));
  return files.filter((file, at) => file !== uri && (own === undefined || real[at] !== own));
}

/** The text of a file, with its byte order mark where it has one. */
export async function readText(path: string, io: Io): Promise<string> {
  const bytes = await io.read(path).catch((error: Error) => {
    throw new Failure(`${shown(io, path)} can’t be read: ${reasonOf(error)}.`);
  });
  return decode(bytes, shown(io, path));
}

/** A file in another encoding. */
export class NotUtf8 extends Failure {
  readonly obstacle: Obstacle;

  /** @param text what can be read of it, with replacements for the rest */
  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    const before = text.split('\ufffd', 1)[0]!;
    const lines = before.split('\n');
    const place = `line ${lines.length}, character ${lines.at(-1)!.length + 1}`;
    super(`${file} is not encoded as UTF-8 (${place}). Save it as UTF-8 and try again.`);
    this.obstacle = { offset: before.length, message: 'This file is not encoded as UTF-8. Save it as UTF-8.' };
  }
}

/** @throws NotUtf8 */
export function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotUtf8(name, new TextDecoder().decode(bytes));
  }
}
