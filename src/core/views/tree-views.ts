import type { WorkspaceFile } from '../index/file';
import type { Workspace } from '../workspace';
import { projectTree } from './project-tree';
import type { TreeView } from './tree-view';

/** The views of tree files, each made once per state of the workspace and day, whoever asks. */
export class TreeViews {
  private readonly known = new WeakMap<WorkspaceFile, { readonly state: string; readonly view: TreeView }>();

  constructor(private readonly workspace: Workspace) {}

  /** See `projectTree`. */
  of(file: WorkspaceFile): TreeView {
    const { index, scores, ports } = this.workspace;
    const state = `${index.revision} ${ports.today().text}`;
    const known = this.known.get(file);
    if (known?.state === state) return known.view;
    const view = projectTree(file, index, scores);
    this.known.set(file, { state, view });
    return view;
  }
}
