import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { absentFields } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { quoted } from './support/quoted';

const span =
  /\b(?:within|in|by|until|before|after|over|during|for|each|every|per|a|first|next|end of|innerhalb|binnen|bis|nach|pro|je)\b[^.]*\b(?:hours?|days?|weeks?|weekend|months?|quarters?|years?|sprints?|stunden?|tagen?|wochen?|monat(?:e[ns]?|s)?|quartals?|jahr(?:e[ns]?|s)?|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|\d{4})\b/i;

/** A hypothesis has three lines, and its signal a number and a time within which it shows. */
export const hypothesisIncomplete = rule({
  code: 'hypothesis-incomplete',
  severity: 'warning',
  kinds: ['entry'],
  *check(node, { file }) {
    if (node.source.type !== 'map') return;
    const missing = absentFields(node, ['capability', 'outcome', 'signal']);
    if (missing.length > 0) {
      yield {
        message: l10n.t(
          'The hypothesis “{0}” does not state {1}. Say what will result in which change, and what will show it.',
          labelOf(node),
          quoted(missing),
        ),
        fixes: insertKeysFix(file, node, missing, l10n.t('Add what is missing: {0}', quoted(missing))),
      };
    }
    const { signal = '' } = node.values;
    if (signal.trim() === '') return;
    const hasNumber = /\d/.test(signal);
    if (hasNumber && span.test(signal)) return;
    yield {
      range: fieldRange(node, 'signal'),
      message: hasNumber
        ? l10n.t('The signal of “{0}” does not say within which time. When will you look?', labelOf(node))
        : l10n.t(
            'The signal of “{0}” has no number. What will you count, from where to where, and within which time?',
            labelOf(node),
          ),
    };
  },
});
