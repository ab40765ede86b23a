import { isTreeFile } from '../../../../src/core/service';
import type { TreeView } from '../../../../src/core/views/tree-view';
import { createTestService } from '../../support/service';

/** The view of a tree, among other files that say something of it. */
export function treeOf(text: string, others: Readonly<Record<string, string>> = {}): TreeView {
  const service = createTestService({ ...others, 'a.tree.yaml': text });
  const file = service.index.get('a.tree.yaml');
  if (!isTreeFile(file)) throw new Error('The text of this test is no tree.');
  return service.treeView(file);
}
