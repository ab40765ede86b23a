import type { ModelNode } from '../../core/artefacts/model';
import type { WorkspaceFile } from '../../core/index/file';
import type { Diagnostic, Severity } from '../../core/rules/rule';
import type { ItemProblem } from '../../protocol/editor';

const worstFirst: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * What is wrong with each item of a page, by its key. Problems of the file as a whole belong to none.
 * @param itemOf The item that a node is shown on.
 */
export function problemsOfItems(
  file: WorkspaceFile,
  diagnostics: readonly Diagnostic[],
  itemOf: (node: ModelNode | undefined) => ModelNode | undefined,
): Record<string, ItemProblem> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const item = diagnostic.node === undefined ? undefined : itemOf(file.nodes.get(diagnostic.node));
    if (item) found.set(item.key, [...(found.get(item.key) ?? []), diagnostic]);
  }
  return Object.fromEntries([...found].map(([key, ofItem]) => [key, summary(ofItem)]));
}

function summary(diagnostics: readonly Diagnostic[]): ItemProblem {
  const severity = worstFirst.find(each => diagnostics.some(diagnostic => diagnostic.severity === each)) ?? 'hint';
  const message = diagnostics.find(diagnostic => diagnostic.severity === severity)?.message ?? '';
  return { severity, count: diagnostics.length, message };
}
