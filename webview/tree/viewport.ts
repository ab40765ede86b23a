import type { Box } from './layout/layout';
import * as m from './layout/metrics';
import { ZOOM } from './state/saved';

/** Steps of the zoom keys and buttons. */
const STEPS = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1, 1.25, 1.5, 2];
const MARGIN = 24;
/** A screen is drawn around the view, and anew where less than this share of one is left, or where far more is drawn. */
const LEAST = 0.6;
const MOST = 8;

export function clampZoom(zoom: number): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
}

/** The next step up or down from a zoom. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const found = direction > 0 ? STEPS.find(step => step > zoom + 0.001) : STEPS.findLast(step => step < zoom - 0.001);
  return found ?? zoom;
}

/** Where to scroll along one axis so that a stretch is in view, moving as little as possible. */
export function scrollFor(start: number, end: number, from: number, size: number): number {
  if (start - MARGIN < from || end - start > size - 2 * MARGIN) return Math.max(0, start - MARGIN);
  return end + MARGIN > from + size ? end + MARGIN - size : from;
}

/** A card that is farther out of view than the next one in its column is one that the view jumps to. */
const JUMP = 160;

/**
 * Where to scroll down so that a card is in view. Near the view it moves as little as possible; after a jump the card stands
 * below as many of the cards above it as fit.
 * @param starts upper edges of the cards above it and of their outcome
 */
