import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import type { ArtefactKind } from '../artefacts/registry';
import { addDays, addMonths, daysBetween, type IsoDate } from '../values/date';
import { rule } from './rule';

/** When a file of a kind is to be gone through again; undefined for kinds without a cadence of their own. */
export function nextReview(kind: ArtefactKind, reviewed: IsoDate): IsoDate | undefined {
  switch (kind) {
    case 'journey':
      return addMonths(reviewed, 6);
    case 'tree':
    case 'roadmap':
      return addMonths(reviewed, 3);
    case 'insights':
    case 'kata':
      return addDays(reviewed, 14);
    case 'scorecard':
      return undefined;
  }
}

/** A file is gone through as often as its kind needs. */
export const reviewOverdue = rule({
  code: 'review-overdue',
  severity: 'hint',
  kinds: ['journey', 'tree', 'roadmap', 'insights', 'kata'],
  *check(node, { today }) {
    const { reviewed } = node.values;
    const due = reviewed && nextReview(node.kind, reviewed);
    const late = due ? daysBetween(due, today) : 0;
    if (!due || late <= 0) return;
    yield {
      range: fieldRange(node, 'reviewed'),
      message:
        late === 1
          ? l10n.t('The review of this file was due on {0}, a day ago.', due.text)
          : l10n.t('The review of this file was due on {0}, {1} days ago.', due.text, late),
      fixes: [
        {
          title: l10n.t('Reviewed today'),
          operations: [{ op: 'set', id: '/', field: 'reviewed', value: today.text }],
        },
      ],
    };
  },
});
