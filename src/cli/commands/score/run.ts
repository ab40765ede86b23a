import type { ScoredEntry, ScoredList } from '../../../core/index/scores';
import { absenceText } from '../../../core/scoring/derivation';
import { nextQuestion, noQuestionSentence, questionSentence } from '../../../core/scoring/question';
import { isTiedWithNext } from '../../../core/scoring/sample';
import { entryName } from '../../../core/views/entry-name';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { type Loaded, load } from '../../files';
import type { options } from './command';
import { scoreCsv } from './csv';
import type { EntryScore, ListScores } from './entry-score';
import { scoreJson } from './json';
import { scoreMarkdown } from './markdown';
import { scoreText } from './text';

const formats = { text: scoreText, json: scoreJson, csv: scoreCsv, markdown: scoreMarkdown };

/** Prints every scorecard entry, each scorecard ranked by CD3. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const files = await load(operands, asOf(values['as-of'], io), values['stdin-name'] ?? 'stdin.scorecard.yaml');
  const divideBy = values.by === 'list' ? undefined : values.by;
  const lists = files.uris.flatMap((uri): ListScores[] => {
    const list = files.service.scores.list(files.service.index.get(uri)!, { divideBy });
    return list ? [listScores(files, uri, list)] : [];
  });
  io.out(formats[values.format]({ asOf: files.service.ports.today().text, lists }));
  return 0;
};

function listScores({ service, shown }: Loaded, uri: string, list: ScoredList): ListScores {
  const file = shown(uri);
  const samples = service.scores.sample(list);
  const tornadoes = service.scores.tornadoes(list);
  const question = nextQuestion(tornadoes);
  return {
    file,
    entries: list.entries
      .map((entry, index) => entryScore(file, entry, list, samples[index]!))
      .sort((a, b) => order(a.rank) - order(b.rank)),
    question: question
      ? questionSentence(question, entryName(service, list.entries[question.entry]!.node))
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
