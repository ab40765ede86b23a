import * as l10n from '@vscode/l10n';
import { childrenOf, fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { addressOf } from './support/address';

/** What is built now or next has been tried first. */
export const solutionWithoutExperiment = rule({
  code: 'solution-without-experiment',
  severity: 'warning',
  kinds: ['solution'],
  *check(node, { file }) {
    const { horizon } = node.values;
    if ((horizon !== 'now' && horizon !== 'next') || childrenOf(node, 'experiment').length > 0) return;
    const address = addressOf(file, node);
    yield {
      range: fieldRange(node, 'horizon'),
      message: l10n.t(
        '“{0}” is planned without an experiment. What must be true for it to work, and how will you find out?',
        labelOf(node),
      ),
      fixes: [
        {
          title: l10n.t('Add an experiment'),
          operations: [
            {
              op: 'add',
              parent: address,
              kind: 'experiment',
              node: { title: '…', assumption: '…', expect: '…', status: 'planned' },
            },
          ],
        },
      ],
    };
  },
});
