import * as l10n from '@vscode/l10n';
import type { ModelNode, RootNode } from '../artefacts/model';
import { typeOf } from '../artefacts/registry';
import { keysIn, type Slot, slotOf, wordFor } from '../artefacts/slot';
import { ok, type Result } from '../result';
import { type Change, sameData } from '../yaml/change';
import { type Refusal, type Refused, refuse } from '../yaml/refusal';
import { locate, type Path, type PlainData, toData } from '../yaml/source';
import { fieldPath } from './address';
import { checkValue, type OperationContext } from './ids';
import { asWritten } from './slot-value';

/** The changes that set a field of a node, or of a node below it that the field's path leads to. */
export function setField(
  root: RootNode,
  node: ModelNode,
  field: string,
  value: PlainData,
  context: OperationContext,
): Result<Change[], Refusal> {
  const whole = fieldPath(field, node.source);
  if (whole.includes('')) return refuseField(field);
  const { owner, path: inside } = ownerOf(node, whole);
  const { path: inner, value: given } = value === null ? { path: inside, value } : withGroups(owner, inside, value);
  const slot = slotOf(owner.kind, inner);
  const { shorthand } = typeOf(owner.kind);
  const [key] = inner;
  const isShorthand = shorthand !== undefined && owner.source.type === 'scalar' && inner.length === 1;
  const before = isShorthand && key === shorthand ? owner.source : locate(owner.source, inner);
  const written = asWritten(slot, given);
  // What is taken out goes with its key, which may stand there with nothing behind it.
  if (value !== null && before && isSame(toData(before), written, slot)) return ok([]);
  const refused = value === null ? undefined : checkValue(root, slot, written, context, toData(before));
  if (refused) return refused;
  if (isShorthand) return setOnShorthand(owner, shorthand, String(key), written);
  const path = [...owner.path, ...inner];
  const order = keysIn(slotOf(owner.kind, inner.slice(0, -1)));
  return ok([value === null ? { type: 'delete', path } : { type: 'set', path, value: written, order }]);
}

/**
 * Where a path leads into a group that is missing, or that a word stands in place of (`result: unknown`), the group is what is
 * set, with the value in it.
 */
function withGroups(owner: ModelNode, path: Path, value: PlainData): { path: Path; value: PlainData } {
  const depth = path.findIndex((_, at) => at < path.length - 1 && isOpen(owner, path.slice(0, at + 1)));
  const inside = path.slice(depth + 1);
  if (depth < 0 || inside.some(key => typeof key === 'number')) return { path, value };
  return {
    path: path.slice(0, depth + 1),
    value: inside.reduceRight<PlainData>((inner, key) => ({ [key]: inner }), value),
  };
}

/** Whether nothing stands in the place of a group, or only the word for it. */
function isOpen(owner: ModelNode, path: Path): boolean {
  const found = locate(owner.source, path);
  if (!found) return true;
  return found.type === 'scalar' && (found.value === null || found.value === wordFor(slotOf(owner.kind, path)));
}

/** Whether a place says the same before and after, however that is written: as a number, or as a text of the same digits. */
function isSame(before: PlainData, after: PlainData, slot: Slot | undefined): boolean {
  if (sameData(before, after)) return true;
  // What a group does not know is lost when it is read.
  if (slot?.type !== 'field' || keysIn(slot).length > 0) return false;
  const [was, is] = [slot.field.read(before), slot.field.read(after)];
  return was.ok && is.ok && sameData(was.value as PlainData, is.value as PlainData);
}

function refuseField(field: string): Refused {
  return refuse(
    'unknown-field',
    l10n.t(
      '“{0}” is no field. Write keys and places in lists with one slash between them: measurements/1/value.',
      field,
    ),
  );
}

/** The innermost node that a path leads into, and what is left of the path there: of `evidence/0/note` that is `note`. */
function ownerOf(node: ModelNode, path: Path): { owner: ModelNode; path: Path } {
  const [list, index, ...rest] = path;
  if (rest.length === 0) return { owner: node, path };
  const below = node.children.find(child => child.path.at(-2) === list && child.path.at(-1) === index);
  return below ? ownerOf(below, rest) : { owner: node, path };
}

/** `- insight` becomes `{ insight: …, relation: … }` when it gets a second field. */
function setOnShorthand(node: ModelNode, shorthand: string, key: string, value: PlainData): Result<Change[], Refusal> {
  if (key === shorthand)
    return value === null ? ok([{ type: 'delete', path: node.path }]) : ok([{ type: 'set', path: node.path, value }]);
  if (value === null) return ok([]);
  const before = (node.values as Record<string, PlainData>)[shorthand];
  const written = before === undefined ? { [key]: value } : { [shorthand]: before, [key]: value };
  return ok([{ type: 'set', path: node.path, value: written }]);
}
