import type { ScoredEntry } from '../../../core/index/scores';
import type { Run } from '../../command';
import { type Loaded, load } from '../../files';
import type { options } from './command';
import { scoreCsv } from './csv';
import type { EntryScore } from './entry-score';
import { scoreJson } from './json';
import { scoreMarkdown } from './markdown';
import { scoreText } from './text';

const formats = { text: scoreText, json: scoreJson, csv: scoreCsv, markdown: scoreMarkdown };

/** Prints every scorecard entry, each scorecard ranked by CD3. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const files = await load(operands, io, values['stdin-name'] ?? 'stdin.scorecard.yaml');
  io.out(formats[values.format](files.uris.flatMap(uri => entriesOf(files, uri))));
  return 0;
};

function entriesOf({ service, shown }: Loaded, uri: string): EntryScore[] {
  const list = service.scores.list(service.index.get(uri)!);
  if (!list) return [];
  const samples = service.scores.sample(list);
  const scored = list.entries.map(({ node, score: computed, rank }, index): EntryScore => {
    const { weeklyImpact, costOfDelay, cd3, rice, cd3Range } = computed;
    const { cd3Likely = null, rankFirstProbability = null } = samples[index] ?? {};
    const { opportunity = null } = node.values;
    const file = shown(uri);
    const { unit } = list.options;
    const id = node.id ?? null;
    return {
      file,
      id,
      opportunity,
      weeklyImpact,
      costOfDelay,
      cd3,
      rice,
      rank,
      unit,
      cd3Range,
      cd3Likely,
      rankFirstProbability,
    };
  });
  return scored.sort((a, b) => order(a.rank) - order(b.rank));
}

function order(rank: ScoredEntry['rank']): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}
