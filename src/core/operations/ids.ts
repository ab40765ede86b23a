import * as l10n from '@vscode/l10n';
import { isId } from '../artefacts/fields';
import type { ModelNode, RootNode } from '../artefacts/model';
import { type NodeKind, typeOf } from '../artefacts/registry';
import { type Refused, refuse } from '../yaml/refusal';
import type { PlainData } from '../yaml/source';
import { resolveAddress } from './address';

/** What planning needs to know of the rest of the workspace. */
export interface OperationContext {
  /** Whether an id is defined in another file. */
  idTakenElsewhere(id: string): boolean;
}

/** Refuses an id that is none, or that something else has. @param node The node that is to have it, where it is there already. */
export function checkId(
  root: RootNode,
  id: string,
  node: ModelNode | undefined,
  context: OperationContext,
): Refused | undefined {
  if (!isId(id))
    return refuse('id-format', l10n.t('“{0}” can’t be an id: use lower-case letters, digits and hyphens.', id));
  const known = resolveAddress(root, id);
  return (known && known !== node) || context.idTakenElsewhere(id) ? refuseTaken(id) : undefined;
}

function refuseTaken(id: string): Refused {
  return refuse('id-taken', l10n.t('The id “{0}” is already in use. Choose another one.', id));
}

/** Refuses ids of new nodes: each of them has to be free, and to stand there once. */
export function checkIds(root: RootNode, ids: readonly string[], context: OperationContext): Refused | undefined {
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) return refuseTaken(twice);
  for (const id of ids) {
    const refused = checkId(root, id, undefined, context);
    if (refused) return refused;
  }
  return undefined;
}

/** The ids that a new node brings along, with those of the nodes in its lists. */
export function idsIn(kind: NodeKind, data: PlainData): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const { fields, lists } = typeOf(kind);
  const { id, ...rest } = data as { readonly [key: string]: PlainData };
  const own = 'id' in fields && (typeof id === 'string' || typeof id === 'number') ? [String(id)] : [];
  const below = Object.entries(rest).flatMap(([key, items]) => {
    const listed = Object.hasOwn(lists, key) && Array.isArray(items) ? (items as readonly PlainData[]) : [];
    return listed.flatMap(item => idsIn(lists[key] as NodeKind, item));
  });
  return [...own, ...below];
}
