import { labelOf, type ModelNode } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { withoutNoise } from '../values/number';
import type { Workspace } from '../workspace';
import {
  type ChangeKind,
  changeKinds,
  type FileComparison,
  type NodeChange,
  type NodePosition,
  type ScoreState,
} from './comparison';
import { fieldChanges } from './fields';
import { comparedNodes, matchNodes } from './match';
import { indexOf, movedNodes } from './moves';

/**
 * One state of a file within everything that was read of that state. Scores are compared where both states have a scorecard;
 * a state that was read without its scorecards says nothing about scores.
 */
export interface FileState {
  readonly workspace: Workspace;
  readonly file: WorkspaceFile;
}

/** Compares two states of a file. Of a text that can't be read its last readable state counts. */
export function compareFiles(before: FileState, after: FileState): FileComparison {
  const { root, uri, kind } = after.file;
  const partners = matchNodes(before.file.root as ModelNode, root as ModelNode);
  const nodes = comparedNodes(root as ModelNode);
  const moved = movedNodes(nodes, partners);
  const scores = scoring(before, after);
  const stayed = new Set(partners.values());
  const removed = comparedNodes(before.file.root as ModelNode).filter(node => !stayed.has(node));
  const changes = [
    ...nodes.flatMap(node => {
      const partner = partners.get(node);
      return partner ? changeOf(partner, node, moved.has(node), scores) : [alone('added', node)];
    }),
    ...removed.map(node => alone('removed', node)),
  ];
  const status = changes.length > 0 ? 'changed' : 'same';
  return { uri, kind, status, title: labelOf(root as ModelNode), changes };
}

/** A file that stands in one state alone: all its nodes were added or removed. */
function wholeFile(status: 'added' | 'removed', { uri, kind, root }: WorkspaceFile): FileComparison {
  const nodes = comparedNodes(root as ModelNode).filter(node => node.parent);
  return { uri, kind, status, title: labelOf(root as ModelNode), changes: nodes.map(node => alone(status, node)) };
}

/**
 * Compares all files of two states of a workspace, those with the same uri with each other; a node that changed its file
 * under its id says so on both sides. In the order of the uris; files that are the same are left out.
 */
export function compareWorkspaces(before: Workspace, after: Workspace): FileComparison[] {
  const uris = new Set([...before.index.all(), ...after.index.all()].map(({ uri }) => uri));
  const files = [...uris].sort().map(uri => {
    const old = before.index.get(uri);
    const now = after.index.get(uri);
    if (!old || !now) return wholeFile(now ? 'added' : 'removed', (now ?? old)!);
    return compareFiles({ workspace: before, file: old }, { workspace: after, file: now });
  });
  return withOtherFiles(files.filter(({ status }) => status !== 'same'));
}

function withOtherFiles(files: readonly FileComparison[]): FileComparison[] {
  const [removed, added] = (['removed', 'added'] as const).map(kind => {
    const found = files.flatMap(({ uri, changes }) =>
      changes.filter(({ kinds }) => kinds[0] === kind).map(change => [change.key ?? change.oldKey!, uri] as const),
    );
    return new Map(found.filter(([key]) => !key.startsWith('/')));
  }) as [Map<string, string>, Map<string, string>];
  const completed = (change: NodeChange): NodeChange => {
    const otherFile =
      change.kinds[0] === 'added'
        ? removed.get(change.key!)
        : change.kinds[0] === 'removed'
          ? added.get(change.oldKey!)
          : undefined;
    return otherFile === undefined ? change : { ...change, otherFile };
  };
  return files.map(file => ({ ...file, changes: file.changes.map(completed) }));
}

function alone(kind: 'added' | 'removed', node: ModelNode): NodeChange {
  return {
    kinds: [kind],
    nodeKind: node.kind,
    key: kind === 'added' ? node.key : null,
    oldKey: kind === 'removed' ? node.key : null,
    label: labelOf(node),
    position: positionOf(node),
    fields: [],
  };
}

/** What became of a node that stands in both states: one change, or none. */
function changeOf(before: ModelNode, after: ModelNode, moved: boolean, scores: Scoring): NodeChange[] {
  const label = labelOf(after);
  const oldLabel = labelOf(before);
  const fields = fieldChanges(before, after);
  const rescored = rescoring(scores.before(before), scores.after(after));
  const found: Partial<Record<ChangeKind, boolean>> = {
    moved,
    rephrased: isNamed(before, after) && label !== oldLabel,
    rescored: rescored !== undefined,
    changed: fields.length > 0 || before.kind !== after.kind,
  };
  const kinds = changeKinds.filter(kind => found[kind]);
  if (kinds.length === 0) return [];
  const change: NodeChange = {
    kinds,
    nodeKind: after.kind,
    key: after.key,
    oldKey: before.key,
    label,
    position: positionOf(after),
    ...(moved ? { movedFrom: positionOf(before) } : {}),
    ...(found.rephrased ? { oldLabel } : {}),
    ...(before.kind === after.kind ? {} : { oldNodeKind: before.kind }),
    ...(rescored ? { rescored } : {}),
    fields,
  };
  return [change];
}

/** Without a title, a node goes by its id, and a change of that is a change of a field. */
function isNamed(...nodes: readonly ModelNode[]): boolean {
  return nodes.some(node => labelOf(node) !== (node.id ?? node.kind));
}

function positionOf(node: ModelNode): NodePosition {
  const parent = node.parent?.parent ? node.parent : undefined;
  return { parent: parent?.key ?? null, parentLabel: parent ? labelOf(parent) : '', index: indexOf(node) };
}

interface Scoring {
  readonly before: (node: ModelNode) => ScoreState | undefined;
  readonly after: (node: ModelNode) => ScoreState | undefined;
}

function scoring(before: FileState, after: FileState): Scoring {
  const comparable = [before, after].every(({ workspace }) =>
    workspace.index.all().some(file => file.kind === 'scorecard'),
  );
  const nothing = () => undefined;
  return comparable
    ? { before: node => scoreOf(before, node), after: node => scoreOf(after, node) }
    : { before: nothing, after: nothing };
}

function scoreOf({ workspace: { scores }, file }: FileState, node: ModelNode): ScoreState | undefined {
  const isScored = node.kind === 'entry' || (node.kind === 'opportunity' && node.id !== undefined);
  if (!isScored) return undefined;
  const entry = node.kind === 'entry' ? scores.ofEntry(file, node) : scores.ofOpportunity(node.id!)[0];
  return { cd3: entry?.score.cd3 ?? null, rank: entry?.rank ?? null };
}

function rescoring(from: ScoreState | undefined, to: ScoreState | undefined): NodeChange['rescored'] {
  const [old, now] = [from, to].map(state => (state?.cd3 == null ? null : withoutNoise(state.cd3)));
  return from && to && old !== now ? { from, to } : undefined;
}
