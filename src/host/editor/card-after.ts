import type { ModelNode, RootNode } from '../../core/artefacts/model';
import { listFor } from '../../core/artefacts/registry';
import { resolveAddress } from '../../core/operations/address';
import { withoutItem } from '../../core/operations/paths';
import type { Operation } from '../../core/operations/schema';
import { type Path, pathText } from '../../core/yaml/source';

/** The card that a gesture made or moved, and whether its title waits to be typed over. */
export interface CardAfter {
  readonly key: string;
  readonly edit: boolean;
}

/** The card that is to be selected after a gesture; undefined where the selection stays where it is. */
export function cardAfter(operations: readonly Operation[], before: RootNode, after: RootNode): CardAfter | undefined {
  const structural = operations.findLast(operation => !keepsItsPlace(operation));
  const address = structural && addressAfter(structural, before);
  const node = address && resolveAddress(after, address);
  return node ? { key: node.key, edit: isScaffold(structural) } : undefined;
}

/** Where the node of an operation stands afterwards: its id, or its path where it has none. */
function addressAfter(operation: Operation, before: RootNode): string | undefined {
  switch (operation.op) {
    case 'add': {
      const { id } = operation.node;
      if (typeof id === 'string') return id;
      const parent = resolveAddress(before, operation.parent);
      return parent && childPath(parent, operation.kind, parent.path, operation.index);
    }
    case 'move': {
      if (!operation.id.startsWith('/')) return operation.id;
      const node = resolveAddress(before, operation.id);
      const parent = resolveAddress(before, operation.parent);
      if (!node || !parent) return undefined;
      return childPath(parent, node.kind, withoutItem(parent.path, node.path), operation.index, node);
    }
    case 'convert': {
      const { id } = operation.opportunity;
      const node = resolveAddress(before, operation.id);
      return typeof id === 'string' ? id : node && pathText(node.path);
    }
    case 'rename':
      return operation.to;
    case 'set':
      return String(operation.value);
    case 'remove':
      return undefined;
  }
}

/** Whether nothing was made or moved, and what was selected still has its name. */
function keepsItsPlace(operation: Operation): boolean {
  return (
    operation.op === 'remove' || (operation.op === 'set' && (operation.field !== 'id' || operation.value === null))
  );
}

/** The path of a child that was put at an index of a parent, which now stands at `parentPath`. */
function childPath(
  parent: ModelNode,
  kind: ModelNode['kind'],
  parentPath: Path,
  index: number | undefined,
  moved?: ModelNode,
): string | undefined {
  const servesOutcome = parent.kind === 'outcome' && kind === 'opportunity';
  const holder = servesOutcome ? rootOf(parent) : parent;
  const list = listFor(holder.kind, kind) ?? (kind === 'idea' ? listFor(holder.kind, 'solution') : undefined);
  if (!list) return undefined;
  const others = holder.children.filter(child => child !== moved && child.path.at(-2) === list);
  return pathText([...(servesOutcome ? [] : parentPath), list, Math.min(index ?? others.length, others.length)]);
}

function rootOf(node: ModelNode): ModelNode {
  return node.parent ? rootOf(node.parent) : node;
}

/** Whether the new item has no words of the user's yet. */
function isScaffold(operation: Operation | undefined): boolean {
  if (operation?.op !== 'add' && operation?.op !== 'convert') return false;
  const { title } = operation.op === 'add' ? operation.node : operation.opportunity;
  return typeof title !== 'string' || title.trim() === '' || title.includes('…');
}
