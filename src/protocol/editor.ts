import * as z from 'zod/mini';
import { operationsSchema } from '../core/operations/schema';
import { fromDetails, toDetails } from './details';

/**
 * What the host and every editor's page say to each other; each view adds its own part in a file beside this one. Schemas
 * come first, types are inferred. The host parses what it receives; a page reads it with a `messageReader`. A message that
 * does not fit is a bug of the other side and is dropped with a line in the log.
 */

/** Reads a message of unknown content. */
export interface MessageSchema<T> {
  safeParse(
    message: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly { readonly message: string }[] } };
}

/** Why the text can't be read; what is shown is then the last state that could be. */
const brokenSchema = z.object({
  /** Zero-based line of the problem. */
  line: z.int().check(z.nonnegative()),
  /** The text of that line, and what is wrong with it. */
  text: z.string(),
  message: z.string(),
  /** When the shown state was read, as the user's clock shows it (`14:02`); empty where none ever could be. */
  since: z.string(),
  /** Both sides of a merge stand in the text. */
  conflict: z.boolean(),
});

/** What is wrong with one item: the worst severity, how many problems, and the first sentence. */
export const itemProblemSchema = z.object({
  severity: z.enum(['error', 'warning', 'hint']),
  count: z.int().check(z.positive()),
  message: z.string(),
});

/**
 * The truth, without what a view shows of it. Sent when the page says that it is ready, when it becomes visible, and after
 * every change of the text.
 */
export const snapshotFields = {
  type: z.literal('snapshot'),
  /** Version of the text document. */
  version: z.int(),
  /** Rises when an edit did not get through: operations of an older epoch are refused. */
  epoch: z.int(),
  /** Requests of this page that are settled by this snapshot. */
  settled: z.array(z.int()),
  broken: z.nullable(brokenSchema),
  /** False while the text can't be read or the file is read-only. */
  editable: z.boolean(),
};

const snapshotSchema = z.object(snapshotFields);

export const toEveryPage = [
  /** An edit that was not done, in words. Nothing has changed. */
  z.object({ type: z.literal('refused'), request: z.int(), code: z.string(), reason: z.string() }),
  /** Select an item and bring it into view: the text cursor or the side bar moved there, or an edit made it. */
  z.object({ type: z.literal('select'), key: z.string(), edit: z.boolean() }),
  /** A key or menu command of the page, so that users can bind their own keys. */
  z.object({ type: z.literal('command'), command: z.string() }),
  /** What was done, in words that stand nowhere else on the page, and whether an undo takes it back. */
  z.object({ type: z.literal('tell'), text: z.string(), undo: z.boolean() }),
  ...toDetails,
] as const;

export const fromEveryPage = [
  z.object({ type: z.literal('ready') }),
  /** A gesture. `request` is counted by the page; `epoch` and `version` are those of the snapshot that the user saw. */
  z.object({
    type: z.literal('edit'),
    request: z.int(),
    epoch: z.int(),
    version: z.int(),
    operations: operationsSchema,
  }),
  /** The user selected an item: the text shows it too, without taking the focus. */
  z.object({ type: z.literal('select'), key: z.string() }),
  /** Open the text at an item, at a line, or as it is. */
  z.object({
    type: z.literal('openText'),
    key: z.nullable(z.string()),
    line: z.nullable(z.int()),
    beside: z.boolean(),
  }),
  z.object({ type: z.literal('history'), step: z.enum(['undo', 'redo']) }),
  z.object({ type: z.literal('log'), message: z.string() }),
  ...fromDetails,
] as const;

export type Broken = z.output<typeof brokenSchema>;
export type ItemProblem = z.output<typeof itemProblemSchema>;
export type EditorSnapshot = z.output<typeof snapshotSchema>;
export type ToEveryPage = z.output<(typeof toEveryPage)[number]>;
export type FromEveryPage = z.output<(typeof fromEveryPage)[number]>;
