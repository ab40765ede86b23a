import { ancestors, childrenOf, labelOf, type ModelNode, type NodeOf, subtree } from '../artefacts/model';
import type { ArtefactKind, NodeKind } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { NodeInFile, WorkspaceIndex } from '../index/workspace-index';
import { isUnfinished } from '../text/unfinished';
import type { Workspace } from '../workspace';

/** An opportunity as something to choose. */
export interface OpportunityChoice {
  readonly file: WorkspaceFile;
  readonly node: NodeOf<'opportunity'>;
  readonly title: string;
  readonly tree: string;
  /** How many scorecard entries name it, and how much evidence it has. */
  readonly entries: number;
  readonly evidence: number;
}

/**
 * All opportunities, in the order of the texts; those that no scorecard entry names stand first. One whose title is still the
 * scaffold of a template is none yet.
 */
export function opportunityChoices({ index, scores }: Workspace): OpportunityChoice[] {
  const finished = nodesOf(index, 'opportunity').filter(({ node }) => !isUnfinished(node.values.title ?? ''));
  const choices = finished.map(({ file, node }) => ({
    file,
    node,
    title: labelOf(node as ModelNode),
    tree: labelOf(file.root as ModelNode),
    entries: node.id === undefined ? 0 : scores.ofOpportunity(node.id).length,
    evidence: childrenOf(node as ModelNode, 'evidence').length,
  }));
  return [...choices.filter(choice => choice.entries === 0), ...choices.filter(choice => choice.entries > 0)];
}

/** The files of a kind that can be read, and so be chosen and added to. */
export function filesOf(index: WorkspaceIndex, kind: ArtefactKind): WorkspaceFile[] {
  return index.all().filter(file => file.kind === kind && file.readable);
}

/** All nodes of a kind in the readable files of the workspace, in the order of the texts. */
export function nodesOf<K extends NodeKind>(
  index: WorkspaceIndex,
  kind: K,
): { readonly file: WorkspaceFile; readonly node: NodeOf<K> }[] {
  return index
    .all()
    .filter(file => file.readable)
    .flatMap(file =>
      [...subtree(file.root)].filter(node => node.kind === kind).map(node => ({ file, node: node as never })),
    );
}

/** Tells whether an id is in use anywhere in the workspace. */
export function takenIn(index: WorkspaceIndex): (id: string) => boolean {
  return id => index.definitions(id).length > 0;
}

/** The nearest outcome that a node of a tree serves: its own, or that of an opportunity above it. */
export function servedOutcome(index: WorkspaceIndex, node: ModelNode): NodeInFile | undefined {
  for (let above: ModelNode | undefined = node; above; above = above.parent) {
    const id = above.kind === 'opportunity' ? above.values.outcome : undefined;
    const found = id === undefined ? undefined : index.find(id, ['outcome']);
    if (found) return found;
  }
  return undefined;
}

/** The nearest place up the branch, then that of the outcome that is served, or of an outcome above it. */
export function placeOf(index: WorkspaceIndex, node: ModelNode): string | undefined {
  const outcome = servedOutcome(index, node)?.node;
  const lineage = [node, ...ancestors(node), ...(outcome ? [outcome, ...ancestors(outcome)] : [])];
  return lineage
    .map(above => (above.kind === 'opportunity' || above.kind === 'outcome' ? above.values.place : undefined))
    .find(id => id !== undefined && index.find(id, ['place']) !== undefined);
}
