import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** An insight that contradicts an opportunity gets an answer beside it. */
export const evidenceUnanswered = rule({
  code: 'evidence-unanswered',
  severity: 'hint',
  kinds: ['evidence'],
  *check(node, { file }) {
    const { relation, insight = '' } = node.values;
    if (relation !== 'contradicts' || !isAbsent(node, 'note')) return;
    yield {
      range: fieldRange(node, 'insight'),
      message: l10n.t(
        '“{0}” contradicts “{1}”, and nobody answered. Say in “note” why it still holds, or for whom.',
        insight,
        node.parent ? labelOf(node.parent) : '',
      ),
      fixes: insertKeysFix(file, node, ['note'], l10n.t('Add “{0}”', 'note')),
    };
  },
});
