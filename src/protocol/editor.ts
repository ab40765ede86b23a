import { operationsSchema } from '../core/operations/schema';
import {
  array,
  boolean,
  integer,
  integerFrom,
  literal,
  nullable,
  type Output,
  object,
  oneOf,
  string,
} from '../core/schema/schema';
import { fromDetails, toDetails } from './details';

/**
 * What the host and every editor's page say to each other; each view adds its own part in a file beside this one. Schemas
 * come first, types are inferred. The host reads what it receives by them; a page reads it with a `messageReader`. A message that
 * does not fit is a bug of the other side and is dropped with a line in the log.
 */

/** Why the text can't be read; what is shown is then the last state that could be. */
const brokenSchema = object({
  /** Zero-based line of the problem. */
  line: integerFrom(0),
  /** The text of that line, and what is wrong with it. */
  text: string,
  message: string,
  /** When the shown state was read, as the user's clock shows it (`14:02`); empty where none ever could be. */
  since: string,
  /** Both sides of a merge stand in the text. */
  conflict: boolean,
});

/** What is wrong with one item: the worst severity, how many problems, and the first sentence. */
export const itemProblemSchema = object({
  severity: oneOf(['error', 'warning', 'hint']),
  count: integerFrom(1),
  message: string,
});

/**
 * The truth, without what a view shows of it. Sent when the page says that it is ready, when it becomes visible, and after
 * every change of the text.
 */
export const snapshotFields = {
  type: literal('snapshot'),
  /** Version of the text document. */
  version: integer,
  /** Rises when an edit did not get through: operations of an older epoch are refused. */
  epoch: integer,
  /** Requests of this page that are settled by this snapshot. */
  settled: array(integer),
  broken: nullable(brokenSchema),
  /** False while the text can't be read or the file is read-only. */
  editable: boolean,
};

const snapshotSchema = object(snapshotFields);

export const toEveryPage = [
  /** An edit that was not done, in words. Nothing has changed. */
  object({ type: literal('refused'), request: integer, code: string, reason: string }),
  /** Select an item and bring it into view: the text cursor or the side bar moved there, or an edit made it. */
  object({ type: literal('select'), key: string, edit: boolean }),
  /** A key or menu command of the page, so that users can bind their own keys. */
  object({ type: literal('command'), command: string }),
  /** What was done, in words that stand nowhere else on the page, and whether an undo takes it back. */
  object({ type: literal('tell'), text: string, undo: boolean }),
  ...toDetails,
] as const;

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
  object({ type: literal('history'), step: oneOf(['undo', 'redo']) }),
  object({ type: literal('log'), message: string }),
  ...fromDetails,
] as const;

export type Broken = Output<typeof brokenSchema>;
export type ItemProblem = Output<typeof itemProblemSchema>;
export type EditorSnapshot = Output<typeof snapshotSchema>;
export type ToEveryPage = Output<(typeof toEveryPage)[number]>;
export type FromEveryPage = Output<(typeof fromEveryPage)[number]>;
