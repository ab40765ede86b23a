import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { addressOf } from './support/address';

/** An experiment that is done says what came out. */
export const experimentWithoutVerdict = rule({
  code: 'experiment-without-verdict',
  severity: 'warning',
  kinds: ['experiment'],
  *check(node, { file }) {
    if (node.values.status !== 'done' || !isAbsent(node, 'verdict')) return;
    yield {
      range: fieldRange(node, 'status'),
      message: l10n.t(
        '“{0}” is done and has no verdict. Was the assumption supported, refuted, or is it unclear?',
        labelOf(node),
      ),
      fixes: (['supported', 'refuted', 'unclear'] as const).map(verdict => ({
        title: l10n.t('Set the verdict to “{0}”', verdict),
        operations: [{ op: 'set' as const, id: addressOf(file, node), field: 'verdict', value: verdict }],
      })),
    };
  },
});
