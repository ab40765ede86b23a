import type { ScorecardSnapshot } from '../../src/protocol/scorecard';
import type { Notice } from '../shared/view/notice';
import type { Field } from './model/change';
import type { ColumnId } from './model/columns';
import type { Grouping, Sort } from './model/order';

/** A row of a list: its list as the host names it (empty where a page shows one), and the entry's key. */
export interface Place {
  readonly list: string;
  readonly key: string;
}

/** What is being written. The texts live here, so that no change of the file can lose them. */
export interface Editing extends Place {
  readonly column: ColumnId;
  /** By field: the lines of a hypothesis are written together. */
  readonly texts: Readonly<Partial<Record<Field, string>>>;
}

/** An edit on its way into the text. */
export interface Pending {
  readonly request: number;
  readonly list: string;
  /** Texts that are shown already, so that the old ones do not flash up. */
  readonly writes?: Editing;
  /** What is said when it is done. */
  readonly done?: string;
  /** Offer to take it back. */
  readonly undo?: boolean;
}

export type Picture = 'effort' | 'ranks' | 'time' | 'order';

export type Popup =
  | { readonly type: 'divide' | 'unit' | 'group' | 'export'; readonly x: number; readonly y: number }
  | {
      readonly type: 'row';
      readonly place: Place;
      readonly x: number;
      readonly y: number;
    };

export interface State {
  readonly lists: ReadonlyMap<string, ScorecardSnapshot>;
  /** The workspace has no list, as far as was told: without one there is nothing else to wait for. */
  readonly isEmpty: boolean;
  /** Why some lists of the workspace are not shown. */
  readonly unopened: readonly string[];
  readonly selected: Place | null;
  /** The column of the cell that the keyboard is on. */
  readonly column: ColumnId;
  readonly editing: Editing | null;
  readonly pending: readonly Pending[];
  readonly sort: Sort;
  readonly rankBy: 'cd3' | 'rice';
  readonly group: Grouping;
  readonly query: string;
  /** The day that the lists are ranked on; null for today. */
  readonly asOf: string | null;
  readonly picture: Picture;
  /** An order of work that the user tries out, as keys; null for the best one. */
  readonly order: readonly string[] | null;
  readonly popup: Popup | null;
  readonly notice: Notice | null;
}

export const initialState: State = {
  lists: new Map(),
  isEmpty: false,
  unopened: [],
  selected: null,
  column: 'hypothesis',
  editing: null,
  pending: [],
  sort: { by: 'cd3', down: true },
  rankBy: 'cd3',
  group: 'none',
  query: '',
  asOf: null,
  picture: 'effort',
  order: null,
  popup: null,
  notice: null,
};

/** What outlives the page. */
type Saved = Pick<State, 'selected' | 'sort' | 'rankBy' | 'group' | 'picture' | 'asOf'>;

export function toSaved({ selected, sort, rankBy, group, picture, asOf }: State): Saved {
  return { selected, sort, rankBy, group, picture, asOf };
}

/** Reads back what was saved; what does not fit is left out. */
export function fromSaved(saved: unknown): Partial<Saved> {
  if (typeof saved !== 'object' || saved === null) return {};
  const { selected, sort, rankBy, group, picture, asOf } = saved as Partial<Saved>;
  return {
    ...(typeof selected?.key === 'string' && typeof selected.list === 'string' ? { selected } : {}),
    ...(typeof sort?.by === 'string' ? { sort } : {}),
    ...(rankBy === 'rice' ? { rankBy } : {}),
    ...(group === 'outcome' || group === 'place' ? { group } : {}),
    ...(picture === 'ranks' || picture === 'time' || picture === 'order' ? { picture } : {}),
    ...(typeof asOf === 'string' ? { asOf } : {}),
  };
}

export const samePlace = (a: Place | null, b: Place | null): boolean => a?.key === b?.key && a?.list === b?.list;
