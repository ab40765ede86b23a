import * as l10n from '@vscode/l10n';
import { type ModelNode, nameRange } from '../artefacts/model';
import { percentText } from '../features/facts';
import { byCd3, type ScoredEntry, type ScoredList } from '../index/scores';
import { nextQuestion, questionSentence } from '../scoring/question';
import { isTiedWithNext } from '../scoring/sample';
import { entryName } from '../views/entry-name';
import { type RuleContext, rule } from './rule';
import { scoredEntryOf } from './support/scores';

/** Two neighbours that change places in many of the draws have no order: what decides between them is not known yet. */
export const scoreRankTied = rule({
  code: 'score-rank-tied',
  severity: 'hint',
  kinds: ['entry'],
  *check(node, context) {
    const entry = scoredEntryOf(context, node);
    const list = context.scores.list(context.file);
    const samples = list && context.scores.quickSample(list);
    const sample = entry && samples?.[list!.entries.indexOf(entry)];
    const next = sample && isTiedWithNext(sample) ? nextOf(entry, list!) : undefined;
    if (!entry || !list || !next) return;
    const name = (scored: ScoredEntry) => entryName(context, scored.node);
    yield {
      message: [
        l10n.t(
          '“{0}” and “{1}” are tied: they change places in {2} of the draws.',
          name(entry),
          name(next),
          percentText(sample!.swapsWithNext ?? 0),
        ),
        ...question(context, list, [entry, next]),
      ].join(' '),
      related: [{ uri: context.file.uri, range: nameRange(next.node as ModelNode), message: name(next) }],
    };
  },
});

function nextOf(entry: ScoredEntry, list: ScoredList): ScoredEntry | undefined {
  const order = byCd3(list);
  return order[order.indexOf(entry) + 1];
}

function question({ scores, index }: RuleContext, list: ScoredList, pair: readonly ScoredEntry[]): string[] {
  const tornadoes = scores.tornadoes(list);
  const found = nextQuestion(pair.map(entry => tornadoes[list.entries.indexOf(entry)]));
  return found ? [questionSentence(found, entryName({ index }, list.entries[found.entry]!.node))] : [];
}
