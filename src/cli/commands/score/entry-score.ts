/** One scorecard entry with what is computed from it, as all formats of `score` show it. */
export interface EntryScore {
  readonly file: string;
  readonly id: string | null;
  readonly opportunity: string | null;
  /** Hours a week, each person. */
  readonly weeklyImpact: number | null;
  /** In `unit` a week. */
  readonly costOfDelay: number | null;
  readonly cd3: number | null;
  readonly rice: number | null;
  /** Place in its list; null without a score. */
  readonly rank: number | null;
  readonly unit: string;
  readonly cd3Range: readonly [number, number] | null;
  readonly cd3Likely: readonly [number, number] | null;
  readonly rankFirstProbability: number | null;
}
