import { labelOf, type ModelNode, subtree } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import type { Steps } from '../steps';
import { pathText } from '../yaml/source';
import { idsReferredBy, type WorkspaceFile } from './file';

/** The name under which it is noted that somebody looked through all ids. No id has such characters. */
export const allIds = '*';

/** The name under which it is noted that somebody asked who refers to an id; the id itself is that of who defines it. */
export function referencesOf(id: string): string {
  return `*to ${id}`;
}

/** The name under which it is noted that somebody asked for nodes of a kind. */
export function allOf(kind: NodeKind): string {
  return `*${kind}`;
}

/**
 * The name under which it is noted that somebody asked what has a title. It leaves out what differs from hand to hand: capitals,
 * the kind of quotes, white space, the full stop.
 */
export function titledAs(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[‘’“”"]/g, "'")
    .replace(/\s+/g, ' ');
  return `*titled ${words.replace(/\.$/, '')}`;
}

/** So many names are remembered at most; a title that is being typed is another one with every letter. */
const mostNames = 10_000;

/**
 * When each answer of the index last changed: who defines an id and who refers to it, with all that can be read there. Names
 * are those that `Reads` are noted under.
 */
export class Revisions {
  /** The name that changed last stands last. */
  private readonly last = new Map<string, number>();
  /** When the last of the names changed that are no longer remembered: any name may be one of them. */
  private forgotten = 0;

  /** @param next The revision that the change under way leads to. */
  constructor(private readonly next: () => number) {}

  isUnchanged(names: ReadonlySet<string>, since: number): boolean {
    for (const name of names) if ((this.last.get(name) ?? this.forgotten) > since) return false;
    return true;
  }

  /** Takes in that some answers changed. */
  touch(names: Iterable<string>): void {
    const next = this.next();
    for (const name of names) {
      this.last.delete(name);
      this.last.set(name, next);
    }
    for (const [name, changed] of this.last) {
      if (this.last.size <= mostNames) return;
      this.last.delete(name);
      this.forgotten = changed;
    }
  }
}

/** What changes where one version of a file gives way to another. */
export interface Between {
  /** The names of the answers that change. */
  readonly names: ReadonlySet<string>;
  /** The ids that changed items define or refer to, before or after it: all that may have come or gone are among them. */
  readonly ids: ReadonlySet<string>;
}

/** Compares two versions of a file. Items with the same content answer as before. */
export function* changesBetween(before: WorkspaceFile | undefined, after: WorkspaceFile | undefined): Steps<Between> {
  const old = yield* saidIn(before, after);
  const young = yield* saidIn(after, before);
  const names = union(old.names, young.names);
  if (!isSameSet(old.defined, young.defined)) names.add(allIds);
  const kinds = new Set([...(before?.kinds ?? []), ...(after?.kinds ?? [])]);
  for (const kind of kinds) if (before?.kinds.has(kind) !== after?.kinds.has(kind)) names.add(allOf(kind));
  return { names, ids: union(old.ids, young.ids) };
}

/** @returns one of the two, with what the other has beside it */
function union(a: Set<string>, b: Set<string>): Set<string> {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const each of few) many.add(each);
  return many;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const each of a) if (!b.has(each)) return false;
  return true;
}

/** What the parts of a file say that another version does not have. */
function* saidIn(file: WorkspaceFile | undefined, other: WorkspaceFile | undefined): Steps<Said> {
  const said: Said = { names: new Set(), defined: new Set(), ids: new Set() };
  if (!file) return said;
  const same = new Set<ModelNode>();
  for (const [content, { node }] of file.contents) {
    if (isSameItem(node, other?.contents.get(content)?.node)) same.add(node);
  }
  yield;
  collect(file.root, said);
  for (const item of file.root.children) {
    if (same.has(item)) continue;
    for (const node of subtree(item)) collect(node, said);
    yield;
  }
  return said;
}

interface Said {
  readonly names: Set<string>;
  readonly defined: Set<string>;
  readonly ids: Set<string>;
}

function collect(node: ModelNode, { names, defined, ids }: Said): void {
  const { id, kind } = node;
  if (id !== undefined) {
    ids.add(id);
    names.add(id);
    names.add(titledAs(labelOf(node)));
    defined.add(`${kind} ${id}`);
  }
  for (const referred of idsReferredBy(node)) {
    ids.add(referred);
    names.add(referencesOf(referred));
  }
}

/** With the same text an item says the same, but for what its place adds: its kind, and the paths of those without an id. */
function isSameItem(node: ModelNode, other: ModelNode | undefined): boolean {
  return other?.kind === node.kind && pathText(other.path) === pathText(node.path);
}
