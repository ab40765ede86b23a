import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, nameRange } from '../artefacts/model';
import { rule } from './rule';

/** One narrower need alone says that its siblings are missing, or that both are one. */
export const opportunityOnlyChild = rule({
  code: 'opportunity-only-child',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node) {
    const [child, ...more] = childrenOf(node, 'opportunity');
    if (!child || more.length > 0) return;
    yield {
      range: nameRange(child),
      message: l10n.t(
        '“{0}” is the only opportunity under “{1}”. What else belongs there, or are the two one?',
        labelOf(child),
        labelOf(node),
      ),
    };
  },
});
