import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { linkKind } from '../values/link';
import { rule } from './rule';

/** What trackers call their items; the setting `canopy.tickets` says where they lead to. */
const ticket = /^(?:[A-Z][A-Z0-9]*-\d+|#\d+)$/;

/** A decision leads to its record: a path in the repository or an address. */
export const solutionDecisionNotALink = rule({
  code: 'solution-decision-not-a-link',
  severity: 'warning',
  kinds: ['solution'],
  *check(node) {
    const decision = node.values.decision?.trim() ?? '';
    if (decision === '' || ticket.test(decision) || linkKind(decision)) return;
    yield {
      range: fieldRange(node, 'decision'),
      message: l10n.t(
        '“{0}” leads to no record of the decision on “{1}”. Write its path, such as docs/decisions/0004-progress-stream.md, or its address.',
        decision,
        labelOf(node),
      ),
    };
  },
});
