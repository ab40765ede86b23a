import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../../artefacts/model';
import type { ScoredEntry, ScoredList } from '../../index/scores';
import { countsHours } from '../../scoring/inputs';
import { numberText } from '../../values/number';
import type { Workspace } from '../../workspace';
import { type Block, type Cell, heading, table } from '../document/document';
import type { ReviewPeriod } from './period';

/** So many entries of a scorecard are shown: a review talks about the top. */
const most = 5;

/** The top of every scorecard, with its likely range and what moved since the last review. */
export function scoresSection({ workspace, before }: ReviewPeriod): Block[] {
  const lists = workspace.index.all().flatMap(file => workspace.scores.list(file) ?? []);
  const blocks = lists.filter(({ ranked }) => ranked > 0).map(list => listBlocks(workspace, list, before));
  return blocks.length === 0 ? [] : [heading(1, l10n.t('What to do first')), ...blocks.flat()];
}

function listBlocks(workspace: Workspace, list: ScoredList, before: Workspace | undefined): Block[] {
  const samples = workspace.scores.sample(list);
  const ranked = list.entries
    .map((entry, at) => ({ entry, likely: samples[at]?.cd3Likely ?? null }))
    .filter(({ entry }) => entry.rank !== null)
    .sort((a, b) => a.entry.rank! - b.entry.rank!)
    .slice(0, most);
  const unit = countsHours(list.options) ? l10n.t('CD3') : l10n.t('CD3, {0}', list.options.unit);
  const head = ['', l10n.t('Problem'), unit, l10n.t('In 8 of 10 draws'), ...(before ? [l10n.t('Before')] : [])];
  const rows = ranked.map(({ entry, likely }): Cell[] => [
    String(entry.rank),
    titleOf(workspace, entry),
    numberText(entry.score.cd3!),
    likely && likely[0] < likely[1] ? l10n.t('{0} to {1}', numberText(likely[0]), numberText(likely[1])) : '—',
    ...(before ? [moveText(entry, before)] : []),
  ]);
  return [heading(2, labelOf(list.file.root as ModelNode)), table(head, rows)];
}

/** What an entry is about: its opportunity as the tree says it, else the entry itself. */
function titleOf({ index }: Workspace, { node }: ScoredEntry): string {
  const { opportunity } = node.values;
  const found = opportunity === undefined ? undefined : index.find(opportunity, ['opportunity'])?.node;
  return labelOf(found ?? (node as ModelNode));
}

/** Where an entry stood at the last review: `new`, `unchanged`, `2nd with 28`. */
function moveText(entry: ScoredEntry, before: Workspace): string {
  const file = before.index.get(entry.file.uri);
  const old = file && before.scores.list(file)?.entries.find(({ node }) => node.key === entry.node.key);
  if (!old) return l10n.t('new');
  if (old.score.cd3 === null || old.rank === null) return l10n.t('no score');
  if (old.score.cd3 === entry.score.cd3 && old.rank === entry.rank) return l10n.t('unchanged');
  return l10n.t('{0} with {1}', old.rank, numberText(old.score.cd3));
}
