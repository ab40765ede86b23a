import * as l10n from '@vscode/l10n';
import { keyRange } from '../artefacts/model';
import { entryOf } from '../yaml/source';
import { rule } from './rule';

/** A solution stands under the opportunity that it is for; ideas without one are parked. */
export const solutionWithoutOpportunity = rule({
  code: 'solution-without-opportunity',
  severity: 'warning',
  kinds: ['tree', 'outcome'],
  *check(node) {
    const range = keyRange(node, 'solutions');
    if (!range) return;
    const canPark = node.kind === 'tree' && !entryOf(node.source, 'parked');
    yield {
      range,
      message: l10n.t('Solutions stand under an opportunity. Park these at the end of the tree until they have one.'),
      fixes: canPark
        ? [
            {
              title: l10n.t('Park them'),
              operations: [],
              edits: [{ offset: range.start, length: range.end - range.start, text: 'parked' }],
            },
          ]
        : [],
    };
  },
});
