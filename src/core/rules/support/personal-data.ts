import * as l10n from '@vscode/l10n';

const patterns = [
  // An address is looked for where it can begin, so that a long word is read once and not from each of its letters.
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  /https?:\/\/(?:[\w-]+\.)*(?:zoom\.us\/rec|loom\.com\/share|youtu\.be|drive\.google\.com)\S*/i,
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?= (?:asked|said|says|told|wrote|thinks|thought|wants|wanted|reported|showed|mentioned|explained|complained)\b)/u,
] as const;

/** The first words of a text that tell who somebody is: an address, a recording, a name before what was said. */
export function personalData(text: string): RegExpExecArray | undefined {
  return patterns.map(pattern => pattern.exec(text)).find(found => found !== null) ?? undefined;
}

export function personalDataMessage(words: string): string {
  return l10n.t('“{0}” tells who it was. Write a participant’s number instead, such as P3.', words);
}
