/** What every card tells. A tree file as the side bar and the canvas show it is plain data, computed once for both. */
interface CardBase {
  /** How operations name it: its id, or its path. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly title: string;
  /** Index in the list of the file that holds it: what `move` and `add` count in. */
  readonly index: number;
  /** Key of the node whose list holds it; null for the file itself. */
  readonly parent: string | null;
  /** Zero-based line of its title in the text. */
  readonly line: number;
}

type Horizon = 'recent' | 'now' | 'next' | 'future';

export interface ExperimentCard extends CardBase {
  readonly kind: 'experiment';
  readonly status?: 'planned' | 'running' | 'done' | undefined;
  readonly verdict?: 'supported' | 'refuted' | 'unclear' | undefined;
}

export interface SolutionCard extends CardBase {
  readonly kind: 'solution';
  readonly horizon?: Horizon | undefined;
  readonly experiments: readonly ExperimentCard[];
}

export interface ScoreView {
  readonly cd3: number | null;
  /** Place among the scored entries of its list, and how many those are. */
  readonly rank: number | null;
  readonly of: number;
  /** 0 no score, 1 lowest to 5 highest: the step of the heat scale of the whole tree. */
  readonly heat: number;
  /** The derivation in one line. */
  readonly explanation: string;
}

export interface EvidenceView {
  /** Id of the insight. */
  readonly insight: string;
  readonly relation: 'supports' | 'contradicts' | 'sizes';
  /** What the insight says; absent where no file has it. */
  readonly finding?: string | undefined;
  readonly kind?: 'survey' | 'interview' | 'telemetry' | 'channel' | undefined;
  readonly on?: string | undefined;
  /** How many people or events it rests on, as written. */
  readonly participants?: string | undefined;
}

export interface OpportunityCard extends CardBase {
  readonly kind: 'opportunity';
  readonly opportunityKind?: 'need' | 'pain' | 'desire' | 'question' | undefined;
  readonly who?: string | undefined;
  /** Title of its place in the journey. */
  readonly place?: string | undefined;
  /** Key of the outcome that it serves, by itself or through the opportunity above it. */
  readonly outcome?: string | undefined;
  readonly horizon?: Horizon | undefined;
  readonly evidence: readonly EvidenceView[];
  /** Absent where no scorecard names it. */
  readonly score?: ScoreView | undefined;
  readonly solutions: readonly SolutionCard[];
  readonly opportunities: readonly OpportunityCard[];
}

export interface OutcomeCard extends CardBase {
  readonly kind: 'outcome';
  readonly level?: 'business' | 'product' | 'traction' | undefined;
  readonly behavior?: string | undefined;
  readonly by?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The newest measurement, as written. */
  readonly now?: string | undefined;
  /** How far from `from` to `to` the newest measurement is: 0 to 1, also below or beyond. */
  readonly share?: number | undefined;
  readonly outcomes: readonly OutcomeCard[];
}

export interface IdeaCard extends CardBase {
  readonly kind: 'idea';
  readonly source?: string | undefined;
  readonly discarded?: string | undefined;
}

/** A tree file as the side bar and the canvas show it. */
export interface TreeView {
  readonly title: string;
  readonly owner?: string | undefined;
  /** In the order of the text. */
  readonly outcomes: readonly OutcomeCard[];
  /** The top level, in the order of the text. */
  readonly opportunities: readonly OpportunityCard[];
  readonly parked: readonly IdeaCard[];
  /** The lower bounds of heat steps 2 to 5, and the unit of CD3; null without any score. */
  readonly heat: { readonly bounds: readonly number[]; readonly unit: string } | null;
}

/** Anything that can be selected in a tree. */
export type Card = OutcomeCard | OpportunityCard | SolutionCard | ExperimentCard | IdeaCard;
