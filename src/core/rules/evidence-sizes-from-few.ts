import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { formatNumber } from '../values/number';
import { rule } from './rule';
import { addressOf } from './support/address';

/** With fewer people than this a count says that something happens, not how often. */
const few = 20;

/** How large a problem is, a handful of interviews can't tell. */
export const evidenceSizesFromFew = rule({
  code: 'evidence-sizes-from-few',
  severity: 'warning',
  kinds: ['evidence'],
  *check(node, { file, index }) {
    const { relation, insight: id } = node.values;
    const insight = relation === 'sizes' && id !== undefined ? index.find(id, ['insight'])?.node : undefined;
    if (insight?.kind !== 'insight') return;
    const { participants, kind } = insight.values;
    if (!participants || participants.high >= few || (kind !== 'interview' && kind !== 'survey')) return;
    yield {
      range: fieldRange(node, 'relation'),
      message: l10n.t(
        '{0} people in “{1}” show that it happens, not how often. Size it with telemetry or a larger survey.',
        formatNumber(participants.likely),
        id ?? '',
      ),
      fixes: [
        {
          title: l10n.t('Change to “{0}”', 'supports'),
          operations: [{ op: 'set', id: addressOf(file, node), field: 'relation', value: 'supports' }],
        },
      ],
    };
  },
});
