import { childrenOf, type ModelNode, rangeOf, subtree } from '../artefacts/model';
import { emptyKeyFixes } from '../fixes/empty-keys';
import { mergeFix } from '../fixes/merge';
import { nameItemFix } from '../fixes/name-item';
import { sameUnitFix } from '../fixes/outcome-time';
import { rewriteFixes } from '../fixes/rewrite';
import { splitFix } from '../fixes/split';
import { toSolutionFix } from '../fixes/to-solution';
import type { WorkspaceFile } from '../index/file';
import type { Fix } from '../rules/rule';
import type { Workspace } from '../workspace';

/** What can be made of an item that nothing needs to be wrong with. */
export interface Refactoring {
  /** Key of the item. */
  readonly node: string;
  readonly fix: Fix;
}

/** The refactorings of the innermost item at an offset. */
export function refactorings(workspace: Workspace, uri: string, offset: number): Refactoring[] {
  const file = workspace.index.get(uri);
  const node = file?.readable ? innermost(file, offset) : undefined;
  if (!file || !node || file.nodes.get(node.key) !== node) return [];
  const { index } = workspace;
  const fixes = [...ofKind(workspace, file, node), ...emptyKeyFixes(index, file, node), nameItemFix(index, node)];
  return fixes.filter(fix => fix !== undefined).map(fix => ({ node: node.key, fix: { ...fix, preferred: false } }));
}

function innermost(file: WorkspaceFile, offset: number): ModelNode | undefined {
  let found: ModelNode | undefined;
  for (const node of subtree(file.root)) {
    const { start, end } = rangeOf(node);
    if (start <= offset && offset <= end) found = node;
  }
  return found;
}

function ofKind({ index }: Workspace, file: WorkspaceFile, node: ModelNode): (Fix | undefined)[] {
  switch (node.kind) {
    case 'opportunity': {
      const before = node.parent && childrenOf(node.parent, 'opportunity')[Number(node.path.at(-1)) - 1];
      return [
        toSolutionFix(file, index, node),
        ...rewriteFixes(file, node),
        splitFix(file, node),
        before && mergeFix(index, file, node, before),
      ];
    }
    case 'outcome':
      return [sameUnitFix(file, node)];
    default:
      return [];
  }
}
