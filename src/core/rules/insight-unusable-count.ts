import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';

/** An insight rests on at least one person or event. */
export const insightUnusableCount = rule({
  code: 'insight-unusable-count',
  severity: 'error',
  kinds: ['insight'],
  *check(node) {
    const { participants } = node.values;
    if (!participants || participants.low > 0) return;
    yield {
      range: fieldRange(node, 'participants'),
      message: l10n.t(
        '“{0}” is no number of people. State how many people or events this rests on.',
        participants.text,
      ),
    };
  },
});
