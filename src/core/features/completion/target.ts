import type { Field, Fields } from '../../artefacts/fields';
import { fieldsOf, type Owner, ownerBelow, ownerOf } from '../../artefacts/owner';
import { type ArtefactKind, type NodeKind, typeOf } from '../../artefacts/registry';
import { own } from '../../own';
import type { LineIndex } from '../../text/lines';
import { flowAt, type Open } from './flow';
import { type Surroundings, surroundingsOf } from './surroundings';
import { commentStart, readLine } from './text-line';

/** What may be written at a place. */
export type Target =
  /** Keys of a map: a node, or a group inside of one. */
  | {
      readonly type: 'keys';
      readonly fields: Fields;
      readonly lists: Readonly<Record<string, string>>;
      readonly present: ReadonlyMap<string, string>;
      /** Column of the keys; undefined inside of braces. */
      readonly column: number | undefined;
    }
  /** The value of a field, or one of the values of a list of texts. */
  | {
      readonly type: 'value';
      readonly name: string;
      readonly field: Field;
      readonly present: ReadonlyMap<string, string>;
    }
  /** A new item of a list, dash included. */
  | { readonly type: 'item'; readonly kind: NodeKind; readonly column: number };

const nothing: ReadonlyMap<string, string> = new Map();

/** What may be written at a column of a line: mostly one thing, and two where a list takes ids and maps. */
export function targetsAt(lines: LineIndex, at: number, caret: number, kind: ArtefactKind): Target[] {
  const line = lines.textOf(at);
  const before = line.slice(0, caret);
  if (commentStart(before) >= 0) return [];
  const read = readLine(before);
  const around = surroundingsOf(lines, at, read.isBlank ? caret : read.column);
  if (!around) return [];
  const owner = ownerOf(kind, around.path);
  if (!owner) return [];
  const flow = flowAt(before.slice(read.key === undefined ? read.column : read.afterColon));
  if (flow) return flowTargets(owner, read.key, flow);
  if (read.key === undefined)
    return startTargets(owner, around, read.isBlank ? caret : read.column, read.dashes.length > 0);
  const hasGap = /\s$/.test(before.slice(0, read.afterColon + 1)) || read.value !== '';
  return hasGap ? valueTargets(owner, read.key, around.present) : [];
}

/** At the start of a key or of an item. */
function startTargets(owner: Owner, around: Surroundings, column: number, hasDash: boolean): Target[] {
  const { present } = around;
  switch (owner.type) {
    case 'texts':
      return hasDash ? [{ type: 'value', name: owner.name, field: owner.field, present: nothing }] : [];
    case 'group':
      return [{ type: 'keys', fields: owner.fields, lists: {}, present, column }];
    case 'node':
      return [keysOf(owner.kind, present, column)];
    case 'list': {
      const isInItem = hasDash || (!around.isItem && present.size > 0);
      if (!isInItem) return [{ type: 'item', kind: owner.kind, column }];
      return hasDash && present.size === 0
        ? [...shorthandTargets(owner.kind), keysOf(owner.kind, present, column)]
        : [keysOf(owner.kind, present, column)];
    }
  }
}

function keysOf(kind: NodeKind, present: ReadonlyMap<string, string>, column: number | undefined): Target {
  const { fields, lists } = typeOf(kind);
  return { type: 'keys', fields, lists, present, column };
}

/** An id in the place of a whole item: `- first-week-interviews`. */
function shorthandTargets(kind: NodeKind): Target[] {
  const { shorthand, fields } = typeOf(kind);
  const field = shorthand === undefined ? undefined : fields[shorthand];
  return shorthand !== undefined && field ? [{ type: 'value', name: shorthand, field, present: nothing }] : [];
}

function valueTargets(owner: Owner, key: string, present: ReadonlyMap<string, string>): Target[] {
  if (owner.type === 'texts') return [];
  const field = own(fieldsOf(owner), key);
  return field ? [{ type: 'value', name: key, field, present }] : [];
}

/** Inside of brackets and braces that are open on this line. */
function flowTargets(start: Owner, key: string | undefined, flow: readonly Open[]): Target[] {
  let owner: Owner | undefined = key === undefined ? start : ownerBelow(start, key);
  for (const [index, open] of flow.entries()) {
    if (!owner) return [];
    const isLast = index === flow.length - 1;
    if (open.bracket === '[') {
      if (isLast) return listTargets(owner);
      continue;
    }
    if (isLast)
      return open.key === undefined ? mapTargets(owner, open.present) : valueTargets(owner, open.key, open.present);
    owner = open.key === undefined ? undefined : ownerBelow(owner, open.key);
  }
  return [];
}

function listTargets(owner: Owner): Target[] {
  if (owner.type === 'texts') return [{ type: 'value', name: owner.name, field: owner.field, present: nothing }];
  return owner.type === 'list' ? shorthandTargets(owner.kind) : [];
}

function mapTargets(owner: Owner, present: ReadonlyMap<string, string>): Target[] {
  if (owner.type === 'texts') return [];
  if (owner.type === 'group') return [{ type: 'keys', fields: owner.fields, lists: {}, present, column: undefined }];
  return [keysOf(owner.kind, present, undefined)];
}
