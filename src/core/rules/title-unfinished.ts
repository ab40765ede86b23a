import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { rule } from './rule';

/** A gap of a scaffold that nobody filled in: “When …” at the start, “can't …”, or nothing but “…”. */
const gap =
  /^\s*(?:…|\.{3})\s*$|(?:^\s*when|\bcan['’]t|\b(?:need to|want to|is it that|wenn ich|kann ich(?: nicht)?|muss ich|möchte ich))\s*(?:…|\.{3})/i;

/** A title says the whole of it: no gap of a scaffold is left. */
export const titleUnfinished = rule({
  code: 'title-unfinished',
  severity: 'hint',
  kinds: ['outcome', 'opportunity', 'solution', 'experiment'],
  *check(node) {
    if (!gap.test(node.values.title ?? '')) return;
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
