import * as l10n from '@vscode/l10n';
import { isId } from '../artefacts/fields';
import type { RootNode } from '../artefacts/model';
import { type Refused, refuse } from '../yaml/refusal';
import type { PlainData } from '../yaml/source';
import { resolveAddress } from './address';
import { idsIn, misfit, type Slot } from './slot';

/** What planning needs to know of the rest of the workspace. */
export interface OperationContext {
  /** Whether an id is defined in another file. */
  idTakenElsewhere(id: string): boolean;
}

/** Refuses an id that is none, or that something else has. */
function checkId(root: RootNode, id: string, context: OperationContext): Refused | undefined {
  if (!isId(id))
    return refuse('id-format', l10n.t('“{0}” can’t be an id: use lower-case letters, digits and hyphens.', id));
  return resolveAddress(root, id) || context.idTakenElsewhere(id) ? refuseTaken(id) : undefined;
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
  const ids = idsIn(slot, value);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) return refuseTaken(twice);
  const known = new Set(idsIn(slot, before));
  for (const id of ids) {
    const refused = known.has(id) ? undefined : checkId(root, id, context);
    if (refused) return refused;
  }
  const reason = misfit(slot, value);
  return reason === undefined ? undefined : refuse('value-format', reason);
}
