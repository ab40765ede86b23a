import * as l10n from '@vscode/l10n';
import type { ScoredEntry, ScoredList } from '../../index/scores';
import { explain } from '../../scoring/derivation';
import { inputLabel } from '../../scoring/inputs';
import { influenceSentence, turnSentence } from '../../scoring/question';
import { numberText } from '../../values/number';
import { ordinal } from '../../values/ordinal';
import { entryName } from '../../views/entry-name';
import type { Workspace } from '../../workspace';
import { percentText } from '../facts';
import { codeSpan, escapeMarkdown } from '../markdown';

/** The score in two lines: what it is and where it stands in its list, and how it is derived. */
export function scoreLines(workspace: Workspace, entry: ScoredEntry): string[] {
  const list = workspace.scores.list(entry.file);
  if (!list) return [];
  const derivation = explain(entry.score, entry.inputs, list.options);
  if (entry.score.cd3 === null) return [`$(law) ${escapeMarkdown(derivation)}`];
  return [`$(law) ${standing(workspace, entry, list)}`, codeSpan(derivation)];
}

/** `**CD3 40**, 28 to 64 in 8 of 10 draws. Second of 6, first in 28 %. RICE 32.` */
export function standing(workspace: Workspace, entry: ScoredEntry, list: ScoredList): string {
  const { cd3, rice } = entry.score;
  const draws = drawsOf(workspace, entry, list);
  const value = `**CD3 ${numberText(cd3 ?? 0)}**`;
  const range = draws
    ? l10n.t('{0}, {1} to {2} in 8 of 10 draws.', value, ...draws.likely.map(numberText))
    : `${value}.`;
  const place = l10n.t('{0} of {1}', rankWord(entry.rank ?? 0), list.ranked);
  const rank = draws && list.ranked > 1 ? l10n.t('{0}, first in {1}.', place, percentText(draws.first)) : `${place}.`;
  const confidence =
    rice === null ? l10n.t('Confidence is not stated, so there is no RICE.') : `RICE ${numberText(rice)}.`;
  return [range, rank, confidence, ...tiedText(workspace, entry, list)].join(' ');
}

/** Who stands beside it by accident. */
function tiedText(workspace: Workspace, entry: ScoredEntry, list: ScoredList): string[] {
  const tied = workspace.scores
    .tiedWith(list, entry)
    .map(({ node }) => `“${escapeMarkdown(entryName(workspace, node))}”`);
  return tied.length === 0 ? [] : [l10n.t('Tied with {0}.', tied.join(', '))];
}

/** What decides its place, and at which value the order turns; undefined where no input does. */
export function decidingLine(workspace: Workspace, entry: ScoredEntry, list: ScoredList): string | undefined {
  const bar = workspace.scores.tornadoes(list)[list.entries.indexOf(entry)]?.bars[0];
  if (!bar || bar.bestRank === bar.worstRank) return undefined;
  const turn = bar.turns[0];
  const rival = turn && list.entries[turn.rival];
  const turns = turn && rival ? [turnSentence(turn, bar.input, entryName(workspace, rival.node), list.options)] : [];
  return [l10n.t('Measure first: {0}.', inputLabel(bar.input)), influenceSentence(bar, list.options), ...turns]
    .map(escapeMarkdown)
    .join(' ');
}

/** What drawing the ranges says of the entry; undefined where nothing is a range, and for long lists. */
export function drawsOf(workspace: Workspace, entry: ScoredEntry, list: ScoredList) {
  const { cd3Range } = entry.score;
  if (!cd3Range || cd3Range[0] === cd3Range[1]) return undefined;
  const sample = workspace.scores.quickSample(list)?.[list.entries.indexOf(entry)];
  return sample?.cd3Likely && sample.rankFirstProbability !== null
    ? { likely: sample.cd3Likely, first: sample.rankFirstProbability }
    : undefined;
}

function rankWord(rank: number): string {
  const words = [
    l10n.t('First'),
    l10n.t('Second'),
    l10n.t('Third'),
    l10n.t('Fourth'),
    l10n.t('Fifth'),
    l10n.t('Sixth'),
    l10n.t('Seventh'),
    l10n.t('Eighth'),
    l10n.t('Ninth'),
    l10n.t('Tenth'),
  ];
  return words[rank - 1] ?? ordinal(rank);
}
