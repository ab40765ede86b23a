import { withoutControls } from '../text/controls';

/** A path from the folder of the file that names it, or an address on the web. */
export type LinkKind = 'path' | 'url';

const address = /^https?:\/\/\S+$/i;
/** Without a scheme, a drive, a share or a root: it stays below the place that it is read from, or goes up by `..`. */
const path = /^(?!\/)[^:?*"<>|\\]+\.[a-z0-9]+(#[^\s:"<>\\]*)?$/i;

/** What a text leads to; undefined where it is neither a path of a file in a folder nor an address. */
export function linkKind(value: string): LinkKind | undefined {
  const text = value.trim();
  if (!isSafeLink(text)) return undefined;
  if (address.test(text)) return 'url';
  return text.includes('/') && !/\s/.test(text) ? 'path' : undefined;
}

/**
 * Whether a target that a file names may become a link, in the editor and in documents. Only pages and files do: a scheme other
 * than http(s) may run something, and a share of another machine asks for a password.
 */
export function isSafeLink(target: string): boolean {
  return (address.test(target) || path.test(target)) && withoutControls(target) === target;
}

/** A safe target as documents write it: what no address holds, such as a space, is percent-encoded; what is encoded stays. */
export function linkAddress(target: string): string {
  return target.replace(/%(?![0-9a-f]{2})|[<>`\s\\]/gi, encodeURIComponent);
}
