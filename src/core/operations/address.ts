import { type ModelNode, type RootNode, subtree } from '../artefacts/model';
import { pathText } from '../yaml/source';

/** The node that an operation means: by its id, by its path, or the root for null. The first one where an id stands twice. */
export function resolveAddress(root: RootNode, address: string | null): ModelNode | undefined {
  if (address === null) return root;
  for (const node of subtree(root)) {
    if (address.startsWith('/') ? pathText(node.path) === address : node.id === address) return node;
  }
  return undefined;
}

/** A field's path from its text: `measurements/1/value`. Digits count into lists. */
export function fieldPath(field: string): (string | number)[] {
  return field.split('/').map(segment => (/^\d+$/.test(segment) ? Number(segment) : segment));
}
