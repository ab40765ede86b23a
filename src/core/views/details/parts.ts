import type { ModelNode } from '../../artefacts/model';
import { type NodeKind, typeOf } from '../../artefacts/registry';

/** Parts are shown within the node that holds them: nothing can refer to them, and nothing stands below them. */
export function isPart(kind: NodeKind): boolean {
  const { fields, lists } = typeOf(kind);
  return fields.id === undefined && Object.keys(lists).length === 0;
}

/** The node whose details show a node: itself, or what it is a part of. */
export function detailedNode(node: ModelNode): ModelNode {
  return node.parent && isPart(node.kind) ? detailedNode(node.parent) : node;
}
