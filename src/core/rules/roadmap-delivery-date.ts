import * as l10n from '@vscode/l10n';
import { horizons } from '../artefacts/tree/schema';
import { entryOf } from '../yaml/source';
import { rule } from './rule';
import { addressOf } from './support/address';
import { rangeInField } from './support/text-range';

/** With a capital, since “may” and “march” are words. */
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const date = new RegExp(
  [
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{4}[- ]?Q[1-4]\\b|\\bQ[1-4][- /]?\\d{4}\\b|\\b(?:by|in|until) Q[1-4](?:[- /]?\\d{4})?\\b',
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${month}\\b(?: \\d{4})?`,
    `\\b(?:by|until|in|before) (?:the end of )?${month} \\d{4}\\b`,
    '\\b(?:in|by) sprint \\d+\\b',
  ].join('|'),
);

/** The rows of a roadmap say how sure something is, not when it will be delivered. */
export const roadmapDeliveryDate = rule({
  code: 'roadmap-delivery-date',
  severity: 'warning',
  kinds: ['solution', 'opportunity', 'roadmap'],
  *check(node, { file }) {
    if (node.kind === 'roadmap') {
      const rows = entryOf(node.source, 'rows')?.value;
      for (const [index, row] of (node.values.rows ?? []).entries()) {
        if ((horizons as readonly string[]).includes(row)) continue;
        yield {
          range: rows?.type === 'list' ? rows.items[index]?.value.range : rows?.range,
          message: l10n.t(
            '“{0}” is no row of a roadmap: {1}. They say how sure something is, not when it comes.',
            row,
            horizons.join(', '),
          ),
        };
      }
      return;
    }
    const { horizon, title = '' } = node.values;
    const match = horizon === undefined || horizon === 'recent' ? null : date.exec(title);
    if (!match) return;
    yield {
      range: rangeInField(file, node, 'title', { start: match.index, end: match.index + match[0].length }),
      message: l10n.t(
        '“{0}” promises a date of delivery. “{1}” says how sure you are. A real deadline belongs to the scorecard.',
        match[0],
        horizon ?? '',
      ),
      fixes: [
        {
          title: l10n.t('Leave the date out'),
          operations: [{ op: 'set', id: addressOf(file, node), field: 'title', value: without(title, match) }],
        },
      ],
    };
  },
});

/** A title without its date, and without the small words that led to it. */
function without(title: string, { index, 0: words }: RegExpExecArray): string {
  const before = title.slice(0, index).replace(/[\s,(]*(?:\b(?:by|until|in|on|before))?\s*$/i, '');
  return `${before}${title.slice(index + words.length).replace(/^\)/, '')}`.trim();
}
