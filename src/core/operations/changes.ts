import * as l10n from '@vscode/l10n';
import { type Field, fieldInfo, isId } from '../artefacts/fields';
import { labelOf, type ModelNode, type RootNode, subtree } from '../artefacts/model';
import { keyOrder, type NodeType } from '../artefacts/node-type';
import { listFor, type NodeKind, typeOf } from '../artefacts/registry';
import { ok, type Result } from '../result';
import { slug } from '../text/slug';
import type { Change } from '../yaml/change';
import { type Refusal, type Refused, refuse } from '../yaml/refusal';
import type { PlainData } from '../yaml/source';
import { fieldPath, resolveAddress } from './address';
import { kindName } from './names';
import type { Operation } from './schema';

/** What planning needs to know of the rest of the workspace. */
export interface OperationContext {
  /** Whether an id is defined in another file. */
  idTakenElsewhere(id: string): boolean;
}

/** The changes of one operation. A later change counts on the paths as the earlier ones left them. */
export function changesOf(root: RootNode, operation: Operation, context: OperationContext): Result<Change[], Refusal> {
  switch (operation.op) {
    case 'set':
      return withNode(root, operation.id, node => setField(root, node, operation.field, operation.value, context));
    case 'add':
      return withNode(root, operation.parent, parent => addNode(root, parent, operation, context));
    case 'move':
      return withNode(root, operation.id, node =>
        withNode(root, operation.parent, parent => moveNode(root, node, parent, operation.index)),
      );
    case 'remove':
      return withNode(root, operation.id, node =>
        node.parent ? ok([{ type: 'delete', path: node.path }]) : refuseRoot(),
      );
    case 'convert':
      return withNode(root, operation.id, node => convertNode(root, node, operation.opportunity, context));
    case 'rename':
      return withNode(root, operation.id, node => renameNode(root, node, operation.to, context));
  }
}

/** An id that operations gave to something: other files follow with their references. */
export interface IdChange {
  readonly from: string;
  readonly to: string;
}

/** The id that an operation changes so that references follow it, as the model stands before the operation. */
export function idChangeOf(root: RootNode, operation: Operation): IdChange | undefined {
  const to =
    operation.op === 'rename' ? operation.to : operation.op === 'convert' ? operation.opportunity.id : undefined;
  if (typeof to !== 'string' || (operation.op !== 'rename' && operation.op !== 'convert')) return undefined;
  const from = resolveAddress(root, operation.id)?.id;
  return from === undefined || from === to ? undefined : { from, to };
}

/** The changes that let the references in a file follow an id. */
export function followId(root: RootNode, { from, to }: IdChange): Change[] {
  const changes: Change[] = [];
  for (const node of subtree(root)) {
    for (const [field, declared] of Object.entries(typeOf(node.kind).fields)) {
      if (!fieldInfo(declared).refersTo || (node.values as Record<string, unknown>)[field] !== from) continue;
      const isShorthand = node.source.type === 'scalar';
      changes.push({ type: 'set', path: isShorthand ? node.path : [...node.path, field], value: to });
    }
  }
  return changes;
}

function renameNode(root: RootNode, node: ModelNode, to: string, context: OperationContext): Result<Change[], Refusal> {
  const named = setField(root, node, 'id', to, context);
  if (!named.ok || node.id === undefined || node.id === to) return named;
  return ok([...followId(root, { from: node.id, to }), ...named.value]);
}

function withNode(
  root: RootNode,
  address: string | null,
  plan: (node: ModelNode) => Result<Change[], Refusal>,
): Result<Change[], Refusal> {
  const node = resolveAddress(root, address);
  if (!node) {
    return refuse(
      'not-found',
      l10n.t('There is no “{0}” in this file. It may have been removed or renamed.', String(address)),
    );
  }
  const twin = node.id !== undefined && node.id === address ? twinOf(root, node) : undefined;
  return twin ? refuseTwin(node.id!, twin) : plan(node);
}

/** Another node of the file with the same id. */
function twinOf(root: RootNode, { id }: ModelNode): ModelNode | undefined {
  let first: ModelNode | undefined;
  for (const node of subtree(root)) {
    if (node.id !== id) continue;
    if (first) return node;
    first = node;
  }
  return undefined;
}

/** Nobody can tell which of two nodes is meant by the id that both have. */
function refuseTwin(id: string, twin: ModelNode): Refused {
  return refuse(
    'duplicate-id',
    l10n.t(
      'The id “{0}” stands twice in this file, so it is not clear which item is meant. Change one of them in the text.',
      id,
    ),
    twin.source.range,
  );
}

