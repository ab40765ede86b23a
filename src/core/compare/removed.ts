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
  const removed = comparedNodes(before.root as ModelNode).filter(node => !present.has(node));
  return removed.map(node => ({
    key: node.key,
    kind: node.kind,
    label: labelOf(node),
    parent: parentOf(node, present),
    after: siblingBefore(node, present)?.key ?? null,
    outcome: node.kind === 'opportunity' ? node.values.outcome : undefined,
  }));
}

type Present = ReadonlyMap<ModelNode, ModelNode>;

function parentOf({ parent }: ModelNode, present: Present): RemovedNode['parent'] {
  if (!parent?.parent) return null;
  const now = present.get(parent);
  return now ? { key: now.key, isRemoved: false } : { key: parent.key, isRemoved: true };
}

function siblingBefore(node: ModelNode, present: Present): ModelNode | undefined {
  const parent = node.parent && present.get(node.parent);
  const siblings = (node.parent?.children ?? []).filter(({ kind }) => kind === node.kind);
  const stayed = siblings.slice(0, siblings.indexOf(node)).flatMap(one => present.get(one) ?? []);
  return stayed.findLast(now => now.kind === node.kind && now.parent === parent);
}
