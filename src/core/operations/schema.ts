import { nodeKinds } from '../artefacts/registry';
import {
  array,
  closedObject,
  filledString,
  integerFrom,
  literal,
  nullable,
  type Output,
  oneOf,
  optional,
  plainData,
  record,
  variants,
} from '../schema/schema';

const node = record(plainData);
const kind = oneOf(nodeKinds);
const index = integerFrom(0);
/** The id of a node, or its path (`/opportunities/0/solutions/2`) where it has none. */
const address = filledString;

/** An edit as data: what every surface sends, and what other people's scripts may write. */
export const operationSchema = variants('op', [
  closedObject({ op: literal('set'), id: address, field: filledString, value: plainData }),
  closedObject({ op: literal('add'), parent: nullable(address), kind, index: optional(index), node }),
  closedObject({ op: literal('move'), id: address, parent: nullable(address), index: optional(index) }),
  closedObject({ op: literal('remove'), id: address }),
  closedObject({ op: literal('convert'), id: address, to: literal('solution'), opportunity: node }),
  closedObject({ op: literal('rename'), id: address, to: filledString }),
]);

export const operationsSchema = array(operationSchema);

export type Operation = Output<typeof operationSchema>;
