import { bestSequence, type OrderPrice, priceOfOrder, type Sequence, workOf } from '../../../src/core/scoring/sequence';
import type { Table } from './table';

/** The best order of the work of a list, and what another one costs beside it. */
export interface Planned {
  readonly best: Sequence;
  readonly price: OrderPrice;
  /** The entries with a score, as indices of the list, in the order that is tried out. */
  readonly order: readonly number[];
}

/** @param keys The order that is tried out, by the keys of its entries; null for the best one. */
export function plan({ options, rows }: Table, keys: readonly string[] | null): Planned {
  const work = workOf(
    rows.map(({ inputs }) => inputs),
    options,
  );
  const best = bestSequence(work, rows.length);
  const wanted = keys?.flatMap(key => rows.find(({ entry }) => entry.key === key)?.index ?? []) ?? [];
  const price = priceOfOrder(work, wanted, best);
  return { best, price, order: price.chosen.steps.map(({ entry }) => entry) };
}

/** The list with one of its items at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
