import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, nameRange } from '../artefacts/model';
import { rule } from './rule';

/** More than this in one row nobody compares. */
const most = 9;

/** A long row of opportunities is grouped by the moments in which they arise. */
export const opportunityTooManyChildren = rule({
  code: 'opportunity-too-many-children',
  severity: 'hint',
  kinds: ['tree', 'opportunity'],
  *check(node) {
    const children = childrenOf(node, 'opportunity');
    if (children.length <= most || children.some(child => childrenOf(child, 'opportunity').length > 0)) return;
    yield {
      range: nameRange(node),
      message: l10n.t(
        '{0} opportunities stand side by side under “{1}”. Group them by the moment they arise in.',
        children.length,
        labelOf(node),
      ),
    };
  },
});
