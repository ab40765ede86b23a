import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { opportunityKindLabel } from '../views/words';
import { rule } from './rule';
import { addressOf } from './support/address';

/** A sentence that ends with a question mark is a question. */
export const opportunityKindMismatch = rule({
  code: 'opportunity-kind-mismatch',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node, { file }) {
    const { title = '', kind } = node.values;
    if (kind === undefined || kind === 'question' || !/\?\s*$/.test(title)) return;
    yield {
      range: fieldRange(node, 'kind'),
      message: l10n.t('“{0}” asks a question, and “kind” says {1}. Change one of them.', title, kind),
      fixes: [
        {
          title: l10n.t('It is a {0}', opportunityKindLabel('question')),
          operations: [{ op: 'set', id: addressOf(file, node), field: 'kind', value: 'question' }],
          preferred: true,
        },
      ],
    };
  },
});
