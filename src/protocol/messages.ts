import * as z from 'zod/mini';
import { operationsSchema } from '../core/operations/schema';
import { treeViewSchema } from '../core/views/tree-view';

/**
 * What the host and the canvas say to each other. Schemas come first, types are inferred. The host parses what it
 * receives; the canvas reads it with `readToCanvas`. A message that does not fit is a bug of the other side and is dropped
 * with a line in the log.
 */

/** What is wrong with one card: the worst severity, how many problems, and the first sentence. */
const cardProblemSchema = z.object({
  severity: z.enum(['error', 'warning', 'hint']),
  count: z.int().check(z.positive()),
  message: z.string(),
});

/** Why the text can't be read; the view is then the last one that could be. */
const brokenSchema = z.object({
  /** Zero-based line of the problem. */
  line: z.int().check(z.nonnegative()),
  /** The text of that line, and what is wrong with it. */
  text: z.string(),
  message: z.string(),
  /** When the shown view was read, as the user's clock shows it (`14:02`); empty where none ever could be. */
  since: z.string(),
  /** Both sides of a merge stand in the text. */
  conflict: z.boolean(),
});

export const toCanvasSchema = z.discriminatedUnion('type', [
  /** The truth. Sent when the canvas says that it is ready, when it becomes visible, and after every change of the text. */
  z.object({
    type: z.literal('snapshot'),
    /** Version of the text document. */
    version: z.int(),
    /** Rises when an edit did not get through: operations of an older epoch are refused. */
    epoch: z.int(),
    /** Requests of this canvas that are settled by this snapshot. */
    settled: z.array(z.int()),
    view: treeViewSchema,
    problems: z.record(z.string(), cardProblemSchema),
    broken: z.nullable(brokenSchema),
    /** False while the text can't be read or the file is read-only. */
    editable: z.boolean(),
  }),
  /** An edit that was not done, in words. Nothing has changed. */
  z.object({ type: z.literal('refused'), request: z.int(), code: z.string(), reason: z.string() }),
  /** Select a card and bring it into view: the text cursor or the side bar moved there, or an edit made it. */
  z.object({ type: z.literal('select'), key: z.string(), edit: z.boolean() }),
  /** A key or menu command of the canvas, so that users can bind their own keys. */
  z.object({ type: z.literal('command'), command: z.string() }),
]);

export const toHostSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** A gesture. `request` is counted by the canvas; `epoch` and `version` are those of the snapshot that the user saw. */
  z.object({
    type: z.literal('edit'),
    request: z.int(),
    epoch: z.int(),
    version: z.int(),
    operations: operationsSchema,
  }),
  /** The user selected a card: the text shows it too, without taking the focus. */
  z.object({ type: z.literal('select'), key: z.string() }),
  /** Open the text at a card, at a line, or as it is. */
  z.object({
    type: z.literal('openText'),
    key: z.nullable(z.string()),
    line: z.nullable(z.int()),
    beside: z.boolean(),
  }),
  /** Open what the host knows better: the scorecard entry of an opportunity, the quick fixes of a card, the example. */
  z.object({
    type: z.literal('open'),
    what: z.enum(['scorecard', 'fixes', 'example', 'insights']),
    key: z.nullable(z.string()),
  }),
  z.object({ type: z.literal('history'), step: z.enum(['undo', 'redo']) }),
  z.object({ type: z.literal('log'), message: z.string() }),
]);

export type ToCanvas = z.output<typeof toCanvasSchema>;
export type ToHost = z.output<typeof toHostSchema>;
export type Snapshot = Extract<ToCanvas, { type: 'snapshot' }>;
export type CardProblem = z.output<typeof cardProblemSchema>;
