import { operationsSchema } from '../core/operations/schema';
import { boolean, integer, literal, nullable, type Output, object, oneOf, string } from '../core/schema/schema';
import { fromDetails, type RefusedGesture, type ToDetails } from './details';

/**
 * What the host and every editor's page say to each other; each view adds its own part in a file beside this one. The host reads
 * what it hears by a schema, from which the type is inferred; a page reads with a `messageReader`. A message that does not fit is a
 * bug of the other side and is dropped with a line in the log.
 */

/** Why the text can't be read; what is shown is then the last state that could be. */
export interface Broken {
  /** Zero-based line of the problem. */
  readonly line: number;
  /** The text of that line, and what is wrong with it. */
  readonly text: string;
  readonly message: string;
  /** When the shown state was read, as the user's clock shows it (`14:02`); empty where none ever could be. */
  readonly since: string;
  /** Both sides of a merge stand in the text. */
  readonly conflict: boolean;
}

/** What is wrong with one item: the worst severity, how many problems, and the first sentence. */
export interface ItemProblem {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly count: number;
  readonly message: string;
}

/**
 * The truth, without what a view shows of it. Sent when the page says that it is ready, when it becomes visible, and after
 * every change of the text.
 */
export interface EditorSnapshot {
  readonly type: 'snapshot';
  /** Version of the text document. */
  readonly version: number;
  /** Rises when an edit did not get through: operations of an older epoch are refused. */
  readonly epoch: number;
  /** Requests of this page that are settled by this snapshot. */
  readonly settled: readonly number[];
  readonly broken: Broken | null;
  /** False while the text can't be read or the file is read-only. */
  readonly editable: boolean;
}

export type ToEveryPage =
  | RefusedGesture
  /** Select an item and bring it into view: the text cursor or the side bar moved there, or an edit made it. */
  | { readonly type: 'select'; readonly key: string; readonly edit: boolean }
  /** A key or menu command of the page, so that users can bind their own keys. */
  | { readonly type: 'command'; readonly command: string }
  /** What was done, in words that stand nowhere else on the page, and whether an undo takes it back. */
  | { readonly type: 'tell'; readonly text: string; readonly undo: boolean }
  | ToDetails;

export const fromEveryPage = [
  object({ type: literal('ready') }),
  /** A gesture. `request` is counted by the page; `epoch` and `version` are those of the snapshot that the user saw. */
  object({
    type: literal('edit'),
    request: integer,
    epoch: integer,
    version: integer,
    operations: operationsSchema,
  }),
  /** The user selected an item: the text shows it too, without taking the focus. */
  object({ type: literal('select'), key: string }),
  /** Open the text at an item, at a line, or as it is. */
  object({
    type: literal('openText'),
    key: nullable(string),
    line: nullable(integer),
    beside: boolean,
  }),
  /** Open the text where it says why a gesture was refused. */
  object({ type: literal('openRefused'), request: integer }),
  object({ type: literal('history'), step: oneOf(['undo', 'redo']) }),
  object({ type: literal('log'), message: string }),
  ...fromDetails,
] as const;

export type FromEveryPage = Output<(typeof fromEveryPage)[number]>;
