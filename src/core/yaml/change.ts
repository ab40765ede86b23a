import { type Path, type PathSegment, type PlainData, pathText } from './source';

/** One change of the structure of a file, in terms of paths. What the planner turns into text edits. */
export type Change =
  /** Sets a value, in place or as a new key. `order` lists keys in the order in which a new one should take its place. */
  | { readonly type: 'set'; readonly path: Path; readonly value: PlainData; readonly order?: readonly string[] }
  | { readonly type: 'delete'; readonly path: Path }
  | Insert
  /** Moves an item. `index` counts after the item has been taken out. */
  | {
      readonly type: 'move';
      readonly from: Path;
      readonly list: Path;
      readonly index?: number;
      readonly order: readonly string[];
    };

/** Inserts into a list, which is made where it is missing. Without an index the item goes last. */
export interface Insert {
  readonly type: 'insert';
  readonly list: Path;
  readonly index?: number;
  readonly value: PlainData;
  readonly order: readonly string[];
}

/** The changes in runs: inserts that put one item behind the other, values that are set one after the other, or a single change. */
export function runsOf(changes: readonly Change[]): readonly Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before && (goesBehind(change, before) || (change.type === 'set' && before.type === 'set'))) run!.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** Whether a change inserts an item right behind the one that the change before it inserts. */
export function goesBehind(change: Change, before: Change): boolean {
  if (change.type !== 'insert' || before.type !== 'insert') return false;
  const isNext = change.index === (before.index === undefined ? undefined : before.index + 1);
  return isNext && pathText(change.list) === pathText(before.list);
}

type Mutable = string | number | boolean | null | Mutable[] | { [key: string]: Mutable };

/**
 * The data of a file after a change: what the edited text must read as. A list that loses its last item disappears with its
 * key or stays empty, as `emptied` says. What the change does not touch is shared with the data before.
 */
export function applyChange(data: PlainData, change: Change, emptied: 'key' | 'list'): PlainData {
  switch (change.type) {
    case 'set': {
      const root = thawed(data, change.path);
      setIn(root, change.path, change.value as Mutable);
      return root;
    }
    case 'delete': {
      const root = thawed(data, change.path);
      removeAt(root, change.path, emptied);
      return root;
    }
    case 'insert': {
      const root = thawed(data, change.list);
      insertAt(listAt(root, change.list), change.index, change.value as Mutable);
      return root;
    }
    case 'move': {
      const root = thawed(thawed(data, change.from), change.list);
      const target = listAt(root, change.list);
      const taken = removeAt(root, change.from, target === parentOf(root, change.from) ? 'list' : emptied);
      insertAt(target, change.index, taken);
      return root;
    }
  }
}

/** The data with copies of the maps and lists along a path, which may be changed. */
function thawed(data: PlainData, path: Path): Mutable {
  const copy = copyOf(data ?? {});
  const [segment, ...rest] = path;
  if (segment === undefined) return copy;
  const below = get(copy, segment);
  if (below !== null) put(copy, segment, thawed(below, rest));
  return copy;
}

function copyOf(data: PlainData): Mutable {
  if (Array.isArray(data)) return [...data];
  return (typeof data === 'object' && data !== null ? { ...data } : data) as Mutable;
}

function get(node: Mutable, segment: PathSegment): Mutable {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, segment)
    ? (node as Record<PathSegment, Mutable>)[segment]!
    : null;
}

/** Any key may stand in a file, also one that means something to JavaScript. */
function put(node: Mutable, segment: PathSegment, value: Mutable): void {
  Object.defineProperty(node as object, segment, { value, enumerable: true, writable: true, configurable: true });
}

function setIn(root: Mutable, path: Path, value: Mutable): void {
  let node = root;
  for (const segment of path.slice(0, -1)) {
    if (get(node, segment) === null) put(node, segment, {});
    node = get(node, segment);
  }
  put(node, path.at(-1)!, value);
}

function parentOf(root: Mutable, path: Path): Mutable {
  return path.slice(0, -1).reduce<Mutable>(get, root);
}

function listAt(root: Mutable, path: Path): Mutable[] {
  const found = path.reduce<Mutable>(get, root);
  if (Array.isArray(found)) return found;
  const list: Mutable[] = [];
  setIn(root, path, list);
  return list;
}

function removeAt(root: Mutable, path: Path, emptied: 'key' | 'list'): Mutable {
  const parent = parentOf(root, path);
  const last = path.at(-1)!;
  const taken = get(parent, last);
  if (Array.isArray(parent)) {
    parent.splice(last as number, 1);
    if (parent.length === 0 && emptied === 'key') removeAt(root, path.slice(0, -1), 'key');
  } else delete (parent as { [key: string]: Mutable })[last];
  return taken;
}

function insertAt(list: Mutable[], index: number | undefined, value: Mutable): void {
  list.splice(index ?? list.length, 0, value);
}

/** Whether two values are the same, whatever the order of their keys. */
export function sameData(a: PlainData, b: PlainData): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [inA, inB] = [a, b] as Record<string, PlainData>[];
  const keys = Object.keys(inA!);
  return (
    keys.length === Object.keys(inB!).length &&
    keys.every(key => Object.hasOwn(inB!, key) && sameData(inA![key]!, inB![key]!))
  );
}
