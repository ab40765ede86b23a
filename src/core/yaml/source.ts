import type { Range } from '../text/lines';

/** A key or an index: how one step goes down from a map or a list. */
export type PathSegment = string | number;
/** Where a value stands in a file, from the root: `['opportunities', 0, 'title']`. */
export type Path = readonly PathSegment[];

/** A path as text: `/opportunities/0/solutions/2`; that of the root is `/`. */
export function pathText(path: Path): string {
  return `/${path.join('/')}`;
}

/** Any value that a file can hold, without its looks. */
export type PlainData = string | number | boolean | null | readonly PlainData[] | { readonly [key: string]: PlainData };

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** What every node of the text knows: the characters it covers, without comments and line breaks around it. */
interface SourceBase {
  readonly range: Range;
  readonly anchor?: string;
}

export interface ScalarNode extends SourceBase {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
}

export interface MapEntry {
  /** Offset of the key, or of the `?`, anchor or tag before it. */
  readonly start: number;
  readonly key: ScalarNode;
  /** Offset just behind the colon; undefined where a key stands without one. */
  readonly colon: number | undefined;
  /** The key is introduced by `? `, so that key and colon may stand on different lines. */
  readonly explicit: boolean;
  readonly value: SourceNode;
}

export interface MapNode extends SourceBase {
  readonly type: 'map';
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

export interface ListItem {
  /** Offset of the dash in a block list; in a flow list of the value, or of the anchor or tag before it. */
  readonly start: number;
  readonly value: SourceNode;
}

export interface ListNode extends SourceBase {
  readonly type: 'list';
  readonly flow: boolean;
  readonly items: readonly ListItem[];
}

export interface AliasNode extends SourceBase {
  readonly type: 'alias';
  readonly name: string;
}

export type SourceNode = ScalarNode | MapNode | ListNode | AliasNode;

/** A value that was left out (`key:`), behind its colon or dash. */
export function emptyScalar(offset: number): ScalarNode {
  return { type: 'scalar', range: { start: offset, end: offset }, value: null, style: 'plain' };
}

/** What only the same keys have in common: their value. A list, a map or an alias, which has an empty one here, is the same as no other key. */
export function identityOf(key: ScalarNode): unknown {
  const { range, style, value } = key;
  return value === '' && style === 'plain' && range.end > range.start ? key : value;
}

/** The entry of a map under a key; the first one where a key stands twice. */
export function entryOf(node: SourceNode | undefined, key: string): MapEntry | undefined {
  return node?.type === 'map' ? node.entries.find(entry => String(entry.key.value) === key) : undefined;
}

/** The value one step below a node. */
export function childAt(node: SourceNode | undefined, segment: PathSegment): SourceNode | undefined {
  if (typeof segment === 'string') return entryOf(node, segment)?.value;
  return node?.type === 'list' ? node.items[segment]?.value : undefined;
}

/** The value at a path, or undefined where the path leads nowhere. */
export function locate(root: SourceNode | undefined, path: Path): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>(childAt, root);
}

/** The path of the innermost value or key that covers an offset, and whether the offset is on the key. */
export function pathAt(root: SourceNode | undefined, offset: number): { path: Path; onKey: boolean } {
  const path: PathSegment[] = [];
  let node = root;
  while (node) {
    if (node.type === 'map') {
      const entry = lastStarted(node.entries, offset);
      if (!entry) break;
      path.push(String(entry.key.value));
      if (offset <= entry.key.range.end) return { path, onKey: true };
      node = entry.value;
    } else if (node.type === 'list') {
      const item = lastStarted(node.items, offset);
      if (!item) break;
      path.push(node.items.indexOf(item));
      node = item.value;
    } else break;
  }
  return { path, onKey: false };
}

function lastStarted<T extends { readonly start: number }>(parts: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}

/** The key of the data that stands for an alias. No file that can be read holds it as a key of its own by chance. */
export const aliasMark = '\u0000*';

/** The data of a node. An alias stays a marker, `{ [aliasMark]: name }`, so that a file of nested aliases can't grow without bound. */
export function toData(node: SourceNode | undefined): PlainData {
  if (!node) return null;
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'alias':
      return { [aliasMark]: node.name };
    case 'list':
      return node.items.map(item => toData(item.value));
    case 'map':
      return Object.fromEntries(node.entries.map(entry => [String(entry.key.value), toData(entry.value)]));
  }
}

/** Whether a node is a list or a map in brackets. */
export function isFlow(node: SourceNode | undefined): boolean {
  return (node as ListNode | MapNode | undefined)?.flow === true;
}

/** Where the text of an entry ends: behind its value, or behind its key where the value is left out. */
export function entryEnd(entry: MapEntry): number {
  return Math.max(entry.key.range.end, entry.value.range.end);
}

/** Calls `visit` for a node and all below it, outermost first. */
export function walk(node: SourceNode, visit: (node: SourceNode) => void): void {
  visit(node);
  if (node.type === 'map') for (const entry of node.entries) walk(entry.value, visit);
  if (node.type === 'list') for (const item of node.items) walk(item.value, visit);
}

/** What each anchor below a node stands for. */
export function anchorsIn(root: SourceNode | undefined): ReadonlyMap<string, SourceNode> {
  const anchors = new Map<string, SourceNode>();
  if (root) walk(root, node => void (node.anchor && anchors.set(node.anchor, node)));
  return anchors;
}
