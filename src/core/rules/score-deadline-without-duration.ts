import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** From when on waiting costs depends on how long the work takes from start to finish, not on its effort. */
export const scoreDeadlineWithoutDuration = rule({
  code: 'score-deadline-without-duration',
  severity: 'hint',
  kinds: ['entry'],
  *check(node, { file }) {
    const { deadline, effort } = node.values;
    if (!deadline || !effort || !isAbsent(node, 'duration')) return;
    yield {
      range: fieldRange(node, 'deadline'),
      message: l10n.t(
        '“{0}” states no duration, so its effort counts as weeks before the deadline. State the weeks it takes.',
        labelOf(node),
      ),
      fixes: insertKeysFix(file, node, ['duration'], l10n.t('Add “{0}”', 'duration')),
    };
  },
});
