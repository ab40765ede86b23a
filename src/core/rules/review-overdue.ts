import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { artefactKinds } from '../artefacts/registry';
import { reviewOf } from '../reviews/due';
import { rule } from './rule';

/** A file is gone through as often as its kind needs. */
export const reviewOverdue = rule({
  code: 'review-overdue',
  severity: 'hint',
  kinds: artefactKinds,
  *check(node, context) {
    const { due, late, newInsights } = reviewOf(context, context.file) ?? {};
    if (!due || !late || late <= 0) return;
    yield {
      range: fieldRange(node, 'reviewed'),
      message: newInsights ? byInsights(labelOf(node), due.text, newInsights) : byDate(labelOf(node), due.text, late),
      fixes: [
        {
          title: l10n.t('Reviewed today'),
          operations: [{ op: 'set', id: '/', field: 'reviewed', value: context.today.text }],
        },
      ],
    };
  },
});

function byDate(label: string, due: string, late: number): string {
  return late === 1
    ? l10n.t('The review of “{0}” was due on {1}, a day ago. Go through it, then set the date.', label, due)
    : l10n.t('The review of “{0}” was due on {1}, {2} days ago. Go through it, then set the date.', label, due, late);
}

function byInsights(label: string, since: string, count: number): string {
  return count === 1
    ? l10n.t('An insight of {0} is newer than the review of “{1}”. Go through it again.', since, label)
    : l10n.t(
        '{0} insights, the first of {1}, are newer than the review of “{2}”. Go through it again.',
        count,
        since,
        label,
      );
}
