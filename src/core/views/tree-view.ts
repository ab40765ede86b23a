import * as z from 'zod';

/**
 * A tree file as the side bar and the canvas show it: plain data, computed once for both. Schema first, because it also
 * crosses the border to the webview.
 */
const card = {
  /** How operations name it: its id, or its path. */
  key: z.string(),
  id: z.string().optional(),
  title: z.string(),
  /** Index in the list of the file that holds it: what `move` and `add` count in. */
  index: z.int(),
  /** Key of the node whose list holds it; null for the file itself. */
  parent: z.string().nullable(),
  /** Zero-based line of its title in the text. */
  line: z.int(),
};

const horizon = z.enum(['recent', 'now', 'next', 'future']).optional();

export const experimentCardSchema = z.object({
  ...card,
  kind: z.literal('experiment'),
  status: z.enum(['planned', 'running', 'done']).optional(),
  verdict: z.enum(['supported', 'refuted', 'unclear']).optional(),
});

export const solutionCardSchema = z.object({
  ...card,
  kind: z.literal('solution'),
  horizon,
  experiments: z.array(experimentCardSchema),
});

export const scoreViewSchema = z.object({
  cd3: z.number().nullable(),
  /** Place among the scored entries of its list, and how many those are. */
  rank: z.int().nullable(),
  of: z.int(),
  /** 0 no score, 1 lowest to 5 highest: the step of the heat scale of the whole tree. */
  heat: z.int().min(0).max(5),
  /** The derivation in one line. */
  explanation: z.string(),
});

export const evidenceViewSchema = z.object({
  /** Id of the insight. */
  insight: z.string(),
  relation: z.enum(['supports', 'contradicts', 'sizes']),
  /** What the insight says; absent where no file has it. */
  finding: z.string().optional(),
  kind: z.enum(['survey', 'interview', 'telemetry', 'channel']).optional(),
  on: z.string().optional(),
  /** How many people or events it rests on, as written. */
  participants: z.string().optional(),
});

const opportunityFields = z.object({
  ...card,
  kind: z.literal('opportunity'),
  opportunityKind: z.enum(['need', 'pain', 'desire', 'question']).optional(),
  who: z.string().optional(),
  /** Title of its place in the journey. */
  place: z.string().optional(),
  /** Key of the outcome that it serves, by itself or through the opportunity above it. */
  outcome: z.string().optional(),
  horizon,
  evidence: z.array(evidenceViewSchema),
  /** Absent where no scorecard names it. */
  score: scoreViewSchema.optional(),
  solutions: z.array(solutionCardSchema),
});
export type OpportunityCard = z.output<typeof opportunityFields> & { opportunities: OpportunityCard[] };
export const opportunityCardSchema: z.ZodType<OpportunityCard> = opportunityFields.extend({
  get opportunities() {
    return z.array(opportunityCardSchema);
  },
});

const outcomeFields = z.object({
  ...card,
  kind: z.literal('outcome'),
  level: z.enum(['business', 'product', 'traction']).optional(),
  behavior: z.string().optional(),
  by: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** The newest measurement, as written. */
  now: z.string().optional(),
  /** How far from `from` to `to` the newest measurement is: 0 to 1, also below or beyond. */
  share: z.number().optional(),
});
export type OutcomeCard = z.output<typeof outcomeFields> & { outcomes: OutcomeCard[] };
export const outcomeCardSchema: z.ZodType<OutcomeCard> = outcomeFields.extend({
  get outcomes() {
    return z.array(outcomeCardSchema);
  },
});

export const ideaCardSchema = z.object({
  ...card,
  kind: z.literal('idea'),
  source: z.string().optional(),
  discarded: z.string().optional(),
});

export const treeViewSchema = z.object({
  title: z.string(),
  owner: z.string().optional(),
  /** In the order of the text. */
  outcomes: z.array(outcomeCardSchema),
  /** The top level, in the order of the text. */
  opportunities: z.array(opportunityCardSchema),
  parked: z.array(ideaCardSchema),
  /** The lower bounds of heat steps 2 to 5, and the unit of CD3; null without any score. */
  heat: z.object({ bounds: z.array(z.number()).length(4), unit: z.string() }).nullable(),
});

export type ExperimentCard = z.output<typeof experimentCardSchema>;
export type SolutionCard = z.output<typeof solutionCardSchema>;
export type IdeaCard = z.output<typeof ideaCardSchema>;
export type EvidenceView = z.output<typeof evidenceViewSchema>;
export type ScoreView = z.output<typeof scoreViewSchema>;
export type TreeView = z.output<typeof treeViewSchema>;
/** Anything that can be selected in a tree. */
export type Card = OutcomeCard | OpportunityCard | SolutionCard | ExperimentCard | IdeaCard;
