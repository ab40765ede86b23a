import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../../artefacts/model';
import { usualCadences } from '../../reviews/cadence';
import { isDue, reviewReason, reviews, reviewText } from '../../reviews/due';
import type { Workspace } from '../../workspace';
import { nodesOf } from '../choices';
import { type Block, heading, list, type Text } from '../document/document';
import { linkFrom } from '../glob';
import type { ReviewPeriod } from './period';

/** What is worked on now: each problem of the row Now, with its solutions and how they are tested. */
export function workInProgressSection({ workspace }: ReviewPeriod): Block[] {
  const { index } = workspace;
  const opportunities = nodesOf(index, 'opportunity').filter(({ node }) => node.values.horizon === 'now');
  const solutions = nodesOf(index, 'solution').filter(({ node }) => node.values.horizon === 'now');
  const problems = new Set([...opportunities, ...solutions].map(({ node }) => problemOf(node as ModelNode)));
  const items = [...problems].map(problem => ({
    text: [{ strong: labelOf(problem) }],
    items: solutions.filter(({ node }) => problemOf(node as ModelNode) === problem).map(({ node }) => workText(node)),
  }));
  return items.length === 0 ? [] : [heading(1, l10n.t('Worked on now')), ...list(items)];
}

/** The opportunity that a solution is for; anything else stands for itself. */
function problemOf(node: ModelNode): ModelNode {
  return node.kind === 'solution' && node.parent?.kind === 'opportunity' ? node.parent : node;
}

function workText(solution: NodeOf<'solution'>): string {
  const running = solution.children.find(child => child.kind === 'experiment' && child.values.status === 'running');
  const title = labelOf(solution as ModelNode);
  return running
    ? l10n.t('{0}, tested by: {1}', title, labelOf(running))
    : l10n.t('{0}, not tested at the moment', title);
}

/** Decisions that solutions refer to, with links from the folder of the document. */
export function decisionsSection({ workspace, before }: ReviewPeriod, folder: string): Block[] {
  const items = nodesOf(workspace.index, 'solution').flatMap(({ file, node }): Text[] => {
    const { decision } = node.values;
    if (decision === undefined || (before && hadDecision(before, node.id, decision))) return [];
    return [[`${labelOf(node as ModelNode)}: `, { link: decision, to: linkFrom(folder, file.uri, decision) }]];
  });
  if (items.length === 0) return [];
  return [heading(1, before ? l10n.t('Decisions since then') : l10n.t('Decisions so far')), ...list(items)];
}

function hadDecision({ index }: Workspace, id: string | undefined, decision: string): boolean {
  const old = id === undefined ? undefined : index.find(id, ['solution'])?.node;
  return old?.kind === 'solution' && old.values.decision === decision;
}

/** What the group should talk about: questions of users, insights that contradict, and reviews that are late. */
export function questionsSection({ workspace, today }: ReviewPeriod): Block[] {
  const { index, ports } = workspace;
  const questions = nodesOf(index, 'opportunity')
    .filter(({ node }) => node.values.kind === 'question' && childrenOf(node as ModelNode, 'solution').length === 0)
    .map(({ node }): Text => labelOf(node as ModelNode));
  const asked =
    questions.length === 0 ? [] : [{ text: l10n.t('Users ask, and no solution is thought of yet'), items: questions }];
  const contradictions = nodesOf(index, 'evidence')
    .filter(({ node }) => node.values.relation === 'contradicts')
    .flatMap(({ node }): Text[] => {
      const insight = index.find(node.values.insight ?? '', ['insight'])?.node;
      const parent = node.parent;
      if (!insight || !parent) return [];
      return [l10n.t('“{0}” contradicts “{1}”', labelOf(insight), labelOf(parent))];
    });
  const cadences = ports.cadences?.() ?? usualCadences;
  const late = reviews({ index, cadences, today })
    .filter(isDue)
    .map((review): Text => `${review.title}, ${reviewText(review)}. ${reviewReason(review)}`);
  const items = [...contradictions, ...late, ...asked];
  return items.length === 0 ? [] : [heading(1, l10n.t('Open questions')), ...list(items)];
}
