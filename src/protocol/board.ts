import { operationsSchema } from '../core/operations/schema';
import {
  array,
  boolean,
  integer,
  literal,
  type Output,
  object,
  oneOf,
  optional,
  record,
  string,
  unknown,
} from '../core/schema/schema';

/**
 * What the page of a board tells beside what every editor's page does. The cards of a board stand in other files than its
 * own: messages name the file of each.
 */
export const fromEveryBoard = [
  /**
   * Change items of one file, often another one than the board's: one edit. The items are those that the operations name, as the
   * user saw them.
   */
  object({
    type: literal('change'),
    request: integer,
    uri: string,
    operations: operationsSchema,
    seen: array(object({ key: string, title: string })),
  }),
  /** Go to a card in its own file: drawn, or in the text. */
  object({ type: literal('open'), uri: string, key: string, asText: boolean }),
  /** Let the user save what the page has drawn; the ending is that of the format. */
  object({ type: literal('save'), ending: oneOf(['svg', 'png', 'md', 'html']), base64: string }),
  /** Run a command about the file of the board, and about a place of its own where one is named. */
  object({
    type: literal('run'),
    command: oneOf(['canopy.markReviewed', 'canopy.newInsight']),
    place: optional(string),
  }),
  /** Keep what the user has chosen to look at, for all boards of this kind that are opened from now on. */
  object({ type: literal('remember'), look: record(unknown) }),
] as const;

export type FromEveryBoard = Output<(typeof fromEveryBoard)[number]>;
export type ChangeOfFile = Extract<FromEveryBoard, { type: 'change' }>;

/** What every board is told beside its content: what the user chose to look at on the last one, as it was kept. */
export interface Remembered {
  readonly remembered: object | null;
}
