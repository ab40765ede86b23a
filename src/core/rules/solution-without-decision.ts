import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';

/** What was shipped says where it was decided, and against which alternatives. */
export const solutionWithoutDecision = rule({
  code: 'solution-without-decision',
  severity: 'hint',
  kinds: ['solution'],
  *check(node) {
    const isShipped = node.values.horizon === 'recent' || node.values.shipped !== undefined;
    if (!isShipped || !isAbsent(node, 'decision')) return;
    yield {
      range: fieldRange(node, 'shipped') ?? fieldRange(node, 'horizon'),
      message: l10n.t(
        'Nobody can read why “{0}” was built rather than something else. Write the decision, and link it with decision.',
        labelOf(node),
      ),
    };
  },
});
