import * as z from 'zod/mini';
import { nodeTypes } from '../../artefacts/registry';

const nodeKind = z.enum(Object.keys(nodeTypes) as (keyof typeof nodeTypes)[]);

/** A node of any file by what names it, wherever it stands. */
const nodeRefSchema = z.object({
  uri: z.string(),
  key: z.string(),
  kind: nodeKind,
  /** What stands at its own `kind`, such as `interview`; empty where it has none. */
  choice: z.string(),
  title: z.string(),
});

/** What a scorecard says of a node, in words. */
const scoreFactsSchema = z.object({
  /** As it is shown; null without a score. */
  cd3: z.nullable(z.string()),
  /** `2nd of 6`; empty without a score. */
  rank: z.string(),
  /** `28 to 64 in 8 of 10 draws, first in 28 %`; empty where no input is a range. */
  certainty: z.string(),
  /** The derivation in one line. */
  explanation: z.string(),
  /** The entry of the scorecard. */
  entry: nodeRefSchema,
});

/** How far an outcome is, in words that are ready to be shown. */
const outcomeFactsSchema = z.object({
  /** Its newest measurement as written, and how far that is from `from` to `to`: 0 to 1, also below or beyond. */
  progress: z.optional(z.object({ now: z.string(), share: z.nullable(z.number()) })),
  /** A sentence; empty where there is no pace to tell. */
  pace: z.string(),
  /** The measurements as a line of blocks; empty for fewer than three. */
  trend: z.string(),
  /** How the outcomes below it are doing, as a sentence; empty without any. */
  below: z.string(),
  /** Those of them that are not on track. */
  behind: z.array(z.object({ uri: z.string(), key: z.string(), title: z.string(), pace: z.string() })),
  /** The checks of a product outcome, each with what is missing; none on other levels. */
  checks: z.array(z.object({ question: z.string(), holds: z.boolean(), missing: z.readonly(z.array(z.string())) })),
});

/** What stands at one field of a node. What the field is, the declaration of its kind says. */
const fieldValueSchema = z.object({
  /** Its key, or its path inside of a group: `result/value`. */
  field: z.string(),
  /** As it is written; an item of a list on each line. Empty where the key is missing. */
  value: z.string(),
  /** What a reference leads to, and where that is from; absent where it leads nowhere. */
  target: z.optional(z.object({ ...nodeRefSchema.shape, facts: z.string() })),
});

/** A list of nodes below a node. */
const nodeListSchema = z.object({
  /** The key that holds it. */
  list: z.string(),
  kind: nodeKind,
  items: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      /** What else a row says, quietly: `supported`, `Interview, 2026-09-12`. */
      facts: z.string(),
      /** The fields of a part that has no details of its own, such as a measurement; empty for others. */
      fields: z.array(fieldValueSchema),
    }),
  ),
});

const nodeProblemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  /** The field that it stands at; absent where it is about the whole. */
  field: z.optional(z.string()),
  /** The key of the node itself, or of a part of it. */
  node: z.string(),
  /** The titles of its quick fixes. */
  fixes: z.array(z.string()),
});

/** Everything about one node of any file, as a form shows it. */
export const nodeDetailsSchema = z.object({
  ...nodeRefSchema.shape,
  id: z.optional(z.string()),
  /** Version of the text document that this was read from. */
  version: z.int(),
  /** Zero-based line of its title in the text. */
  line: z.int(),
  editable: z.boolean(),
  /** The nodes above it, nearest first, without the file. */
  above: z.array(nodeRefSchema),
  fields: z.array(fieldValueSchema),
  lists: z.array(nodeListSchema),
  problems: z.array(nodeProblemSchema),
  /** The titles of what can be made of it that nothing needs to be wrong with, such as a split. */
  moves: z.array(z.string()),
  outcome: z.optional(outcomeFactsSchema),
  score: z.optional(scoreFactsSchema),
});

/** Something that a reference may name. */
export const optionSchema = z.object({
  id: z.string(),
  kind: nodeKind,
  choice: z.string(),
  title: z.string(),
  /** Where it is from: `Interview, 2026-09-12`, or what it stands in. */
  facts: z.string(),
});

export type NodeRef = z.output<typeof nodeRefSchema>;
export type OutcomeFacts = z.output<typeof outcomeFactsSchema>;
export type ScoreFacts = z.output<typeof scoreFactsSchema>;
export type FieldValue = z.output<typeof fieldValueSchema>;
export type NodeList = z.output<typeof nodeListSchema>;
export type NodeProblem = z.output<typeof nodeProblemSchema>;
export type NodeDetails = z.output<typeof nodeDetailsSchema>;
export type Option = z.output<typeof optionSchema>;
