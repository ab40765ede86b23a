import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';

/** A gap of the scaffold that nobody filled in: “When …” at the start, or “can't …”. */
const gap = /(?:^\s*when|\bcan['’]t)\s*(?:…|\.{3})/i;

/** The title of an opportunity says the whole of it: no gap of the scaffold is left. */
export const titleUnfinished = rule({
  code: 'title-unfinished',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node) {
    if (!gap.test(node.values.title ?? '')) return;
    yield {
      range: fieldRange(node, 'title'),
      message: l10n.t("The title is not finished: who can't do what, and when?"),
    };
  },
});
