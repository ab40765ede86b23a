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

/** A run of items between two that stay, in the list before and after. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly values: readonly PlainData[];
}

/** From the end of the list to its start, so that no change moves what a later one names. */
function changesOfList(before: ListNode, path: Path, value: readonly PlainData[]): Change[] | undefined {
  if (before.items.length * value.length > mostCompared) return undefined;
  const runs = runsBetween(
    before.items.map(item => toData(item.value)),
    value,
  );
  const isWhole = runs.length === 1 && runs[0]!.to - runs[0]!.from === before.items.length;
  if (isWhole && before.items.length !== value.length) return undefined;
  return runs.reverse().flatMap(run => changesOfRun(before, path, run));
}

/** As many items as before are taken for the same ones with other values. */
function changesOfRun(before: ListNode, path: Path, { from, to, values }: Run): Change[] {
  const gone = before.items.slice(from, to);
  if (gone.length === values.length)
    return gone.flatMap((item, at) => changesTo(item.value, [...path, from + at], values[at]!));
  return [
    ...values.map((value, at): Change => ({ type: 'insert', list: path, index: to + at, value, order: [] })),
    ...gone.map((_, at): Change => ({ type: 'delete', path: [...path, to - 1 - at] })),
  ];
}

/** What differs around a longest common subsequence of both lists. */
function runsBetween(before: readonly PlainData[], after: readonly PlainData[]): Run[] {
  const common = lengths(before, after);
  const runs: Run[] = [];
  let [from, start] = [0, 0];
  let [old, now] = [0, 0];
  const close = () => {
    if (old > from || now > start) runs.push({ from, to: old, values: after.slice(start, now) });
  };
  while (old < before.length && now < after.length) {
    if (sameData(before[old]!, after[now]!)) {
      close();
      [from, start] = [++old, ++now];
    } else if (common[old + 1]![now]! >= common[old]![now + 1]!) old++;
    else now++;
  }
  [old, now] = [before.length, after.length];
  close();
  return runs;
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
