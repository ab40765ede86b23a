import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../../artefacts/model';
import type { WorkspaceIndex } from '../../index/workspace-index';
import { compareDates } from '../../values/date';
import { formatQuantity } from '../../values/quantity';
import { choiceWord } from '../../views/words';
import { nodesOf } from '../choices';
import { experimentFacts, experimentItem } from '../decisions/passages';
import { type Block, heading, type ListItem, list, paragraph, type Text } from '../document/document';
import { recentResult, recentSentence } from '../roadmap/recent';
import { isWithin, type ReviewPeriod } from './period';

/** What reached users since the last review, and what still waits for its result, promised against measured. */
export function shippedSection(period: ReviewPeriod): Block[] {
  const { workspace, today } = period;
  const items = nodesOf(workspace.index, 'solution').flatMap(({ node }): Text[] => {
    const { shipped, result } = node.values;
    const measured = result === 'unknown' ? undefined : result?.on;
    const waits = shipped !== undefined && (result === undefined || result === 'unknown');
    if (!isWithin(period, shipped) && !isWithin(period, measured) && !waits) return [];
    const told = recentSentence(recentResult(workspace, node as ModelNode), today);
    return [[{ strong: `${labelOf(node as ModelNode)}.` }, ` ${told}.`]];
  });
  return items.length === 0 ? [] : [heading(1, l10n.t('Shipped')), ...list(items)];
}

/** Experiments that have a verdict now and had none, those that run, and those without a verdict although done. */
export function experimentsSection({ workspace, before }: ReviewPeriod): Block[] {
  const isNews = ({ id, values }: NodeOf<'experiment'>) => {
    const old = id === undefined ? undefined : before?.index.find(id, ['experiment'])?.node;
    return old?.kind !== 'experiment' || old.values.verdict !== values.verdict || old.values.learned !== values.learned;
  };
  const all = nodesOf(workspace.index, 'experiment').map(({ node }) => node);
  const done = all.filter(node => node.values.status === 'done' && (before === undefined || isNews(node)));
  const running = all.filter(node => node.values.status === 'running');
  if (done.length + running.length === 0) return [];
  return [
    heading(1, l10n.t('Experiments')),
    ...titled(before ? l10n.t('Learned since then') : l10n.t('Learned so far'), done.map(experimentItem)),
    ...titled(
      l10n.t('Running'),
      running.map(node => experimentFacts(node)),
    ),
  ];
}

/** A list below its own heading; nothing where it is empty. */
function titled(title: string, items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [heading(2, title), ...list(items)];
}

/** What users said or did that was learned since the last review, and what it serves. */
export function insightsSection(period: ReviewPeriod): Block[] {
  const { index } = period.workspace;
  const items = nodesOf(index, 'insight')
    .filter(({ node }) => isWithin(period, node.values.on))
    .sort((a, b) => compareDates(a.node.values.on!, b.node.values.on!))
    .map(({ node }): Text => {
      const { kind, on } = node.values;
      const facts = [choiceWord(kind), on?.text, useText(restingOn(index, node.id))].filter(Boolean).join(', ');
      return `${labelOf(node as ModelNode)} (${facts})`;
    });
  return items.length === 0 ? [] : [heading(1, l10n.t('New from users')), ...list(items)];
}

/** How many opportunities and outcomes give an insight as their evidence. */
function restingOn(index: WorkspaceIndex, id: string | undefined): number {
  const from = (id === undefined ? [] : index.referencesTo(id)).map(({ reference }) => reference.from);
  return new Set(from.flatMap(({ kind, parent }) => (kind === 'evidence' && parent ? [parent] : []))).size;
}

function useText(count: number): string {
  if (count === 0) return l10n.t('no opportunity rests on it yet');
  return count === 1 ? l10n.t('one opportunity rests on it') : l10n.t('{0} opportunities rest on it', count);
}

/** Where each kata stands: its target, its last turned card, and the step that is open. */
export function katasSection({ workspace }: ReviewPeriod): Block[] {
  const katas = nodesOf(workspace.index, 'kata');
  if (katas.length === 0) return [];
  return [heading(1, l10n.t('Katas')), ...katas.flatMap(({ node }) => kataBlocks(node))];
}

function kataBlocks(kata: NodeOf<'kata'>): Block[] {
  const { metric, target, start } = kata.values;
  const steps = childrenOf(kata as ModelNode, 'step');
  const turned = steps.findLast(({ values }) => values.actual !== undefined);
  const open = steps.find(({ values }) => values.actual === undefined);
  const now = turned?.values.actual ?? start?.value;
  const way = [start?.value, now, target?.value].map(value => (value ? formatQuantity(value) : '—'));
  const lines = [
    l10n.t('{0}: started at {1}, now {2}, target {3}', metric ?? l10n.t('Metric not stated'), ...way),
    turned?.values.learned && l10n.t('Learned last: {0}', turned.values.learned),
    open && l10n.t('Step under way: {0}', labelOf(open as ModelNode)),
    open?.values.obstacle && l10n.t('Obstacle: {0}', open.values.obstacle),
    open?.values.expected && l10n.t('Expected: {0}', open.values.expected),
  ].filter((line): line is string => Boolean(line));
  return [paragraph([{ strong: labelOf(kata as ModelNode) }]), ...list(lines)];
}
