import * as l10n from '@vscode/l10n';
import { formatNumber } from '../values/number';
import { type Fix, rule } from './rule';
import { addressOf } from './support/address';
import { rangeInField } from './support/text-range';

/** With fewer people than this a percentage promises more than was found. */
const few = 20;
const percent = /(?<!\d)(\d+(?:\.\d+)?)\s*(?:%|percent\b)/i;

/** A percentage of a handful of people is told as “3 of 4”. */
export const insightPercentOfFew = rule({
  code: 'insight-percent-of-few',
  severity: 'warning',
  kinds: ['insight'],
  *check(node, { file }) {
    const { participants, finding = '' } = node.values;
    const match = percent.exec(finding);
    if (!match || !participants || participants.isRange || participants.likely >= few || participants.likely < 1)
      return;
    const people = participants.likely;
    const count = (Number(match[1]) / 100) * people;
    const isWhole = Math.abs(count - Math.round(count)) < 0.05;
    const plain = l10n.t('{0} of {1}', Math.round(count), formatNumber(people));
    yield {
      range: rangeInField(file, node, 'finding', { start: match.index, end: match.index + match[0].length }),
      message: isWhole
        ? l10n.t('{0} of {1} people says more than was found. Write “{2}”.', match[0], formatNumber(people), plain)
        : l10n.t(
            '{0} of {1} people says more than was found. Write how many they were.',
            match[0],
            formatNumber(people),
          ),
      fixes: isWhole ? [replacement(addressOf(file, node), finding, match, plain)] : [],
    };
  },
});

/** Before these the “of” stays: `1 of 2 of them`. */
const partOf = /^\s+of\b(?!\s+(?:the|them|those|these|our|us|all)\b)/i;

/** `50% of developers` becomes `1 of 2 developers`. */
function replacement(address: string, finding: string, match: RegExpExecArray, plain: string): Fix {
  const rest = finding.slice(match.index + match[0].length).replace(partOf, '');
  return {
    title: l10n.t('Change to “{0}”', plain),
    operations: [{ op: 'set', id: address, field: 'finding', value: finding.slice(0, match.index) + plain + rest }],
    isSafe: true,
  };
}
