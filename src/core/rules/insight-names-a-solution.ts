import * as l10n from '@vscode/l10n';
import { rule } from './rule';
import { rangeInField } from './support/text-range';

const hypothetical = /\b(?:would|[’']d)\s+(?:\w+ly\s+)?(?:use|buy|pay|love|like|switch|recommend|prefer)\b/i;
const wish =
  /\b(?:users?|customers?|developers?|people|everybody|everyone|they|we|he|she)\s+(?:all\s+)?(?:wants?|wanted|asks? for|asked for|needs?|requests?|requested)\s+(?:an?|the|more|better)\s+(?:\w+[\s-]){0,3}?(?:feature|mode|button|dashboard|app|plugin|plug-in|tool|export|import|integration|filter|page|portal|bot|API|CLI|notification|search|report|template|wizard)s?\b/i;

/** An insight is what people did last time, not what they wish for or would do. */
export const insightNamesASolution = rule({
  code: 'insight-names-a-solution',
  severity: 'warning',
  kinds: ['insight'],
  *check(node, { file }) {
    const { finding = '' } = node.values;
    const match = wish.exec(finding) ?? hypothetical.exec(finding);
    if (!match) return;
    yield {
      range: rangeInField(file, node, 'finding', { start: match.index, end: match.index + match[0].length }),
      message: l10n.t('“{0}” is a wish or a guess. What did they do the last time, and what went wrong?', match[0]),
    };
  },
});
