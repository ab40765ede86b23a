import * as l10n from '@vscode/l10n';
import { type Fix, rule } from './rule';
import { addressOf } from './support/address';
import { personalData, personalDataMessage } from './support/personal-data';
import { rangeInField } from './support/text-range';

/** A file that the whole company can read names a segment, not a person. */
export const insightPersonalData = rule({
  code: 'insight-personal-data',
  severity: 'warning',
  kinds: ['insight'],
  *check(node, { file }) {
    for (const field of ['finding', 'quote', 'segment', 'source'] as const) {
      const value = node.values[field] ?? '';
      const match = personalData(value);
      if (!match) continue;
      yield {
        range: rangeInField(file, node, field, { start: match.index, end: match.index + match[0].length }),
        message: personalDataMessage(match[0]),
        fixes: match[0].startsWith('http') ? [] : [replacement(addressOf(file, node), field, value, match)],
      };
    }
  },
});

function replacement(id: string, field: string, value: string, { index, 0: name }: RegExpExecArray): Fix {
  const words = l10n.t('a participant');
  const anonymous = index === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return {
    title: l10n.t('Change to “{0}”', anonymous),
    operations: [{ op: 'set', id, field, value: value.slice(0, index) + anonymous + value.slice(index + name.length) }],
  };
}
