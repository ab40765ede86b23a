import { isRecord } from '../record';
import { type Change, sameData } from './change';
import { type ListNode, type MapNode, type Path, type PlainData, type SourceNode, toData, walk } from './source';

/** Lists whose lengths multiply to more than this are written as a whole. */
const mostCompared = 1_000_000;

type Group = { readonly [key: string]: PlainData };

/**
 * The changes of its parts that turn a list or a group of keys into a value, so that the parts that stay keep their looks and
 * comments. Each counts on the paths as the earlier ones left them. Undefined where the value has to be written as a whole:
 * both have no part in common, or something inside is shared.
 */
export function partsOf(before: SourceNode | undefined, path: Path, value: PlainData): Change[] | undefined {
  if (!before || isShared(before)) return undefined;
  const changes = changesTo(before, path, value);
  const [only] = changes;
  return changes.length === 1 && only?.type === 'set' && only.path === path ? undefined : changes;
}

/** An alias has no value of its own, and what stands under an anchor may be used elsewhere. */
function isShared(node: SourceNode): boolean {
  let shared = false;
  walk(node, each => {
    shared ||= each.type === 'alias' || each.anchor !== undefined;
  });
  return shared;
}

function changesTo(before: SourceNode, path: Path, value: PlainData): Change[] {
  if (sameData(toData(before), value)) return [];
  const changes =
    before.type === 'list' && Array.isArray(value)
      ? changesOfList(before, path, value as readonly PlainData[])
      : before.type === 'map' && isRecord(value)
        ? changesOfMap(before, path, value)
        : undefined;
  return changes ?? [{ type: 'set', path, value }];
}

/** The keys in the order of the new value: a key that goes comes last, when the map can't become empty any more. */
function changesOfMap(before: MapNode, path: Path, value: Group): Change[] | undefined {
  const old = new Map(before.entries.map(entry => [String(entry.key.value), entry.value]));
  const order = Object.keys(value);
  if (old.size < before.entries.length || !order.some(key => old.has(key))) return undefined;
  const written = order.flatMap((key): Change[] => {
    const own = [...path, key];
    const present = old.get(key);
    return present ? changesTo(present, own, value[key]!) : [{ type: 'set', path: own, value: value[key]!, order }];
  });
  const gone = [...old.keys()].filter(key => !Object.hasOwn(value, key));
  return [...written, ...gone.map((key): Change => ({ type: 'delete', path: [...path, key] }))];
}

/**
 * Values first, while items stand where they were; then what comes in or has moved goes behind the item before it, and what is gone
 * goes last, so that the list never becomes empty.
 */
function changesOfList(before: ListNode, path: Path, value: readonly PlainData[]): Change[] | undefined {
  if (before.items.length * value.length > mostCompared) return undefined;
  const origins = originsOf(
    before.items.map(item => toData(item.value)),
    value,
  );
  if (!origins) return undefined;
  const changes = origins.flatMap(({ was }, at) =>
    was === undefined ? [] : changesTo(before.items[was]!.value, [...path, was], value[at]!),
  );
  const list: (number | Origin)[] = before.items.map((_, at) => at);
  for (const [at, origin] of origins.entries()) {
    const { was, moves } = origin;
    const from = was === undefined ? -1 : list.indexOf(was);
    if (was === undefined || moves) {
      if (from >= 0) list.splice(from, 1);
      const index = at === 0 ? 0 : list.indexOf(origins[at - 1]!) + 1;
      list.splice(index, 0, origin);
      changes.push(
        from < 0
          ? { type: 'insert', list: path, index, value: value[at]!, order: [] }
          : { type: 'move', from: [...path, from], list: path, index, order: [] },
      );
    } else list[from] = origin;
  }
  const gone = [...list.keys()].filter(at => typeof list[at] === 'number').reverse();
  return [...changes, ...gone.map((at): Change => ({ type: 'delete', path: [...path, at] }))];
}

/** Where an item of a list comes from. */
interface Origin {
  /** Its place in the list before; undefined for a new one. */
  readonly was: number | undefined;
  /** It does not stand in its order among those that stay. */
  readonly moves: boolean;
}

/**
 * Around a longest common subsequence of both lists items that are the same have moved; between two that stay as many as before are
 * taken for the same ones with other values. Undefined for lists of different lengths that have nothing in common.
 */
function originsOf(before: readonly PlainData[], after: readonly PlainData[]): Origin[] | undefined {
  const common = commonItems(before, after);
  if (common.length === 0 && before.length !== after.length) return undefined;
  const origins = new Map<number, Origin>(common.map(([old, now]) => [now, { was: old, moves: false }]));
  const rest = new Set(before.keys());
  for (const [old] of common) rest.delete(old);
  for (const [now, value] of after.entries()) {
    const old = origins.has(now) ? undefined : [...rest].find(each => sameData(before[each]!, value));
    if (old === undefined) continue;
    origins.set(now, { was: old, moves: true });
    rest.delete(old);
  }
  let [from, start] = [0, 0];
  for (const [old, now] of [...common, [before.length, after.length] as const]) {
    const gone = [...rest].filter(each => each >= from && each < old);
    const come = [...after.keys()].slice(start, now).filter(each => !origins.has(each));
    if (gone.length === come.length)
      for (const [at, each] of come.entries()) origins.set(each, { was: gone[at], moves: false });
    [from, start] = [old + 1, now + 1];
  }
  return after.map((_, now) => origins.get(now) ?? { was: undefined, moves: false });
}

/** A longest common subsequence, by the places of its items in both lists. */
function commonItems(
  before: readonly PlainData[],
  after: readonly PlainData[],
): (readonly [old: number, now: number])[] {
  const common = lengths(before, after);
  const pairs: (readonly [number, number])[] = [];
  for (let [old, now] = [0, 0]; old < before.length && now < after.length; ) {
    if (sameData(before[old]!, after[now]!)) pairs.push([old++, now++]);
    else if (common[old + 1]![now]! >= common[old]![now + 1]!) old++;
    else now++;
  }
  return pairs;
}

/** The length of a longest common subsequence of what follows two places, for each two places. */
function lengths(before: readonly PlainData[], after: readonly PlainData[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let old = before.length - 1; old >= 0; old--) {
    for (let now = after.length - 1; now >= 0; now--) {
      table[old]![now] = sameData(before[old]!, after[now]!)
        ? table[old + 1]![now + 1]! + 1
        : Math.max(table[old + 1]![now]!, table[old]![now + 1]!);
    }
  }
  return table;
}
