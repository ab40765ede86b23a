import * as z from 'zod/mini';
import { nodeDetailsSchema, optionSchema } from '../core/views/details/schema';

/** What host and page say to each other of the details of a node: on the canvas, and in the view of the side bar. */
export const toDetails = [
  /** The node that is selected, as it is now; null without one. */
  z.object({ type: z.literal('details'), details: z.nullable(nodeDetailsSchema) }),
  /** What references to some kinds may name. */
  z.object({ type: z.literal('options'), kinds: z.array(z.string()), options: z.array(optionSchema) }),
] as const;

export const fromDetails = [
  /** Tell what references to these kinds may name. */
  z.object({ type: z.literal('options'), kinds: z.array(z.string()) }),
  /** Do a quick fix, named by its problem and its title. */
  z.object({ type: z.literal('fix'), node: z.string(), code: z.string(), title: z.string() }),
  /** Go to another node, here or where it stands. */
  z.object({ type: z.literal('show'), uri: z.string(), key: z.string() }),
] as const;

export type ToDetails = z.output<(typeof toDetails)[number]>;
export type FromDetails = z.output<(typeof fromDetails)[number]>;
