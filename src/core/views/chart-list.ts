import type { ChartList } from '../charts/entries';
import type { ScoredList } from '../index/scores';
import type { Workspace } from '../workspace';
import { entryName } from './entry-name';

/** A scorecard as its charts take it: by rank, entries without a score last. */
export function chartListOf(workspace: Workspace, list: ScoredList): ChartList {
  const samples = workspace.scores.sample(list);
  const last = Number.POSITIVE_INFINITY;
  return {
    options: list.options,
    entries: list.entries
      .map(({ node, inputs, score, rank }, index) => ({
        index,
        name: entryName(workspace, node),
        inputs,
        score,
        rank,
        sample: samples[index]!,
      }))
      .sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || a.index - b.index),
  };
}
