import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { rangeInField } from './support/text-range';

const relative =
  /\b(?:twice|three times|ten times|double[ds]?|halved?|half|\d+(?:\.\d+)?\s*(?:x|times|%|percent)\s+(?:as|more|less|fewer|faster|lower|higher|sooner))\b/i;

/** Whether an outcome says how much it changes without saying from where. */
export function lacksBaseline(node: NodeOf<'outcome'>): boolean {
  return isAbsent(node, 'from') && relative.test(node.values.title ?? '');
}

/** “Twice as many” means something only with the number that it starts from. */
export const outcomeWithoutBaseline = rule({
  code: 'outcome-without-baseline',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    const match = lacksBaseline(node) ? relative.exec(node.values.title ?? '') : null;
    if (!match) return;
    yield {
      range: rangeInField(file, node, 'title', { start: match.index, end: match.index + match[0].length }),
      message: l10n.t('“{0}” of what? Measure where it stands today and put it into “from”.', match[0]),
      fixes: insertKeysFix(file, node, ['from'], l10n.t('Add “{0}”', 'from')),
    };
  },
});
