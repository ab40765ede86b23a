import * as z from 'zod/mini';
import { nodeTypes } from '../artefacts/registry';
import type { PlainData } from '../yaml/source';

const plainData: z.ZodMiniType<PlainData> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(plainData), z.record(z.string(), plainData)]),
);
const node = z.record(z.string(), plainData);
const kind = z.enum(Object.keys(nodeTypes) as (keyof typeof nodeTypes)[]);
const index = z.int().check(z.nonnegative());
/** The id of a node, or its path (`/opportunities/0/solutions/2`) where it has none. */
const address = z.string().check(z.minLength(1));

/** An edit as data: what every surface sends, and what other people's scripts may write. */
export const operationSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), id: address, field: z.string().check(z.minLength(1)), value: plainData }),
  z.strictObject({ op: z.literal('add'), parent: z.nullable(address), kind, index: z.optional(index), node }),
  z.strictObject({ op: z.literal('move'), id: address, parent: z.nullable(address), index: z.optional(index) }),
  z.strictObject({ op: z.literal('remove'), id: address }),
  z.strictObject({ op: z.literal('convert'), id: address, to: z.literal('solution'), opportunity: node }),
  z.strictObject({ op: z.literal('rename'), id: address, to: z.string().check(z.minLength(1)) }),
]);

export const operationsSchema = z.array(operationSchema);

export type Operation = z.output<typeof operationSchema>;
