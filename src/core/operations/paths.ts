import type { Path } from '../yaml/source';

/** A path as it is when an item is gone: what came after the item in its list has moved up. */
export function withoutItem(path: Path, item: Path): Path {
  const place = item.length - 1;
  const [at, gone] = [path[place], item[place]];
  const sameList = item.slice(0, -1).every((segment, depth) => path[depth] === segment);
  if (!sameList || typeof at !== 'number' || typeof gone !== 'number' || at <= gone) return path;
  return [...path.slice(0, place), at - 1, ...path.slice(place + 1)];
}

/** A path as it is when an item has come in at an index of a list: what stood there and behind it has moved down. */
function withItem(path: Path, list: Path, index: number): Path {
  const at = path[list.length];
  const sameList = list.every((segment, depth) => path[depth] === segment);
  if (!sameList || typeof at !== 'number' || at < index) return path;
  return [...path.slice(0, list.length), at + 1, ...path.slice(list.length + 1)];
}

/**
 * A path as it is when an item has moved.
 * @param list The path of the list that it moves into, before the move.
 * @param index In that list, once the item has been taken out.
 */
export function afterMove(path: Path, item: Path, list: Path, index: number): Path {
  const target = withoutItem(list, item);
  const isInside = item.every((segment, depth) => path[depth] === segment);
  if (isInside) return [...target, index, ...path.slice(item.length)];
  return withItem(withoutItem(path, item), target, index);
}
