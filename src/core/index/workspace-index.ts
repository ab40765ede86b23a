import { labelOf, type ModelNode, subtree } from '../artefacts/model';
import { artefactKindOf, type NodeKind } from '../artefacts/registry';
import { groupBy } from '../group-by';
import type { Ports } from '../ports';
import { noteRead, noteWideRead } from '../reads';
import { atOnce, type Steps } from '../steps';
import type { Obstacle } from '../yaml/parse';
import { type Reference, readFileInSteps, type WorkspaceFile } from './file';
import { allIds, allOf, namesBetween, Revisions, referencesOf, titledAs } from './revisions';

export interface NodeInFile {
  readonly file: WorkspaceFile;
  readonly node: ModelNode;
}

export interface ReferenceInFile {
  readonly file: WorkspaceFile;
  readonly reference: Reference;
}

/**
 * All files of the workspace, open or closed: their models, the ids that they define and the references between them.
 * Whoever owns the texts calls `update` and `remove`; the index reads nothing by itself.
 */
export class WorkspaceIndex {
  private readonly files = new Map<string, WorkspaceFile>();
  private readonly defined = new Map<string, NodeInFile[]>();
  private readonly referred = new Map<string, ReferenceInFile[]>();
  /** By `titledAs`; gathered when a title is first asked for after a change. */
  private titles: ReadonlyMap<string, readonly NodeInFile[]> | undefined;
  /** For each file the text that came in last. */
  private readonly coming = new Map<string, object>();
  private readonly listeners = new Set<(uris: readonly string[]) => void>();
  private readonly revisions = new Revisions(() => this.changes + 1);
  private changes = 0;

  constructor(private readonly ports: Ports) {}

  /**
   * Takes in a file's text. Does nothing where the text is the known one, or the file is not ours by its name.
   * @param obstacle why the text is not what the file holds; absent where it is
   */
  update(uri: string, text: string, obstacle?: Obstacle): WorkspaceFile | undefined {
    return atOnce(this.updateInSteps(uri, text, obstacle));
  }

  /** See `update`. A text that comes in for the file before the last step is newer: then this one is forgotten. */
  *updateInSteps(uri: string, text: string, obstacle?: Obstacle): Steps<WorkspaceFile | undefined> {
    const kind = artefactKindOf(uri);
    if (!kind) return undefined;
    const coming = {};
    this.coming.set(uri, coming);
    const previous = this.files.get(uri);
    if (previous?.parsed.text === text && previous.parsed.obstacle?.message === obstacle?.message) return previous;
    const file = yield* readFileInSteps(uri, kind, text, this.ports.now(), previous, obstacle);
    const changed = yield* namesBetween(previous, file);
    if (this.coming.get(uri) === coming) this.put(file, previous, changed);
    return this.files.get(uri);
  }

  private put(file: WorkspaceFile, previous: WorkspaceFile | undefined, changed: ReadonlySet<string>): void {
    const affected = new Set([file.uri, ...(previous ? this.neighbours(previous) : [])]);
    if (previous) this.forget(previous);
    this.files.set(file.uri, file);
    this.remember(file);
    this.revisions.touch(changed);
    for (const neighbour of this.neighbours(file)) affected.add(neighbour);
    this.announce(affected);
  }

  /** An index of its own that begins with the same files, to try out what a change would do. */
  copy(): WorkspaceIndex {
    const copy = new WorkspaceIndex(this.ports);
    for (const file of this.files.values()) {
      copy.files.set(file.uri, file);
      copy.remember(file);
    }
    return copy;
  }

  remove(uri: string): void {
    this.coming.delete(uri);
    const file = this.files.get(uri);
    if (!file) return;
    const affected = new Set([uri, ...this.neighbours(file)]);
    this.forget(file);
    this.files.delete(uri);
    this.revisions.touch(atOnce(namesBetween(file, undefined)));
    this.announce(affected);
  }

  /** Rises with every change: what was computed from all files holds as long as it stays. */
  get revision(): number {
    return this.changes;
  }

