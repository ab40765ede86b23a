import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { entryEvidence, isStale } from '../index/entry-evidence';
import { compareDates } from '../values/date';
import { rule } from './rule';

/** Inputs that nobody went through for a quarter, or since something was learned, are gone through again. */
export const scoreInputsStale = rule({
  code: 'score-inputs-stale',
  severity: 'hint',
  kinds: ['entry'],
  *check(node, { file, index, today }) {
    const { inputsOn, newest } = entryEvidence(index, file, node);
    const { reviewed } = (file.root as NodeOf<'scorecard'>).values;
    const learned = newest?.values.on;
    // That a review is too long ago is told once, at the file: review-overdue.
    if (reviewed && learned && compareDates(reviewed, learned) < 0) {
      yield {
        message: l10n.t(
          'These inputs are of {0}, and “{1}” was learned on {2}. Go through them again.',
          reviewed.text,
          labelOf(newest as ModelNode),
          learned.text,
        ),
      };
    } else if (!reviewed && inputsOn && isStale(inputsOn, today)) {
      yield {
        message: l10n.t(
          'What these inputs rest on is of {0}, more than a quarter ago. Look again, and write “reviewed” into the file.',
          inputsOn.text,
        ),
      };
    }
  },
});
