import type { ExportNode } from '../tree';
import { layOutDown } from './layout-down';
import { layOutRight } from './layout-right';
import type { TreeLayout } from './placed';

export type Direction = 'right' | 'down';

/** Places a tree: to the right as the canvas does, or from the top down as slides have it. */
export function layOutTree(roots: readonly ExportNode[], direction: Direction): TreeLayout {
  return direction === 'right' ? layOutRight(roots) : layOutDown(roots);
}
