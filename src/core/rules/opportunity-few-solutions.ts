import * as l10n from '@vscode/l10n';
import { childrenOf, fieldRange, labelOf, type ModelNode } from '../artefacts/model';
import { rule } from './rule';

/** As many as it takes to compare instead of asking “yes or no”. */
const enough = 3;

/** An opportunity that is worked on has solutions to choose from. */
export const opportunityFewSolutions = rule({
  code: 'opportunity-few-solutions',
  severity: 'warning',
  kinds: ['opportunity'],
  *check(node) {
    const { horizon } = node.values;
    if (horizon !== 'now' && horizon !== 'next') return;
    const count = solutionsUnder(node);
    if (count >= enough) return;
    yield {
      range: fieldRange(node, 'horizon'),
      message:
        count === 1
          ? l10n.t('“{0}” is planned with 1 solution. Find two more before you choose.', labelOf(node))
          : l10n.t('“{0}” is planned with {1} solutions. Find at least three before you choose.', labelOf(node), count),
    };
  },
});

/** Solutions of an opportunity and of the narrower ones below it. */
function solutionsUnder(node: ModelNode): number {
  const below = childrenOf(node, 'opportunity').reduce((sum, child) => sum + solutionsUnder(child), 0);
  return below + childrenOf(node, 'solution').length;
}
