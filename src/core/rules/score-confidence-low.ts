import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';

/** Below this an entry is a guess. */
const leastSure = 0.5;

/** A guess is made surer before it is compared. */
export const scoreConfidenceLow = rule({
  code: 'score-confidence-low',
  severity: 'warning',
  kinds: ['entry'],
  *check(node) {
    const { confidence } = node.values;
    if (!confidence || confidence.likely <= 0 || confidence.likely >= leastSure) return;
    yield {
      range: fieldRange(node, 'confidence'),
      message: l10n.t(
        '“{0}” is {1} sure, which is a guess. Find out more before you compare it with the others.',
        labelOf(node),
        confidence.text,
      ),
    };
  },
});
