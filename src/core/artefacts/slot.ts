import { own } from '../own';
import type { Path, PathSegment } from '../yaml/source';
import { type Field, fieldInfo } from './fields';
import { keyOrder } from './node-type';
import { type NodeKind, typeOf } from './registry';

/** What the format says of a place in a file: it holds the value of a field, a node, or a list of nodes. */
export type Slot = FieldSlot | { readonly type: 'node' | 'list'; readonly kind: NodeKind };

/** The place of a field's value; that of a group has the fields of the group below it. */
export interface FieldSlot {
  readonly type: 'field';
  /** Its key. */
  readonly name: string;
  readonly field: Field;
}

/** The slot of a node of a kind, or the one that a path leads to from there; undefined where the format says nothing of the place. */
export function slotOf(kind: NodeKind): Slot;
export function slotOf(kind: NodeKind, path: Path): Slot | undefined;
export function slotOf(kind: NodeKind, path: Path = []): Slot | undefined {
  return path.reduce<Slot | undefined>(slotIn, { type: 'node', kind });
}

/** The slot of a key, or of a place in a list, in another slot. */
export function slotIn(slot: Slot | undefined, key: PathSegment): Slot | undefined {
  if (!slot) return undefined;
  if (slot.type === 'list') return typeof key === 'number' ? { type: 'node', kind: slot.kind } : undefined;
  const name = String(key);
  const isField = slot.type === 'field';
  const field = own(isField ? (fieldInfo(slot.field).fields ?? {}) : typeOf(slot.kind).fields, name);
  if (field) return { type: 'field', name, field };
  const kind = isField ? undefined : (own(typeOf(slot.kind).lists, name) as NodeKind | undefined);
  return kind && { type: 'list', kind };
}

/** The slot of a key in another slot where no place in a list is told: in a list it is a key of an item. */
export function slotByKey(slot: Slot | undefined, key: string): Slot | undefined {
  return slotIn(slot?.type === 'list' ? slotOf(slot.kind) : slot, key);
}

/** The slot that keys alone lead to, see `slotByKey`. */
export function slotByKeys(slot: Slot | undefined, keys: readonly string[]): Slot | undefined {
  return keys.reduce(slotByKey, slot);
}

/** The keys that may stand in a slot, in the order in which they are written. */
export function keysIn(slot: Slot | undefined): string[] {
  if (slot?.type === 'node') return keyOrder(typeOf(slot.kind));
  return slot?.type === 'field' ? Object.keys(fieldInfo(slot.field).fields ?? {}) : [];
}

/** The word that may stand in place of a group (`result: unknown`). */
export function wordFor(slot: Slot | undefined): string | undefined {
  if (slot?.type !== 'field') return undefined;
  const { fields, choices } = fieldInfo(slot.field);
  return fields && choices?.[0];
}
