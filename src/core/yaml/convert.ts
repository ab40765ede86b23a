import { type CST, isAlias, isMap, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Range } from '../text/lines';
import {
  emptyScalar,
  entryEnd,
  type ListItem,
  type MapEntry,
  type ScalarNode,
  type ScalarStyle,
  type SourceNode,
} from './source';

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start, end };
}

function anchorOf(node: Scalar | YAMLMap | YAMLSeq): { anchor?: string } {
  return node.anchor ? { anchor: node.anchor } : {};
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Turns the library's nodes into ours. */
export class Converter {
  /** The keys that stood before in their map. */
  readonly repeatedKeys: Range[] = [];

  constructor(private readonly text: string) {}

  convert(node: Node): SourceNode {
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node);
    if (isAlias(node)) return { type: 'alias', range: rangeOf(node), name: node.source };
    return this.scalar(node as Scalar);
  }

  private scalar(node: Scalar): ScalarNode {
    const value = node.value;
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    const range = rangeOf(node);
    return {
      type: 'scalar',
      range: style === 'literal' || style === 'folded' ? this.withoutLineBreak(range) : range,
      value: known ? value : String(value),
      style,
      ...anchorOf(node),
    };
  }

  /** A block scalar ends before its last line break, as every other scalar does. */
  private withoutLineBreak({ start, end }: Range): Range {
    if (this.text[end - 1] !== '\n') return { start, end };
    return { start, end: this.text[end - 2] === '\r' ? end - 2 : end - 1 };
  }

  private map(node: YAMLMap): SourceNode {
    const keys = new Set<unknown>();
    const entries = node.items.flatMap(pair => this.entry(pair as Pair<Node | null, Node | null>, keys));
    const flow = node.flow === true;
    const last = entries.at(-1);
    const end = last && entryEnd(last);
    return { type: 'map', flow, entries, range: collectionRange(node, flow, end), ...anchorOf(node) };
  }

  private entry(
    { key: keyNode, value: valueNode, srcToken }: Pair<Node | null, Node | null>,
    keys: Set<unknown>,
  ): MapEntry[] {
    if (!keyNode) return [];
    const found = this.convert(keyNode);
    if (found.type === 'scalar') {
      if (keys.has(found.value)) this.repeatedKeys.push(found.range);
      keys.add(found.value);
    }
    const key: ScalarNode =
      found.type === 'scalar' ? found : { type: 'scalar', range: found.range, value: '', style: 'plain' };
    const colonAt = srcToken?.sep?.find(part => part.type === 'map-value-ind')?.offset;
    const colon = colonAt === undefined ? undefined : colonAt + 1;
    const explicit = srcToken?.start.some(part => part.type === 'explicit-key-ind') === true;
    const start = startOfProps(srcToken?.start) ?? key.range.start;
    const value = this.valueBehind(valueNode, colon ?? key.range.end);
    return [{ start, key, colon, explicit, value }];
  }

  /** A value that was left out stands behind its colon or dash; the library puts it behind the comments there. */
  private valueBehind(node: Node | null, offset: number): SourceNode {
    const value = node && this.convert(node);
    const isLeftOut = value?.type === 'scalar' && value.range.start === value.range.end && !value.anchor;
    return value && !isLeftOut ? value : emptyScalar(offset);
  }

  private list(node: YAMLSeq): SourceNode {
    const flow = node.flow === true;
    const starts = flow ? flowItemStarts(node.srcToken) : dashOffsets(node.srcToken);
    const items: ListItem[] = node.items.map((item, index) => {
      const start = starts[index];
      const value = this.valueBehind(item as Node, start === undefined ? rangeOf(item as Node).start : start + 1);
      return { start: Math.min(start ?? value.range.start, value.range.start), value };
    });
    const range = collectionRange(node, flow, items.at(-1)?.value.range.end);
    return { type: 'list', flow, items, range, ...anchorOf(node) };
  }
}

/** A block collection ends with its last value; the library counts the line breaks and comments behind it too. */
function collectionRange(node: YAMLMap | YAMLSeq, flow: boolean, lastEnd: number | undefined): Range {
  const range = rangeOf(node);
  return flow || lastEnd === undefined ? range : { start: range.start, end: lastEnd };
}

/** The offset of the first `?`, anchor or tag before a key or value. */
function startOfProps(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  return tokens?.find(part => part.type === 'explicit-key-ind' || part.type === 'anchor' || part.type === 'tag')
    ?.offset;
}

function dashOffsets(token: CST.Token | undefined): number[] {
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(item => item.start.filter(part => part.type === 'seq-item-ind').map(part => part.offset));
}

function flowItemStarts(token: CST.Token | undefined): (number | undefined)[] {
  return token?.type === 'flow-collection' ? token.items.map(item => startOfProps(item.start)) : [];
}
