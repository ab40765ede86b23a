import {
  array,
  integer,
  integerFrom,
  literal,
  nullable,
  number,
  type Output,
  object,
  oneOf,
  optional,
  type Schema,
  string,
} from '../schema/schema';

/**
 * A tree file as the side bar and the canvas show it: plain data, computed once for both. Schema first, because it also
 * crosses the border to the webview.
 */
const card = {
  /** How operations name it: its id, or its path. */
  key: string,
  id: optional(string),
  title: string,
  /** Index in the list of the file that holds it: what `move` and `add` count in. */
  index: integer,
  /** Key of the node whose list holds it; null for the file itself. */
  parent: nullable(string),
  /** Zero-based line of its title in the text. */
  line: integer,
};

const horizon = optional(oneOf(['recent', 'now', 'next', 'future']));

export const experimentCardSchema = object({
  ...card,
  kind: literal('experiment'),
  status: optional(oneOf(['planned', 'running', 'done'])),
  verdict: optional(oneOf(['supported', 'refuted', 'unclear'])),
});

export const solutionCardSchema = object({
  ...card,
  kind: literal('solution'),
  horizon,
  experiments: array(experimentCardSchema),
});

export const scoreViewSchema = object({
  cd3: nullable(number),
  /** Place among the scored entries of its list, and how many those are. */
  rank: nullable(integer),
  of: integer,
  /** 0 no score, 1 lowest to 5 highest: the step of the heat scale of the whole tree. */
  heat: integerFrom(0),
  /** The derivation in one line. */
  explanation: string,
});

export const evidenceViewSchema = object({
  /** Id of the insight. */
  insight: string,
  relation: oneOf(['supports', 'contradicts', 'sizes']),
  /** What the insight says; absent where no file has it. */
  finding: optional(string),
  kind: optional(oneOf(['survey', 'interview', 'telemetry', 'channel'])),
  on: optional(string),
  /** How many people or events it rests on, as written. */
  participants: optional(string),
});

const opportunityFields = object({
  ...card,
  kind: literal('opportunity'),
  opportunityKind: optional(oneOf(['need', 'pain', 'desire', 'question'])),
  who: optional(string),
  /** Title of its place in the journey. */
  place: optional(string),
  /** Key of the outcome that it serves, by itself or through the opportunity above it. */
  outcome: optional(string),
  horizon,
  evidence: array(evidenceViewSchema),
  /** Absent where no scorecard names it. */
  score: optional(scoreViewSchema),
  solutions: array(solutionCardSchema),
});
export type OpportunityCard = Output<typeof opportunityFields> & { readonly opportunities: readonly OpportunityCard[] };
const opportunityCardSchema: Schema<OpportunityCard> = object({
  ...opportunityFields.fields,
  get opportunities() {
    return array(opportunityCardSchema);
  },
});

const outcomeFields = object({
  ...card,
  kind: literal('outcome'),
  level: optional(oneOf(['business', 'product', 'traction'])),
  behavior: optional(string),
  by: optional(string),
  from: optional(string),
  to: optional(string),
  /** The newest measurement, as written. */
  now: optional(string),
  /** How far from `from` to `to` the newest measurement is: 0 to 1, also below or beyond. */
  share: optional(number),
});
export type OutcomeCard = Output<typeof outcomeFields> & { readonly outcomes: readonly OutcomeCard[] };
const outcomeCardSchema: Schema<OutcomeCard> = object({
  ...outcomeFields.fields,
  get outcomes() {
    return array(outcomeCardSchema);
  },
});

export const ideaCardSchema = object({
  ...card,
  kind: literal('idea'),
  source: optional(string),
  discarded: optional(string),
});

export const treeViewSchema = object({
  title: string,
  owner: optional(string),
  /** In the order of the text. */
  outcomes: array(outcomeCardSchema),
  /** The top level, in the order of the text. */
  opportunities: array(opportunityCardSchema),
  parked: array(ideaCardSchema),
  /** The lower bounds of heat steps 2 to 5, and the unit of CD3; null without any score. */
  heat: nullable(object({ bounds: array(number), unit: string })),
});

export type ExperimentCard = Output<typeof experimentCardSchema>;
export type SolutionCard = Output<typeof solutionCardSchema>;
export type IdeaCard = Output<typeof ideaCardSchema>;
export type EvidenceView = Output<typeof evidenceViewSchema>;
export type ScoreView = Output<typeof scoreViewSchema>;
export type TreeView = Output<typeof treeViewSchema>;
/** Anything that can be selected in a tree. */
export type Card = OutcomeCard | OpportunityCard | SolutionCard | ExperimentCard | IdeaCard;
