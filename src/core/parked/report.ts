import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type ModelNode, type NodeOf, subtree } from '../artefacts/model';
import { servedOutcome } from '../generate/choices';
import { type GeneratedDocument, heading, list, paragraph, type Text, table } from '../generate/document/document';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import { openIdeas } from './pass';

/**
 * What became of the backlog of a tree: the ideas that got a place with their alternatives, those that were discarded with the
 * reason, and those that still wait. An idea that became a solution is known by its `source`.
 * @param placed titles of more solutions that came from the backlog
 */
export function parkedReport(
  index: WorkspaceIndex,
  { root }: WorkspaceFile,
  placed: ReadonlySet<string> = new Set(),
): GeneratedDocument {
  const solutions = [...subtree(root)].filter(node => node.kind === 'solution') as unknown as NodeOf<'solution'>[];
  const grouped = solutions.filter(({ values }) => values.source !== undefined || placed.has(values.title ?? ''));
  const ideas = childrenOf(root, 'idea');
  const discarded = ideas.filter(({ values }) => values.discarded !== undefined);
  const waiting = openIdeas(root);
  const counts = l10n.t(
    'Got a place: {0}. Discarded: {1}. Still waiting: {2}.',
    grouped.length,
    discarded.length,
    waiting.length,
  );
  return {
    title: l10n.t('What became of the backlog: {0}', labelOf(root)),
    blocks: [
      paragraph(counts),
      ...section(l10n.t('Got a place'), placedTable(index, grouped)),
      ...section(l10n.t('Discarded, and why'), discardedTable(discarded)),
      ...section(l10n.t('Still waiting'), list(waiting.map(node => withSource(node as ModelNode, node.values.source)))),
    ],
  };
}

type Blocks = GeneratedDocument['blocks'];

function section(title: string, blocks: Blocks): Blocks {
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks];
}

function placedTable(index: WorkspaceIndex, solutions: readonly NodeOf<'solution'>[]): Blocks {
  if (solutions.length === 0) return [];
  const rows = solutions.map(node => {
    const above = node.parent;
    const outcome = above && servedOutcome(index, above);
    const others = above ? childrenOf(above, 'solution').filter(({ key }) => key !== node.key) : [];
    return [
      withSource(node as ModelNode, node.values.source),
      above?.kind === 'opportunity' ? labelOf(above) : '',
      outcome ? labelOf(outcome.node) : l10n.t('no outcome yet'),
      others.length === 0 ? l10n.t('no alternative yet') : { lines: others.map(other => labelOf(other as ModelNode)) },
    ];
  });
  return [table([l10n.t('Idea'), l10n.t('Opportunity'), l10n.t('Outcome'), l10n.t('Alternatives')], rows)];
}

function discardedTable(ideas: readonly NodeOf<'idea'>[]): Blocks {
  if (ideas.length === 0) return [];
  const rows = ideas.map(node => [withSource(node as ModelNode, node.values.source), node.values.discarded ?? '']);
  return [table([l10n.t('Idea'), l10n.t('Why')], rows)];
}

/** The words of an idea with where it came from: a link where that is an address. */
function withSource(node: ModelNode, source: string | undefined): Text {
  const title = labelOf(node);
  if (source === undefined) return title;
  return /^https?:\/\//i.test(source) ? [`${title} (`, { link: source, to: source }, ')'] : `${title} (${source})`;
}