function refuseRoot(): Refused {
  return refuse('parent-kind', l10n.t('The file itself can’t be moved or removed from here.'));
}

function setField(
  root: RootNode,
  node: ModelNode,
  field: string,
  value: PlainData,
  context: OperationContext,
): Result<Change[], Refusal> {
  const inner = fieldPath(field);
  const key = String(inner[0]);
  const type = typeOf(node.kind);
  const path = [...node.path, ...inner];
  if (type.shorthand && node.source.type === 'scalar' && inner.length === 1) {
    return setOnShorthand(node, type.shorthand, key, value);
  }
  if (value === null) return ok([{ type: 'delete', path }]);
  const { declared, order } = declaredAt(type, inner);
  if (!declared) return ok([{ type: 'set', path, value, order }]);
  const written = asWritten(declared, value);
  const refused = field === 'id' ? checkId(root, String(written), node, context) : undefined;
  if (refused) return refused;
  const read = declared.read(written);
  if (!read.ok) return refuse('value-format', read.reason);
  return ok([{ type: 'set', path, value: written, order }]);
}

/**
 * The field that a path below a node leads to, through groups and lists, and the usual order of the keys on the way, the
 * innermost first: where a group is missing it takes its place, too.
 */
function declaredAt(node: NodeType, path: readonly (string | number)[]): { declared?: Field; order: string[] } {
  let fields = node.fields;
  let lists = node.lists;
  let order = keyOrder(node);
  for (const [position, segment] of path.entries()) {
    if (typeof segment === 'number') continue;
    const declared = Object.hasOwn(fields, segment) ? fields[segment] : undefined;
    if (position === path.length - 1) return declared ? { declared, order } : { order };
    const kind = Object.hasOwn(lists, segment) ? lists[segment] : undefined;
    const type = kind === undefined ? undefined : typeOf(kind as NodeKind);
    fields = type?.fields ?? (declared && fieldInfo(declared).fields) ?? {};
    lists = type?.lists ?? {};
    order = [...(type ? keyOrder(type) : Object.keys(fields)), ...order];
  }
  return { order };
}

/** `- insight` becomes `{ insight: …, relation: … }` when it gets a second field. */
function setOnShorthand(node: ModelNode, shorthand: string, key: string, value: PlainData): Result<Change[], Refusal> {
  if (key === shorthand)
    return value === null ? ok([{ type: 'delete', path: node.path }]) : ok([{ type: 'set', path: node.path, value }]);
  if (value === null) return ok([]);
  const own = (node.values as Record<string, PlainData>)[shorthand] ?? null;
  return ok([{ type: 'set', path: node.path, value: { [shorthand]: own, [key]: value } }]);
}

/** Numbers that come as text from a form are written as numbers. */
function asWritten(declared: Field, value: PlainData): PlainData {
  const { control } = fieldInfo(declared);
  const isNumeric = control === 'estimate' || control === 'quantity';
  return isNumeric && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
}

function checkId(
  root: RootNode,
  id: string,
  node: ModelNode | undefined,
  context: OperationContext,
): Refused | undefined {
  if (!isId(id))
    return refuse('id-format', l10n.t('“{0}” can’t be an id: use lower-case letters, digits and hyphens.', id));
  const known = resolveAddress(root, id);
  if ((known && known !== node) || context.idTakenElsewhere(id)) {
    return refuse('id-taken', l10n.t('The id “{0}” is already in use. Choose another one.', id));
  }
  return undefined;
}

function addNode(
  root: RootNode,
  parent: ModelNode,
  operation: Extract<Operation, { op: 'add' }>,
  context: OperationContext,
): Result<Change[], Refusal> {
  const { kind, node, index } = operation;
  const { id } = node;
  const refused = typeof id === 'string' ? checkId(root, id, undefined, context) : undefined;
  if (refused) return refused;
  const serves = servedBy(root, parent, kind);
  if (serves) {
    const value = ordered(kind, { ...node, outcome: serves.id });
    return ok([...serves.changes, insertion(root, 'opportunities', value, index)]);
  }
  const list = listFor(parent.kind, kind);
  if (!list) return refuseParent(kind, parent);
  return ok([insertion(parent, list, ordered(kind, node), index)]);
}

function insertion(parent: ModelNode, list: string, value: PlainData, index: number | undefined): Change {
  const order = keyOrder(typeOf(parent.kind));
  return { type: 'insert', list: [...parent.path, list], value, order, ...(index === undefined ? {} : { index }) };
}

