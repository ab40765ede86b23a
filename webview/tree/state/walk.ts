import type { Item, TreeModel } from '../model/tree';
import { preorder } from '../model/tree';

/** Steps through the tree pattern of the keyboard. Columns are levels, so each step is also a direction on the screen. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'in' | 'out';

/** What a step leads to: another card, or a fold that opens or closes. */
export type Stepped = { readonly select: string } | { readonly fold: string } | { readonly unfold: string } | undefined;

export function step(model: TreeModel, folded: ReadonlySet<string>, selected: string | null, direction: Step): Stepped {
  const item = selected === null ? undefined : model.items.get(selected);
  const shown = shownOf(model, folded, item);
  if (!item) return select(direction === 'last' ? shown.at(-1) : shown[0]);
  switch (direction) {
    case 'next':
      return select(shown[shown.indexOf(item) + 1]);
    case 'previous':
      return select(shown[shown.indexOf(item) - 1]);
    case 'first':
      return select(shown[0]);
    case 'last':
      return select(shown.at(-1));
    case 'in':
      return stepIn(model, folded, item);
    case 'out':
      return stepOut(model, folded, item);
  }
}

/** Cards of the tree or list that a card stands in, the lane, the opportunities or the parked ideas, without what is folded away. */
export function shownOf(model: TreeModel, folded: ReadonlySet<string>, item?: Item): Item[] {
  const kind = item?.data.card?.kind;
  if (kind === 'idea') return preorder(model.parked);
  const inLane = kind === 'outcome' || !model.tree.children;
  return preorder(inLane ? model.lane : model.tree).filter(one => !isHidden(one, folded));
}

export function isHidden(item: Item, folded: ReadonlySet<string>): boolean {
  for (let above = item.parent; above; above = above.parent) if (folded.has(above.data.key)) return true;
  return false;
}

/** The folds that must open for a card to be shown. */
export function revealing(model: TreeModel, folded: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const above = new Set(
    model.items
      .get(key)
      ?.ancestors()
      .slice(1)
      .map(item => item.data.key),
  );
  const closed = [...folded].filter(one => !above.has(one));
  return closed.length === folded.size ? folded : new Set(closed);
}

function stepIn(model: TreeModel, folded: ReadonlySet<string>, item: Item): Stepped {
  if (folded.has(item.data.key)) return { unfold: item.data.key };
  const served = model.groups.find(group => group.outcome === item)?.roots[0];
  return select(served ?? item.children?.[0]);
}

/** Only a branch of the tree folds: its handle then shows how much is hidden. */
export function canFold(item: Item): boolean {
  return item.data.card?.kind === 'opportunity' && item.children !== undefined;
}

function stepOut(model: TreeModel, folded: ReadonlySet<string>, item: Item): Stepped {
  if (canFold(item) && !folded.has(item.data.key)) return { fold: item.data.key };
  if (item.parent?.data.card) return select(item.parent);
  return select(model.groups.find(group => group.roots.includes(item))?.outcome);
}

function select(item: Item | undefined): Stepped {
  return item && { select: item.data.key };
}

/** The next card, after the selected one and around the end, whose title starts with the typed letters. */
export function typeAhead(
  model: TreeModel,
  folded: ReadonlySet<string>,
  selected: string | null,
  typed: string,
): string | undefined {
  const item = selected === null ? undefined : model.items.get(selected);
  const shown = shownOf(model, folded, item);
  const from = item ? shown.indexOf(item) + (typed.length > 1 ? 0 : 1) : 0;
  const turned = [...shown.slice(from), ...shown.slice(0, from)];
  return turned.find(one => one.data.card?.title.toLowerCase().startsWith(typed.toLowerCase()))?.data.key;
}

/** The card that takes over when one is gone: the sibling at its place, the one before it, or the card above. */
export function nearest(before: TreeModel, after: TreeModel, key: string | null): string | null {
  const gone = key === null ? undefined : before.items.get(key);
  for (let item: Item | null | undefined = gone; item?.data.card; item = item.parent) {
    const siblings = item.parent?.children ?? [];
    const at = siblings.indexOf(item);
    const order = [item, ...siblings.slice(at + 1), ...siblings.slice(0, at).reverse()];
    const alive = order.find(one => after.items.has(one.data.key));
    if (alive) return alive.data.key;
  }
  return null;
}
