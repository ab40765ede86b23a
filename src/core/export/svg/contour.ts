/** A side of an outline, as steps from top to bottom without a gap, each with the place of the side in it. */
export type Contour = readonly Step[];

interface Step {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
}

/** How far to the right a block has to stand so that its left side meets no right side before it. */
export function distanceBeside(right: Contour, left: Contour): number {
  let distance = -Infinity;
  let [i, j] = [0, 0];
  while (i < right.length && j < left.length) {
    const [a, b] = [right[i]!, left[j]!];
    if (a.top < b.bottom && b.top < a.bottom) distance = Math.max(distance, a.x - b.x);
    if (a.bottom < b.bottom) i++;
    else j++;
  }
  return distance;
}

/** The first side, continued by what of the second reaches further down. */
export function extended(first: Contour, second: Contour): Contour {
  const end = first.at(-1)?.bottom ?? -Infinity;
  const rest = second.filter(step => step.bottom > end).map(step => ({ ...step, top: Math.max(step.top, end) }));
  return [...first, ...rest];
}

export function moved(contour: Contour, by: number): Contour {
  return contour.map(step => ({ ...step, x: step.x + by }));
}
