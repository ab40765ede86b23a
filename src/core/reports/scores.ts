import type { ScoredEntry, ScoredList } from '../index/scores';
import { absenceText } from '../scoring/derivation';
import { nextQuestion, noQuestionSentence, questionSentence } from '../scoring/question';
import { isTiedWithNext } from '../scoring/sample';
import { entryName } from '../views/entry-name';
import type { Workspace } from '../workspace';

/** One scorecard entry with what is computed from it, as `canopy score` and agents are told of it. */
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

/** A scored list as data: its entries by rank, those without a score last. `file` is how the list is called. */
export function listScores(workspace: Workspace, file: string, list: ScoredList): ListScores {
  const samples = workspace.scores.sample(list);
  const tornadoes = workspace.scores.tornadoes(list);
  const question = nextQuestion(tornadoes);
  return {
    file,
    entries: list.entries
      .map((entry, index) => entryScore(file, entry, list, samples[index]!))
      .sort((a, b) => order(a.rank) - order(b.rank)),
    question: question
      ? questionSentence(question, entryName(workspace, list.entries[question.entry]!.node))
      : noQuestionSentence(tornadoes),
  };
}

type Sample = Parameters<typeof isTiedWithNext>[0];

function entryScore(
  file: string,
  { node, score, rank }: ScoredEntry,
  { options }: ScoredList,
  sample: Sample,
): EntryScore {
  const { weeklyImpact, costOfDelay, cd3, rice, cd3Range, urgency } = score;
  const { cd3Likely, rankFirstProbability } = sample;
  return {
    file,
    id: node.id ?? null,
    opportunity: node.values.opportunity ?? null,
    weeklyImpact,
    costOfDelay,
    cd3,
    rice,
    withoutScore: absenceText(score) || null,
    rank,
    unit: options.unit,
    cd3Range,
    cd3Likely,
    rankFirstProbability,
    tiedWithNext: isTiedWithNext(sample),
    divideBy: options.divideBy,
    latestStart: urgency?.latestStart.text ?? null,
    costOfDelayFromLatestStart: urgency?.costOfDelay ?? null,
    cd3FromLatestStart: urgency?.cd3 ?? null,
  };
}

function order(rank: ScoredEntry['rank']): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}
