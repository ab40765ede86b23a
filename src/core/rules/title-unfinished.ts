import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { isUnfinished } from '../text/unfinished';
import { rule } from './rule';

/** A title says the whole of it: no gap of a scaffold is left. */
export const titleUnfinished = rule({
  code: 'title-unfinished',
  severity: 'hint',
  kinds: ['outcome', 'opportunity', 'solution', 'experiment'],
  *check(node) {
    if (!isUnfinished(node.values.title ?? '')) return;
    yield {
      range: fieldRange(node, 'title'),
      message:
        node.kind === 'opportunity'
          ? l10n.t("“{0}” is not finished: who can't do what, and when?", labelOf(node))
          : node.kind === 'outcome'
            ? l10n.t('“{0}” is not finished: what will people do differently?', labelOf(node))
            : l10n.t('“{0}” is not finished: what would you do?', labelOf(node)),
    };
  },
});
