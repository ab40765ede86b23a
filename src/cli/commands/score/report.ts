import type { ListScores } from '../../../core/reports/scores';

/** What `score` prints. */
export interface ScoreReport {
  /** The day that the lists are ranked on. */
  readonly asOf: string;
  readonly lists: readonly ListScores[];
}
