import * as l10n from '@vscode/l10n';
import { childrenOf, fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';

/** Nobody is sure of what nobody has looked at. */
export const scoreConfidenceWithoutEvidence = rule({
  code: 'score-confidence-without-evidence',
  severity: 'warning',
  kinds: ['entry'],
  *check(node, { index }) {
    const { confidence, opportunity } = node.values;
    const found = opportunity === undefined ? undefined : index.find(opportunity, ['opportunity'])?.node;
    if (!confidence || confidence.likely < 1 || confidence.likely > 1 || !found) return;
    if (childrenOf(found, 'evidence').length > 0) return;
    yield {
      range: fieldRange(node, 'confidence'),
      message: l10n.t(
        '“{0}” is {1} sure, and its opportunity has no evidence. Link an insight to it, or lower the confidence.',
        labelOf(node),
        confidence.text,
      ),
    };
  },
});
