import * as z from 'zod/mini';

/**
 * What the page of a board tells beside what every editor's page does. The cards of a board stand in other files than its
 * own: messages name the file of each.
 */
export const fromEveryBoard = [
  /**
   * Put cards of one file somewhere else on the board: one edit of one field, written into each of them. A value of null
   * takes the field away. The titles are those that the user saw.
   */
  z.object({
    type: z.literal('put'),
    request: z.int(),
    uri: z.string(),
    field: z.enum(['horizon', 'place']),
    items: z.array(z.object({ key: z.string(), title: z.string(), value: z.nullable(z.string()) })),
  }),
  /** Go to a card in its own file: drawn, or in the text. */
  z.object({ type: z.literal('open'), uri: z.string(), key: z.string(), asText: z.boolean() }),
  /** Let the user save what the page has drawn; the ending is that of the format. */
  z.object({ type: z.literal('save'), ending: z.enum(['svg', 'png', 'md', 'html']), base64: z.string() }),
  /** Run a command about the file of the board. */
  z.object({ type: z.literal('run'), command: z.enum(['canopy.markReviewed', 'canopy.newInsight']) }),
] as const;

export type FromEveryBoard = z.output<(typeof fromEveryBoard)[number]>;
export type Put = Extract<FromEveryBoard, { type: 'put' }>;
