import { fieldRange, type ModelNode, subtree } from '../artefacts/model';
import type { Range } from '../text/lines';
import { type LinkKind, linkKind } from '../values/link';
import type { Workspace } from '../workspace';

/** A path, an address or a ticket in a text. */
export interface DocumentLink {
  readonly range: Range;
  /** An address, or a path from the file's folder as it is written. */
  readonly target: string;
  readonly kind: LinkKind;
}

/** How tickets look, and where they lead to: `$&` stands for the whole match, `$1` for its first group. */
export type TicketPatterns = Readonly<Record<string, string>>;

const linking = ['source', 'decision'] as const;

/**
 * The sources and decisions that a file names as paths or addresses, and the tickets anywhere in its text, comments
 * included. A pattern that is no regular expression finds nothing.
 */
export function documentLinks(workspace: Workspace, uri: string, tickets: TicketPatterns = {}): DocumentLink[] {
  const file = workspace.index.get(uri);
  if (!file?.readable) return [];
  const named = namedLinks(file.root);
  const found = Object.entries(tickets).flatMap(([pattern, address]) =>
    ticketLinks(file.parsed.text, pattern, address),
  );
  const isFree = ({ range }: DocumentLink) =>
    !named.some(({ range: { start, end } }) => start < range.end && range.start < end);
  return [...named, ...found.filter(isFree)];
}

function namedLinks(root: ModelNode): DocumentLink[] {
  return [...subtree(root)].flatMap(node =>
    linking.flatMap((field): DocumentLink[] => {
      const value = (node.values as Record<string, unknown>)[field];
      const range = fieldRange(node, field);
      const kind = typeof value === 'string' ? linkKind(value) : undefined;
      return range && kind ? [{ range, target: String(value).trim(), kind }] : [];
    }),
  );
}

/** A pattern of somebody else may take long, so it is not tried on a line that nobody reads. */
const longestLine = 1_000;

function ticketLinks(text: string, pattern: string, address: string): DocumentLink[] {
  const regex = regexOf(pattern);
  if (!regex) return [];
  let start = 0;
  return text.split('\n').flatMap(line => {
    const found = line.length > longestLine ? [] : [...line.matchAll(regex)];
    const links = found.flatMap(({ 0: match, index }): DocumentLink[] => {
      const target = match.replace(new RegExp(regex.source), address);
      const range = { start: start + index, end: start + index + match.length };
      return match !== '' && linkKind(target) === 'url' ? [{ range, target, kind: 'url' }] : [];
    });
    start += line.length + 1;
    return links;
  });
}

function regexOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'g');
  } catch {
    return undefined;
  }
}
