/** One scorecard entry with what is computed from it, as all formats of `score` show it. */
export interface EntryScore {
  readonly file: string;
  readonly id: string | null;
  readonly opportunity: string | null;
  /** Hours a week, each person. */
  readonly weeklyImpact: number | null;
  /** In `unit` a week, on the day of the ranking. */
  readonly costOfDelay: number | null;
  readonly cd3: number | null;
  readonly rice: number | null;
  /** Why there is no score, in words; null where there is one. */
  readonly withoutScore: string | null;
  /** Place in its list; null without a score. */
  readonly rank: number | null;
  readonly unit: string;
  readonly cd3Range: readonly [number, number] | null;
  readonly cd3Likely: readonly [number, number] | null;
  readonly rankFirstProbability: number | null;
  /** Its order with the next one is an accident of the point values: they swap in more than 30 % of the draws. */
  readonly tiedWithNext: boolean;
  /** What the cost is divided by. */
  readonly divideBy: 'effort' | 'duration';
  /** With a deadline, the day from which on waiting costs something; null without one. */
  readonly latestStart: string | null;
  /** The cost of delay and CD3 from that day on; null without a deadline. */
  readonly costOfDelayFromLatestStart: number | null;
  readonly cd3FromLatestStart: number | null;
}

/** One scorecard, ranked. */
export interface ListScores {
  readonly file: string;
  readonly entries: readonly EntryScore[];
  /** The input to find out more about first, in one sentence. */
  readonly question: string;
}

/** What `score` prints. */
export interface ScoreReport {
  /** The day that the lists are ranked on. */
  readonly asOf: string;
  readonly lists: readonly ListScores[];
}
