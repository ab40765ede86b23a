import { fieldInfo } from '../../artefacts/fields';
import type { ModelNode } from '../../artefacts/model';
import { type NodeKind, nodeKinds, typeOf } from '../../artefacts/registry';
import { groupBy } from '../../group-by';
import type { Reference, WorkspaceFile } from '../../index/file';
import { nearest } from '../../text/nearest';
import type { RuleContext } from '../rule';

const byNode = new WeakMap<WorkspaceFile, Map<ModelNode, Reference[]>>();

/** The references that stand in the fields of one node. */
export function referencesFrom(file: WorkspaceFile, node: ModelNode): readonly Reference[] {
  let known = byNode.get(file);
  if (!known) {
    known = groupBy(file.references, ({ from }) => from);
    byNode.set(file, known);
  }
  return known.get(node) ?? [];
}

/** The kinds of nodes that hold references. */
export const referringKinds = nodeKinds.filter(kind =>
  Object.values(typeOf(kind).fields).some(field => fieldInfo(field).refersTo !== undefined),
);

const byKind = new WeakMap<RuleContext, ReadonlyMap<NodeKind, readonly string[]>>();

/** All ids of the workspace by the kind of their nodes, each list sorted; gathered once for a file's rules. */
function idsByKind(context: RuleContext): ReadonlyMap<NodeKind, readonly string[]> {
  // Asked each time, so that it is noted by whoever looks.
  const all = context.index.ids();
  const known = byKind.get(context);
  if (known) return known;
  const ids = new Map<NodeKind, string[]>();
  for (const [id, definitions] of all) {
    for (const { node } of definitions) {
      const sameKind = ids.get(node.kind);
      if (sameKind) sameKind.push(id);
      else ids.set(node.kind, [id]);
    }
  }
  for (const sameKind of ids.values()) sameKind.sort();
  byKind.set(context, ids);
  return ids;
}

/** The id of one of the kinds that is nearest to a misspelt one; undefined where none is near. */
export function nearestId(context: RuleContext, id: string, kinds: readonly NodeKind[]): string | undefined {
  const ids = idsByKind(context);
  const candidates = kinds.flatMap(kind => ids.get(kind) ?? []).filter(known => known !== id);
  return nearest(id, candidates, Math.max(2, Math.floor(id.length / 4)));
}

/** The id of an item of one of the kinds that has a title, see `titled` of the index; undefined where none has it. */
export function idTitled({ index }: RuleContext, title: string, kinds: readonly NodeKind[]): string | undefined {
  const found = index.titled(title).filter(({ node }) => kinds.includes(node.kind));
  return found.map(({ node }) => node.id!).sort()[0];
}
