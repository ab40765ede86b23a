import { fieldInfo } from '../../artefacts/fields';
import { type ArtefactKind, type NodeKind, typeOf } from '../../artefacts/registry';
import { type FieldSlot, type Slot, slotByKey, slotByKeys, slotOf } from '../../artefacts/slot';
import type { LineIndex } from '../../text/lines';
import { flowAt, type Open } from './flow';
import { type Surroundings, surroundingsOf } from './surroundings';
import { commentStart, readLine } from './text-line';

/** What may be written at a place. */
export type Target =
  /** Keys of a map: a node, or a group inside of one. */
  | {
      readonly type: 'keys';
      readonly slot: Slot;
      readonly present: ReadonlyMap<string, string>;
      /** Column of the keys; undefined inside of braces. */
      readonly column: number | undefined;
    }
  /** The value of a field, or one of the values of a list of texts. */
  | { readonly type: 'value'; readonly slot: FieldSlot; readonly present: ReadonlyMap<string, string> }
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
  const slot = slotByKeys(slotOf(kind), around.path);
  if (!slot) return [];
  const flow = flowAt(before.slice(read.key === undefined ? read.column : read.afterColon));
  if (flow) return flowTargets(slot, read.key, flow);
  if (read.key === undefined)
    return startTargets(slot, around, read.isBlank ? caret : read.column, read.dashes.length > 0);
  const hasGap = /\s$/.test(before.slice(0, read.afterColon + 1)) || read.value !== '';
  return hasGap ? valueTargets(slot, read.key, around.present) : [];
}

/** At the start of a key or of an item. */
function startTargets(slot: Slot, around: Surroundings, column: number, hasDash: boolean): Target[] {
  const { present } = around;
  if (isTexts(slot)) return hasDash ? [{ type: 'value', slot, present: nothing }] : [];
  if (slot.type !== 'list') return [keysTarget(slot, present, column)];
  const isInItem = hasDash || (!around.isItem && present.size > 0);
  if (!isInItem) return [{ type: 'item', kind: slot.kind, column }];
  const shorthand = hasDash && present.size === 0 ? shorthandTargets(slot.kind) : [];
  return [...shorthand, keysTarget(slot, present, column)];
}

/** The keys that stand in a slot; those of an item where it is a list. */
function keysTarget(slot: Slot, present: ReadonlyMap<string, string>, column: number | undefined): Target {
  return { type: 'keys', slot: slot.type === 'list' ? slotOf(slot.kind) : slot, present, column };
}

function isTexts(slot: Slot): slot is FieldSlot {
  return slot.type === 'field' && fieldInfo(slot.field).control === 'texts';
}

/** An id in the place of a whole item: `- first-week-interviews`. */
function shorthandTargets(kind: NodeKind): Target[] {
  const { shorthand } = typeOf(kind);
  return shorthand === undefined ? [] : valueTargets(slotOf(kind), shorthand, nothing);
}

function valueTargets(slot: Slot, key: string, present: ReadonlyMap<string, string>): Target[] {
  const below = slotByKey(slot, key);
  return below?.type === 'field' ? [{ type: 'value', slot: below, present }] : [];
}

/** Inside of brackets and braces that are open on this line. */
function flowTargets(start: Slot, key: string | undefined, flow: readonly Open[]): Target[] {
  let slot: Slot | undefined = key === undefined ? start : slotByKey(start, key);
  for (const [index, open] of flow.entries()) {
    if (!slot) return [];
    const isLast = index === flow.length - 1;
    if (open.bracket === '[') {
      if (isLast) return listTargets(slot);
      continue;
    }
    if (isLast)
      return open.key === undefined
        ? [keysTarget(slot, open.present, undefined)]
        : valueTargets(slot, open.key, open.present);
    slot = open.key === undefined ? undefined : slotByKey(slot, open.key);
  }
  return [];
}

function listTargets(slot: Slot): Target[] {
  if (isTexts(slot)) return [{ type: 'value', slot, present: nothing }];
  return slot.type === 'list' ? shorthandTargets(slot.kind) : [];
}
