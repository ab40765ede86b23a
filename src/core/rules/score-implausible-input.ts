import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { checkInputs } from '../scoring/inputs';
import { numberText } from '../values/number';
import { rule } from './rule';
import { scoredEntryOf } from './support/scores';

/** Hours that a person works in a week. */
const weekOfWork = 40;
/** More often than this in a working week is more likely meant for another span, or for all people together. */
const mostTimesAWeek = 200;
/** Five years of a developer: more likely hours or days than dev-weeks. */
const mostDevWeeks = 260;

/** Numbers that no week can hold are most likely in another unit than the formulas take them for. */
export const scoreImplausibleInput = rule({
  code: 'score-implausible-input',
  severity: 'warning',
  kinds: ['entry'],
  *check(node, context) {
    const scored = scoredEntryOf(context, node);
    const list = context.scores.list(context.file);
    if (!scored || !list) return;
    const { frequency, hoursLost, effort } = checkInputs(scored.inputs, list.options).values;
    if (frequency && frequency.likely > mostTimesAWeek) {
      yield {
        range: fieldRange(node, 'frequency'),
        message: l10n.t(
          '{0} times a week for each person? State how often one person has it in a week.',
          numberText(frequency.likely),
        ),
      };
    } else if (frequency && hoursLost && frequency.likely * hoursLost.likely > weekOfWork) {
      yield {
        range: fieldRange(node, 'hours_lost'),
        message: l10n.t(
          '{0} times {1} h is {2} h a week for each person, more than a working week. State both for one person.',
          numberText(frequency.likely),
          numberText(hoursLost.likely),
          numberText(frequency.likely * hoursLost.likely),
        ),
      };
    }
    if (effort && effort.likely > mostDevWeeks) {
      yield {
        range: fieldRange(node, 'effort'),
        message: l10n.t(
          '{0} dev-weeks are {1} years of one developer. State weeks, not hours or days.',
          numberText(effort.likely),
          numberText(effort.likely / 52),
        ),
      };
    }
  },
});
