import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type NodeOf, nameRange } from '../artefacts/model';
import { rule } from './rule';

/** With fewer insights in common two opportunities may well be two sides of one conversation. */
const fewest = 3;

/** Siblings that rest on exactly the same insights may be one opportunity in two wordings. */
export const opportunitySharesEvidence = rule({
  code: 'opportunity-shares-evidence',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node, { file }) {
    const own = evidenceKey(node);
    if (own === undefined || !node.parent) return;
    for (const sibling of childrenOf(node.parent, 'opportunity')) {
      if ((sibling as unknown) === node) return;
      if (evidenceKey(sibling) !== own) continue;
      yield {
        message: l10n.t(
          '“{0}” rests on the same insights as “{1}”. Are they one, or which insight tells them apart?',
          labelOf(node),
          labelOf(sibling),
        ),
        related: [{ uri: file.uri, range: nameRange(sibling), message: labelOf(sibling) }],
      };
      return;
    }
  },
});

/** The insights of an opportunity as one text, in whatever order they stand; undefined for too few of them. */
function evidenceKey(node: NodeOf<'opportunity'>): string | undefined {
  const ids = new Set(childrenOf(node, 'evidence').flatMap(({ values }) => values.insight ?? []));
  return ids.size < fewest ? undefined : [...ids].sort().join(' ');
}