  /** Whether the answers to some questions, by their names, are what they were at a revision: see `Reads`. */
  isUnchanged(names: ReadonlySet<string>, since: number): boolean {
    return this.revisions.isUnchanged(names, since);
  }

  get(uri: string): WorkspaceFile | undefined {
    noteWideRead();
    return this.files.get(uri);
  }

  /** All files, by their uri. */
  all(): WorkspaceFile[] {
    noteWideRead();
    return [...this.files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The nodes that define an id; more than one where it is used twice. */
  definitions(id: string): readonly NodeInFile[] {
    noteRead(id);
    return this.defined.get(id) ?? [];
  }

  /** The node of an id, of one of the kinds where kinds are given. */
  find(id: string, kinds?: readonly NodeKind[]): NodeInFile | undefined {
    return this.definitions(id).find(({ node }) => !kinds || kinds.includes(node.kind));
  }

  /** The places that refer to an id. */
  referencesTo(id: string): readonly ReferenceInFile[] {
    noteRead(referencesOf(id));
    return this.referred.get(id) ?? [];
  }

  /** Every id with the nodes that define it. */
  ids(): IterableIterator<[string, readonly NodeInFile[]]> {
    noteRead(allIds);
    return this.defined.entries();
  }

  /** The nodes with an id that have a title, whatever its capitals, quotes and white space. */
  titled(title: string): readonly NodeInFile[] {
    const name = titledAs(title);
    noteRead(name);
    this.titles ??= groupBy([...this.defined.values()].flat(), ({ node }) => titledAs(labelOf(node)));
    return this.titles.get(name) ?? [];
  }

  /** Whether any file has a node of a kind. */
  hasAny(kind: NodeKind): boolean {
    noteRead(allOf(kind));
    for (const file of this.files.values()) if (file.kinds.has(kind)) return true;
    return false;
  }

  /** The files that refer to something in this file, or define something that it refers to or defines too. */
  neighbours(file: WorkspaceFile): Set<string> {
    const files = new Set<WorkspaceFile>();
    const add = (found: readonly { readonly file: WorkspaceFile }[] = []) => {
      for (const other of found) if (other.file.uri !== file.uri) files.add(other.file);
    };
    for (const id of idsIn(file)) {
      add(this.referred.get(id));
      add(this.defined.get(id));
    }
    for (const id of referredIn(file)) add(this.defined.get(id));
    return new Set([...files].map(({ uri }) => uri));
  }

  /** Calls back after each change with the files whose own text or surroundings changed. */
  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  private remember(file: WorkspaceFile): void {
    for (const node of subtree(file.root)) if (node.id !== undefined) append(this.defined, node.id, { file, node });
    for (const reference of file.references) append(this.referred, reference.id, { file, reference });
  }

  private forget(file: WorkspaceFile): void {
    for (const id of idsIn(file)) drop(this.defined, id, file);
    for (const id of referredIn(file)) drop(this.referred, id, file);
  }

  private announce(uris: ReadonlySet<string>): void {
    this.changes++;
    this.titles = undefined;
    const changed = [...uris];
    for (const listener of [...this.listeners]) listener(changed);
  }
}

/** The ids of the nodes of a file, each once: thousands of nodes may have the same. */
function idsIn(file: WorkspaceFile): Set<string> {
  const ids = new Set<string>();
  for (const { id } of subtree(file.root)) if (id !== undefined) ids.add(id);
  return ids;
}

/** What a file refers to, each id once. */
function referredIn(file: WorkspaceFile): Set<string> {
  return new Set(file.references.map(({ id }) => id));
}

/** Adds what a file says, in the order of uris, so that answers don't depend on which file was read last. */
function append<T extends { readonly file: WorkspaceFile }>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (!known) {
    map.set(key, [value]);
    return;
  }
  let at = known.length;
  while (at > 0 && known[at - 1]!.file.uri > value.file.uri) at--;
  known.splice(at, 0, value);
}

function drop<T extends { readonly file: WorkspaceFile }>(
  map: Map<string, T[]>,
  key: string,
  file: WorkspaceFile,
): void {
  const rest = (map.get(key) ?? []).filter(entry => entry.file.uri !== file.uri);
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
}
