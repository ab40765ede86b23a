import type { Operation } from '../../src/core/operations/schema';
import type { FromEveryBoard } from '../../src/protocol/board';
import type { EditorSnapshot, FromEveryPage, ToEveryPage } from '../../src/protocol/editor';
import type { Choice } from '../shared/view/menu';
import type { Notice } from '../shared/view/notice';

/** A cell of a board by the names of its row and its column. */
export interface Cell {
  readonly row: string;
  readonly column: string;
}

/** What would come of putting a card into a cell, in words: a change, here or in a file, none, or a reason why not. */
export type Aim =
  | { readonly type: 'put'; readonly words: string; readonly move: Move }
  | { readonly type: 'edit'; readonly words: string; readonly edit: Edit }
  | { readonly type: 'act'; readonly words: string; readonly act: () => void }
  | { readonly type: 'stays'; readonly words: string }
  | { readonly type: 'refused'; readonly words: string };

/** One field of cards of one file; a value of null takes the field away. The titles are those that the user saw. */
export interface Put {
  readonly uri: string;
  readonly field: string;
  readonly items: readonly { readonly key: string; readonly title: string; readonly value: string | null }[];
}

/** A card of another file that goes elsewhere, what is said when it is there, and what takes it back. */
export interface Move {
  readonly put: Put;
  readonly done: string;
  readonly back: Back | null;
}

type Back = Omit<Move, 'back'>;

/** A move that can be taken back, and done again. */
export type Undoable = Move & { readonly back: Back };

/** A card of the board's own file that goes elsewhere. The editor's undo takes it back. */
interface Edit {
  readonly operations: readonly Operation[];
  readonly done: string;
}

/** Whether putting a card there would change something. */
export const changes = (aim: Aim): boolean => aim.type !== 'stays' && aim.type !== 'refused';

export interface Pending {
  readonly request: number;
  readonly done: string;
  /** What can be taken back: a change of another file by the board, one of its own file by the editor's undo; else null. */
  readonly back: Undoable | 'undo' | null;
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
  /** What takes back what was done, the latest last. */
  readonly done: readonly NonNullable<Pending['back']>[];
  /** What does again what was taken back, the latest last. */
  readonly undone: readonly NonNullable<Pending['back']>[];
  readonly drag: { readonly card: string; readonly over: Cell | null; readonly aim: Aim | null } | null;
  readonly popup: Popup | null;
  readonly notice: Notice | null;
}

/** What the parts of a board work with. @typeParam M Messages that only this board sends. */
export interface BoardCore<S extends EditorSnapshot, L, M = never> {
  readonly state: BoardState<S, L>;
  update(patch: Partial<BoardState<S, L>>): void;
  send(message: FromEveryBoard | FromEveryPage | M): void;
  /** Changes the file of the board itself, as one edit. @returns its number; undefined where nothing may be changed */
  edit(operations: readonly Operation[], done: string): number | undefined;
  /** Waits for a request that changes another file, and says what it did. @returns its number */
  expect(done: string, back?: 'undo' | null): number;
  /** Puts a card elsewhere, where that is a change; says why not where it is none. */
  move(aim: Aim): void;
  /** Takes back what was done last. */
  takeBack(): void;
  /** Does again what was taken back last. */
  doAgain(): void;
  /** Gives the keyboard to a card or a cell, and brings it into view. */
  show(place: Place): void;
  tell(text: string): void;
  refuse(reason: string): void;
  say(text: string, urgent?: boolean): void;
  /** Whether the user may change anything; says so where not. */
  mayEdit(): boolean;
  afterDraw(work: () => void): void;
}

/** What makes one board differ from another. @typeParam R What its host says. */
export interface BoardView<S extends EditorSnapshot, L, M = never, R extends { readonly type: string } = ToEveryPage> {
  page(core: BoardCore<S, L, M>): unknown;
  /** What putting a card into a cell means. */
  aim(core: BoardCore<S, L, M>, card: string, cell: Cell): Aim;
  /** Whether cards are moved between rows or between columns: Alt with the arrow keys along it does so. */
  readonly moves: 'rows' | 'columns';
  open(core: BoardCore<S, L, M>, card: string): void;
  menu(core: BoardCore<S, L, M>, card: string): readonly (Choice | 'line')[];
  /** What other keys do with a card, by their names. */
  readonly keys?: Readonly<Record<string, (core: BoardCore<S, L, M>, card: string) => void>>;
  /** The host made an item of the board’s own file, whose name waits to be typed over. */
  write?(core: BoardCore<S, L, M>, key: string): void;
  /** Reads back what the user had chosen to look at. */
  look(saved: unknown): L;
  /** The part of it that boards which are opened later begin with. */
  remember?(look: L): object;
  /** Hears what only some boards have a use for: details, options, what was refused, and messages of its own. */
  hear?(core: BoardCore<S, L, M>, message: Exclude<R, S>): void;
  /** Takes back what stands in no file. @returns whether there was anything */
  undo?(core: BoardCore<S, L, M>): boolean;
}

/** What pointer and keys need of a board. */
export type Handled<S extends EditorSnapshot, L> = Pick<
  BoardView<S, L>,
  'moves' | 'aim' | 'open' | 'menu' | 'keys' | 'undo'
>;
