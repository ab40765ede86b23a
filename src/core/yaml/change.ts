import type { Path, PathSegment, PlainData } from './source';

/** One change of the structure of a file, in terms of paths. What the planner turns into text edits. */
export type Change =
  /** Sets a value, in place or as a new key. `order` lists keys in the order in which a new one should take its place. */
  | { readonly type: 'set'; readonly path: Path; readonly value: PlainData; readonly order?: readonly string[] }
  | { readonly type: 'delete'; readonly path: Path }
  /** Inserts into a list, which is made where it is missing. Without an index the item goes last. */
  | {
      readonly type: 'insert';
      readonly list: Path;
      readonly index?: number;
      readonly value: PlainData;
      readonly order?: readonly string[];
    }
  /** Moves an item. `index` counts after the item has been taken out. */
  | {
      readonly type: 'move';
      readonly from: Path;
      readonly list: Path;
      readonly index?: number;
      readonly order?: readonly string[];
    };

type Mutable = string | number | boolean | null | Mutable[] | { [key: string]: Mutable };

/**
 * The data of a file after a change: what the edited text must read as. A list that loses its last item disappears with its
 * key or stays empty, as `emptied` says.
 */
export function applyChange(data: PlainData, change: Change, emptied: 'key' | 'list'): PlainData {
  const root = structuredCloneOf(data) ?? {};
  switch (change.type) {
    case 'set':
      setIn(root, change.path, structuredCloneOf(change.value));
      return root;
    case 'delete':
      removeAt(root, change.path, emptied);
      return root;
    case 'insert':
      insertAt(listAt(root, change.list), change.index, structuredCloneOf(change.value));
      return root;
    case 'move': {
      const target = listAt(root, change.list);
      const taken = removeAt(root, change.from, target === parentOf(root, change.from) ? 'list' : emptied);
      insertAt(target, change.index, taken);
      return root;
    }
  }
}

function structuredCloneOf(data: PlainData): Mutable {
  if (Array.isArray(data)) return data.map(structuredCloneOf);
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, structuredCloneOf(value)]));
  }
  return data as Mutable;
}

function get(node: Mutable, segment: PathSegment): Mutable {
  if (Array.isArray(node)) return node[segment as number] ?? null;
  return typeof node === 'object' && node !== null ? (node[segment] ?? null) : null;
}

function put(node: Mutable, segment: PathSegment, value: Mutable): void {
  if (Array.isArray(node)) node[segment as number] = value;
  else if (typeof node === 'object' && node !== null) node[segment] = value;
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
  } else if (typeof parent === 'object' && parent !== null) delete parent[last];
  return taken;
}

function insertAt(list: Mutable[], index: number | undefined, value: Mutable): void {
  list.splice(index ?? list.length, 0, value);
}

/** Whether two values are the same, whatever the order of their keys. */
export function sameData(a: PlainData, b: PlainData): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameData(item, b[index]!));
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const keys = Object.keys(a);
    if (Array.isArray(a) || Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
    return keys.every(
      key => key in b && sameData((a as Record<string, PlainData>)[key]!, (b as Record<string, PlainData>)[key]!),
    );
  }
  return Object.is(a, b);
}
