import { ancestors, type NodeOf } from '../../artefacts/model';
import type { RuleContext } from '../rule';

/** Whether the workspace has a journey with places: without one there is nothing to connect to. */
export function hasPlaces({ index }: RuleContext): boolean {
  return index.hasAny('place');
}

/** The place of an opportunity: its own, or that of the nearest opportunity above it. */
export function placeOf(node: NodeOf<'opportunity'>): string | undefined {
  if (node.values.place !== undefined) return node.values.place;
  for (const above of ancestors(node)) {
    if (above.kind === 'opportunity' && above.values.place !== undefined) return above.values.place;
  }
  return undefined;
}
