import * as l10n from '@vscode/l10n';
import { rule } from './rule';
import { rangeInField } from './support/text-range';

const work =
  /\b(?:story points?|velocity of|sprint velocity|lines of code|(?:tickets?|issues?|features?|epics?|stories) (?:closed|shipped|delivered|released|done|completed|per sprint))\b/i;

/** How much work gets done says nothing about what it changes. */
export const outcomeCountsWork = rule({
  code: 'outcome-counts-work',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    for (const field of ['title', 'behavior'] as const) {
      const match = work.exec(node.values[field] ?? '');
      if (!match) continue;
      yield {
        range: rangeInField(file, node, field, { start: match.index, end: match.index + match[0].length }),
        message: l10n.t('“{0}” counts work, not what it changes. What do people do differently afterwards?', match[0]),
      };
    }
  },
});
