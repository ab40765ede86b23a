import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';

/** An opportunity rests on something that was learned from users. */
export const opportunityWithoutEvidence = rule({
  code: 'opportunity-without-evidence',
  severity: 'warning',
  kinds: ['opportunity'],
  *check(node) {
    if (node.values.title === undefined || childrenOf(node, 'evidence').length > 0 || !isEmptyList(node)) return;
    yield {
      message: l10n.t(
        'Nobody was heard saying “{0}”: no insight is linked. Link one under “evidence”, or ask two people.',
        labelOf(node),
      ),
    };
  },
});

/** False where `evidence` stands in a form that can't be read, which is reported as such. */
function isEmptyList(node: Parameters<typeof isAbsent>[0]): boolean {
  const { source } = node;
  const entry = source.type === 'map' ? source.entries.find(({ key }) => key.value === 'evidence') : undefined;
  return isAbsent(node, 'evidence') || (entry?.value.type === 'list' && entry.value.items.length === 0);
}
