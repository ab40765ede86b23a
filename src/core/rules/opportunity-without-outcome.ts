import * as l10n from '@vscode/l10n';
import { ancestors, fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** What is worked on or planned next serves an outcome, by itself or through the opportunity above it. */
export const opportunityWithoutOutcome = rule({
  code: 'opportunity-without-outcome',
  severity: 'warning',
  kinds: ['opportunity'],
  *check(node, { file }) {
    const { horizon } = node.values;
    if ((horizon !== 'now' && horizon !== 'next') || !isAbsent(node, 'outcome')) return;
    for (const above of ancestors(node)) if (above.kind === 'opportunity' && !isAbsent(above, 'outcome')) return;
    yield {
      range: fieldRange(node, 'horizon'),
      message: l10n.t('“{0}” is planned, and serves no outcome. Which one would it move?', labelOf(node)),
      fixes: insertKeysFix(file, node, ['outcome'], l10n.t('Add “{0}”', 'outcome')),
    };
  },
});
