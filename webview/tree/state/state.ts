import type { TreeView } from '../../../src/core/views/tree-view';
import type { Compared, RemovedCard, Snapshot } from '../../../src/protocol/tree';
import type { Notice } from '../../shared/view/notice';
import type { Aim } from '../edits/drop';
import { type Filter, type Filtered, filterView, isFiltering, noFilter } from '../model/filter';
import { type Order, sortView } from '../model/order';
import type { Paint } from '../model/paint';
import type { DraftCard, TreeModel } from '../model/tree';
import { buildModel } from '../model/tree';

/** A field in a card. What is typed lives here, so no change of the text can lose it. */
export type Editing =
  | { readonly type: 'title'; readonly key: string; readonly was: string; readonly text: string }
  | { readonly type: 'add'; readonly card: DraftCard; readonly text: string };

/** An edit on its way into the text. */
export interface Pending {
  readonly request: number;
  readonly epoch: number;
  /** Cards that wait for it. */
  readonly keys: readonly string[];
  /** A title that is shown already, so that the old one does not flash up. */
  readonly title?: { readonly key: string; readonly was: string; readonly text: string };
  /** A card that is shown already, and that comes back as a field when it is refused. */
  readonly add?: DraftCard;
  /** The id that the new card would get. */
  readonly id?: string;
  /** Where the card stands when it is done: it is selected there, whatever its key is then. */
  readonly lands?: { readonly kind: string; readonly parent: string | null; readonly index: number };
  /** What is said when it is done. */
  readonly done?: string;
  /** Offer to take it back. */
  readonly undo?: boolean;
  /** Takes longer than one would notice: its cards look it. */
  readonly late?: boolean;
}

export type { Notice };

export type Popup =
  | { readonly type: 'menu'; readonly key: string; readonly x: number; readonly y: number }
  | { readonly type: 'add'; readonly key: string | null; readonly x: number; readonly y: number }
  | { readonly type: 'move'; readonly key: string; readonly query: string; readonly active: number }
  | { readonly type: 'export'; readonly x: number; readonly y: number }
  | { readonly type: 'compared'; readonly x: number; readonly y: number }
  | { readonly type: 'levels'; readonly x: number; readonly y: number }
  | { readonly type: 'filter'; readonly x: number; readonly y: number }
  | { readonly type: 'keys' };

/** A card in the hand, and where it would land. */
export interface Dragging {
  readonly key: string;
  readonly version: number;
  readonly aim: Aim | undefined;
}

/** What became of a card: the kind of change that decides its colour, and its word. */
export type Pill = Pick<Compared['items'][number], 'change' | 'pill'>;

export interface Comparison {
  readonly since: string;
  readonly pills: ReadonlyMap<string, Pill>;
  readonly removed: readonly RemovedCard[];
}

export interface State {
  readonly snapshot: Snapshot | undefined;
  readonly selected: string | null;
  /** Cards that are chosen beside the selected one: what is done to it is done to them. */
  readonly others: ReadonlySet<string>;
  /** Where a choice of several began; null where the selected card alone is chosen. */
  readonly from: string | null;
  readonly folded: ReadonlySet<string>;
  readonly zoom: number;
  /** The zoom that decides how much of a card is drawn. While the wheel turns it waits: only the scale changes then. */
  readonly drawnZoom: number;
  /** Card whose branch is in focus; the rest is dimmed. */
  readonly focus: string | null;
  readonly query: string;
  /** What the cards that are shown have in common. */
  readonly filter: Filter;
  /** How siblings are ordered on the screen; the text keeps its own order. */
  readonly order: Order;
  /** What the bands of the cards show. */
  readonly paint: Paint;
  readonly editing: Editing | null;
  readonly pending: readonly Pending[];
  readonly notice: Notice | null;
  readonly popup: Popup | null;
  readonly details: 'auto' | 'open' | 'closed';
  /** What the tree is compared with, what became of each card that changed since, and the cards that are gone. */
  readonly compared: Comparison | null;
  readonly dragging: Dragging | null;
  /** The card under the pointer in the overview, and where in the window. */
  readonly tip: { readonly key: string; readonly x: number; readonly y: number } | null;
}

export const initialState: State = {
  snapshot: undefined,
  selected: null,
  others: new Set(),
  from: null,
  folded: new Set(),
  zoom: 1,
  drawnZoom: 1,
  focus: null,
  query: '',
  filter: noFilter,
  order: 'text',
  paint: 'cd3',
  editing: null,
  pending: [],
  notice: null,
  popup: null,
  details: 'auto',
  compared: null,
  dragging: null,
  tip: null,
};

/** The part of the text's tree that fits the filter, in the order of the screen; undefined before the first snapshot. */
export function filteredOf({ snapshot, filter, order, selected }: State): Filtered | undefined {
  if (!snapshot) return undefined;
  const view = sortView(snapshot.view, order);
  return isFiltering(filter) ? filterView(view, snapshot.problems, filter, selected) : { view, matches: new Set() };
}

/** What is shown: the tree of a view, with what is being added or waits for the text, and where asked with what was removed. */
export function modelOf(
  view: TreeView,
  { editing, pending }: Pick<State, 'editing' | 'pending'>,
  removed?: readonly RemovedCard[],
): TreeModel {
  const adding = pending.find(one => one.add);
  const draft = editing?.type === 'add' ? { ...editing.card, title: editing.text } : adding?.add;
  const waiting = pending.flatMap(({ title }): [string, string][] => (title ? [[title.key, title.text]] : []));
  const titles = new Map(waiting);
  if (editing?.type === 'title') titles.set(editing.key, editing.text);
  return buildModel(view, draft || titles.size > 0 || removed ? { draft, titles, removed } : undefined);
}

/** False while the text can't be read, or may not be written. */
export function isEditable(state: State): boolean {
  return state.snapshot?.editable === true && !state.snapshot.broken;
}
