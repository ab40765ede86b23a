import { type ModelNode, pathText } from '../../artefacts/model';
import type { WorkspaceFile } from '../../index/file';

/** How an operation names a node: its key, or its path where another node of the file has the same id. */
export function addressOf(file: WorkspaceFile, node: ModelNode): string {
  return file.nodes.get(node.key) === node ? node.key : pathText(node.path);
}
