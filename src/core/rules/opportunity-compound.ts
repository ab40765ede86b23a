import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';
import { needsIn } from './support/needs';

/** One card holds one need: each need has solutions of its own. */
export const opportunityCompound = rule({
  code: 'opportunity-compound',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node) {
    const { needs } = needsIn(node.values.title ?? '');
    if (needs.length < 2) return;
    yield {
      range: fieldRange(node, 'title'),
      message: l10n.t('“{0}” names {1} needs at once. Give each a card of its own.', labelOf(node), needs.length),
    };
  },
});
