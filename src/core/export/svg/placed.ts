import type { ExportNode } from '../tree';
import { cardWidth, type MeasuredCard } from './card';

/** A card in its place, in px from the upper left corner of the tree. */
export interface PlacedCard {
  readonly card: MeasuredCard;
  readonly x: number;
  readonly y: number;
}

export interface TreeLayout {
  readonly cards: readonly PlacedCard[];
  /** Paths of the edges, with right angles. */
  readonly edges: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const siblingGap = 8;
export const branchGap = 16;
/** Radius of the corners of edges. */
export const corner = 6;

/** Experiments stand at the foot of their solution. */
export function drawnChildren({ children }: ExportNode): readonly ExportNode[] {
  return children.filter(({ card }) => card.kind !== 'experiment');
}

/** The room that cards take. */
export function extent(cards: readonly PlacedCard[]): { width: number; height: number } {
  let [width, height] = [0, 0];
  for (const { card, x, y } of cards) {
    width = Math.max(width, x + cardWidth);
    height = Math.max(height, y + card.height);
  }
  return { width, height };
}
