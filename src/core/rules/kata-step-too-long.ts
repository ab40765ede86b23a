import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { daysBetween } from '../values/date';
import { rule } from './rule';
import { isAbsent } from './support/absent';

/** So many days a step takes at most, before its card is turned over. */
const week = 7;

/** A step takes a week at most: one without a result after that is cut smaller. */
export const kataStepTooLong = rule({
  code: 'kata-step-too-long',
  severity: 'hint',
  kinds: ['step'],
  *check(node, { today }) {
    const { on } = node.values;
    const days = on ? daysBetween(on, today) : 0;
    if (!on || days <= week || !isAbsent(node, 'actual') || !isAbsent(node, 'learned')) return;
    yield {
      range: fieldRange(node, 'on'),
      message: l10n.t(
        '“{0}” began {1} days ago and has no result. Measure what there is, or cut the step smaller.',
        labelOf(node),
        days,
      ),
    };
  },
});
