import * as l10n from '@vscode/l10n';
import { type Field, fieldInfo } from '../artefacts/fields';
import { type NodeKind, typeOf } from '../artefacts/registry';
import { keysIn, type Slot, slotIn } from '../artefacts/slot';
import { isRecord } from '../record';
import { describeRaw } from '../values/number';
import type { Path, PathSegment, PlainData } from '../yaml/source';

/**
 * Why a value can't stand in a slot, with the path of the part that does not fit; undefined where all of it fits. Keys that the
 * format does not know may hold anything, and one that is null counts as absent.
 */
export function misfit(slot: Slot | undefined, value: PlainData, path: Path = []): string | undefined {
  if (!slot || (value === null && slot.type !== 'node')) return undefined;
  const tell = (reason: string) => (path.length === 0 ? reason : `${path.join('/')}: ${reason}`);
  const parts = partsIn(slot, value);
  if (parts) {
    for (const [key, part] of parts) {
      const reason = misfit(slotIn(slot, key), part, [...path, key]);
      if (reason !== undefined) return reason;
    }
    return undefined;
  }
  const what = describeRaw(value, 'inside');
  if (slot.type === 'list') return tell(l10n.t('A list belongs here, and this is {0}.', what));
  const field = slot.type === 'field' ? slot.field : shorthandOf(slot.kind, value);
  if (!field)
    return tell(l10n.t('A group with {0} belongs here, and this is {1}.', keysIn(slot).slice(0, 3).join(', '), what));
  const read = field.read(value);
  return read.ok ? undefined : tell(read.reason);
}

/** The items of a list of nodes, or the keys of a node; undefined for what is neither, and for a field, which reads itself. */
function partsIn(slot: Slot, value: PlainData): (readonly [PathSegment, PlainData])[] | undefined {
  if (slot.type === 'list') return Array.isArray(value) ? [...value.entries()] : undefined;
  return slot.type === 'node' && isRecord(value) ? Object.entries(value) : undefined;
}

/** The field that a bare value stands for in place of a node. */
function shorthandOf(kind: NodeKind, value: PlainData): Field | undefined {
  const { shorthand, fields } = typeOf(kind);
  return shorthand === undefined || typeof value === 'object' ? undefined : fields[shorthand];
}

/** A value as it is written: numbers that come as text from a form are numbers, at any depth. */
export function asWritten(slot: Slot | undefined, value: PlainData): PlainData {
  if (!slot) return value;
  if (Array.isArray(value)) return value.map((item: PlainData, at) => asWritten(slotIn(slot, at), item));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asWritten(slotIn(slot, key), inner)]));
  const control = slot.type === 'field' ? fieldInfo(slot.field).control : undefined;
  const isNumeric = control === 'estimate' || control === 'quantity';
  return isNumeric && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
}

/** The ids that a value brings along, with those of the nodes in its lists. */
export function idsIn(slot: Slot | undefined, value: PlainData): string[] {
  if (!slot || typeof value !== 'object' || value === null) {
    const isId = slot?.type === 'field' && fieldInfo(slot.field).control === 'id';
    return isId && value !== null && typeof value !== 'boolean' ? [String(value)] : [];
  }
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, inner]) => idsIn(slotIn(slot, key), inner));
}
