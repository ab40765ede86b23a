import type { ExportNode } from '../tree';
import { cardWidth, measureCard } from './card';
import { branchGap, corner, drawnChildren, extent, type PlacedCard, siblingGap, type TreeLayout } from './placed';

const columnGap = 28;

/** Columns by depth, a parent level with its first child, the order of the text from top to bottom. */
export function layOutRight(roots: readonly ExportNode[]): TreeLayout {
  const cards: PlacedCard[] = [];
  const edges: string[] = [];
  const place = (node: ExportNode, depth: number, y: number): { placed: PlacedCard; bottom: number } => {
    const placed = { card: measureCard(node), x: depth * (cardWidth + columnGap), y };
    cards.push(placed);
    let bottom = y;
    drawnChildren(node).forEach((child, at) => {
      const below = place(child, depth + 1, at === 0 ? y : bottom + gapBefore(child));
      edges.push(rightEdge(placed, below.placed));
      bottom = below.bottom;
    });
    return { placed, bottom: Math.max(bottom, y + placed.card.height) };
  };
  let bottom = -branchGap;
  for (const root of roots) bottom = place(root, 0, bottom + branchGap).bottom;
  return { cards, edges, ...extent(cards) };
}

function gapBefore({ card }: ExportNode): number {
  return card.kind === 'solution' ? siblingGap : branchGap;
}

function rightEdge(from: PlacedCard, to: PlacedCard): string {
  const [x1, y1, x2, y2] = [from.x + cardWidth, from.y + from.card.firstLine, to.x, to.y + to.card.firstLine];
  if (Math.abs(y1 - y2) < 1) return `M${x1} ${y1}H${x2}`;
  const trunk = x1 + columnGap / 2;
  const r = Math.min(corner, Math.abs(y2 - y1) / 2);
  const s = y2 > y1 ? r : -r;
  return `M${x1} ${y1}H${trunk - r}Q${trunk} ${y1} ${trunk} ${y1 + s}V${y2 - s}Q${trunk} ${y2} ${trunk + r} ${y2}H${x2}`;
}
