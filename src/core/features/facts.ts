import * as l10n from '@vscode/l10n';
import { childrenOf, type ModelNode, type NodeOf } from '../artefacts/model';
import type { ScoredEntry, ScoredList } from '../index/scores';
import { numberText } from '../values/number';
import { ordinal } from '../values/ordinal';
import { type Quantity, shareOfWay } from '../values/quantity';
import { newestMeasurement } from '../views/project-tree';
import type { Workspace } from '../workspace';

/** What hovers and lenses both say of an item. */

/** `2nd of 6`; undefined without a score. */
export function rankText({ rank }: ScoredEntry, list: ScoredList): string | undefined {
  return rank === null ? undefined : l10n.t('{0} of {1}', ordinal(rank), list.ranked);
}

/** `CD3 40, 2nd of 6`; undefined without a score. */
export function scoreText(entry: ScoredEntry, list: ScoredList): string | undefined {
  const rank = rankText(entry, list);
  return rank === undefined || entry.score.cd3 === null ? undefined : `CD3 ${numberText(entry.score.cd3)}, ${rank}`;
}

export function insightsText(count: number): string {
  return count === 1 ? l10n.t('1 insight') : l10n.t('{0} insights', count);
}

export function opportunitiesText(count: number): string {
  return count === 1 ? l10n.t('1 opportunity') : l10n.t('{0} opportunities', count);
}

export function solutionsText(count: number): string {
  return count === 1 ? l10n.t('1 solution') : l10n.t('{0} solutions', count);
}

/** How many solutions have an experiment with a verdict. */
export function testedSolutions(node: NodeOf<'opportunity'>): number {
  return childrenOf(node, 'solution').filter(solution =>
    childrenOf(solution, 'experiment').some(({ values }) => values.verdict !== undefined),
  ).length;
}

/** `53 %`, of the way from here to there. */
export function percentText(share: number): string {
  return l10n.t('{0} %', numberText(Math.round(share * 100)));
}

/** Where an outcome stands by its newest measurement. */
export function progressOf(node: NodeOf<'outcome'>): { now: Quantity | undefined; share: number | undefined } {
  const { from, to } = node.values;
  const now = newestMeasurement(node);
  return { now, share: from && to && now ? shareOfWay(from, to, now) : undefined };
}

/** The opportunities that name an outcome. */
export function opportunitiesOf(workspace: Workspace, outcome: NodeOf<'outcome'>): readonly ModelNode[] {
  if (outcome.id === undefined) return [];
  return workspace.index
    .referencesTo(outcome.id)
    .filter(({ reference }) => reference.from.kind === 'opportunity' && reference.field === 'outcome')
    .map(({ reference }) => reference.from);
}
