import type { ModelNode } from '../artefacts/model';
import { artefactKindOf, type NodeKind } from '../artefacts/registry';
import type { Ports } from '../ports';
import { type Reference, readFile, type WorkspaceFile } from './file';

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
  private readonly listeners = new Set<(uris: readonly string[]) => void>();
  private changes = 0;

  constructor(private readonly ports: Ports) {}

  /** Takes in a file's text. Does nothing where the text is the known one, or the file is not ours by its name. */
  update(uri: string, text: string): WorkspaceFile | undefined {
    const kind = artefactKindOf(uri);
    if (!kind) return undefined;
    const previous = this.files.get(uri);
    if (previous?.parsed.text === text) return previous;
    const file = readFile(uri, kind, text, this.ports.now(), previous);
    const affected = new Set([uri, ...(previous ? this.neighbours(previous) : [])]);
    if (previous) this.forget(previous);
    this.files.set(uri, file);
    this.remember(file);
    for (const neighbour of this.neighbours(file)) affected.add(neighbour);
    this.announce(affected);
    return file;
  }

  remove(uri: string): void {
    const file = this.files.get(uri);
    if (!file) return;
    const affected = new Set([uri, ...this.neighbours(file)]);
    this.forget(file);
    this.files.delete(uri);
    this.announce(affected);
  }

  /** Rises with every change: what was computed from all files holds as long as it stays. */
  get revision(): number {
    return this.changes;
  }

  get(uri: string): WorkspaceFile | undefined {
    return this.files.get(uri);
  }

  /** All files, by their uri. */
  all(): WorkspaceFile[] {
    return [...this.files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The nodes that define an id; more than one where it is used twice. */
  definitions(id: string): readonly NodeInFile[] {
    return this.defined.get(id) ?? [];
  }

  /** The node of an id, of one of the kinds where kinds are given. */
  find(id: string, kinds?: readonly NodeKind[]): NodeInFile | undefined {
    return this.definitions(id).find(({ node }) => !kinds || kinds.includes(node.kind));
  }

  /** The places that refer to an id. */
  referencesTo(id: string): readonly ReferenceInFile[] {
    return this.referred.get(id) ?? [];
  }

  /** Every id with the nodes that define it. */
  ids(): IterableIterator<[string, readonly NodeInFile[]]> {
    return this.defined.entries();
  }

  /** The files that refer to something in this file, or define something that it refers to or defines too. */
  neighbours(file: WorkspaceFile): Set<string> {
    const uris = new Set<string>();
    for (const node of file.nodes.values()) {
      if (node.id === undefined) continue;
      for (const other of this.referencesTo(node.id)) uris.add(other.file.uri);
      for (const other of this.definitions(node.id)) uris.add(other.file.uri);
    }
    for (const { id } of file.references) for (const other of this.definitions(id)) uris.add(other.file.uri);
    uris.delete(file.uri);
    return uris;
  }

  /** Calls back after each change with the files whose own text or surroundings changed. */
  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  private remember(file: WorkspaceFile): void {
    for (const node of allNodes(file)) if (node.id !== undefined) append(this.defined, node.id, { file, node });
    for (const reference of file.references) append(this.referred, reference.id, { file, reference });
  }

  private forget(file: WorkspaceFile): void {
    for (const node of allNodes(file)) if (node.id !== undefined) drop(this.defined, node.id, file);
    for (const { id } of file.references) drop(this.referred, id, file);
  }

  private announce(uris: ReadonlySet<string>): void {
    this.changes++;
    const changed = [...uris];
    for (const listener of [...this.listeners]) listener(changed);
  }
}

function* allNodes(file: WorkspaceFile): Generator<ModelNode> {
  const pending: ModelNode[] = [file.root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    pending.push(...node.children.toReversed());
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
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
