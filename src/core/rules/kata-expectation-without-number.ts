import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';

const number =
  /\d|\b(?:no|none|nobody|nothing|all|every|both|half|one|two|three|four|five|six|seven|eight|nine|ten|twice)\b/i;

/** An expectation can be compared with what happened. */
export const kataExpectationWithoutNumber = rule({
  code: 'kata-expectation-without-number',
  severity: 'hint',
  kinds: ['step'],
  *check(node) {
    const { expected = '' } = node.values;
    if (expected.trim() === '' || number.test(expected)) return;
    yield {
      range: fieldRange(node, 'expected'),
      message: l10n.t('“{0}” can’t be compared with what happens. Which number do you expect?', expected),
    };
  },
});
