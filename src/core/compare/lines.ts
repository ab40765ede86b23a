import { type ChangeKind, changeKinds, type FileComparison, type NodeChange } from './comparison';
import { changeText, type Quote } from './words';

/** One line of a comparison as it is read. */
export interface ChangeLine {
  readonly kind: ChangeKind;
  readonly text: string;
  /** How many of the nodes above it were added or removed with it. */
  readonly depth: number;
  readonly change: NodeChange;
}

/** A comparison as lines, grouped by the kinds of change in their order; a node has a line under each of its kinds. */
export function changeLines({ changes }: FileComparison, quote: Quote): ChangeLine[] {
  return changeKinds.flatMap(kind => {
    const found = changes.filter(({ kinds }) => kinds.includes(kind));
    const depths = kind === 'added' || kind === 'removed' ? depthsOf(found) : new Map<NodeChange, number>();
    return found.map(change => {
      const depth = depths.get(change) ?? 0;
      return { kind, text: changeText(kind, depth > 0 ? withoutParent(change) : change, quote), depth, change };
    });
  });
}

/** A line below its parent's need not say where it stands. */
function withoutParent(change: NodeChange): NodeChange {
  return { ...change, position: { ...change.position, parent: null } };
}

/** How deep each change stands below the topmost that came or went with it; parents come before their children. */
function depthsOf(changes: readonly NodeChange[]): Map<NodeChange, number> {
  const depthOfKey = new Map<string, number>();
  return new Map(
    changes.map(change => {
      const above = change.position.parent === null ? undefined : depthOfKey.get(change.position.parent);
      const depth = above === undefined ? 0 : above + 1;
      depthOfKey.set((change.key ?? change.oldKey)!, depth);
      return [change, depth];
    }),
  );
}
