import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type NodeOf } from '../../artefacts/model';
import { choiceWord, participantsText } from '../../views/words';
import { insightsText, solutionsText } from '../facts';
import { escapeMarkdown } from '../markdown';
import { atPlace, block, type HoverBlocks, heading, link, namesText, type Subject, usesLink } from './blocks';
import { scoreLines } from './score';

/** Whose it is and where, its score and what that is made of, what it rests on, and what could be done about it. */
export function opportunityBlocks(subject: Subject<NodeOf<'opportunity'>>): HoverBlocks {
  const { workspace, node } = subject;
  const { kind, who, place, horizon } = node.values;
  const best = node.id === undefined ? undefined : workspace.scores.ofOpportunity(node.id)[0];
  const facts = [l10n.t('Opportunity'), kind, who && escapeMarkdown(who), atPlace(workspace, place), horizon];
  const score = best ? scoreLines(workspace, best) : [`$(law) ${l10n.t('No scorecard names it, so it has no score.')}`];
  return {
    sections: [heading(node, facts), block(...score, evidenceLine(subject), narrowerLine(node), solutionsLine(node))],
    links: [
      link(subject, l10n.t('Open in tree'), 'openInTree'),
      ...(best
        ? [
            {
              title: l10n.t('Open scorecard'),
              command: 'openScorecard' as const,
              args: [best.file.uri, best.node.key] as const,
            },
          ]
        : []),
      ...(childrenOf(node, 'evidence').length > 0 ? [link(subject, l10n.t('Show evidence'), 'showEvidence')] : []),
      ...usesLink(subject),
    ],
  };
}

/** `**2 insights**: 1 supports, 1 sizes; interview, 5 people; telemetry, 318 counted.` */
function evidenceLine({ workspace, node }: Subject<NodeOf<'opportunity'>>): string {
  const evidence = childrenOf(node, 'evidence');
  const count = `$(quote) **${insightsText(evidence.length)}**`;
  if (evidence.length === 0) return `${count}.`;
  const relations = evidence.map(({ values }) => values.relation ?? 'supports');
  const counted = (['supports', 'sizes', 'contradicts'] as const)
    .map(name => [name, relations.filter(relation => relation === name).length] as const)
    .filter(([, times]) => times > 0)
    .map(([name, times]) => `${times} ${choiceWord(name)}`);
  const heard = evidence.flatMap(({ values }) => {
    const insight = workspace.index.find(values.insight ?? '', ['insight'])?.node;
    return insight?.kind === 'insight' && insight.values.kind ? [sourceText(insight)] : [];
  });
  return `${[`${count}: ${counted.join(', ')}`, ...heard.slice(0, mostSources)].join('; ')}.`;
}

const mostSources = 4;

/** `interview, 5 people` */
function sourceText({ values }: NodeOf<'insight'>): string {
  return escapeMarkdown(
    [choiceWord(values.kind), values.participants && participantsText(values)].filter(Boolean).join(', '),
  );
}

/** `2 narrower opportunities`; nothing where there are none. */
function narrowerLine(node: NodeOf<'opportunity'>): string | undefined {
  const count = childrenOf(node, 'opportunity').length;
  if (count === 0) return undefined;
  const words = count === 1 ? l10n.t('1 narrower opportunity.') : l10n.t('{0} narrower opportunities.', count);
  return `$(type-hierarchy-sub) ${words}`;
}

/** `**3 solutions.** Stream the progress (supported), Print usual step times` */
function solutionsLine(node: NodeOf<'opportunity'>): string {
  const solutions = childrenOf(node, 'solution');
  const count = `$(lightbulb) **${solutionsText(solutions.length)}.**`;
  const names = solutions.map(solution => {
    const state = testState(solution);
    return state === undefined ? escapeMarkdown(labelOf(solution)) : `${escapeMarkdown(labelOf(solution))} (${state})`;
  });
  return names.length === 0 ? count : `${count} ${namesText(names)}.`;
}

/** How far a solution has been tried: the verdict of its last experiment that has one, else the last one's status. */
function testState(solution: NodeOf<'solution'>): string | undefined {
  const experiments = childrenOf(solution, 'experiment');
  const judged = experiments.findLast(({ values }) => values.verdict !== undefined);
  return choiceWord(judged?.values.verdict ?? experiments.at(-1)?.values.status);
}
