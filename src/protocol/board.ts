import * as z from 'zod/mini';
import { operationsSchema } from '../core/operations/schema';

/**
 * What the page of a board tells beside what every editor's page does. The cards of a board stand in other files than its
 * own: messages name the file of each.
 */
export const fromEveryBoard = [
  /**
   * Change items of one file, often another one than the board's: one edit. The items are those that the operations name, as the
   * user saw them.
   */
  z.object({
    type: z.literal('change'),
    request: z.int(),
    uri: z.string(),
    operations: operationsSchema,
    seen: z.array(z.object({ key: z.string(), title: z.string() })),
  }),
  /** Go to a card in its own file: drawn, or in the text. */
  z.object({ type: z.literal('open'), uri: z.string(), key: z.string(), asText: z.boolean() }),
  /** Let the user save what the page has drawn; the ending is that of the format. */
  z.object({ type: z.literal('save'), ending: z.enum(['svg', 'png', 'md', 'html']), base64: z.string() }),
  /** Run a command about the file of the board, and about a place of its own where one is named. */
  z.object({
    type: z.literal('run'),
    command: z.enum(['canopy.markReviewed', 'canopy.newInsight']),
    place: z.optional(z.string()),
  }),
  /** Keep what the user has chosen to look at, for all boards of this kind that are opened from now on. */
  z.object({ type: z.literal('remember'), look: z.record(z.string(), z.unknown()) }),
] as const;

export type FromEveryBoard = z.output<(typeof fromEveryBoard)[number]>;
export type ChangeOfFile = Extract<FromEveryBoard, { type: 'change' }>;

/** What every board is told beside its content: what the user chose to look at on the last one, as it was kept. */
export interface Remembered {
  readonly remembered: object | null;
}
