import type { ModelNode } from '../../artefacts/model';
import type { WorkspaceFile } from '../../index/file';
import { noteRead } from '../../reads';
import { pathText } from '../../yaml/source';

/** How an operation names a node: its key, or its path where another node of the file has the same id. */
export function addressOf(file: WorkspaceFile, node: ModelNode): string {
  // Another node with its id would be another definition of it.
  if (node.id !== undefined) noteRead(node.id);
  return file.nodes.get(node.key) === node ? node.key : pathText(node.path);
}
