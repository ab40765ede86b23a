import type { ScoredEntry } from '../../core/index/scores';
import { type Loaded, load } from '../files';
import { scoreCsv } from '../formats/score-csv';
import { scoreJson } from '../formats/score-json';
import { scoreMarkdown } from '../formats/score-markdown';
import { scoreText } from '../formats/score-text';
import type { EntryScore } from '../formats/scores';
import { choiceOf, readOptions } from '../options';
import type { Command } from '../run';

const formats = { text: scoreText, json: scoreJson, csv: scoreCsv, markdown: scoreMarkdown };

/** Prints every scorecard entry, each scorecard ranked by CD3. */
export const score: Command = async (args, io) => {
  const { values, positionals } = readOptions('score', args, {
    format: { type: 'string' },
    'stdin-name': { type: 'string' },
  });
  const format = choiceOf('format', values.format, Object.keys(formats) as (keyof typeof formats)[], 'text');
  const files = await load(positionals, io, values['stdin-name'] ?? 'stdin.scorecard.yaml');
  io.out(formats[format](files.uris.flatMap(uri => entriesOf(files, uri))));
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
