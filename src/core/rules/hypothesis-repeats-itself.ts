import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { overlap, stems } from './support/words';

/** Share of common words from which two lines say the same. */
const alike = 0.6;

/** The second line of a hypothesis is what changes for the user, not the capability once more. */
export const hypothesisRepeatsItself = rule({
  code: 'hypothesis-repeats-itself',
  severity: 'warning',
  kinds: ['entry'],
  *check(node) {
    const { capability = '', outcome = '' } = node.values;
    const words = stems(outcome);
    if (words.size === 0 || overlap(stems(capability), words) < alike) return;
    yield {
      range: fieldRange(node, 'outcome'),
      message: l10n.t(
        'The outcome of “{0}” says the capability again. What do people do differently once they have it?',
        labelOf(node),
      ),
    };
  },
});
