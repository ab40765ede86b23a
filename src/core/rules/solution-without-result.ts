import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf, type NodeOf } from '../artefacts/model';
import { daysBetween, type IsoDate } from '../values/date';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { addressOf } from './support/address';

/** What was shipped has a measured result, or says that it is unknown. */
export const solutionWithoutResult = rule({
  code: 'solution-without-result',
  severity: 'warning',
  kinds: ['solution'],
  *check(node, { file, today }) {
    if (node.values.horizon !== 'recent' || !isAbsent(node, 'result')) return;
    yield {
      range: fieldRange(node, 'shipped') ?? fieldRange(node, 'horizon'),
      message: message(node, today),
      fixes: [
        {
          title: l10n.t('Say that the result is unknown'),
          operations: [{ op: 'set', id: addressOf(file, node), field: 'result', value: 'unknown' }],
        },
      ],
    };
  },
});

function message(node: NodeOf<'solution'>, today: IsoDate): string {
  const { shipped } = node.values;
  const weeks = shipped ? Math.floor(daysBetween(shipped, today) / 7) : 0;
  if (weeks < 2) return l10n.t('“{0}” was not measured yet. Add a result, or say that it is unknown.', labelOf(node));
  return l10n.t(
    '“{0}” shipped {1} weeks ago and was not measured. Add a result, or say that it is unknown.',
    labelOf(node),
    weeks,
  );
}
