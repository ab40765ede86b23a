import * as l10n from '@vscode/l10n';
import { type Field, fieldInfo } from '../artefacts/fields';
import type { ModelNode, RootNode } from '../artefacts/model';
import { keyOrder, type NodeType } from '../artefacts/node-type';
import { typeOf } from '../artefacts/registry';
import { own } from '../own';
import { ok, type Result } from '../result';
import { type Change, sameData } from '../yaml/change';
import { type Refusal, type Refused, refuse } from '../yaml/refusal';
import { locate, type Path, type PlainData, toData } from '../yaml/source';
import { fieldPath } from './address';
import { checkId, type OperationContext } from './ids';

/** The changes that set a field of a node, or of a node below it that the field's path leads to. */
export function setField(
  root: RootNode,
  node: ModelNode,
  field: string,
  value: PlainData,
  context: OperationContext,
): Result<Change[], Refusal> {
  const whole = fieldPath(field);
  if (whole.includes('')) return refuseField(field);
  const { owner, path: inner } = ownerOf(node, whole);
  const type = typeOf(owner.kind);
  const { declared, order } = declaredAt(type, inner);
  const written = declared ? asWritten(declared, value) : value;
  const refused = declared && value !== null ? checkValue(root, owner, inner, declared, written, context) : undefined;
  if (refused) return refused;
  const [key] = inner;
  const isShorthand = type.shorthand !== undefined && owner.source.type === 'scalar' && inner.length === 1;
  const before = isShorthand && key === type.shorthand ? owner.source : locate(owner.source, inner);
  // What is taken out goes with its key, which may stand there with nothing behind it.
  if (value !== null && before && isSame(toData(before), written, declared)) return ok([]);
  if (isShorthand) return setOnShorthand(owner, type.shorthand!, String(key), written);
  const path = [...owner.path, ...inner];
  return ok([value === null ? { type: 'delete', path } : { type: 'set', path, value: written, order }]);
}

/** Whether a field says the same before and after, however that is written: as a number, or as a text of the same digits. */
function isSame(before: PlainData, after: PlainData, declared: Field | undefined): boolean {
  if (sameData(before, after)) return true;
  // What a group does not know is lost when it is read.
  if (!declared || fieldInfo(declared).control === 'group') return false;
  const [was, is] = [declared.read(before), declared.read(after)];
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

function checkValue(
  root: RootNode,
  owner: ModelNode,
  path: Path,
  declared: Field,
  value: PlainData,
  context: OperationContext,
): Refused | undefined {
  const isOwnId = path.length === 1 && path[0] === 'id';
  const refused = isOwnId ? checkId(root, String(value), owner, context) : undefined;
  if (refused) return refused;
  const read = declared.read(value);
  return read.ok ? undefined : refuse('value-format', read.reason);
}

/**
 * The field that a path leads to, through groups, and the usual order of the keys on the way, the innermost first: where a
 * group is missing it takes its place, too.
 */
function declaredAt(node: NodeType, path: Path): { declared?: Field; order: string[] } {
  let fields = node.fields;
  let order = keyOrder(node);
  for (const [position, segment] of path.entries()) {
    const declared = own(fields, String(segment));
    if (position === path.length - 1) return declared ? { declared, order } : { order };
    fields = (declared && fieldInfo(declared).fields) ?? {};
    order = [...Object.keys(fields), ...order];
  }
  return { order };
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

/** Numbers that come as text from a form are written as numbers. */
export function asWritten(declared: Field, value: PlainData): PlainData {
  const { control } = fieldInfo(declared);
  const isNumeric = control === 'estimate' || control === 'quantity';
  return isNumeric && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
}
