import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../artefacts/fields';
import { labelOf, type ModelNode, type RootNode, subtree } from '../artefacts/model';
import { keyOrder } from '../artefacts/node-type';
import { listFor, type NodeKind, typeOf } from '../artefacts/registry';
import { slotOf } from '../artefacts/slot';
import { ok, type Result } from '../result';
import type { LineIndex } from '../text/lines';
import { slug } from '../text/slug';
import type { Change } from '../yaml/change';
import { type Refusal, type Refused, refuse } from '../yaml/refusal';
import type { PlainData } from '../yaml/source';
import { resolveAddress } from './address';
import { checkValue, type OperationContext } from './ids';
import { kindName } from './names';
import type { Operation } from './schema';
import { setField } from './set-field';
import { asWritten } from './slot-value';

/** A file as it stands before an operation. */
export interface Model {
  readonly root: RootNode;
  readonly lines: LineIndex;
}

/** The changes of one operation. A later change counts on the paths as the earlier ones left them. */
export function changesOf(model: Model, operation: Operation, context: OperationContext): Result<Change[], Refusal> {
  const { root } = model;
  switch (operation.op) {
    case 'set':
      return withNode(model, operation.id, node => setField(root, node, operation.field, operation.value, context));
    case 'add':
      return withNode(model, operation.parent, parent => addNode(root, parent, operation, context));
    case 'move':
      return withNode(model, operation.id, node =>
        withNode(model, operation.parent, parent => moveNode(root, node, parent, operation.index)),
      );
    case 'remove':
      return withNode(model, operation.id, node =>
        node.parent ? ok([{ type: 'delete', path: node.path }]) : refuseRoot(),
      );
    case 'convert':
      return withNode(model, operation.id, node => convertNode(root, node, operation, context));
    case 'rename':
      return withNode(model, operation.id, node => renameNode(root, node, operation, context));
  }
}

/** The id that an operation gives to something that others may refer to; undefined where it gives none. */
export function newIdOf(operation: Operation): string | undefined {
  if (operation.op === 'rename') return operation.to;
  const id = operation.op === 'convert' ? operation.opportunity.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** An id that operations gave to something: other files follow with their references. */
export interface IdChange {
  readonly from: string;
  readonly to: string;
}

/**
 * The id that an operation changes so that references follow it, as the model stands before the operation. None where another
 * node has the id too: nobody can tell which of them a reference means, and it goes on to mean the other one.
 */
export function idChangeOf(root: RootNode, operation: Operation, context: OperationContext): IdChange | undefined {
  const to = newIdOf(operation);
  const from = to === undefined || !('id' in operation) ? undefined : resolveAddress(root, operation.id)?.id;
  if (from === undefined || to === undefined) return undefined;
  return context.idTakenElsewhere(from) || nodesNamed(root, from).length > 1 ? undefined : { from, to };
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

/** The references in the file of the node whose id an operation changes. */
function following(root: RootNode, operation: Operation, context: OperationContext): Change[] {
  const change = idChangeOf(root, operation, context);
  return change ? followId(root, change) : [];
}

function renameNode(
  root: RootNode,
  node: ModelNode,
  operation: Extract<Operation, { op: 'rename' }>,
  context: OperationContext,
): Result<Change[], Refusal> {
  if (!('id' in typeOf(node.kind).fields))
    return refuse('unknown-field', l10n.t('{0} has no id to rename.', kindName(node.kind, 'start')));
  const named = setField(root, node, 'id', operation.to, context);
  return named.ok ? ok([...following(root, operation, context), ...named.value]) : named;
}

function withNode(
  model: Model,
  address: string | null,
  plan: (node: ModelNode) => Result<Change[], Refusal>,
): Result<Change[], Refusal> {
  const node = resolveAddress(model.root, address);
  if (!node) {
    return refuse(
      'not-found',
      l10n.t('There is no “{0}” in this file. It may have been removed or renamed.', String(address)),
    );
  }
  const [, twin] = node.id === address ? nodesNamed(model.root, address) : [];
  return twin ? refuseTwin(model, node, twin) : plan(node);
}

function nodesNamed(root: RootNode, id: string | undefined): ModelNode[] {
  return id === undefined ? [] : [...subtree(root)].filter(node => node.id === id);
}

/** Nobody can tell which of two nodes is meant by the id that both have; by its path each of them can be changed. */
function refuseTwin({ lines }: Model, first: ModelNode, second: ModelNode): Refused {
  const [line, other] = [first, second].map(node => lines.positionAt(node.source.range.start).line + 1);
  return refuse(
    'duplicate-id',
    l10n.t(
      'The id “{0}” stands twice in this file, in lines {1} and {2}, so it is not clear which item is meant. Give the second its own id.',
      first.id!,
      line!,
      other!,
    ),
    second.source.range,
  );
}

function refuseRoot(): Refused {
  return refuse('parent-kind', l10n.t('The file itself can’t be moved or removed from here.'));
}

function addNode(
  root: RootNode,
  parent: ModelNode,
  operation: Extract<Operation, { op: 'add' }>,
  context: OperationContext,
): Result<Change[], Refusal> {
  const { kind, node, index } = operation;
  const refused = checkValue(root, slotOf(kind), node, context);
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
  operation: Extract<Operation, { op: 'convert' }>,
  context: OperationContext,
): Result<Change[], Refusal> {
  if (node.kind !== 'opportunity')
    return refuse('parent-kind', l10n.t('Only an opportunity can be turned into a solution.'));
  const { opportunity } = operation;
  const slot = slotOf('opportunity');
  const refused = checkValue(root, slot, opportunity, context);
  if (refused) return refused;
  const order = keyOrder(typeOf(node.kind));
  const changes = following(root, operation, context);
  const leaves = node.id === undefined ? opportunity : { id: null, ...opportunity };
  const gone: Change[] = [];
  for (const [key, value] of Object.entries(asWritten(slot, leaves) as typeof leaves)) {
    const path = [...node.path, key];
    if (value === null) gone.push({ type: 'delete', path });
    else changes.push({ type: 'set', path, value, order });
  }
  const solution = { ...(node.id === undefined ? {} : { id: node.id }), title: node.values.title ?? '' };
  changes.push({ type: 'insert', list: [...node.path, 'solutions'], index: 0, value: solution, order });
  // Last, so that the item never becomes empty.
  return ok([...changes, ...gone]);
}

function refuseParent(kind: NodeKind, parent: ModelNode): Refused {
  return refuse(
    'parent-kind',
    l10n.t('{0} can’t stand under {1}.', kindName(kind, 'start'), kindName(parent.kind, 'inside')),
  );
}

/** A node as it is written: keys in their order, numbers as numbers, and short where one text says it all (`- insight`).  */
function ordered(kind: NodeKind, node: Readonly<Record<string, PlainData>>): PlainData {
  const order = keyOrder(typeOf(kind));
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const { shorthand } = typeOf(kind);
  const entries = Object.entries(asWritten(slotOf(kind), node) as typeof node).filter(([, value]) => value !== null);
  const [only, ...more] = entries.sort(([a], [b]) => place(a) - place(b));
  const isShort = only !== undefined && more.length === 0 && only[0] === shorthand;
  return isShort ? only[1] : Object.fromEntries(entries);
}

function freeId(root: RootNode, title: string): string {
  return slug(title, id => resolveAddress(root, id) !== undefined);
}
