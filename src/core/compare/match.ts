import { distance } from 'fastest-levenshtein';
import { labelOf, type ModelNode, subtree } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import { groupBy } from '../group-by';

/** Kinds whose nodes are shown as a part of their parent, and so compared as one of its fields. */
const details: readonly NodeKind[] = ['evidence', 'measurement'];

/** The node and all below it that have a life of their own. */
export function comparedNodes(root: ModelNode): ModelNode[] {
  return [...subtree(root)].filter(node => !details.includes(node.kind));
}

export function comparedChildren(node: ModelNode): ModelNode[] {
  return node.children.filter(child => !details.includes(child.kind));
}

/** Titles that are this alike, from 0 to 1, are one title in other words. */
const likeEnough = 0.6;
/** Above this many pairs to weigh below one parent, only equal titles are the same. */
const mostPairs = 2_500;
/** Longer titles are weighed by their beginning. */
const weighedLength = 200;

/**
 * Which node of the old state each node of the new one is. By id first; then by a title that stands once in each state; then
 * from the top down below the same parent, by equal and by similar titles; last by any equal title that is left.
 */
export function matchNodes(before: ModelNode, after: ModelNode): ReadonlyMap<ModelNode, ModelNode> {
  const matching = new Matching(before, after);
  matching.byId();
  matching.byUniqueLabel();
  matching.belowSameParents();
  matching.byLabel();
  return matching.partners;
}

class Matching {
  /** From new to old. */
  readonly partners = new Map<ModelNode, ModelNode>();
  private readonly taken = new Set<ModelNode>();
  private readonly old: readonly ModelNode[];
  private readonly now: readonly ModelNode[];

  constructor(before: ModelNode, after: ModelNode) {
    this.old = comparedNodes(before);
    this.now = comparedNodes(after);
    this.pair(before, after);
  }

  byId(): void {
    const ids = new Map<string, ModelNode>();
    for (const node of this.freeOld()) if (node.id !== undefined && !ids.has(node.id)) ids.set(node.id, node);
    for (const node of this.freeNow()) {
      const found = node.id === undefined ? undefined : ids.get(node.id);
      if (found && !this.taken.has(found)) this.pair(found, node);
    }
  }

  byUniqueLabel(): void {
    const old = groupBy(this.freeOld(), nameOf);
    for (const [name, nodes] of groupBy(this.freeNow(), nameOf)) {
      const found = old.get(name);
      if (nodes.length === 1 && found?.length === 1) this.pair(found[0]!, nodes[0]!);
    }
  }

  /** In the order of the text, so that a parent is always known before its children. */
  belowSameParents(): void {
    for (const node of this.now) {
      const partner = this.partners.get(node);
      if (!partner) continue;
      const old = comparedChildren(partner).filter(child => !this.taken.has(child));
      const now = comparedChildren(node).filter(child => !this.partners.has(child));
      if (old.length === 0 || now.length === 0) continue;
      this.pairEqual(old, now);
      this.pairSimilar(old, now);
    }
  }

  byLabel(): void {
    this.pairEqual(this.freeOld(), this.freeNow());
  }

  private pairEqual(old: readonly ModelNode[], now: readonly ModelNode[]): void {
    const named = groupBy(old, nameOf);
    for (const node of now) {
      const found = named.get(nameOf(node))?.find(candidate => !this.taken.has(candidate));
      if (found) this.pair(found, node);
    }
  }

  /** Two different ids are two different things, however alike their titles are. */
  private pairSimilar(old: readonly ModelNode[], now: readonly ModelNode[]): void {
    if (old.length * now.length > mostPairs) return;
    const weighed = now.flatMap(node =>
      old
        .filter(({ kind, id }) => kind === node.kind && (id === undefined || node.id === undefined))
        .map(candidate => ({ node, candidate, likeness: likeness(labelOf(candidate), labelOf(node)) })),
    );
    for (const { node, candidate } of weighed
      .filter(each => each.likeness >= likeEnough)
      .sort((a, b) => b.likeness - a.likeness)) {
      if (!this.partners.has(node) && !this.taken.has(candidate)) this.pair(candidate, node);
    }
  }

  private pair(old: ModelNode, now: ModelNode): void {
    this.partners.set(now, old);
    this.taken.add(old);
  }

  private freeOld(): ModelNode[] {
    return this.old.filter(node => !this.taken.has(node));
  }

  private freeNow(): ModelNode[] {
    return this.now.filter(node => !this.partners.has(node));
  }
}

function nameOf(node: ModelNode): string {
  return `${node.kind} ${labelOf(node)}`;
}

/** 1 for equal texts, 0 for texts that have nothing in common. */
function likeness(a: string, b: string): number {
  const [first, second] = [a, b].map(text => text.toLowerCase().slice(0, weighedLength)) as [string, string];
  const longest = Math.max(first.length, second.length);
  return longest === 0 ? 0 : 1 - distance(first, second) / longest;
}
