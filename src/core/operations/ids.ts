import * as l10n from '@vscode/l10n';
import { isId } from '../artefacts/fields';
import { type RootNode, subtree } from '../artefacts/model';
import type { Slot } from '../artefacts/slot';
import { type Refused, refuse } from '../yaml/refusal';
import type { PlainData } from '../yaml/source';
import { idsIn, misfit } from './slot-value';

/** What planning needs to know of the rest of the workspace. */
export interface OperationContext {
  /** Whether an id is defined in another file. */
  idTakenElsewhere(id: string): boolean;
}

/** Refuses the first id that is none, or that something else has. @param known Those that were there before. */
function checkIds(
  root: RootNode,
  ids: readonly string[],
  known: ReadonlySet<string>,
  context: OperationContext,
): Refused | undefined {
  if (ids.length === 0) return undefined;
  const taken = new Set<string>();
  for (const { id } of subtree(root)) if (id !== undefined && !known.has(id)) taken.add(id);
  for (const id of ids) {
    const isNew = !known.has(id);
    if (isNew && !isId(id))
      return refuse('id-format', l10n.t('“{0}” can’t be an id: use lower-case letters, digits and hyphens.', id));
    if (taken.has(id) || (isNew && context.idTakenElsewhere(id))) return refuseTaken(id);
    taken.add(id);
  }
  return undefined;
}

function refuseTaken(id: string): Refused {
  return refuse('id-taken', l10n.t('The id “{0}” is already in use. Choose another one.', id));
}

/**
 * Refuses a value that is none for its slot, or that brings ids along which are not free or stand in it twice.
 * @param before What it takes the place of: ids of that may stay.
 */
export function checkValue(
  root: RootNode,
  slot: Slot | undefined,
  value: PlainData,
  context: OperationContext,
  before: PlainData = null,
): Refused | undefined {
  const refused = checkIds(root, idsIn(slot, value), new Set(idsIn(slot, before)), context);
  if (refused) return refused;
  const reason = misfit(slot, value);
  return reason === undefined ? undefined : refuse('value-format', reason);
}
