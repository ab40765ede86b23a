import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { entryEvidence } from '../index/entry-evidence';
import { rule } from './rule';
import { addressOf } from './support/address';

/** Confidence is earned by looking: no insight carries more than 50 %, and one source no more than 80 %. */
export const scoreConfidenceAboveEvidence = rule({
  code: 'score-confidence-above-evidence',
  severity: 'hint',
  kinds: ['entry'],
  *check(node, { file, index }) {
    const { confidence } = node.values;
    const { opportunity, insights, mostConfidence } = entryEvidence(index, file, node);
    if (!confidence || !opportunity || confidence.likely <= mostConfidence || confidence.likely > 1) return;
    // Certainty without anything is worth a warning of its own: score-confidence-without-evidence.
    if (insights.length === 0 && confidence.likely === 1) return;
    const most = `${mostConfidence * 100}%`;
    yield {
      range: fieldRange(node, 'confidence'),
      message:
        insights.length === 0
          ? l10n.t(
              '{0} sure, and no insight speaks for the opportunity. That carries {1} at most.',
              confidence.text,
              most,
            )
          : l10n.t('{0} sure by one insight alone. One source carries {1} at most.', confidence.text, most),
      fixes: [
        {
          title: l10n.t('Change to {0}', most),
          operations: [{ op: 'set', id: addressOf(file, node), field: 'confidence', value: most }],
        },
      ],
    };
  },
});
