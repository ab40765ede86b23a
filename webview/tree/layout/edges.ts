import type { Item, TreeModel } from '../model/tree';
import type { Layout, Placed } from './layout';
import * as m from './metrics';

/** A line from a card to one below it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** In the lane, which stays at the left while the tree scrolls. */
  readonly lane: boolean;
  /** Its path, made when it is drawn. */
  readonly d: () => string;
  readonly top: number;
  readonly bottom: number;
}

/** All edges between shown cards. An edge from the lane into the tree is two: its ends scroll apart. */
export function edgesOf(model: TreeModel, layout: Layout): Edge[] {
  const edges: Edge[] = [];
  for (const placed of layout.placed.values()) {
    const parent = layout.placed.get(placed.item.parent?.data.key ?? '');
    if (parent && placed.item.data.card?.kind !== 'experiment') edges.push(between(parent, placed));
  }
  for (const { outcome, roots } of model.groups) {
    const from = outcome && layout.placed.get(outcome.data.key);
    const shown = roots.flatMap(root => layout.placed.get(root.data.key) ?? []);
    if (from && shown.length > 0) edges.push(...served(from, shown));
  }
  return edges;
}

function between(parent: Placed, child: Placed): Edge {
  if (child.item.data.card?.kind === 'outcome') return betweenOutcomes(parent, child);
  const from = parent.y + m.FIRST_LINE.opportunity;
  const to = child.y + firstLine(child.item);
  const start = parent.x + parent.w;
  return edge(parent, child, false, () => elbow(start, from, child.x, to, start + m.COLUMN_GAP / 2), from, to);
}

function betweenOutcomes(parent: Placed, child: Placed): Edge {
  const [x, top, y] = [parent.x + 4, parent.y + parent.h, child.y + m.FIRST_LINE.outcome];
  const d = () => `M${x} ${top}V${y - m.CORNER}Q${x} ${y} ${Math.min(x + m.CORNER, child.x)} ${y}H${child.x}`;
  return edge(parent, child, true, d, top, y);
}

function served(from: Placed, roots: readonly Placed[]): Edge[] {
  const y = from.y + m.FIRST_LINE.outcome;
  return roots.flatMap(root => {
    const to = root.y + m.FIRST_LINE.opportunity;
    return [
      edge(from, root, true, () => `M${from.x + from.w} ${y}H${m.LANE}`, y, y),
      edge(from, root, false, () => elbow(m.LANE, y, root.x, to, m.LANE + m.CORNER), y, to),
    ];
  });
}

function edge(from: Placed, to: Placed, lane: boolean, d: () => string, y1: number, y2: number): Edge {
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  let path: string | undefined;
  const once = () => {
    path ??= d();
    return path;
  };
  return { from: from.item.data.key, to: to.item.data.key, lane, d: once, top, bottom };
}

function firstLine(item: Item): number {
  return item.data.card?.kind === 'solution' ? m.FIRST_LINE.solution : m.FIRST_LINE.opportunity;
}

/** A path with right angles: out to a trunk at `trunk`, along it, and in. Corners are round. */
export function elbow(x1: number, y1: number, x2: number, y2: number, trunk: number): string {
  if (Math.abs(y1 - y2) < 1) return `M${x1} ${y1}H${x2}`;
  const r = Math.min(m.CORNER, Math.abs(y2 - y1) / 2);
  const s = y2 > y1 ? 1 : -1;
  return `M${x1} ${y1}H${trunk - r}Q${trunk} ${y1} ${trunk} ${y1 + s * r}V${y2 - s * r}Q${trunk} ${y2} ${trunk + r} ${y2}H${x2}`;
}

/**
 * The cards that belong to a card: up to the outcome, the card itself, and one level below. An edge between two of them is
 * part of the lineage.
 */
export function lineage(model: TreeModel, key: string | null): ReadonlySet<string> {
  const item = key === null ? undefined : model.items.get(key);
  if (!item) return new Set();
  const inTree = item.ancestors().filter(above => above.data.card);
  const top = inTree.at(-1);
  const outcome = model.groups.find(group => top && group.roots.includes(top))?.outcome;
  const served = model.groups.find(group => group.outcome === item)?.roots ?? [];
  return new Set(
    [...inTree, ...(outcome ? [outcome] : []), ...served, ...(item.children ?? [])].map(one => one.data.key),
  );
}
