import { fieldRange, subtree } from '../artefacts/model';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';

/** A path or an address in a text. */
export interface DocumentLink {
  readonly range: Range;
  /** As written: an address, or a path from the file's folder. */
  readonly target: string;
  readonly kind: 'path' | 'url';
}

const linking = ['source', 'decision'] as const;

/** The sources and decisions that a file names as paths or addresses; a ticket's number is neither. */
export function documentLinks(workspace: Workspace, uri: string): DocumentLink[] {
  const file = workspace.index.get(uri);
  if (!file?.readable) return [];
  return [...subtree(file.root)].flatMap(node =>
    linking.flatMap((field): DocumentLink[] => {
      const value = (node.values as Record<string, unknown>)[field];
      const range = fieldRange(node, field);
      const kind = typeof value === 'string' ? linkKind(value) : undefined;
      return range && kind ? [{ range, target: String(value).trim(), kind }] : [];
    }),
  );
}

function linkKind(value: string): DocumentLink['kind'] | undefined {
  const text = value.trim();
  if (/^https?:\/\/\S+$/i.test(text)) return 'url';
  return /^(?!\/)[^\s:?*"<>|]+\.[a-z0-9]+(#\S*)?$/i.test(text) && text.includes('/') ? 'path' : undefined;
}
