import * as l10n from '@vscode/l10n';
import { childrenOf, type ModelNode, type NodeOf, subtree } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import type { ScoredEntry } from '../index/scores';
import type { Range } from '../text/lines';
import { formatQuantity } from '../values/quantity';
import type { Workspace } from '../workspace';
import type { CommandLink } from './command-link';
import {
  insightsText,
  opportunitiesOf,
  opportunitiesText,
  percentText,
  progressOf,
  scoreText,
  solutionsText,
  testedSolutions,
} from './facts';
import { itemStart } from './item-start';

/** A quiet line above an item: at most four parts. */
export interface Lens {
  /** The first characters of the item. */
  readonly range: Range;
  readonly parts: readonly CommandLink[];
}

/**
 * The lenses of a file in the order of its text, made one by one as they are asked for: above every entry of a scorecard, every
 * opportunity with a score, and every outcome. None where a value of the item can't be read, and none while the whole text can't be.
 */
export function* lenses(workspace: Workspace, uri: string): Generator<Lens, void> {
  const file = workspace.index.get(uri);
  if (!file?.readable) return;
  const wrong = new Set(file.problems.filter(({ severity }) => severity === 'error').map(({ node }) => node));
  const entries = new Map(workspace.scores.list(file)?.entries.map(entry => [entry.node as ModelNode, entry]));
  for (const node of subtree(file.root)) {
    const parts = wrong.has(node) ? [] : partsOf(workspace, file, node, entries.get(node));
    if (parts.length === 0) continue;
    const start = itemStart(node);
    yield { range: { start, end: start + 1 }, parts };
  }
}

function partsOf(
  workspace: Workspace,
  file: WorkspaceFile,
  node: ModelNode,
  entry: ScoredEntry | undefined,
): CommandLink[] {
  switch (node.kind) {
    case 'outcome':
      return outcomeParts(workspace, file, node);
    case 'opportunity': {
      const best = node.id === undefined ? undefined : workspace.scores.ofOpportunity(node.id)[0];
      return best ? scoredParts(workspace, best, { uri: file.uri, node }) : [];
    }
    case 'entry': {
      const found = workspace.index.find(node.values.opportunity ?? '', ['opportunity']);
      const scored = found?.node.kind === 'opportunity' ? { uri: found.file.uri, node: found.node } : undefined;
      return entry ? scoredParts(workspace, entry, scored) : [];
    }
    default:
      return [];
  }
}

function scoredParts(
  workspace: Workspace,
  entry: ScoredEntry,
  opportunity: { readonly uri: string; readonly node: NodeOf<'opportunity'> } | undefined,
): CommandLink[] {
  const list = workspace.scores.list(entry.file);
  const score = list && scoreText(entry, list);
  if (score === undefined) return [];
  const parts: CommandLink[] = [{ title: score, command: 'openScorecard', args: [entry.file.uri, entry.node.key] }];
  if (!opportunity) return parts;
  const args = [opportunity.uri, opportunity.node.key] as const;
  const solutions = childrenOf(opportunity.node, 'solution').length;
  const tested = testedSolutions(opportunity.node);
  const tests = tested > 0 ? l10n.t('{0}, {1} tested', solutionsText(solutions), tested) : solutionsText(solutions);
  return [
    ...parts,
    { title: insightsText(childrenOf(opportunity.node, 'evidence').length), command: 'showEvidence', args },
    { title: tests, command: 'showSolutions', args },
    { title: l10n.t('Open in tree'), command: 'openInTree', args },
  ];
}

function outcomeParts(workspace: Workspace, file: WorkspaceFile, node: NodeOf<'outcome'>): CommandLink[] {
  const args = [file.uri, node.key] as const;
  const { now, share } = progressOf(node);
  const measured =
    now && (share === undefined ? l10n.t('{0} now', formatQuantity(now)) : progress(formatQuantity(now), share));
  const count = opportunitiesOf(workspace, node).length;
  const isServedBelow = count === 0 && childrenOf(node, 'outcome').length > 0;
  return [
    ...(measured === undefined ? [] : [{ title: measured, command: 'showMeasurements' as const, args }]),
    ...(isServedBelow ? [] : [{ title: opportunitiesText(count), command: 'showOpportunities' as const, args }]),
    { title: l10n.t('Record measurement'), command: 'addMeasurement', args },
    { title: l10n.t('Open in tree'), command: 'openInTree', args },
  ];
}

function progress(now: string, share: number): string {
  return l10n.t('{0} now, {1} of the way', now, percentText(share));
}
