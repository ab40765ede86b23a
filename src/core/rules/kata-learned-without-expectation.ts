import * as l10n from '@vscode/l10n';
import { keyRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';

/** Who expected nothing can't be surprised: what is expected is written down before the step. */
export const kataLearnedWithoutExpectation = rule({
  code: 'kata-learned-without-expectation',
  severity: 'warning',
  kinds: ['step'],
  *check(node) {
    const result = (['learned', 'actual'] as const).find(field => !isAbsent(node, field));
    if (node.source.type !== 'map' || !result || !isAbsent(node, 'expected')) return;
    yield {
      range: keyRange(node, result),
      message: l10n.t(
        '“{0}” has a result, and nothing was expected before. Write down what you expect of the next step first.',
        labelOf(node),
      ),
    };
  },
});
