import type { Item, TreeModel } from '../model/tree';
import type { Box } from './layout';

/** A card as a shape; positions count from the upper left corner of its branch's picture. */
export interface Shape extends Box {
  readonly item: Item;
  /** The shape of the card above; undefined for the root of the branch. */
  readonly above: Shape | undefined;
}

/** A branch of the top level: two lines of words, and its shapes below them. Positions are pixels of the screen. */
export interface Branch extends Box {
  readonly root: Item;
  readonly shapes: readonly Shape[];
}

/** The heading of the branches that serve one outcome, or none. */
export interface Row {
  readonly outcome: Item | undefined;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

export interface Overview {
  readonly rows: readonly Row[];
  readonly branches: readonly Branch[];
  readonly height: number;
  /** How large shapes are drawn: 1 at the zoom that the overview opens with. */
  readonly scale: number;
}

/** The zoom that the overview opens with; its measures are those at this zoom. */
export const OVERVIEW_ZOOM = 0.22;
const ROW = 32;
/** Height of the words of a branch. */
export const WORDS = 36;
const MARGIN = 16;
const GAP = 24;
const LEAST_WIDTH = 220;
const LINE_GAP = 12;

const OPPORTUNITY = { w: 44, h: 11, step: 14 } as const;
const SOLUTION = { w: 42, h: 6, step: 8.5 } as const;
const DOT = { w: 5, step: 7 } as const;
const COLUMN_GAP = 9;

/**
 * The whole tree as shapes: each outcome is a heading over its branches, which flow in columns, as wide as fit, in the order of
 * the screen. An outcome of few branches leaves room for the next one beside it. Folds do not count.
 * @param width of the window in pixels
 */
export function layOutOverview(model: TreeModel, width: number, zoom: number): Overview {
  const scale = zoom / OVERVIEW_ZOOM;
  return { ...arranged(picturesOf(model, scale), width), scale };
}

interface Extent {
  readonly w: number;
  readonly h: number;
}

type Picture = Omit<Branch, 'x' | 'y'>;
type Placed<P> = P & { readonly x: number; readonly y: number };

/** The pictures of the branches that serve an outcome, or none. */
interface Group<P extends Extent> {
  readonly outcome: Item | undefined;
  readonly pictures: readonly P[];
}

function picturesOf(model: TreeModel, scale: number): Group<Picture>[] {
  return model.groups
    .map(({ outcome, roots }) => ({ outcome, pictures: roots.map(root => drawBranch(root, scale)) }))
    .filter(({ pictures }) => pictures.length > 0);
}

function arranged<P extends Extent>(groups: readonly Group<P>[], width: number) {
  const pictures = groups.flatMap(group => group.pictures);
  const widest = pictures.reduce((most, { w }) => Math.max(most, w), LEAST_WIDTH);
  const room = Math.max(LEAST_WIDTH, width - 2 * MARGIN);
  const fitting = Math.max(1, Math.floor((room + GAP) / (widest + GAP)));
  const columns = Math.min(Math.max(1, pictures.length), fitting);
  const step = Math.max(widest + GAP, (room + GAP) / columns);
  const rows: Row[] = [];
  const branches: Placed<P>[] = [];
  let [top, bottom, free] = [4, 4, 0];
  for (const [index, group] of groups.entries()) {
    const span = Math.min(columns, group.pictures.length);
    if (free + span > columns) [top, free] = [bottom, 0];
    const x = MARGIN + free * step;
    const isLast = free + span + Math.min(columns, groups[index + 1]?.pictures.length ?? columns) > columns;
    rows.push({ outcome: group.outcome, x, y: top, w: (isLast ? columns - free : span) * step - GAP });
    const end = placeIn(branches, group.pictures, { x, y: top + ROW, step, span });
    bottom = Math.max(bottom, end);
    free += span;
  }
  return { rows, branches, height: bottom + MARGIN };
}

/** Places branches in lines of so many columns; returns where the next line would start. */
function placeIn<P extends Extent>(
  branches: Placed<P>[],
  pictures: readonly P[],
  { x, y, step, span }: { readonly x: number; readonly y: number; readonly step: number; readonly span: number },
): number {
  let top = y;
  for (let first = 0; first < pictures.length; first += span) {
    const line = pictures.slice(first, first + span);
    for (const [index, picture] of line.entries()) {
      branches.push({ ...picture, x: x + index * step, y: top, w: step - GAP });
    }
    top += Math.max(...line.map(({ h }) => h)) + LINE_GAP;
  }
  return top;
}

/** Steps in which `overviewZoom` tries. */
const ZOOM_STEP = 0.02;

/**
 * The zoom that the overview opens with: as large as the whole tree fits into the window, so that a small tree fills it, and
 * never so small that shapes can't be told apart. The branches are drawn once; at another zoom all but their words is larger.
 * @param below the zoom from which on cards have words
 */
export function overviewZoom(model: TreeModel, window: { width: number; height: number }, below: number): number {
  const groups = picturesOf(model, 1);
  const heightAt = (zoom: number) => {
    const scale = zoom / OVERVIEW_ZOOM;
    const larger = ({ w, h }: Extent) => ({ w: w * scale, h: WORDS + (h - WORDS) * scale });
    const sizes = groups.map(({ outcome, pictures }) => ({ outcome, pictures: pictures.map(larger) }));
    return arranged(sizes, window.width).height;
  };
  for (let zoom = below - ZOOM_STEP; zoom > OVERVIEW_ZOOM; zoom -= ZOOM_STEP) {
    if (heightAt(zoom) <= window.height) return zoom;
  }
  return OVERVIEW_ZOOM;
}

function drawBranch(root: Item, scale: number): Picture {
  const drawing = new Drawing(scale);
  const bottom = drawing.opportunity(root, 0, 0, undefined);
  return { root, shapes: drawing.shapes, w: drawing.right, h: WORDS + bottom };
}

class Drawing {
  readonly shapes: Shape[] = [];
  right = 0;

