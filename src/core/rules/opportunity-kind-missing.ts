import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { opportunityKinds } from '../artefacts/tree/schema';
import { opportunityKindLabel } from '../views/words';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { addressOf } from './support/address';

/** An opportunity says what it is to the user: a need, a pain, a desire or a question. */
export const opportunityKindMissing = rule({
  code: 'opportunity-kind-missing',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node, { file }) {
    if (node.values.title === undefined || !isAbsent(node, 'kind')) return;
    const guess = guessedKind(node.values.title);
    yield {
      message: l10n.t('Is “{0}” a need, a pain, a desire or a question? Say so in “kind”.', labelOf(node)),
      fixes: opportunityKinds.map(kind => ({
        title: l10n.t('It is a {0}', opportunityKindLabel(kind)),
        operations: [{ op: 'set' as const, id: addressOf(file, node), field: 'kind', value: kind }],
        ...(kind === guess ? { preferred: true } : {}),
      })),
    };
  },
});

/** The kind that the wording points to; undefined where it points to none. */
function guessedKind(title: string): (typeof opportunityKinds)[number] | undefined {
  if (/\?\s*$/.test(title)) return 'question';
  if (/\b(?:can[’']?t|cannot|lose|wait|fail|never|nobody|break|stuck|don[’']t know)\b/i.test(title)) return 'pain';
  if (/\b(?:want|wish|would like|hope)\b/i.test(title)) return 'desire';
  return /\bneeds?\b/i.test(title) ? 'need' : undefined;
}
