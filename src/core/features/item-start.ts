import type { ModelNode } from '../artefacts/model';
import { childAt, entryOf } from '../yaml/source';

/** Where an item begins in the text: at its dash, or at its brace in a list in brackets. */
export function itemStart(node: ModelNode): number {
  const [list, index] = node.path.slice(-2);
  const items = typeof list === 'string' ? entryOf(node.parent?.source, list)?.value : undefined;
  const isOwn = typeof index === 'number' && childAt(items, index) === node.source;
  return items?.type === 'list' && isOwn ? items.items[index]!.start : node.source.range.start;
}
