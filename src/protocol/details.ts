import * as z from 'zod/mini';
import { operationsSchema } from '../core/operations/schema';
import { nodeDetailsSchema, optionSchema } from '../core/views/details/schema';

/** What host and page say to each other of the details of a node: on the canvas, and in the view of the side bar. */
export const toDetails = [
  /** The node that is selected, as it is now; null without one. */
  z.object({ type: z.literal('details'), details: z.nullable(nodeDetailsSchema) }),
  /** What references to some kinds may name. */
  z.object({ type: z.literal('options'), kinds: z.array(z.string()), options: z.array(optionSchema) }),
] as const;

export const fromDetails = [
  /** Tell of this node, now and after each change of the text; null is the file itself. */
  z.object({ type: z.literal('detail'), key: z.nullable(z.string()) }),
  /** Tell what references to these kinds may name. */
  z.object({ type: z.literal('options'), kinds: z.array(z.string()) }),
  /** Do a quick fix, named by its problem and its title; without a code a refactoring, which nothing is wrong with. */
  z.object({ type: z.literal('fix'), node: z.string(), code: z.nullable(z.string()), title: z.string() }),
  /** Ask for a new measurement of an outcome. */
  z.object({ type: z.literal('measure'), uri: z.string(), key: z.string() }),
  /** Go to another node, here or where it stands. */
  z.object({ type: z.literal('show'), uri: z.string(), key: z.string() }),
] as const;

/** What the view of the side bar says. */
export const fromDetailsPageSchema = z.discriminatedUnion('type', [
  ...fromDetails,
  z.object({ type: z.literal('ready') }),
  /** A gesture, with the file that it is about and the version of it that the user saw. */
  z.object({
    type: z.literal('edit'),
    request: z.int(),
    uri: z.string(),
    version: z.int(),
    operations: operationsSchema,
  }),
  z.object({ type: z.literal('openText') }),
  z.object({ type: z.literal('log'), message: z.string() }),
]);

export type FromDetailsPage = z.output<typeof fromDetailsPageSchema>;
export type ToDetailsPage =
  | ToDetails
  | { readonly type: 'refused'; readonly request: number; readonly code: string; readonly reason: string };
export type ToDetails = z.output<(typeof toDetails)[number]>;
export type FromDetails = z.output<(typeof fromDetails)[number]>;
