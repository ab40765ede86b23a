import { closest, distance } from 'fastest-levenshtein';
import { fieldInfo } from '../../artefacts/fields';
import type { ModelNode } from '../../artefacts/model';
import { type NodeKind, nodeTypes, typeOf } from '../../artefacts/registry';
import type { Reference, WorkspaceFile } from '../../index/file';
import type { WorkspaceIndex } from '../../index/workspace-index';

const byNode = new WeakMap<WorkspaceFile, Map<ModelNode, Reference[]>>();

/** The references that stand in the fields of one node. */
export function referencesFrom(file: WorkspaceFile, node: ModelNode): readonly Reference[] {
  let known = byNode.get(file);
  if (!known) {
    known = new Map();
    for (const reference of file.references)
      known.set(reference.from, [...(known.get(reference.from) ?? []), reference]);
    byNode.set(file, known);
  }
  return known.get(node) ?? [];
}

/** The kinds of nodes that hold references. */
export const referringKinds = (Object.keys(nodeTypes) as NodeKind[]).filter(kind =>
  Object.values(typeOf(kind).fields).some(field => fieldInfo(field).refersTo !== undefined),
);

/** The id of one of the kinds that is nearest to a misspelt one; undefined where none is near. */
export function nearestId(index: WorkspaceIndex, id: string, kinds: readonly NodeKind[]): string | undefined {
  const reach = Math.max(2, Math.floor(id.length / 4));
  const candidates: string[] = [];
  for (const [known, definitions] of index.ids()) {
    const isNear = known !== id && Math.abs(known.length - id.length) <= reach;
    if (isNear && definitions.some(({ node }) => kinds.includes(node.kind))) candidates.push(known);
  }
  if (candidates.length === 0) return undefined;
  const nearest = closest(id, candidates);
  return distance(id, nearest) <= reach ? nearest : undefined;
}
