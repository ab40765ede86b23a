/** A path from the folder of the file that names it, or an address on the web. */
export type LinkKind = 'path' | 'url';

/** What a text leads to; undefined where it is neither a path of a file in a folder nor an address. */
export function linkKind(value: string): LinkKind | undefined {
  const text = value.trim();
  if (/^https?:\/\/\S+$/i.test(text)) return 'url';
  return /^(?!\/)[^\s:?*"<>|]+\.[a-z0-9]+(#\S*)?$/i.test(text) && text.includes('/') ? 'path' : undefined;
}
