import * as l10n from '@vscode/l10n';
import { keyRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';

/** A discarded idea keeps its reason, or it comes back in half a year. */
export const ideaDiscardedWithoutReason = rule({
  code: 'idea-discarded-without-reason',
  severity: 'warning',
  kinds: ['idea'],
  *check(node) {
    const range = keyRange(node, 'discarded');
    if (!range || !isAbsent(node, 'discarded')) return;
    yield {
      range,
      message: l10n.t('Why was “{0}” discarded? Without a reason somebody will bring it up again.', labelOf(node)),
    };
  },
});
