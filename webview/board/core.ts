import type { Operation } from '../../src/core/operations/schema';
import type { FromEveryBoard, Put } from '../../src/protocol/board';
import type { EditorSnapshot, FromEveryPage } from '../../src/protocol/editor';
import type { Choice } from '../shared/view/menu';
import type { Notice } from '../shared/view/notice';

/** A cell of a board by the names of its row and its column. */
export interface Cell {
  readonly row: string;
  readonly column: string;
}

/** What would come of putting a card into a cell, in words: a change, none, or a reason why not. */
export type Aim =
  | { readonly type: 'put'; readonly words: string; readonly move: Move }
  | { readonly type: 'stays'; readonly words: string }
  | { readonly type: 'refused'; readonly words: string };

/** A card that goes elsewhere, what is said when it is there, and what takes it back. */
export interface Move {
  readonly put: Omit<Put, 'type' | 'request'>;
  readonly done: string;
  readonly back: { readonly put: Omit<Put, 'type' | 'request'>; readonly done: string } | null;
}

export interface Pending {
  readonly request: number;
  readonly done: string;
  readonly back: Move['back'];
}

export interface Popup {
  readonly x: number;
  readonly y: number;
  readonly choices: readonly (Choice | 'line')[];
}

/** Where the keyboard is: on a card, or on a cell without cards. */
export type Place = { readonly card: string } | { readonly cell: Cell };

/** @typeParam S The snapshots of the board. @typeParam L What the user has chosen to look at; it outlives the page. */
export interface BoardState<S extends EditorSnapshot, L> {
  readonly snapshot: S | null;
  readonly look: L;
  readonly place: Place | null;
  readonly pending: readonly Pending[];
  /** What undo takes back, the latest last. */
  readonly done: readonly NonNullable<Move['back']>[];
  readonly drag: { readonly card: string; readonly over: Cell | null; readonly aim: Aim | null } | null;
  readonly popup: Popup | null;
  readonly notice: Notice | null;
}

/** What the parts of a board work with. */
export interface BoardCore<S extends EditorSnapshot, L> {
  readonly state: BoardState<S, L>;
  update(patch: Partial<BoardState<S, L>>): void;
  send(message: FromEveryBoard | FromEveryPage): void;
  /** Changes the file of the board itself, as one edit. */
  edit(operations: readonly Operation[], done: string): void;
  /** Puts a card elsewhere, where that is a change; says why not where it is none. */
  move(aim: Aim): void;
  /** Takes back what was put last. */
  takeBack(): void;
  /** Gives the keyboard to a card or a cell, and brings it into view. */
  show(place: Place): void;
  tell(text: string): void;
  refuse(reason: string): void;
  say(text: string, urgent?: boolean): void;
  /** Whether the user may change anything; says so where not. */
  mayEdit(): boolean;
  afterDraw(work: () => void): void;
}

/** What makes one board differ from another. */
export interface BoardView<S extends EditorSnapshot, L> {
  page(core: BoardCore<S, L>): unknown;
  /** What putting a card into a cell means. */
  aim(core: BoardCore<S, L>, card: string, cell: Cell): Aim;
  /** Whether cards are moved between rows or between columns: Alt with the arrow keys along it does so. */
  readonly moves: 'rows' | 'columns';
  open(core: BoardCore<S, L>, card: string): void;
  menu(core: BoardCore<S, L>, card: string): readonly (Choice | 'line')[];
  /** The host made an item of the board’s own file, whose name waits to be typed over. */
  write?(core: BoardCore<S, L>, key: string): void;
  /** Reads back what the user had chosen to look at. */
  look(saved: unknown): L;
}
