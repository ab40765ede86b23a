import * as l10n from '@vscode/l10n';
import { kindNoun } from '../../../src/core/operations/names';
import { type Kind, ordinal, titleOf } from '../../../src/core/views/words';
import { elbow } from '../layout/edges';
import type { Box, Layout, Placed } from '../layout/layout';
import * as m from '../layout/metrics';
import { isRemoved } from '../model/removed';
import type { Item, TreeModel } from '../model/tree';
import { above, besides, fitsBelow, isAt, lastBelow, misfit, outcomeOf, type Place, siblingsAt } from './place';

/** Where a dragged card may land, and the line that shows it. */
export interface Slot {
  readonly place: Place;
  /** Among its siblings there, from 1. */
  readonly position: number;
  /** The card that is marked as the parent, if any. */
  readonly over: Placed | undefined;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** What the pointer means while a card is dragged: a slot, a refusal, or nothing. */
export type Aim =
  | { readonly type: 'slot'; readonly slot: Slot; readonly label: string; readonly stays: boolean }
  | { readonly type: 'refused'; readonly over: Placed; readonly label: string };

/** How far beside a slot the pointer may be. */
const REACH = 48;

/**
 * All places for a card, computed once at the start of a drag: nothing moves before the drop.
 * @param isSorted Opportunities stand in another order than in the text: then only what they stand below can be chosen.
 */
export function slotsFor(
  model: TreeModel,
  layout: Layout,
  folded: ReadonlySet<string>,
  dragged: Item,
  isSorted = false,
): Slot[] {
  const kind = landsAs(dragged);
  const own = new Set(dragged.descendants());
  const slots: Slot[] = [];
  for (const over of layout.placed.values()) {
    if (
      isRemoved(over.item.data.key) ||
      own.has(over.item) ||
      folded.has(over.item.data.key) ||
      !fitsBelow(kind, over.item.data.card?.kind)
    )
      continue;
    slots.push(...slotsBelow(model, layout, dragged, over));
  }
  if (kind === 'outcome') slots.push(...slotsBelow(model, layout, dragged, undefined));
  const unserved = model.groups.find(group => !group.outcome);
  if (kind === 'opportunity' && unserved) slots.push(...slotsBelow(model, layout, dragged, undefined));
  return isSorted && kind === 'opportunity' ? lastOfEach(model, dragged, slots) : slots;
}

/** The lowest line of each list but the card's own, for the end of that list in the text. */
function lastOfEach(model: TreeModel, dragged: Item, slots: readonly Slot[]): Slot[] {
  const nameOf = ({ place: { parent, outcome } }: Slot) => parent ?? outcome ?? null;
  const own = above(dragged) ?? outcomeOf(model, dragged) ?? null;
  const lowest = new Map(slots.map(slot => [nameOf(slot), slot]));
  lowest.delete(own);
  return [...lowest].map(([holder, slot]) => ({
    ...slot,
    place: lastInText(model, dragged, holder ?? undefined),
  }));
}

function lastInText(model: TreeModel, dragged: Item, holder: Item | undefined): Place {
  const siblings = siblingsAt(model, 'opportunity', holder).filter(one => one !== dragged);
  const last = siblings.toSorted((a, b) => a.data.card!.index - b.data.card!.index).at(-1);
  return last ? besides(last, 'after', model, dragged) : lastBelow(holder, 'opportunity', model, dragged);
}

/** On the canvas a parked idea is a solution. */
function landsAs(dragged: Item): Kind {
  const { kind } = dragged.data.card!;
  return kind === 'idea' ? 'solution' : kind;
}

function slotsBelow(model: TreeModel, layout: Layout, dragged: Item, over: Placed | undefined): Slot[] {
  const kind = landsAs(dragged);
  const siblings = siblingsAt(model, kind, over?.item).filter(one => one !== dragged);
  const placed = siblings.flatMap(one => layout.placed.get(one.data.key) ?? []);
  const first = placed[0];
  if (!first) return over ? [emptySlot(model, layout, dragged, over)] : [];
  const { x, w } = first;
  const gap = kind === 'experiment' ? 0 : (kind === 'opportunity' && x === m.columnX(1) ? m.BRANCH_GAP : m.ROW_GAP) / 2;
  const before: Slot = {
    place: besides(first.item, 'before', model, dragged),
    position: 1,
    over,
    x,
    y: first.y - gap,
    w,
  };
  const after = placed.map((sibling, index): Slot => {
    const place = besides(sibling.item, 'after', model, dragged);
    return { place, position: index + 2, over, x, y: sibling.bottom + gap, w };
  });
  return [before, ...after];
}

/**
 * The first child of its kind: at the first line of the parent, or beside the children of another kind, as the text will have
 * them: opportunities before solutions.
 */
function emptySlot(model: TreeModel, layout: Layout, dragged: Item, over: Placed): Slot {
  const kind = landsAs(dragged);
  const place = lastBelow(over.item, kind, model, dragged);
  const others = (over.item.children ?? []).filter(one => one !== dragged && over.item.data.card?.kind !== 'outcome');
  const placed = others.flatMap(one => layout.placed.get(one.data.key) ?? []);
  const [first, last] = [placed[0], placed.at(-1)];
  const beside = kind === 'opportunity' ? first && first.y - m.ROW_GAP / 2 : last && last.bottom + m.ROW_GAP / 2;
  const y = beside ?? over.y + m.FIRST_LINE.opportunity;
  return { place, position: 1, over, y, ...columnOf(kind, over) };
}

function columnOf(kind: Kind, over: Placed): { x: number; w: number } {
  const { depth } = over.item;
  if (kind === 'outcome') return { x: m.outcomeX(depth + 1), w: m.outcomeWidth(depth + 1) };
  if (kind === 'experiment') return { x: over.x + 1, w: over.w - 2 };
  const column = over.item.data.card?.kind === 'outcome' ? 1 : depth + 1;
  return { x: m.columnX(column), w: kind === 'solution' ? m.solutionWidth : m.opportunityWidth(column) };
}

/** What it would mean to drop the card at a point of the canvas. */
export function aimAt(
  model: TreeModel,
  layout: Layout,
  slots: readonly Slot[],
  dragged: Item,
  point: { readonly x: number; readonly y: number },
): Aim | undefined {
  const over = [...layout.placed.values()].findLast(box => contains(box, point) && !isRemoved(box.item.data.key));
  if (over?.item === dragged) return undefined;
  if (over) return aimAtCard(model, slots, dragged, over, point.y);
  const near = slots
    .filter(slot => point.x >= slot.x - m.COLUMN_GAP && point.x <= slot.x + slot.w)
    .sort((a, b) => Math.abs(a.y - point.y) - Math.abs(b.y - point.y))[0];
  return near && Math.abs(near.y - point.y) <= REACH ? slotAim(model, dragged, near) : undefined;
}

function aimAtCard(model: TreeModel, slots: readonly Slot[], dragged: Item, over: Placed, y: number): Aim {
  const kind = landsAs(dragged);
  const overKind = over.item.data.card!.kind;
  if (dragged.descendants().includes(over.item)) {
    const label = l10n.t('“{0}” can’t be moved below itself.', titleOf(dragged.data.card!));
    return { type: 'refused', over, label };
  }
  const fits = fitsBelow(kind, overKind);
  const share = (y - over.y) / over.h;
  const edge = fits ? 0.25 : 0.5;
  if (kind === overKind && (share < edge || share >= 1 - edge)) {
    const slot = nearestSlot(slots, besides(over.item, 'after', model), share < edge ? over.y : over.bottom);
    if (slot) return slotAim(model, dragged, slot);
  }
  if (!fits) return { type: 'refused', over, label: misfit(dragged.data.card!.kind, overKind) };
  return slotAim(model, dragged, slots.findLast(slot => slot.over === over) ?? insideFold(model, dragged, over));
}

/** A folded card takes the drop behind what it hides; the line stands at its foot. */
function insideFold(model: TreeModel, dragged: Item, over: Placed): Slot {
  const kind = landsAs(dragged);
  const position = siblingsAt(model, kind, over.item).filter(one => one !== dragged).length + 1;
  return {
    place: lastBelow(over.item, kind, model, dragged),
    position,
    over,
    x: over.x,
    y: over.y + over.h + 3,
    w: over.w,
  };
}

function slotAim(model: TreeModel, dragged: Item, slot: Slot): Aim {
  if (isAt(model, dragged, slot.place))
    return { type: 'slot', slot, stays: true, label: l10n.t('It stands here already.') };
  const label = l10n.t('Move here as {0} {1}.', ordinal(slot.position), kindNoun(landsAs(dragged)));
  return { type: 'slot', slot, stays: false, label };
}

/** The edge that the card would get. */
export function slotEdge(slot: Slot): string {
  const { over } = slot;
  const kind = over?.item.data.card?.kind;
  if (!over || kind === 'solution' || slot.x <= over.x) return '';
  if (kind === 'outcome') return elbow(m.LANE, over.y + m.FIRST_LINE.outcome, slot.x, slot.y, m.LANE + m.CORNER);
  const start = over.x + over.w;
  return elbow(start, over.y + m.FIRST_LINE.opportunity, slot.x, slot.y, start + m.COLUMN_GAP / 2);
}

function contains(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;
}

/** The slot of one list at a height. Other groups may stand in between in the text, so positions there do not tell. */
function nearestSlot(slots: readonly Slot[], { parent, outcome }: Place, y: number): Slot | undefined {
  return slots
    .filter(({ place }) => place.parent === parent && place.outcome === outcome)
    .sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0];
}
