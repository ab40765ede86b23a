import { nodeTypes } from '../../artefacts/registry';
import {
  array,
  boolean,
  integer,
  nullable,
  number,
  type Output,
  object,
  oneOf,
  optional,
  string,
} from '../../schema/schema';

const nodeKind = oneOf(Object.keys(nodeTypes) as (keyof typeof nodeTypes)[]);

/** A node of any file by what names it, wherever it stands. */
const nodeRefSchema = object({
  uri: string,
  key: string,
  kind: nodeKind,
  /** What stands at its own `kind`, such as `interview`; empty where it has none. */
  choice: string,
  title: string,
});

/** What a scorecard says of a node, in words. */
const scoreFactsSchema = object({
  /** As it is shown; null without a score. */
  cd3: nullable(string),
  /** `2nd of 6`; empty without a score. */
  rank: string,
  /** `28 to 64 in 8 of 10 draws, first in 28 %`; empty where no input is a range. */
  certainty: string,
  /** The derivation in one line. */
  explanation: string,
  /** The entry of the scorecard. */
  entry: nodeRefSchema,
});

/** How far an outcome is, in words that are ready to be shown. */
const outcomeFactsSchema = object({
  /** Its newest measurement as written, and how far that is from `from` to `to`: 0 to 1, also below or beyond. */
  progress: optional(object({ now: string, share: nullable(number) })),
  /** A sentence; empty where there is no pace to tell. */
  pace: string,
  /** The measurements as a line of blocks; empty for fewer than three. */
  trend: string,
  /** How the outcomes below it are doing, as a sentence; empty without any. */
  below: string,
  /** Those of them that are not on track. */
  behind: array(object({ uri: string, key: string, title: string, pace: string })),
  /** The checks of a product outcome, each with what is missing; none on other levels. */
  checks: array(object({ question: string, holds: boolean, missing: array(string) })),
});

/** What stands at one field of a node. What the field is, the declaration of its kind says. */
const fieldValueSchema = object({
  /** Its key, or its path inside of a group: `result/value`. */
  field: string,
  /** As it is written; an item of a list on each line. Empty where the key is missing. */
  value: string,
  /** What a reference leads to, and where that is from; absent where it leads nowhere. */
  target: optional(object({ ...nodeRefSchema.fields, facts: string })),
});

/** A list of nodes below a node. */
const nodeListSchema = object({
  /** The key that holds it. */
  list: string,
  kind: nodeKind,
  items: array(
    object({
      key: string,
      title: string,
      /** What else a row says, quietly: `supported`, `Interview, 2026-09-12`. */
      facts: string,
      /** The fields of a part that has no details of its own, such as a measurement; empty for others. */
      fields: array(fieldValueSchema),
    }),
  ),
});

const nodeProblemSchema = object({
  code: string,
  severity: oneOf(['error', 'warning', 'hint']),
  message: string,
  /** The field that it stands at; absent where it is about the whole. */
  field: optional(string),
  /** The key of the node itself, or of a part of it. */
  node: string,
  /** The titles of its quick fixes. */
  fixes: array(string),
});

/** Everything about one node of any file, as a form shows it. */
export const nodeDetailsSchema = object({
  ...nodeRefSchema.fields,
  id: optional(string),
  /** Version of the text document that this was read from. */
  version: integer,
  /** Zero-based line of its title in the text. */
  line: integer,
  editable: boolean,
  /** The nodes above it, nearest first, without the file. */
  above: array(nodeRefSchema),
  fields: array(fieldValueSchema),
  lists: array(nodeListSchema),
  problems: array(nodeProblemSchema),
  /** The titles of what can be made of it that nothing needs to be wrong with, such as a split. */
  moves: array(string),
  outcome: optional(outcomeFactsSchema),
  score: optional(scoreFactsSchema),
});

/** Something that a reference may name. */
export const optionSchema = object({
  id: string,
  kind: nodeKind,
  choice: string,
  title: string,
  /** Where it is from: `Interview, 2026-09-12`, or what it stands in. */
  facts: string,
});

export type NodeRef = Output<typeof nodeRefSchema>;
export type OutcomeFacts = Output<typeof outcomeFactsSchema>;
export type ScoreFacts = Output<typeof scoreFactsSchema>;
export type FieldValue = Output<typeof fieldValueSchema>;
export type NodeList = Output<typeof nodeListSchema>;
export type NodeProblem = Output<typeof nodeProblemSchema>;
export type NodeDetails = Output<typeof nodeDetailsSchema>;
export type Option = Output<typeof optionSchema>;
