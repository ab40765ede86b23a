import * as z from 'zod/mini';

/**
 * A tree file as the side bar and the canvas show it: plain data, computed once for both. Schema first, because it also
 * crosses the border to the webview.
 */
const card = {
  /** How operations name it: its id, or its path. */
  key: z.string(),
  id: z.optional(z.string()),
  title: z.string(),
  /** Index in the list of the file that holds it: what `move` and `add` count in. */
  index: z.int(),
  /** Key of the node whose list holds it; null for the file itself. */
  parent: z.nullable(z.string()),
  /** Zero-based line of its title in the text. */
  line: z.int(),
};

const horizon = z.optional(z.enum(['recent', 'now', 'next', 'future']));

export const experimentCardSchema = z.object({
  ...card,
  kind: z.literal('experiment'),
  status: z.optional(z.enum(['planned', 'running', 'done'])),
  verdict: z.optional(z.enum(['supported', 'refuted', 'unclear'])),
});

export const solutionCardSchema = z.object({
  ...card,
  kind: z.literal('solution'),
  horizon,
  experiments: z.array(experimentCardSchema),
});

export const scoreViewSchema = z.object({
  cd3: z.nullable(z.number()),
  /** Place among the scored entries of its list, and how many those are. */
  rank: z.nullable(z.int()),
  of: z.int(),
  /** 0 no score, 1 lowest to 5 highest: the step of the heat scale of the whole tree. */
  heat: z.int().check(z.minimum(0), z.maximum(5)),
  /** The derivation in one line. */
  explanation: z.string(),
});

export const evidenceViewSchema = z.object({
  /** Id of the insight. */
  insight: z.string(),
  relation: z.enum(['supports', 'contradicts', 'sizes']),
  /** What the insight says; absent where no file has it. */
  finding: z.optional(z.string()),
  kind: z.optional(z.enum(['survey', 'interview', 'telemetry', 'channel'])),
  on: z.optional(z.string()),
  /** How many people or events it rests on, as written. */
  participants: z.optional(z.string()),
});

const opportunityFields = z.object({
  ...card,
  kind: z.literal('opportunity'),
  opportunityKind: z.optional(z.enum(['need', 'pain', 'desire', 'question'])),
  who: z.optional(z.string()),
  /** Title of its place in the journey. */
  place: z.optional(z.string()),
  /** Key of the outcome that it serves, by itself or through the opportunity above it. */
  outcome: z.optional(z.string()),
  horizon,
  evidence: z.array(evidenceViewSchema),
  /** Absent where no scorecard names it. */
  score: z.optional(scoreViewSchema),
  solutions: z.array(solutionCardSchema),
});
export type OpportunityCard = z.output<typeof opportunityFields> & { opportunities: OpportunityCard[] };
const opportunityCardSchema: z.ZodMiniType<OpportunityCard> = z.extend(opportunityFields, {
  get opportunities() {
    return z.array(opportunityCardSchema);
  },
});

const outcomeFields = z.object({
  ...card,
  kind: z.literal('outcome'),
  level: z.optional(z.enum(['business', 'product', 'traction'])),
  behavior: z.optional(z.string()),
  by: z.optional(z.string()),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  /** The newest measurement, as written. */
  now: z.optional(z.string()),
  /** How far from `from` to `to` the newest measurement is: 0 to 1, also below or beyond. */
  share: z.optional(z.number()),
});
export type OutcomeCard = z.output<typeof outcomeFields> & { outcomes: OutcomeCard[] };
const outcomeCardSchema: z.ZodMiniType<OutcomeCard> = z.extend(outcomeFields, {
  get outcomes() {
    return z.array(outcomeCardSchema);
  },
});

export const ideaCardSchema = z.object({
  ...card,
  kind: z.literal('idea'),
  source: z.optional(z.string()),
  discarded: z.optional(z.string()),
});

export const treeViewSchema = z.object({
  title: z.string(),
  owner: z.optional(z.string()),
  /** In the order of the text. */
  outcomes: z.array(outcomeCardSchema),
  /** The top level, in the order of the text. */
  opportunities: z.array(opportunityCardSchema),
  parked: z.array(ideaCardSchema),
  /** The lower bounds of heat steps 2 to 5, and the unit of CD3; null without any score. */
  heat: z.nullable(z.object({ bounds: z.array(z.number()).check(z.length(4)), unit: z.string() })),
});

export type ExperimentCard = z.output<typeof experimentCardSchema>;
export type SolutionCard = z.output<typeof solutionCardSchema>;
export type IdeaCard = z.output<typeof ideaCardSchema>;
export type EvidenceView = z.output<typeof evidenceViewSchema>;
export type ScoreView = z.output<typeof scoreViewSchema>;
export type TreeView = z.output<typeof treeViewSchema>;
/** Anything that can be selected in a tree. */
export type Card = OutcomeCard | OpportunityCard | SolutionCard | ExperimentCard | IdeaCard;
