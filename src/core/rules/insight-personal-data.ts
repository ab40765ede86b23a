import * as l10n from '@vscode/l10n';
import { type Fix, rule } from './rule';
import { addressOf } from './support/address';
import { rangeInField } from './support/text-range';

const patterns = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  /https?:\/\/(?:[\w-]+\.)*(?:zoom\.us\/rec|loom\.com\/share|youtu\.be|drive\.google\.com)\S*/i,
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?= (?:asked|said|says|told|wrote|thinks|thought|wants|wanted|reported|showed|mentioned|explained|complained)\b)/u,
] as const;

/** A file that the whole company can read names a segment, not a person. */
export const insightPersonalData = rule({
  code: 'insight-personal-data',
  severity: 'warning',
  kinds: ['insight'],
  *check(node, { file }) {
    for (const field of ['finding', 'quote', 'segment', 'source'] as const) {
      const value = node.values[field] ?? '';
      const match = patterns.map(pattern => pattern.exec(value)).find(found => found !== null);
      if (!match) continue;
      yield {
        range: rangeInField(file, node, field, { start: match.index, end: match.index + match[0].length }),
        message: l10n.t('“{0}” tells who it was. Write a participant’s number instead, such as P3.', match[0]),
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
