import type { Core } from '../core';
import { type Branch, type Shape, shapeAt } from '../layout/overview';
import { isOverview } from '../view/detail';
import type { Point } from '../viewport';

/** The key of the card whose shape is at a point of the window. */
export function shapeKeyAt(core: Core, at: Point | undefined): string | undefined {
  const scene = core.scene();
  if (!at || !scene || !isOverview(core.state.zoom)) return undefined;
  const { x, y } = core.viewport.pointAt(at.x, at.y, 1);
  const branch = scene.overview.branches.find(
    one => x >= one.x && x <= one.x + one.w && y >= one.y && y <= one.y + one.h,
  );
  return branch && shapeAt(branch, x, y)?.item.data.key;
}

/** Where a card is drawn in the overview. */
export function findShape(
  branches: readonly Branch[],
  key: string | undefined,
): { readonly branch: Branch; readonly shape: Shape } | undefined {
  for (const branch of branches) {
    const shape = branch.shapes.find(({ item }) => item.data.key === key);
    if (shape) return { branch, shape };
  }
  return undefined;
}
