import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { daysBetween } from '../values/date';
import { rule } from './rule';

/** A sprint: so long an insight may wait for its opportunity. */
const patience = 14;

/** What was learned serves an opportunity, or shows that one is missing. */
export const insightUnused = rule({
  code: 'insight-unused',
  severity: 'hint',
  kinds: ['insight'],
  *check(node, { index, today }) {
    if (node.id === undefined) return;
    const age = node.values.on ? daysBetween(node.values.on, today) : patience + 1;
    const isUsed = index.referencesTo(node.id).some(({ reference }) => reference.from.kind === 'evidence');
    if (isUsed || age <= patience) return;
    yield {
      message: l10n.t(
        'No opportunity rests on “{0}”. Link it under the “evidence” of one, or add the one it shows.',
        labelOf(node),
      ),
    };
  },
});
