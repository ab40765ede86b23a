import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** A target for one number names what must not get worse meanwhile. */
export const outcomeWithoutGuard = rule({
  code: 'outcome-without-guard',
  severity: 'hint',
  kinds: ['outcome'],
  *check(node, { file }) {
    const { from, to } = node.values;
    if (!from || !to || !isAbsent(node, 'guard')) return;
    yield {
      message: l10n.t('What must not get worse while “{0}” is reached? Name it in “guard”.', labelOf(node)),
      fixes: insertKeysFix(file, node, ['guard'], l10n.t('Add “{0}”', 'guard')),
    };
  },
});
