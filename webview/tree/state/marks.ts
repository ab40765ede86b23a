import type { Kind } from '../../../src/core/views/words';
import type { Filtered } from '../model/filter';
import { isFiltering } from '../model/filter';
import { DRAFT_KEY, type Item, preorder, type TreeModel } from '../model/tree';
import type { State } from './state';

/** The branch in focus, what is above it and its outcomes stay; the rest is dimmed. */
export function dimmedBy(model: TreeModel, focus: string | null): ReadonlySet<string> {
  const lit = focus === null ? undefined : litBy(model, focus);
  if (!lit) return new Set();
  return new Set([...model.items.values()].filter(item => !lit.has(item)).map(item => item.data.key));
}

/** Cards that do not fit the filter, and only lead to some that do. */
export function leadsOf(model: TreeModel, { filter }: State, { matches }: Filtered): ReadonlySet<string> {
  if (!isFiltering(filter)) return new Set();
  const shown = preorder(model.tree).map(item => item.data.key);
  return new Set(shown.filter(key => key !== DRAFT_KEY && !matches.has(key)));
}

function litBy(model: TreeModel, focus: string): ReadonlySet<Item> | undefined {
  const item = model.items.get(focus);
  if (!item) return undefined;
  const below = new Set(item.descendants());
  const top = item.ancestors().findLast(one => one.data.card);
  const outcome = model.groups.find(group => top && group.roots.includes(top))?.outcome;
  const served = model.groups.filter(group => group.outcome && below.has(group.outcome));
  const branches = served.flatMap(group => group.roots.flatMap(root => root.descendants()));
  return new Set([...below, ...item.ancestors(), ...(outcome?.ancestors() ?? []), ...branches]);
}

/** Keys of the cards whose title holds what is sought, in the order of the screen. */
export function hitsOf(model: TreeModel, query: string): ReadonlySet<string> {
  const sought = query.trim().toLowerCase();
  if (sought === '') return new Set();
  const found = [...model.items.values()].filter(item => item.data.card?.title.toLowerCase().includes(sought));
  return new Set(found.map(item => item.data.key));
}

/** How many cards of each kind there are, and down to which level opportunities are shown. */
export interface Counts {
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly levels: number;
}

export function countsOf(model: TreeModel, folded: ReadonlySet<string>): Counts {
  const kinds = { outcome: 0, opportunity: 0, solution: 0, experiment: 0, idea: 0 };
  let levels = 1;
  const count = (item: Item, isShown: boolean): void => {
    const kind = item.data.card?.kind;
    if (kind) kinds[kind] += 1;
    if (kind === 'opportunity' && isShown) levels = Math.max(levels, item.depth);
    const showsBelow = isShown && !folded.has(item.data.key);
    for (const child of item.children ?? []) count(child, showsBelow);
  };
  for (const root of [model.lane, model.tree, model.parked]) count(root, true);
  return { kinds, levels };
}
