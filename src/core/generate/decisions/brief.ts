import * as l10n from '@vscode/l10n';
import { ancestors, childrenOf, labelOf, type ModelNode, type NodeOf } from '../../artefacts/model';
import type { WorkspaceFile } from '../../index/file';
import { ok, problem, type Result } from '../../result';
import { folderOf } from '../../uri';
import type { IsoDate } from '../../values/date';
import { formatQuantity } from '../../values/quantity';
import type { Workspace } from '../../workspace';
import { servedOutcome } from '../choices';
import { linkFrom } from '../glob';

/** One insight behind an opportunity. */
export interface EvidenceLine {
  readonly id: string;
  readonly relation: 'supports' | 'contradicts' | 'sizes';
  readonly finding: string | undefined;
  /** `interview, 2026-09-12, 5 people` */
  readonly method: string;
  readonly note: string | undefined;
  /** Where the raw notes are: an address, or a path from the folder of the document. */
  readonly source: string | undefined;
}

/** Another way to address the same opportunity. */
export interface Alternative {
  readonly title: string;
  /** The experiments that were run on it, with what was learned. */
  readonly experiments: readonly NodeOf<'experiment'>[];
}

/** What the files say about a solution that is to be decided on, recorded or announced. */
export interface DecisionBrief {
  readonly file: WorkspaceFile;
  readonly solution: NodeOf<'solution'>;
  readonly title: string;
  readonly owner: string | undefined;
  readonly opportunity: NodeOf<'opportunity'> | undefined;
  readonly place: string | undefined;
  readonly outcome: NodeOf<'outcome'> | undefined;
  readonly evidence: readonly EvidenceLine[];
  readonly alternatives: readonly Alternative[];
  readonly experiments: readonly NodeOf<'experiment'>[];
  /** How one will see that it worked: the hypothesis' signal, else where the outcome should be. */
  readonly signal: string | undefined;
  readonly today: IsoDate;
}

/** Which solution is meant, and where its document will stand. */
export interface BriefSubject {
  /** Its id, or its key in the file. */
  readonly key: string;
  /** The uri of its tree; any file where absent. */
  readonly uri?: string | undefined;
  /** The uri of the document's folder, from which links are written; that of the tree where absent. */
  readonly folder?: string | undefined;
}

/** Collects the brief of a solution. Refuses what is no solution, in a sentence. */
export function decisionBrief(workspace: Workspace, { key, uri, folder }: BriefSubject): Result<DecisionBrief> {
  const found = uri === undefined ? workspace.index.find(key) : inFile(workspace, uri, key);
  if (!found) return problem(l10n.t('There is no “{0}” in these files. Name the id of a solution.', key));
  const { file, node } = found;
  if (node.kind !== 'solution') {
    return problem(l10n.t('“{0}” is not a solution. Name the id of a solution.', labelOf(node)));
  }
  const parent = node.parent?.kind === 'opportunity' ? node.parent : undefined;
  const outcome = servedOutcome(workspace.index, node)?.node;
  return ok({
    file,
    solution: node,
    title: labelOf(node),
    owner: (file.root.values as { owner?: string }).owner,
    opportunity: parent,
    place: placeOf(workspace, node),
    outcome: outcome?.kind === 'outcome' ? outcome : undefined,
    evidence: parent ? evidenceLines(workspace, parent, folder ?? folderOf(file.uri)) : [],
    alternatives: (parent ? childrenOf(parent, 'solution') : [])
      .filter(other => other !== node)
      .map(other => ({ title: labelOf(other), experiments: childrenOf(other, 'experiment') })),
    experiments: childrenOf(node, 'experiment'),
    signal: signalOf(workspace, parent, outcome?.kind === 'outcome' ? outcome : undefined),
    today: workspace.ports.today(),
  });
}

function inFile({ index }: Workspace, uri: string, key: string): { file: WorkspaceFile; node: ModelNode } | undefined {
  const file = index.get(uri);
  const node = file?.nodes.get(key);
  return file && node && { file, node };
}

/** The title of the nearest place up the branch. */
function placeOf({ index }: Workspace, node: ModelNode): string | undefined {
  for (const above of ancestors(node)) {
    const id = above.kind === 'opportunity' ? above.values.place : undefined;
    const place = id === undefined ? undefined : index.find(id, ['place'])?.node;
    if (place) return labelOf(place);
  }
  return undefined;
}

/**
 * What an opportunity rests on.
 * @param folder the uri of the folder from which sources are linked
 */
export function evidenceLines(
  workspace: Workspace,
  opportunity: NodeOf<'opportunity'>,
  folder: string,
): EvidenceLine[] {
  return childrenOf(opportunity as ModelNode, 'evidence').flatMap(each => evidenceLine(workspace, each, folder));
}

function evidenceLine({ index }: Workspace, { values }: NodeOf<'evidence'>, folder: string): EvidenceLine[] {
  const { insight: id, relation = 'supports', note } = values;
  if (id === undefined) return [];
  const known = index.find(id, ['insight']);
  const insight = known?.node.kind === 'insight' ? known.node : undefined;
  const { finding, source } = insight?.values ?? {};
  return [
    {
      id,
      relation,
      finding,
      note,
      method: insight ? methodOf(insight) : '',
      source: source && known ? linkFrom(folder, known.file.uri, source) : undefined,
    },
  ];
}

function methodOf({ values: { kind, on, participants } }: NodeOf<'insight'>): string {
  const people = participants?.likely === 1 ? l10n.t('1 person') : l10n.t('{0} people', participants?.text ?? '');
  const count = kind === 'telemetry' ? l10n.t('{0} counted', participants?.text ?? '') : people;
  return [kind, on?.text, ...(participants ? [count] : [])].filter(Boolean).join(', ');
}

function signalOf(
  { scores }: Workspace,
  opportunity: NodeOf<'opportunity'> | undefined,
  outcome: NodeOf<'outcome'> | undefined,
): string | undefined {
  const entry = opportunity?.id === undefined ? undefined : scores.ofOpportunity(opportunity.id)[0];
  const { behavior, from, to, by } = outcome?.values ?? {};
  if (entry?.node.values.signal) return entry.node.values.signal;
  if (!behavior || !from || !to) return undefined;
  const change = l10n.t('{0} changes from {1} to {2}', behavior, formatQuantity(from), formatQuantity(to));
  return by ? l10n.t('{0} by {1}', change, by.text) : change;
}
