import type { WorkspaceFile } from '../index/file';
import { atOnce, type Steps } from '../steps';
import type { Workspace } from '../workspace';
import { projectTree } from './project-tree';
import type { TreeView } from './tree-view';

/** The views of tree files, each made once per state of the workspace and day, whoever asks. */
export class TreeViews {
  private readonly known = new WeakMap<WorkspaceFile, { readonly state: string; readonly view: TreeView }>();

  constructor(private readonly workspace: Workspace) {}

  /** See `projectTree`. */
  of(file: WorkspaceFile): TreeView {
    const state = this.state();
    return this.knownIn(file, state) ?? this.keep(file, state, atOnce(this.project(file)));
  }

  /** See `of`. Begins again when the workspace changes meanwhile; undefined when the file is no longer the one that is known. */
  *inSteps(file: WorkspaceFile): Steps<TreeView | undefined> {
    while (this.workspace.index.get(file.uri) === file) {
      const state = this.state();
      const known = this.knownIn(file, state);
      if (known) return known;
      const steps = this.project(file);
      for (let next = steps.next(); this.state() === state; next = steps.next()) {
        if (next.done) return this.keep(file, state, next.value);
        yield;
      }
    }
    return undefined;
  }

  private project(file: WorkspaceFile): Steps<TreeView> {
    return projectTree(file, this.workspace.index, this.workspace.scores);
  }

  private knownIn(file: WorkspaceFile, state: string): TreeView | undefined {
    const known = this.known.get(file);
    return known?.state === state ? known.view : undefined;
  }

  private keep(file: WorkspaceFile, state: string, view: TreeView): TreeView {
    this.known.set(file, { state, view });
    return view;
  }

  private state(): string {
    return `${this.workspace.index.revision} ${this.workspace.ports.today().text}`;
  }
}
