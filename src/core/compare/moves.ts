import type { ModelNode } from '../artefacts/model';
import { comparedChildren } from './match';

/**
 * The nodes of the new state that stand below another parent than before, or that left their place among siblings. Of
 * siblings that change places as few as possible have moved: all outside of the longest run that kept its order.
 */
export function movedNodes(
  nodes: readonly ModelNode[],
  partners: ReadonlyMap<ModelNode, ModelNode>,
): ReadonlySet<ModelNode> {
  const moved = new Set<ModelNode>();
  for (const node of nodes) {
    const partner = partners.get(node);
    const stayed = comparedChildren(node).filter(child => {
      const old = partners.get(child);
      if (!old) return false;
      const sameParent = partner !== undefined && old.parent === partner;
      if (!sameParent) moved.add(child);
      return sameParent;
    });
    for (const siblings of byList(stayed)) {
      const positions = siblings.map(child => indexOf(partners.get(child)!));
      const kept = longestIncreasing(positions);
      siblings.forEach((child, at) => {
        if (!kept.has(at)) moved.add(child);
      });
    }
  }
  return moved;
}

/** Position in its list. */
export function indexOf(node: ModelNode): number {
  const last = node.path.at(-1);
  return typeof last === 'number' ? last : 0;
}

function byList(nodes: readonly ModelNode[]): ModelNode[][] {
  return [...new Set(nodes.map(node => node.kind))].map(kind => nodes.filter(node => node.kind === kind));
}

/** The indices of a longest increasing subsequence, in O(n log n). */
function longestIncreasing(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = tails[low - 1];
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return kept;
}
