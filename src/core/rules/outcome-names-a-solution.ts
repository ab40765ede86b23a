import * as l10n from '@vscode/l10n';
import { rule } from './rule';
import { addressOf } from './support/address';
import { rangeInField } from './support/text-range';

const means = /\b(?:using|via|by means of|with the help of|thanks to)\s+(?:a|an|the|our|one|new)\s.+$/i;

/** An outcome leaves open how it is reached. */
export const outcomeNamesASolution = rule({
  code: 'outcome-names-a-solution',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    const { title = '' } = node.values;
    const match = means.exec(title);
    if (!match) return;
    yield {
      range: rangeInField(file, node, 'title', { start: match.index, end: match.index + match[0].length }),
      message: l10n.t(
        '“{0}” is one way to get there. Leave it out, and put it under an opportunity as a solution.',
        match[0],
      ),
      fixes: [
        {
          title: l10n.t('Leave it out'),
          operations: [
            { op: 'set', id: addressOf(file, node), field: 'title', value: title.slice(0, match.index).trim() },
          ],
        },
      ],
    };
  },
});