export function scrollTopFor(
  start: number,
  end: number,
  starts: readonly number[],
  from: number,
  size: number,
): number {
  const isNear = start <= from + size + JUMP && end >= from - JUMP;
  if (isNear && (from > 0 || start < size)) return scrollFor(start, end, from, size);
  if (end + MARGIN <= size) return 0;
  const fitting = starts.filter(one => one <= start && end - one <= size - 2 * MARGIN);
  return Math.max(0, Math.min(start, ...fitting) - MARGIN);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the view is and how large, in pixels of the screen. */
interface Look {
  readonly element: HTMLElement | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The scrolled part of the page. Positions are in the tree's own pixels at 100 %. */
export class Viewport {
  private near: Box = { x: 0, y: 0, w: 0, h: 0 };
  private known: Look | undefined;

  constructor(private readonly element: () => HTMLElement | null) {}

  /**
   * The view has moved, or may have another size: it is read anew when it is asked for next. Until then it is what was read
   * last: to ask the page in the midst of a drawing would make it lay out all that was drawn so far.
   */
  forget(): void {
    this.known = undefined;
  }

  private get look(): Look {
    const element = this.element();
    if (this.known?.element !== element) this.known = undefined;
    this.known ??= lookOf(element);
    return this.known;
  }

  get scroll(): { left: number; top: number } {
    const { left, top } = this.look;
    return { left, top };
  }

  restore({ left, top }: { readonly left: number; readonly top: number }): void {
    this.element()?.scrollTo({ left, top });
    this.forget();
  }

  get size(): { width: number; height: number } {
    const { width, height } = this.look;
    return { width, height };
  }

  /** What can be seen, in the tree's own pixels. */
  view(zoom: number): Box {
    const { width, height } = this.size;
    const { left, top } = this.scroll;
    return { x: left / zoom, y: top / zoom, w: width / zoom, h: height / zoom };
  }

  /** What can be seen, and one screen around it. Stays the same while the view is well inside of it. */
  area(zoom: number): Box {
    const { x, y, w, h } = this.view(zoom);
    const { near } = this;
    const isInside =
      Math.min(x - near.x, near.x + near.w - x - w) >= LEAST * w &&
      Math.min(y - near.y, near.y + near.h - y - h) >= LEAST * h &&
      near.w <= MOST * w;
    if (!isInside) this.near = { x: x - w, y: y - h, w: 3 * w, h: 3 * h };
    return this.near;
  }

  /** The point of the tree under a point of the window. Over the lane it counts from the lane, which does not scroll. */
  pointAt(clientX: number, clientY: number, zoom: number): Point {
    const element = this.element()!;
    const bounds = element.getBoundingClientRect();
    const inside = (clientX - bounds.left) / zoom;
    const x = inside < m.LANE && this.laneIsFixed ? inside : inside + element.scrollLeft / zoom;
    return { x, y: (clientY - bounds.top + element.scrollTop) / zoom };
  }

  private get laneIsFixed(): boolean {
    const lane = this.element()?.querySelector('.lane');
    return lane !== null && lane !== undefined && getComputedStyle(lane).position === 'sticky';
  }

  /** Whether a point of the window is over the canvas. */
  holds(clientX: number, clientY: number): boolean {
    const bounds = this.element()?.getBoundingClientRect();
    return (
      bounds !== undefined &&
      clientX >= bounds.left &&
      clientX < bounds.right &&
      clientY >= bounds.top &&
      clientY < bounds.bottom
    );
  }

  /** Scrolls a step where a point is near an edge; tells whether it did. */
  scrollNear(clientX: number, clientY: number, edge: number, speed: number): boolean {
    const element = this.element();
    if (!element || !this.holds(clientX, clientY)) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const towards = (from: number, to: number, at: number) => (at - from < edge ? -speed : to - at < edge ? speed : 0);
    const before = this.scroll;
    element.scrollBy(towards(left, right, clientX), towards(top, bottom, clientY));
    this.forget();
    return before.left !== element.scrollLeft || before.top !== element.scrollTop;
  }

  /** Scrolls so that a card can be seen, with the cards `above` it where the view jumps. The lane hides what is behind it. */
  reveal(box: Box, zoom: number, inLane: boolean, above: readonly Box[] = []): void {
    const element = this.element();
    if (!element) return;
    const { width, height } = this.size;
    const covered = this.laneIsFixed ? m.LANE * zoom : 0;
    const [start, end] = [box.y * zoom, (box.y + box.h) * zoom];
    const starts = above.map(({ y }) => y * zoom);
    const top = scrollTopFor(start, end, starts, element.scrollTop, height);
    const left = inLane
      ? element.scrollLeft
      : scrollFor(box.x * zoom, (box.x + box.w) * zoom, element.scrollLeft + covered, width - covered) - covered;
    this.restore({ left: Math.max(0, left), top });
  }

  /** Scrolls so that a card stands in the middle, right of the lane. */
  center(box: Box, zoom: number): void {
    const { width, height } = this.size;
    const covered = this.laneIsFixed ? m.LANE * zoom : 0;
    const left = (box.x + box.w / 2) * zoom - (width + covered) / 2;
    this.restore({ left: Math.max(0, left), top: Math.max(0, (box.y + box.h / 2) * zoom - height / 2) });
  }

  /** Scrolls so that a card stands at the upper left, right of the lane. */
  startAt(box: Box, zoom: number): void {
    const covered = this.laneIsFixed ? m.LANE : 0;
    const left = (box.x - covered - m.PAD) * zoom;
    this.restore({ left: Math.max(0, left), top: Math.max(0, (box.y - m.PAD) * zoom) });
  }

  /** Keeps a point of the window over the same point of the tree while the zoom changes; call it after the drawing. */
  keep(before: number, after: number, at: Point): void {
    const element = this.element();
    if (!element) return;
    const bounds = element.getBoundingClientRect();
    const [x, y] = [at.x - bounds.left, at.y - bounds.top];
    this.restore({
      left: ((element.scrollLeft + x) * after) / before - x,
      top: ((element.scrollTop + y) * after) / before - y,
    });
  }

  /** Where a point of the tree is in the window. */
  clientPoint(x: number, y: number, zoom: number): Point {
    const bounds = this.element()?.getBoundingClientRect();
    const { left, top } = this.scroll;
    return { x: x * zoom - left + (bounds?.left ?? 0), y: y * zoom - top + (bounds?.top ?? 0) };
  }

  get middle(): Point {
    const bounds = this.element()?.getBoundingClientRect() ?? new DOMRect();
    return { x: bounds.left + bounds.width / 2, y: bounds.top + bounds.height / 2 };
  }

  /** The zoom at which the whole tree can be seen, at most 100 %. */
  fitting(width: number, height: number): number {
    const { width: w, height: h } = this.size;
    return clampZoom(Math.min(1, w / width, h / height));
  }
}

/** Before the first drawing the size of the page is near enough. */
function lookOf(element: HTMLElement | null): Look {
  const { clientWidth: width, clientHeight: height } = element ?? document.documentElement;
  return { element, left: element?.scrollLeft ?? 0, top: element?.scrollTop ?? 0, width, height };
}
