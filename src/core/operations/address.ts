import { type ModelNode, type RootNode, subtree } from '../artefacts/model';
import { childAt, type PathSegment, pathText, type SourceNode } from '../yaml/source';

/** The node that an operation means: by its id, by its path, or the root for null. The first one where an id stands twice. */
export function resolveAddress(root: RootNode, address: string | null): ModelNode | undefined {
  if (address === null) return root;
  for (const node of subtree(root)) {
    if (address.startsWith('/') ? pathText(node.path) === address : node.id === address) return node;
  }
  return undefined;
}

/**
 * A field's path from its text: `measurements/1/value`. Digits count into lists; in a map they are a key, as in `x_by_year/2026`.
 * @param source What the path starts at, where it is known.
 */
export function fieldPath(field: string, source?: SourceNode): PathSegment[] {
  let at = source;
  return field.split('/').map(segment => {
    const key = /^\d+$/.test(segment) && at?.type !== 'map' ? Number(segment) : segment;
    at = childAt(at, key);
    return key;
  });
}
