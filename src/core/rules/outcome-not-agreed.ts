import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** The target of a product outcome is negotiated with whoever asks for it. */
export const outcomeNotAgreed = rule({
  code: 'outcome-not-agreed',
  severity: 'hint',
  kinds: ['outcome'],
  *check(node, { file }) {
    if (node.values.level !== 'product' || !isAbsent(node, 'agreed_with')) return;
    yield {
      message: l10n.t('With whom was the target of “{0}” agreed? Name them in “agreed_with”.', labelOf(node)),
      fixes: insertKeysFix(file, node, ['agreed_with'], l10n.t('Add “{0}”', 'agreed_with')),
    };
  },
});
