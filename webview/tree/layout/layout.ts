import type { Item, TreeModel } from '../model/tree';
import * as m from './metrics';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A card in its place. */
export interface Placed extends Box {
  readonly item: Item;
  /** Lowest edge of the card and everything below it that is shown. */
  readonly bottom: number;
}

export interface Layout {
  /** Shown cards in the order of the screen, outcomes first. Below a fold there are none. */
  readonly placed: ReadonlyMap<string, Placed>;
  readonly width: number;
  readonly height: number;
}

/** Height of a card at its width; of a solution without its experiments. */
export type HeightOf = (item: Item) => number;

/**
 * Places the cards: columns by depth, a parent level with its first child, text order from top to bottom. So nothing above
 * a card moves when the card or what is below it changes.
 */
export function layOut(model: TreeModel, folded: ReadonlySet<string>, heightOf: HeightOf): Layout {
  const placing = new Placing(folded, heightOf);
  for (const { outcome, roots } of model.groups) placing.group(outcome, roots);
  return placing.finish();
}

class Placing {
  private readonly lane = new Map<string, Placed>();
  private readonly tree = new Map<string, Placed>();
  private bottom = 0;
  private laneBottom = m.OUTCOMES_TOP - m.OUTCOME_GAP;
  private right = m.LANE;
  /** No branch starts above this line, so that the trunks of two outcomes never cross. */
  private clear = 0;

  constructor(
    private readonly folded: ReadonlySet<string>,
    private readonly heightOf: HeightOf,
  ) {}

  /** An outcome stands level with the first opportunity that serves it, or under the outcome before it. */
  group(outcome: Item | undefined, roots: readonly Item[]): void {
    const top = Math.max(this.bottom === 0 ? m.PAD : this.bottom + m.BRANCH_GAP, this.clear);
    if (outcome) {
      const above = this.laneBottom + m.OUTCOME_GAP;
      const y = roots.length > 0 ? Math.max(above, top) : above;
      const h = this.heightOf(outcome);
      const [x, w] = [m.outcomeX(outcome.depth), m.outcomeWidth(outcome.depth)];
      this.lane.set(outcome.data.key, { item: outcome, x, y, w, h, bottom: y + h });
      this.laneBottom = y + h;
      if (roots.length > 0) this.clear = y + m.PAD;
    }
    let y = top;
    for (const root of roots) {
      this.bottom = this.place(root, y);
      y = this.bottom + m.BRANCH_GAP;
    }
  }

  /** Returns the lowest edge of the block. */
  private place(item: Item, y: number): number {
    return item.data.card?.kind === 'solution' ? this.solution(item, y) : this.opportunity(item, y);
  }

  private opportunity(item: Item, y: number): number {
    const [x, w, h] = [m.columnX(item.depth), m.opportunityWidth(item.depth), this.heightOf(item)];
    this.right = Math.max(this.right, x + w);
    const at = { item, x, y, w, h };
    this.tree.set(item.data.key, { ...at, bottom: y + h });
    let below = y;
    for (const [index, child] of this.shownChildren(item).entries()) {
      below = this.place(child, index === 0 ? y : below + m.ROW_GAP);
    }
    const bottom = Math.max(y + h, below);
    this.tree.set(item.data.key, { ...at, bottom });
    return bottom;
  }

  /** The experiments of a solution are strips at its foot, inside of its border. */
  private solution(item: Item, y: number): number {
    const [x, w, face] = [m.columnX(item.depth), m.solutionWidth, this.heightOf(item)];
    this.right = Math.max(this.right, x + w);
    const strips = item.children ?? [];
    const bottom = y + face + strips.length * m.STRIP;
    this.tree.set(item.data.key, { item, x, y, w, h: bottom - y, bottom });
    for (const [index, strip] of strips.entries()) {
      const top = y + face - 1 + index * m.STRIP;
      const box = { x: x + 1, y: top, w: w - 2, h: m.STRIP };
      this.tree.set(strip.data.key, { item: strip, ...box, bottom: top + m.STRIP });
    }
    return bottom;
  }

  private shownChildren(item: Item): readonly Item[] {
    return this.folded.has(item.data.key) ? [] : (item.children ?? []);
  }

  finish(): Layout {
    const height = Math.max(this.bottom, this.laneBottom) + m.PAD + m.FIRST_LINE.opportunity;
    return { placed: new Map([...this.lane, ...this.tree]), width: this.right + m.PAD, height };
  }
}

/** Whether a card is in a rectangle. Outcomes count by height alone: their lane stays in view. */
export function touches(a: Placed, b: Box): boolean {
  const isBeside = a.item.data.card?.kind === 'outcome' || (a.x < b.x + b.w && a.x + a.w > b.x);
  return isBeside && a.y < b.y + b.h && a.y + a.h > b.y;
}

/** How many cards a fold hides. */
export function hiddenBelow(item: Item): number {
  return item.descendants().length - 1;
}
