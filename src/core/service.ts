import type { NodeOf } from './artefacts/model';
import type { WorkspaceFile } from './index/file';
import { Scores } from './index/scores';
import { WorkspaceIndex } from './index/workspace-index';
import { type FileEdits, planInWorkspace } from './operations/plan';
import type { Operation } from './operations/schema';
import type { Ports } from './ports';
import type { Result } from './result';
import { projectTree } from './views/project-tree';
import type { TreeView } from './views/tree-view';
import type { Refusal } from './yaml/refusal';

/** The whole core for one workspace: what the extension, the command line and the tests work with. */
export interface Service {
  readonly ports: Ports;
  readonly index: WorkspaceIndex;
  readonly scores: Scores;
  /** Plans operations on a file as text edits, in all files that they touch. */
  plan(uri: string, operations: readonly Operation[]): Result<readonly FileEdits[], Refusal>;
  /** A tree file as side bar and canvas show it. */
  treeView(file: WorkspaceFile & { readonly root: NodeOf<'tree'> }): TreeView;
}

export function createService(ports: Ports): Service {
  const index = new WorkspaceIndex(ports);
  const scores = new Scores(index, ports);
  return {
    ports,
    index,
    scores,
    plan: (uri, operations) => planInWorkspace(index, uri, operations),
    treeView: file => projectTree(file, index, scores),
  };
}

export function isTreeFile(file: WorkspaceFile | undefined): file is WorkspaceFile & { readonly root: NodeOf<'tree'> } {
  return file?.kind === 'tree';
}
