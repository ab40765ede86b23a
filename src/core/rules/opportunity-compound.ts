import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';

const clause =
  /(?:,\s*|\s+)(?:and|but)\s+(?=(?:i|we|they|he|she|you|nobody|no one|somebody|everybody|there)\b)|\s*;\s*/i;
const trouble = /\b(?:can[’']?t|cannot|don[’']t|doesn[’']t|never|nobody|no one|need|want|have to|must|lose|wait)\b/i;

/** One card holds one need: each need has solutions of its own. */
export const opportunityCompound = rule({
  code: 'opportunity-compound',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node) {
    const core = (node.values.title ?? '').replace(/^\s*(?:when|while|before|after)\b[^,]*,\s*/i, '');
    const needs = core.split(clause).filter(part => trouble.test(part));
    if (needs.length < 2) return;
    yield {
      range: fieldRange(node, 'title'),
      message: l10n.t('This names {0} needs at once. Give each a card of its own.', needs.length),
    };
  },
});