  constructor(private readonly scale: number) {}

  /** Returns where the next sibling stands. */
  opportunity(item: Item, x: number, y: number, above: Shape | undefined): number {
    const { w, h, step } = scaled(OPPORTUNITY, this.scale);
    const shape = this.add({ item, x, y, w, h, above });
    const inside = x + w + COLUMN_GAP * this.scale;
    let below = y;
    for (const child of item.children ?? []) {
      below =
        child.data.card?.kind === 'solution'
          ? this.solution(child, inside, below, shape)
          : this.opportunity(child, inside, below, shape);
    }
    return Math.max(below, y + step);
  }

  private solution(item: Item, x: number, y: number, above: Shape): number {
    const { w, h, step } = scaled(SOLUTION, this.scale);
    const shape = this.add({ item, x, y, w, h, above });
    const dot = scaled({ w: DOT.w, h: DOT.w, step: DOT.step }, this.scale);
    for (const [index, strip] of (item.children ?? []).entries()) {
      const left = x + w + 3 * this.scale + index * dot.step;
      this.add({ item: strip, x: left, y: y + (h - dot.h) / 2, w: dot.w, h: dot.h, above: shape });
    }
    return y + step;
  }

  private add(shape: Shape): Shape {
    this.shapes.push(shape);
    this.right = Math.max(this.right, shape.x + shape.w);
    return shape;
  }
}

interface Size {
  readonly w: number;
  readonly h: number;
  readonly step: number;
}

function scaled({ w, h, step }: Size, scale: number): Size {
  return { w: w * scale, h: h * scale, step: step * scale };
}

/** Shapes are small: so far beside one the pointer still means it. */
const SLACK = 3;

/** The shape at a point of a branch, or the root of the branch where the point is on its words. */
export function shapeAt(branch: Branch, x: number, y: number): Shape | undefined {
  const [inX, inY] = [x - branch.x, y - branch.y - WORDS];
  if (inY < -SLACK) return inY >= -WORDS && inX >= 0 && inX <= branch.w ? branch.shapes[0] : undefined;
  return branch.shapes.find(
    ({ x: left, y: top, w, h }) =>
      inX >= left - SLACK && inX <= left + w + SLACK && inY >= top - 1 && inY <= top + h + 1,
  );
}
