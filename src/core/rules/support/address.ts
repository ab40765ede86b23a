import type { ModelNode } from '../../artefacts/model';
import type { WorkspaceFile } from '../../index/file';
import { noteRead } from '../../reads';
import { pathText } from '../../yaml/source';

/** How an operation names a node: its id, or its path where it has none or another node of the file has the same one. */
export function addressOf(file: WorkspaceFile, node: ModelNode): string {
  // Another node with its id would be another definition of it.
  if (node.id !== undefined) noteRead(node.id);
  return node.id !== undefined && !file.repeatedIds.has(node.id) ? node.id : pathText(node.path);
}
