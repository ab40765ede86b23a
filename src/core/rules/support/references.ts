import { fieldInfo } from '../../artefacts/fields';
import { labelOf, type ModelNode } from '../../artefacts/model';
import { type NodeKind, nodeTypes, typeOf } from '../../artefacts/registry';
import type { Reference, WorkspaceFile } from '../../index/file';
import { noteWideRead } from '../../reads';
import { nearest } from '../../text/nearest';
import type { RuleContext } from '../rule';

const byNode = new WeakMap<WorkspaceFile, Map<ModelNode, Reference[]>>();

/** The references that stand in the fields of one node. */
export function referencesFrom(file: WorkspaceFile, node: ModelNode): readonly Reference[] {
  let known = byNode.get(file);
  if (!known) {
    known = new Map();
    for (const reference of file.references) {
      const sameNode = known.get(reference.from);
      if (sameNode) sameNode.push(reference);
      else known.set(reference.from, [reference]);
    }
    byNode.set(file, known);
  }
  return known.get(node) ?? [];
}

/** The kinds of nodes that hold references. */
export const referringKinds = (Object.keys(nodeTypes) as NodeKind[]).filter(kind =>
  Object.values(typeOf(kind).fields).some(field => fieldInfo(field).refersTo !== undefined),
);

const byKind = new WeakMap<RuleContext, ReadonlyMap<NodeKind, readonly string[]>>();

/** All ids of the workspace by the kind of their nodes, gathered once for a file's rules. */
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
  byKind.set(context, ids);
  return ids;
}

/** The id of one of the kinds that is nearest to a misspelt one; undefined where none is near. */
export function nearestId(context: RuleContext, id: string, kinds: readonly NodeKind[]): string | undefined {
  const ids = idsByKind(context);
  const candidates = kinds.flatMap(kind => ids.get(kind) ?? []).filter(known => known !== id);
  return nearest(id, candidates, Math.max(2, Math.floor(id.length / 4)));
}

/** The id of the item of one of the kinds that a title names, word by word or nearly so; undefined where none does. */
export function idTitled(context: RuleContext, title: string, kinds: readonly NodeKind[]): string | undefined {
  // Titles change without any id that changes.
  noteWideRead();
  const titled = new Map<string, string>();
  for (const [id, definitions] of context.index.ids()) {
    const node = definitions.find(each => kinds.includes(each.node.kind))?.node;
    if (node) titled.set(spelling(labelOf(node)), id);
  }
  const wanted = spelling(title);
  const meant = nearest(wanted, [...titled.keys()], Math.floor(wanted.length / 5));
  return meant === undefined ? undefined : titled.get(meant);
}

/** A title without what differs from hand to hand: capitals, curly apostrophes, the full stop. */
function spelling(title: string): string {
  return title.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').replace(/\.$/, '');
}
