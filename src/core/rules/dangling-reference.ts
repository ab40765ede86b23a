import * as l10n from '@vscode/l10n';
import { isId } from '../artefacts/fields';
import type { Reference, WorkspaceFile } from '../index/file';
import { kindName } from '../operations/names';
import { type Finding, type Fix, type RuleContext, rule } from './rule';
import { addressOf } from './support/address';
import { idTitled, nearestId, referencesFrom, referringKinds } from './support/references';

/** A reference leads to something of the kind that belongs there. */
export const danglingReference = rule({
  code: 'dangling-reference',
  severity: 'error',
  kinds: referringKinds,
  *check(node, context) {
    for (const reference of referencesFrom(context.file, node)) {
      const finding = check(context, reference);
      if (finding) yield finding;
    }
  },
});

function check(context: RuleContext, reference: Reference): Finding | undefined {
  const { file, index } = context;
  const { id, accepts, range, orText } = reference;
  const found = index.definitions(id);
  if (found.some(({ node }) => accepts.includes(node.kind))) return undefined;
  const nearest = nearestId(context, id, accepts);
  if (orText && !looksLikeSlip(id, nearest)) return undefined;
  const wanted = kindName(accepts[0]!, 'inside');
  const other = found[0]?.node;
  // Told by score-opportunity-parked, which knows what to do about it.
  if (reference.from.kind === 'entry' && other?.kind === 'idea') return undefined;
  const fixes = nearest === undefined ? [] : [fixTo(file, reference, nearest)];
  const titled = isId(id) ? undefined : idTitled(context, id, accepts);
  if (titled !== undefined) {
    const message = l10n.t('“{0}” is a title. The id “{1}” belongs here.', id, titled);
    return { range, message, fixes: [fixTo(file, reference, titled, l10n.t('Use “{0}”', titled))] };
  }
  if (other) {
    const message = l10n.t('“{0}” is {1}, and {2} belongs here.', id, kindName(other.kind, 'inside'), wanted);
    return { range, message, fixes };
  }
  const message =
    nearest === undefined
      ? l10n.t('There is no “{0}” in this workspace: the id of {1} belongs here.', id, wanted)
      : l10n.t('There is no “{0}” in this workspace. Did you mean “{1}”?', id, nearest);
  return { range, message, fixes };
}

/** A text in place of an id is fine; a word that is nearly an id is more likely a slip. */
function looksLikeSlip(text: string, nearest: string | undefined): boolean {
  return nearest !== undefined && isId(text);
}

function fixTo(
  file: WorkspaceFile,
  { from, field }: Reference,
  id: string,
  title: string = l10n.t('Change to “{0}”', id),
): Fix {
  return {
    title,
    operations: [{ op: 'set', id: addressOf(file, from), field, value: id }],
    preferred: true,
  };
}
