import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../../artefacts/model';
import { cd3Bars, rangeOf } from '../../charts/cd3-bars';
import type { Chart } from '../../charts/chart';
import { costOverTime } from '../../charts/cost-over-time';
import { type ChartEntry, type ChartList, rankedEntries } from '../../charts/entries';
import { rankHeatmap } from '../../charts/rank-heatmap';
import { chartSvg } from '../../charts/svg';
import { valueAgainstEffort } from '../../charts/value-effort';
import { percentText } from '../../features/facts';
import type { ScoredList } from '../../index/scores';
import { explain } from '../../scoring/derivation';
import { nextQuestion, noQuestionSentence, questionSentence } from '../../scoring/question';
import { isTiedWithNext } from '../../scoring/sample';
import { bestSequence, workOf } from '../../scoring/sequence';
import { methodSentence } from '../../scoring/sequence-words';
import { costAWeek, inputText, lossText, weeks } from '../../scoring/units';
import { numberText } from '../../values/number';
import { chartListOf } from '../../views/chart-list';
import type { Workspace } from '../../workspace';
import {
  type Block,
  type GeneratedDocument,
  heading,
  list as listBlock,
  paragraph,
  type Text,
  table,
} from '../document/document';
import { hypothesisSentence } from '../hypothesis';

/** The charts of a scorecard, in the order in which they are shown. */
export function scorecardCharts({ entries, options }: ChartList): Chart[] {
  const list = { entries, options };
  const { asOf } = options;
  return [
    cd3Bars(list),
    rankHeatmap(list),
    valueAgainstEffort(list),
    ...(asOf ? [costOverTime({ entries, options: { ...options, asOf } })] : []),
  ];
}

/** A scorecard as a document: the order, how sure it is and what to ask next, how each number comes about, and the best sequence. */
export function scorecardDocument(workspace: Workspace, list: ScoredList): GeneratedDocument {
  const shown = chartListOf(workspace, list);
  const [bars, ranks, value, time] = scorecardCharts(shown);
  const ranked = rankedEntries(shown);
  return {
    title: labelOf(list.file.root as ModelNode),
    blocks: [
      paragraph(basisSentence(list)),
      ...(shown.entries.length === 0 ? [paragraph(l10n.t('No entry stands in this list yet.'))] : [ranking(shown)]),
      ...(ranked.length === 0 ? [] : [figure(bars!)]),
      heading(1, l10n.t('What to ask next')),
      paragraph(question(workspace, list, shown)),
      ...tiedLines(ranked),
      ...(ranked.length > 1 ? [figure(ranks!), chartTable(ranks!)] : []),
      heading(1, l10n.t('How the numbers come about')),
      ...listBlock(shown.entries.map(entry => derivation(entry, list))),
      ...(ranked.length === 0 ? [] : [figure(value!)]),
      ...sequence(shown),
      ...(time && time.table.rows.length > 0
        ? [heading(1, l10n.t('What waiting costs')), paragraph(time.description), picture(time), chartTable(time)]
        : []),
    ],
  };
}

function figure(chart: Chart): Block {
  return { ...picture(chart), caption: chart.description };
}

/** A chart whose description stands beside it as a paragraph. */
function picture(chart: Chart): Block & { readonly kind: 'figure' } {
  return { kind: 'figure', svg: chartSvg(chart).trim() };
}

/** The numbers of a chart: all there is of it in Markdown, and what it can be read by elsewhere. */
function chartTable({ table: { head, rows } }: Chart): Block {
  return table(head, rows);
}

function basisSentence({ options }: ScoredList): string {
  const day = options.asOf?.text ?? '';
  return options.divideBy === 'effort'
    ? l10n.t('Ranked by CD3, the cost of delay divided by the effort in dev-weeks, as of {0}.', day)
    : l10n.t('Ranked by CD3, the cost of delay divided by the duration in weeks, as of {0}.', day);
}

function ranking({ entries, options }: ChartList): Block {
  const head = [
    l10n.t('Rank'),
    l10n.t('Entry'),
    'CD3',
    l10n.t('8 of 10 draws'),
    l10n.t('First in'),
    'RICE',
    l10n.t('Cost of delay'),
  ];
  const rows = entries.map(({ name, rank, score, sample }): Text[] => [
    rank === null ? '—' : String(rank),
    [{ strong: name }],
    score.cd3 === null ? '—' : numberText(score.cd3),
    rangeOf(sample.cd3Likely),
    sample.rankFirstProbability === null ? '—' : percentText(sample.rankFirstProbability),
    score.rice === null ? '—' : numberText(score.rice),
    score.costOfDelay === null ? '—' : costAWeek(score.costOfDelay, options),
  ]);
  return table(head, rows);
}

function question({ scores }: Workspace, list: ScoredList, { entries }: ChartList): Text {
  const tornadoes = scores.tornadoes(list);
  const found = nextQuestion(tornadoes);
  const name = entries.find(({ index }) => index === found?.entry)?.name ?? '';
  return found ? [{ strong: questionSentence(found, name) }] : noQuestionSentence(tornadoes);
}

/** Pairs of neighbours whose order is an accident. */
function tiedLines(ranked: readonly ChartEntry[]): Block[] {
  return listBlock(
    ranked.flatMap((entry, index) => {
      const next = ranked[index + 1];
      if (!next || !isTiedWithNext(entry.sample)) return [];
      const share = percentText(entry.sample.swapsWithNext ?? 0);
      return [
        l10n.t('“{0}” and “{1}” are tied: they change places in {2} of the draws.', entry.name, next.name, share),
      ];
    }),
  );
}

function derivation({ index, name, inputs, score }: ChartEntry, list: ScoredList): { text: Text; items: Text[] } {
  const { capability, outcome, signal } = list.entries[index]!.node.values;
  const hypothesis = capability && outcome && signal ? [hypothesisSentence({ capability, outcome, signal })] : [];
  return {
    text: [{ strong: name }],
    items: [...hypothesis, [{ code: explain(score, inputs, list.options) }]],
  };
}

/** The best order for one team, where there is more than one thing to do. */
function sequence({ entries, options }: ChartList): Block[] {
  const inputs = [...entries].sort((a, b) => a.index - b.index).map(entry => entry.inputs);
  const best = bestSequence(workOf(inputs, options), inputs.length);
  if (best.steps.length < 2) return [];
  const nameOf = (entry: number) => entries.find(({ index }) => index === entry)?.name ?? '';
  const head = [l10n.t('Entry'), l10n.t('Takes'), l10n.t('Done after'), l10n.t('Its delay costs')];
  const rows = best.steps.map(({ entry, start, end, cost }): Text[] => [
    nameOf(entry),
    inputText(options.divideBy, end - start, options),
    weeks(end),
    lossText(cost, options),
  ]);
  return [
    heading(1, l10n.t('The best sequence for one team')),
    paragraph(
      `${methodSentence(best.method)} ${l10n.t('All of it costs {0} of delay.', lossText(best.cost, options))}`,
    ),
    table(head, rows),
  ];
}
