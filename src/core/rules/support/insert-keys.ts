import type { ModelNode } from '../../artefacts/model';
import { keyOrder } from '../../artefacts/node-type';
import { typeOf } from '../../artefacts/registry';
import type { WorkspaceFile } from '../../index/file';
import type { TextEdit } from '../../text/edit';
import type { MapEntry } from '../../yaml/source';
import { columnOf } from '../../yaml/style';
import type { Fix } from '../rule';
import { addressOf } from './address';

/**
 * Edits that put keys without values on lines of their own, each where it usually stands among the others, for the user to
 * fill in. Undefined for a node in braces, which has no lines of its own.
 */
function insertKeys(file: WorkspaceFile, node: ModelNode, keys: readonly string[]): TextEdit[] | undefined {
  const { source } = node;
  const first = source.type === 'map' && !source.flow ? source.entries[0] : undefined;
  if (source.type !== 'map' || !first) return undefined;
  const { text, lines } = file.modelText;
  const present = new Map(source.entries.map(entry => [String(entry.key.value), entry]));
  const order = keyOrder(typeOf(node.kind));
  const indent = ' '.repeat(columnOf(text, first.start));
  const added = new Map<number, string>();
  for (const key of order.filter(name => keys.includes(name) && !present.has(name))) {
    const before = entryBefore(order, key, present);
    const offset = before ? endOfLine(text, before) : first.start;
    const line = before ? `${lines.eol}${indent}${key}: ` : `${key}: ${lines.eol}${indent}`;
    added.set(offset, `${added.get(offset) ?? ''}${line}`);
  }
  return [...added].sort(([a], [b]) => a - b).map(([offset, lines]) => ({ offset, length: 0, text: lines }));
}

/** The nearest present key that comes before `key` in the usual order. */
function entryBefore(
  order: readonly string[],
  key: string,
  present: ReadonlyMap<string, MapEntry>,
): MapEntry | undefined {
  for (let place = order.indexOf(key) - 1; place >= 0; place--) {
    const entry = present.get(order[place]!);
    if (entry) return entry;
  }
  return undefined;
}

function endOfLine(text: string, entry: MapEntry): number {
  const from = Math.max(entry.key.range.end, entry.value.range.end);
  // A block scalar ends behind its last line break: the new line belongs before it.
  const within = text[from - 1] === '\n' ? from - 1 : from;
  const end = text.indexOf('\n', within);
  const stop = end < 0 ? text.length : end;
  return text[stop - 1] === '\r' ? stop - 1 : stop;
}

/** The fix that inserts empty keys and puts the cursor behind the first one. */
export function insertKeysFix(
  file: WorkspaceFile,
  node: ModelNode,
  keys: readonly string[],
  title: string,
): readonly Fix[] {
  const edits = insertKeys(file, node, keys);
  const field = keys[0];
  if (!edits || edits.length === 0 || field === undefined) return [];
  return [{ title, operations: [], edits, select: { address: addressOf(file, node), field }, asksFor: field }];
}
