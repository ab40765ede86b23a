import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { absentFields } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { quoted } from './support/quoted';

/** An insight says how, when and from how many of whom it was learned. */
export const insightWithoutProvenance = rule({
  code: 'insight-without-provenance',
  severity: 'warning',
  kinds: ['insight'],
  *check(node, { file }) {
    if (node.source.type !== 'map') return;
    const missing = absentFields(node, ['kind', 'on', 'participants', 'segment']);
    if (missing.length === 0) return;
    yield {
      message: l10n.t(
        'Nobody can tell how much weight “{0}” carries: it does not state {1}.',
        labelOf(node),
        quoted(missing),
      ),
      fixes: insertKeysFix(file, node, missing, l10n.t('Add what is missing: {0}', quoted(missing))),
    };
  },
});
