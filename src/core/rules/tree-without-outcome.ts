import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, nameRange, subtree } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** A tree has an outcome at its root, or its opportunities name one of another file. */
export const treeWithoutOutcome = rule({
  code: 'tree-without-outcome',
  severity: 'warning',
  kinds: ['tree'],
  *check(node, { file }) {
    if (childrenOf(node, 'opportunity').length === 0 || !isAbsent(node, 'outcomes')) return;
    for (const below of subtree(node)) if (below.kind === 'opportunity' && !isAbsent(below, 'outcome')) return;
    yield {
      range: nameRange(node),
      message: l10n.t(
        '“{0}” has opportunities and no outcome. What should people do differently in the end?',
        labelOf(node),
      ),
      fixes: insertKeysFix(file, node, ['outcomes'], l10n.t('Add “{0}”', 'outcomes')),
    };
  },
});
