import { afterMove } from '../../../src/core/operations/paths';
import type { Operation } from '../../../src/core/operations/schema';
import type { Kind } from '../../../src/core/views/words';
import { type Path, pathText } from '../../../src/core/yaml/source';
import type { Item, TreeModel } from '../model/tree';
import { kindBelow, moveOperations, type Place } from './place';

/** The key of the list of the file that cards of a kind stand in. The page goes without the schemas, which say so too. */
export const cardLists: Readonly<Record<Kind, string>> = {
  outcome: 'outcomes',
  opportunity: 'opportunities',
  solution: 'solutions',
  experiment: 'experiments',
  idea: 'parked',
};

/** The cards without those that stand below another one of them, in the order of the screen. */
export function topmost(model: TreeModel, keys: Iterable<string>): Item[] {
  const chosen = new Set(keys);
  return [...model.items.values()].filter(
    item => chosen.has(item.data.key) && !item.ancestors().some(one => one !== item && chosen.has(one.data.key)),
  );
}

/** Takes several cards away. The last goes first: the places of the others stay as they are. */
export function removeOperations(model: TreeModel, items: readonly Item[]): Operation[] {
  const inText = [...items].sort((one, other) => comparePaths(pathOf(model, other), pathOf(model, one)));
  return inText.map(({ data }): Operation => ({ op: 'remove', id: data.key }));
}

function comparePaths(one: Path, other: Path): number {
  const at = one.findIndex((segment, depth) => segment !== other[depth]);
  if (at < 0) return one.length - other.length;
  const [a, b] = [one[at]!, other[at] ?? -1];
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
}

/**
 * Brings several cards to a place, one behind the other, as one edit. Each operation counts on what the ones before it left:
 * the indexes in the list, and the paths of cards that have no id.
 * @param all The tree as the text has it, with nothing filtered out.
 * @param items In their new order; the place counts without the first of them.
 */
export function moveAllOperations(all: TreeModel, items: readonly Item[], place: Place): Operation[] {
  const [first] = items;
  if (!first) return [];
  const parentKind = place.parent?.data.card?.kind;
  const kindOf = (item: Item) => kindBelow(item.data.card!.kind, parentKind);
  const kinds = [...new Set(items.map(kindOf))];
  const paths = new Map([...all.items.values()].map(item => [item.data.key, pathOf(all, item)]));
  return kinds.flatMap(kind => {
    const group = items.filter(item => kindOf(item) === kind);
    const holder = place.parent?.data.key ?? null;
    const list = listOf(all, kind, holder);
    const index = kind === kindOf(first) ? place.index : list.length;
    const indexes = indexesFor(
      list,
      group.map(({ data }) => data.key),
      index,
    );
    return group.flatMap((item, position) => moveOne(all, item, { ...place, index: indexes[position]! }, kind, paths));
  });
}

function moveOne(all: TreeModel, item: Item, place: Place, kind: Kind, paths: Map<string, Path>): Operation[] {
  const own = all.items.get(item.data.key) ?? item;
  const operations = moveOperations(all, own, place).map(operation => addressed(operation, paths));
  const parent = place.parent;
  const holder = parent ? paths.get(parent.data.key)! : [];
  const name = cardLists[kind];
  const from = paths.get(item.data.key)!;
  for (const [key, path] of paths) paths.set(key, afterMove(path, from, [...holder, name], place.index));
  return operations;
}

/** A card that is named by its path is named by the one that it has by then. */
function addressed(operation: Operation, paths: ReadonlyMap<string, Path>): Operation {
  const now = (key: string) => (key.startsWith('/') ? pathText(paths.get(key) ?? []) : key);
  if (operation.op === 'set') return { ...operation, id: now(operation.id) };
  if (operation.op !== 'move') return operation;
  return { ...operation, id: now(operation.id), parent: operation.parent === null ? null : now(operation.parent) };
}

/** The cards of one list of the file, in its order. */
function listOf({ items }: TreeModel, kind: string, parent: string | null): string[] {
  return [...items.values()]
    .flatMap(({ data }) => data.card ?? [])
    .filter(card => card.kind === kind && card.parent === parent)
    .sort((one, other) => one.index - other.index)
    .map(({ key }) => key);
}

/** Where each of the moved cards goes in turn, once it has been taken out, so that they end side by side. */
function indexesFor(list: readonly string[], moving: readonly string[], index: number): number[] {
  const stays = (key: string) => !moving.includes(key);
  const before = list
    .filter(key => key !== moving[0])
    .slice(0, index)
    .filter(stays).length;
  const next = list.filter(stays)[before];
  let now = [...list];
  return moving.map((key, position) => {
    now = now.filter(one => one !== key);
    const behind = moving[position - 1];
    const at = behind !== undefined ? now.indexOf(behind) + 1 : next === undefined ? now.length : now.indexOf(next);
    now.splice(at, 0, key);
    return at;
  });
}

function pathOf({ items }: TreeModel, { data }: Item): Path {
  const card = data.card!;
  const parent = card.parent === null ? undefined : items.get(card.parent);
  const above = parent && items.has(parent.data.key) ? pathOf({ items } as TreeModel, parent) : [];
  return [...above, cardLists[card.kind], card.index];
}
