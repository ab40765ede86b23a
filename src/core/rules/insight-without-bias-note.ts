import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { choiceWord } from '../views/words';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** What people say is skewed by how they are asked: a survey or an interview names its bias. */
export const insightWithoutBiasNote = rule({
  code: 'insight-without-bias-note',
  severity: 'hint',
  kinds: ['insight'],
  *check(node, { file }) {
    const { kind } = node.values;
    if ((kind !== 'survey' && kind !== 'interview') || !isAbsent(node, 'bias')) return;
    yield {
      range: fieldRange(node, 'kind'),
      message: l10n.t(
        'What may have skewed the {0} “{1}”? Note it in “bias”: recency, a leading question or a small sample, for example.',
        choiceWord(kind),
        labelOf(node),
      ),
      fixes: insertKeysFix(file, node, ['bias'], l10n.t('Add “{0}”', 'bias')),
    };
  },
});
