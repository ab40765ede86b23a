import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf, type ModelNode } from '../artefacts/model';
import { entryEvidence } from '../index/entry-evidence';
import { rule } from './rule';

/** What was parked or given up is not compared with what the team may do next. */
export const scoreOpportunityParked = rule({
  code: 'score-opportunity-parked',
  severity: 'warning',
  kinds: ['entry'],
  *check(node, { file, index }) {
    const { parked } = entryEvidence(index, file, node);
    if (!parked) return;
    const { discarded } = parked.values;
    const name = labelOf(parked as ModelNode);
    yield {
      range: fieldRange(node, 'opportunity'),
      message:
        discarded === undefined
          ? l10n.t('“{0}” is parked. Give it a place in the tree, or take the entry out.', name)
          : l10n.t(
              '“{0}” was given up: {1}. Take the entry out, or the idea up again.',
              name,
              discarded.replace(/[.\s]+$/, ''),
            ),
    };
  },
});