/**
 * An opportunity “below” an outcome stands in the tree's own list and names the outcome. Gives the outcome's id, and the
 * change that names the outcome where it has none yet.
 */
function servedBy(root: RootNode, parent: ModelNode, kind: NodeKind): { id: string; changes: Change[] } | undefined {
  if (parent.kind !== 'outcome' || kind !== 'opportunity') return undefined;
  if (parent.id !== undefined) return { id: parent.id, changes: [] };
  const id = freeId(root, labelOf(parent));
  return {
    id,
    changes: [{ type: 'set', path: [...parent.path, 'id'], value: id, order: keyOrder(typeOf('outcome')) }],
  };
}

function moveNode(
  root: RootNode,
  node: ModelNode,
  parent: ModelNode,
  index: number | undefined,
): Result<Change[], Refusal> {
  if (!node.parent) return refuseRoot();
  const serves = servedBy(root, parent, node.kind);
  const target = serves ? root : parent;
  const list = listFor(target.kind, node.kind) ?? (node.kind === 'idea' ? listFor(target.kind, 'solution') : undefined);
  if (!list) return refuseParent(node.kind, parent);
  for (let above: ModelNode | undefined = target; above; above = above.parent) {
    if (above === node) return refuse('into-itself', l10n.t('“{0}” can’t be moved below itself.', labelOf(node)));
  }
  const changes: Change[] = [...(serves?.changes ?? [])];
  if (serves && node.kind === 'opportunity' && node.values.outcome !== serves.id) {
    changes.push({
      type: 'set',
      path: [...node.path, 'outcome'],
      value: serves.id,
      order: keyOrder(typeOf('opportunity')),
    });
  }
  const order = keyOrder(typeOf(target.kind));
  changes.push({
    type: 'move',
    from: node.path,
    list: [...target.path, list],
    order,
    ...(index === undefined ? {} : { index }),
  });
  return ok(changes);
}

/**
 * The item keeps its lines and becomes the new opportunity; its id and title go down into a new solution. So the change in the
 * text is as small as it can be, and evidence, place and comments stay with the opportunity.
 */
function convertNode(
  root: RootNode,
  node: ModelNode,
  opportunity: Readonly<Record<string, PlainData>>,
  context: OperationContext,
): Result<Change[], Refusal> {
  if (node.kind !== 'opportunity')
    return refuse('parent-kind', l10n.t('Only an opportunity can be turned into a solution.'));
  const { id } = opportunity;
  const refused = typeof id === 'string' ? checkId(root, id, undefined, context) : undefined;
  if (refused) return refused;
  const order = keyOrder(typeOf('opportunity'));
  const changes: Change[] =
    typeof id === 'string' && node.id !== undefined && id !== node.id ? followId(root, { from: node.id, to: id }) : [];
  if (id === undefined && node.id !== undefined) changes.push({ type: 'delete', path: [...node.path, 'id'] });
  for (const [key, value] of Object.entries(opportunity))
    changes.push({ type: 'set', path: [...node.path, key], value, order });
  const solution = { ...(node.id === undefined ? {} : { id: node.id }), title: node.values.title ?? '' };
  changes.push({ type: 'insert', list: [...node.path, 'solutions'], index: 0, value: solution, order });
  return ok(changes);
}

function refuseParent(kind: NodeKind, parent: ModelNode): Refused {
  return refuse(
    'parent-kind',
    l10n.t('{0} can’t stand under {1}.', kindName(kind, 'start'), kindName(parent.kind, 'inside')),
  );
}

/** A node as it is written: keys in their order, numbers as numbers, and short where one text says it all (`- insight`).  */
function ordered(kind: NodeKind, node: Readonly<Record<string, PlainData>>): PlainData {
  const type = typeOf(kind);
  const order = keyOrder(type);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(node).filter(([, value]) => value !== null);
  const written = entries.map(([key, value]): [string, PlainData] => {
    const declared = Object.hasOwn(type.fields, key) ? type.fields[key] : undefined;
    return [key, declared ? asWritten(declared, value) : value];
  });
  const [only, ...more] = written.sort(([a], [b]) => place(a) - place(b));
  const isShort = only !== undefined && more.length === 0 && only[0] === type.shorthand;
  return isShort ? only[1] : Object.fromEntries(written);
}

function freeId(root: RootNode, title: string): string {
  return slug(title, id => resolveAddress(root, id) !== undefined);
}
