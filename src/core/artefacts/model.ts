import { withoutControls } from '../text/controls';
import type { Range } from '../text/lines';
import { shiftedRange } from '../yaml/shift';
import { entryOf, type Path, type SourceNode } from '../yaml/source';
import { CarriedNode } from './carried-node';
import { type ArtefactKind, type NodeKind, typeOf, type Values } from './registry';

/** One node of a file: an outcome, a scorecard entry, a step …; the root stands for the file itself. */
export interface NodeOf<K extends NodeKind> {
  readonly kind: K;
  /** What was read from its fields. A field that is missing or can't be read is absent. */
  readonly values: Values<K>;
  readonly id: string | undefined;
  /** How operations and views name it: its id, or its path (`/opportunities/0`) where it has none or shares it in its file. */
  readonly key: string;
  readonly path: Path;
  readonly source: SourceNode;
  readonly parent: ModelNode | undefined;
  readonly children: readonly ModelNode[];
}

export type ModelNode = { [K in NodeKind]: NodeOf<K> }[NodeKind];
export type RootNode = { [K in ArtefactKind]: NodeOf<K> }[ArtefactKind];

/** The node itself and all below it, in the order of the text. */
export function* subtree(node: ModelNode): Generator<ModelNode> {
  const pending: ModelNode[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    const { children } = next;
    for (let at = children.length - 1; at >= 0; at--) pending.push(children[at]!);
  }
}

/** The nodes above a node, nearest first. */
export function* ancestors(node: ModelNode): Generator<ModelNode> {
  for (let above = node.parent; above; above = above.parent) yield above;
}

/** The children of one kind. */
export function childrenOf<K extends NodeKind>(node: ModelNode, kind: K): readonly NodeOf<K>[] {
  return node.children.filter(child => child.kind === kind) as unknown as readonly NodeOf<K>[];
}

/** How a node is called to a person: its title, finding or step; its id or kind where it has none. */
export function labelOf(node: ModelNode): string {
  const field = typeOf(node.kind).label;
  const value = field && (node.values as Record<string, unknown>)[field];
  if (typeof value === 'string' && withoutControls(value).trim() !== '') return value;
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return node.id ?? node.kind;
}

/** The place of a field's value in the text, or undefined where the key is missing. */
export function fieldRange(node: Pick<ModelNode, 'kind' | 'source'>, field: string): Range | undefined {
  const value = entryOf(node.source, field)?.value;
  if (value) return value.range;
  return node.source.type === 'scalar' && typeOf(node.kind).shorthand === field ? node.source.range : undefined;
}

/** The place of a field's key in the text. */
export function keyRange(node: ModelNode, field: string): Range | undefined {
  return entryOf(node.source, field)?.key.range;
}

/** What a node was read from, maybe elsewhere in an earlier text: the source of most nodes in a text is never looked up. */
export function sourceReadFrom(node: ModelNode): SourceNode {
  return node instanceof CarriedNode ? node.origin.source : node.source;
}

/** The place of a whole node in the text. */
export function rangeOf(node: ModelNode): Range {
  const { range } = sourceReadFrom(node);
  return node instanceof CarriedNode ? shiftedRange(range, node.by) : range;
}

/** The place that stands for a whole node: its label, else its first key, else itself. */
export function nameRange(node: Pick<ModelNode, 'kind' | 'source'>): Range {
  if (node instanceof CarriedNode) return shiftedRange(nameRange(node.origin), node.by);
  const label = typeOf(node.kind).label;
  const labelled = label && fieldRange(node, label);
  if (labelled && labelled.end > labelled.start) return labelled;
  const first = node.source.type === 'map' ? node.source.entries[0] : undefined;
  return first
    ? { start: first.key.range.start, end: Math.max(first.key.range.end, first.value.range.end) }
    : node.source.range;
}
