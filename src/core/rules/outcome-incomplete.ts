import * as l10n from '@vscode/l10n';
import { keyRange, labelOf } from '../artefacts/model';
import { lacksBaseline } from './outcome-without-baseline';
import { rule } from './rule';
import { absentFields } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { quoted } from './support/quoted';

/** An outcome says whose behavior changes, from where, to where and by when; a traction metric may leave out whose. */
export const outcomeIncomplete = rule({
  code: 'outcome-incomplete',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    if (node.source.type !== 'map') return;
    const who = node.values.level === 'traction' ? [] : (['who'] as const);
    const from = lacksBaseline(node) ? [] : (['from'] as const);
    const missing = absentFields(node, [...who, 'behavior', ...from, 'to', 'by']);
    if (missing.length === 0) return;
    const empty = missing.map(field => keyRange(node, field)).find(range => range !== undefined);
    yield {
      ...(empty ? { range: empty } : {}),
      message: l10n.t(
        '“{0}” does not state {1}, so nobody can say whether it was reached.',
        labelOf(node),
        quoted(missing),
      ),
      fixes: insertKeysFix(file, node, missing, l10n.t('Add what is missing: {0}', quoted(missing))),
    };
  },
});
