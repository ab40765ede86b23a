import type { Work } from './sequence';

const lateCost = ({ costOfDelay, due }: Work, end: number): number => costOfDelay * Math.max(0, end - due);

/**
 * The cheapest order, by dynamic programming over subsets (Held and Karp): the work that is done first as a set decides
 * when it is all done, so only its cheapest order matters. 2^n × n steps.
 */
export function bestOrderExactly(work: readonly Work[]): Work[] {
  const all = 2 ** work.length - 1;
  const cost = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY);
  const weeks = new Float64Array(all + 1);
  const last = new Int8Array(all + 1);
  cost[0] = 0;
  for (let done = 1; done <= all; done++) {
    const lowest = 31 - Math.clz32(done & -done);
    weeks[done] = weeks[done & (done - 1)]! + work[lowest]!.weeks;
    for (let item = 0; item < work.length; item++) {
      if ((done & (1 << item)) === 0) continue;
      const total = cost[done ^ (1 << item)]! + lateCost(work[item]!, weeks[done]!);
      if (total < cost[done]!) {
        cost[done] = total;
        last[done] = item;
      }
    }
  }
  const order: Work[] = [];
  for (let done = all; done > 0; done ^= 1 << last[done]!) order.push(work[last[done]!]!);
  return order.reverse();
}

/** So many rounds of moves are tried at most. Lists of a hundred settle after a few. */
const MOST_ROUNDS = 50;

/**
 * A good order for more work than can be ordered exactly. It starts from the better of the order by CD3 and the order by
 * deadline, and moves single items to where they save most until no move saves anything.
 */
export function heuristicOrder(work: readonly Work[], byCd3: readonly Work[]): Work[] {
  const byDeadline = [...work].sort((a, b) => a.due - b.due || b.costOfDelay / b.weeks - a.costOfDelay / a.weeks);
  let best = [[...byCd3], byDeadline].sort((a, b) => costOf(a) - costOf(b))[0]!;
  let cost = costOf(best);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const better = improved(best, cost);
    if (!better) break;
    best = better.order;
    cost = better.cost;
  }
  return best;
}

/** One round: each item to the place where it saves most. Undefined where none saves anything. */
function improved(start: readonly Work[], startCost: number): { order: Work[]; cost: number } | undefined {
  let order = [...start];
  let cost = startCost;
  for (const item of start) {
    const others = order.filter(other => other !== item);
    for (let place = 0; place <= others.length; place++) {
      const moved = [...others.slice(0, place), item, ...others.slice(place)];
      const movedCost = costOf(moved);
      if (movedCost < cost - 1e-9) {
        order = moved;
        cost = movedCost;
      }
    }
  }
  return cost < startCost - 1e-9 ? { order, cost } : undefined;
}

function costOf(order: readonly Work[]): number {
  let end = 0;
  let cost = 0;
  for (const item of order) {
    end += item.weeks;
    cost += lateCost(item, end);
  }
  return cost;
}
