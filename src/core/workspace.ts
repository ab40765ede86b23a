import type { Scores } from './index/scores';
import type { WorkspaceIndex } from './index/workspace-index';
import type { Ports } from './ports';

/** What is known of a workspace: what rules and features read. */
export interface Workspace {
  readonly ports: Ports;
  readonly index: WorkspaceIndex;
  readonly scores: Scores;
}
