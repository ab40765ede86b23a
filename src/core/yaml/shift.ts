import type { Range } from '../text/lines';
import type { ListItem, MapEntry, ScalarNode, SourceNode } from './source';

export function shiftedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** The same node further on in a text, or further back. */
function shiftedNode(node: SourceNode, by: number): SourceNode {
  switch (node.type) {
    case 'scalar':
      return shiftedScalar(node, by);
    case 'map':
      return {
        ...node,
        entries: node.entries.map(entry => shiftedEntry(entry, by)),
        range: shiftedRange(node.range, by),
      };
    case 'list':
      return { ...node, items: node.items.map(item => shiftedItem(item, by)), range: shiftedRange(node.range, by) };
    case 'alias':
      return { ...node, range: shiftedRange(node.range, by) };
  }
}

export function shiftedEntry({ start, key, colon, explicit, value }: MapEntry, by: number): MapEntry {
  return {
    start: start + by,
    key: shiftedScalar(key, by),
    colon: colon === undefined ? undefined : colon + by,
    explicit,
    value: shiftedNode(value, by),
  };
}

/** An item further on in a text. Its value is moved when it is first asked for: after most edits nobody asks for most items. */
export function shiftedItem(item: ListItem, by: number): ListItem {
  return item instanceof ShiftedItem ? new ShiftedItem(item.origin, item.by + by) : new ShiftedItem(item, by);
}

class ShiftedItem implements ListItem {
  readonly start: number;
  #value: SourceNode | undefined;

  constructor(
    readonly origin: ListItem,
    readonly by: number,
  ) {
    this.start = origin.start + by;
  }

  get value(): SourceNode {
    this.#value ??= shiftedNode(this.origin.value, this.by);
    return this.#value;
  }
}

function shiftedScalar(node: ScalarNode, by: number): ScalarNode {
  const range = shiftedRange(node.range, by);
  // Nearly every scalar has no anchor, and there are many of them.
  if (node.anchor !== undefined) return { ...node, range };
  return { type: 'scalar', range, value: node.value, style: node.style };
}
