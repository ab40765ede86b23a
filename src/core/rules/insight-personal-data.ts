import * as l10n from '@vscode/l10n';
import { rule } from './rule';
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
      };
    }
  },
});
