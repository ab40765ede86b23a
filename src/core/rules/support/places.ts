import { ancestors, type NodeOf } from '../../artefacts/model';
import type { RuleContext } from '../rule';

const known = new WeakMap<RuleContext, boolean>();

/** Whether the workspace has a journey with places: without one there is nothing to connect to. */
export function hasPlaces(context: RuleContext): boolean {
  let answer = known.get(context);
  if (answer === undefined) {
    answer = context.index.all().some(file => file.kind === 'journey' && hasPlace(file.nodes.values()));
    known.set(context, answer);
  }
  return answer;
}

function hasPlace(nodes: Iterable<{ readonly kind: string }>): boolean {
  for (const node of nodes) if (node.kind === 'place') return true;
  return false;
}

/** The place of an opportunity: its own, or that of the nearest opportunity above it. */
export function placeOf(node: NodeOf<'opportunity'>): string | undefined {
  if (node.values.place !== undefined) return node.values.place;
  for (const above of ancestors(node)) {
    if (above.kind === 'opportunity' && above.values.place !== undefined) return above.values.place;
  }
  return undefined;
}
