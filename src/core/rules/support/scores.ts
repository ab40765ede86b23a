import type { ModelNode, NodeOf } from '../../artefacts/model';
import type { ScoredEntry, ScoredList } from '../../index/scores';
import type { RuleContext } from '../rule';

const byNode = new WeakMap<ScoredList, Map<ModelNode, ScoredEntry>>();

/** The scored entry of a node, without searching its list for every node. */
export function scoredEntryOf({ scores, file }: RuleContext, node: NodeOf<'entry'>): ScoredEntry | undefined {
  const list = scores.list(file);
  if (!list) return undefined;
  let known = byNode.get(list);
  if (!known) {
    known = new Map(list.entries.map(entry => [entry.node, entry]));
    byNode.set(list, known);
  }
  return known.get(node);
}
