import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** An experiment says beforehand which result would support its assumption. */
export const experimentWithoutExpectation = rule({
  code: 'experiment-without-expectation',
  severity: 'warning',
  kinds: ['experiment'],
  *check(node, { file }) {
    if (!isAbsent(node, 'expect')) return;
    yield {
      message: l10n.t(
        '“{0}” expects nothing, so any result would do. Which one would support the assumption?',
        labelOf(node),
      ),
      fixes: insertKeysFix(file, node, ['expect'], l10n.t('Add “{0}”', 'expect')),
    };
  },
});
