import { labelOf, type ModelNode } from '../artefacts/model';
import { artefactKindOf, type NodeKind } from '../artefacts/registry';
import { groupBy } from '../group-by';
import type { Ports } from '../ports';
import { noteRead, noteWideRead } from '../reads';
import { atOnce, type Steps } from '../steps';
import type { Obstacle } from '../yaml/parse';
import { definesId, nodesWithId, type Reference, readFileInSteps, type WorkspaceFile } from './file';
import { FilesById } from './files-by-id';
import { allIds, allOf, type Between, changesBetween, Revisions, referencesOf, titledAs } from './revisions';

export interface NodeInFile {
  readonly file: WorkspaceFile;
  readonly node: ModelNode;
}

export interface ReferenceInFile {
  readonly file: WorkspaceFile;
  readonly reference: Reference;
}

/** An answer of so many places is put together again as quickly as it is looked up. */
const short = 4;

/**
 * All files of the workspace, open or closed: their models, the ids that they define and the references between them.
 * Whoever owns the texts calls `update` and `remove`; the index reads nothing by itself.
 */
export class WorkspaceIndex {
  private readonly files = new Map<string, WorkspaceFile>();
  private defining = new FilesById();
  private referring = new FilesById();
  /** Long answers that were given since the last change: thousands of nodes may have the same id and ask for it. */
  private readonly givenDefinitions = new Map<string, readonly NodeInFile[]>();
  private readonly givenReferences = new Map<string, readonly ReferenceInFile[]>();
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
    const between = yield* changesBetween(previous, file);
    if (this.coming.get(uri) === coming) this.put(uri, file, between);
    return this.files.get(uri);
  }

  /** An index of its own that begins with the same files, to try out what a change would do. */
  copy(): WorkspaceIndex {
    const copy = new WorkspaceIndex(this.ports);
    for (const [uri, file] of this.files) copy.files.set(uri, file);
    copy.defining = this.defining.copy();
    copy.referring = this.referring.copy();
    return copy;
  }

  remove(uri: string): void {
    this.coming.delete(uri);
    const file = this.files.get(uri);
    if (file) this.put(uri, undefined, atOnce(changesBetween(file, undefined)));
  }

  /** Lets the next version of a file, if there is one, take the place of the one before. */
  private put(uri: string, file: WorkspaceFile | undefined, { names, ids }: Between): void {
    const previous = this.files.get(uri);
    const affected = new Set([uri]);
    if (previous) this.addNeighbours(previous, ids, affected);
    if (file) this.files.set(uri, file);
    else this.files.delete(uri);
    for (const id of ids) {
      this.defining.set(id, uri, file !== undefined && definesId(file, id));
      this.referring.set(id, uri, file?.referencesTo.has(id) === true);
    }
    this.revisions.touch(names);
    if (file) this.addNeighbours(file, mentionedIn(file), affected);
    this.announce([...affected]);
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
    return this.lookUp(id);
  }

  private lookUp(id: string): readonly NodeInFile[] {
    const known = this.givenDefinitions.get(id);
    if (known) return known;
    const found: NodeInFile[] = [];
    for (const uri of this.defining.of(id)) {
      const file = this.files.get(uri)!;
      for (const node of nodesWithId(file, id)) found.push({ file, node });
    }
    if (found.length > short) this.givenDefinitions.set(id, found);
    return found;
  }

  /** The node of an id, of one of the kinds where kinds are given. */
  find(id: string, kinds?: readonly NodeKind[]): NodeInFile | undefined {
    return this.definitions(id).find(({ node }) => !kinds || kinds.includes(node.kind));
  }

  /** The places that refer to an id. */
  referencesTo(id: string): readonly ReferenceInFile[] {
    noteRead(referencesOf(id));
    const known = this.givenReferences.get(id);
    if (known) return known;
    const found: ReferenceInFile[] = [];
    for (const uri of this.referring.of(id)) {
      const file = this.files.get(uri)!;
      for (const reference of file.referencesTo.get(id)!) found.push({ file, reference });
    }
    if (found.length > short) this.givenReferences.set(id, found);
    return found;
  }

  /** Every id with the nodes that define it, in no order that means something. */
  ids(): Iterable<readonly [string, readonly NodeInFile[]]> {
    noteRead(allIds);
    return this.eachId();
  }

  private *eachId(): Generator<readonly [string, readonly NodeInFile[]]> {
    for (const id of this.defining.ids()) yield [id, this.lookUp(id)];
  }

  /** The nodes with an id that have a title, whatever its capitals, quotes and white space. */
  titled(title: string): readonly NodeInFile[] {
    const name = titledAs(title);
    noteRead(name);
    this.titles ??= groupBy(
      [...this.eachId()].flatMap(([, found]) => found),
      ({ node }) => titledAs(labelOf(node)),
    );
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
    const neighbours = new Set<string>();
    this.addNeighbours(file, mentionedIn(file), neighbours);
    neighbours.delete(file.uri);
    return neighbours;
  }

  /** Adds the neighbours of a file by some of the ids that it mentions, and maybe itself. */
  private addNeighbours(file: WorkspaceFile, ids: Iterable<string>, to: Set<string>): void {
    for (const id of ids) {
      const isDefined = definesId(file, id);
      if (isDefined) for (const uri of this.referring.of(id)) to.add(uri);
      if (isDefined || file.referencesTo.has(id)) for (const uri of this.defining.of(id)) to.add(uri);
    }
  }

  /** Calls back after each change with the files whose own text or surroundings changed. */
  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  private announce(uris: readonly string[]): void {
    this.changes++;
    this.titles = undefined;
    this.givenDefinitions.clear();
    this.givenReferences.clear();
    for (const listener of [...this.listeners]) listener(uris);
  }
}

/** The ids that the nodes of a file have, and those that it refers to; some more than once. */
function* mentionedIn({ nodes, referencesTo }: WorkspaceFile): Generator<string> {
  for (const { id } of nodes.values()) if (id !== undefined) yield id;
  yield* referencesTo.keys();
}
