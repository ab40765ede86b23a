import { labelOf, type ModelNode } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import { comparedNodes, matchNodes } from './match';

/** A node that is gone, and where it would stand in the file as it is now. */
export interface RemovedNode {
  /** How the old state named it. */
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** What it stood below: a node that is still there, by its present key, or one that is gone too, by its old one; null at the top level. */
  readonly parent: { readonly key: string; readonly isRemoved: boolean } | null;
  /** Present key of the nearest sibling of its list that stood before it and still stands there; null where it was the first. */
  readonly after: string | null;
  /** Id of the outcome that it served. */
  readonly outcome: string | undefined;
}

/** What was removed from a file, parents before children, in the order of the old text. */
export function removedNodes(before: WorkspaceFile, after: WorkspaceFile): RemovedNode[] {
  const partners = matchNodes(before.root as ModelNode, after.root as ModelNode);
  const present = new Map([...partners].map(([now, old]) => [old, now]));
  const old = comparedNodes(before.root as ModelNode);
  const removed = old.filter(node => !present.has(node));
  const nearest = siblingsBefore(old, present);
  return removed.map(node => ({
    key: node.key,
    kind: node.kind,
    label: labelOf(node),
    parent: parentOf(node, present),
    after: nearest.get(node)?.key ?? null,
    outcome: node.kind === 'opportunity' ? node.values.outcome : undefined,
  }));
}

type Present = ReadonlyMap<ModelNode, ModelNode>;

function parentOf({ parent }: ModelNode, present: Present): RemovedNode['parent'] {
  if (!parent?.parent) return null;
  const now = present.get(parent);
  return now ? { key: now.key, isRemoved: false } : { key: parent.key, isRemoved: true };
}

/** For each node that is gone: the nearest sibling of its list that stood before it and still stands there. */
function siblingsBefore(parents: readonly ModelNode[], present: Present): ReadonlyMap<ModelNode, ModelNode> {
  const before = new Map<ModelNode, ModelNode>();
  for (const parent of parents) {
    const last = new Map<NodeKind, ModelNode>();
    for (const node of parent.children) {
      const now = present.get(node);
      const nearest = last.get(node.kind);
      if (!now && nearest) before.set(node, nearest);
      if (now?.kind === node.kind && now.parent === present.get(parent)) last.set(node.kind, now);
    }
  }
  return before;
}
