import type { ModelNode } from '../../artefacts/model';
import { entryOf } from '../../yaml/source';

/**
 * Whether a node says nothing for a field: the key is missing or empty. False for a value that can't be read, which is
 * reported as such, and where a merge key or an alias may bring the value in.
 */
export function isAbsent(node: ModelNode, field: string): boolean {
  const value = (node.values as Record<string, unknown>)[field];
  if (value !== undefined) return typeof value === 'string' && value.trim() === '';
  const { source } = node;
  if (source.type === 'alias' || entryOf(source, '<<')) return false;
  const entry = entryOf(source, field);
  return !entry || (entry.value.type === 'scalar' && entry.value.value === null);
}

/** The fields of a list that a node says nothing for. */
export function absentFields<F extends string>(node: ModelNode, fields: readonly F[]): F[] {
  return fields.filter(field => isAbsent(node, field));
}
