/** How much of a card is drawn: all of it, its title at a constant size, or its shape, in the overview. */
export type Detail = 'full' | 'title' | 'shape';

/** The least zoom at which cards have words; below it is the overview. */
export const LEAST_DETAIL = 0.4;

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.7) return 'full';
  return zoom >= LEAST_DETAIL ? 'title' : 'shape';
}

/** Whether the whole tree is drawn as shapes, outcome by outcome. */
export function isOverview(zoom: number): boolean {
  return detailAt(zoom) === 'shape';
}

/** Where words keep their size on the screen, they are set anew at steps of the zoom only: each step restyles every card. */
export function titleZoom(zoom: number): number {
  return Math.floor(zoom * 20 + 0.001) / 20;
}
