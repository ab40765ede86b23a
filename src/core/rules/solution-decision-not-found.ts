import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { linkKind } from '../values/link';
import { rule } from './rule';

/** The record that a decision names stands in the workspace. */
export const solutionDecisionNotFound = rule({
  code: 'solution-decision-not-found',
  severity: 'warning',
  kinds: ['solution'],
  *check(node, { file, links }) {
    const decision = node.values.decision?.trim() ?? '';
    if (linkKind(decision) !== 'path' || links?.leads(file.uri, decision) !== false) return;
    yield {
      range: fieldRange(node, 'decision'),
      message: l10n.t(
        '“{0}”, the decision on “{1}”, is not there. Write the record, or correct its path.',
        decision,
        labelOf(node),
      ),
    };
  },
});
