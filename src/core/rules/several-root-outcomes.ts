import * as l10n from '@vscode/l10n';
import { labelOf, nameRange } from '../artefacts/model';
import { rule } from './rule';

/** A tree serves one outcome, so that the choice between its branches is a choice of ways to one end. */
export const severalRootOutcomes = rule({
  code: 'several-root-outcomes',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    const first =
      node.parent?.kind === 'tree' ? node.parent.children.find(child => child.kind === 'outcome') : undefined;
    if (!first || (first as unknown) === node) return;
    yield {
      message: l10n.t(
        'This tree has another outcome at its root: “{0}”. Move this one under it, or into a tree of its own.',
        labelOf(first),
      ),
      related: [{ uri: file.uri, range: nameRange(first), message: labelOf(first) }],
    };
  },
});
