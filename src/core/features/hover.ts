import { fieldRange, labelOf, nameRange } from '../artefacts/model';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import type { CommandLink } from './command-link';
import { idAt, meaningOf } from './id-at';
import { escapeMarkdown } from './markdown';

/** What is known of the thing at a place, as blocks of Markdown with codicons. Everything that a user wrote is escaped. */
export interface Hover {
  readonly range: Range;
  readonly sections: readonly string[];
  readonly links: readonly CommandLink[];
}

export function hover(workspace: Workspace, uri: string, offset: number): Hover | undefined {
  const found = idAt(workspace, uri, offset);
  const meant = found && meaningOf(workspace, found)[0];
  if (!found || !meant) return undefined;
  return {
    range: found.range ?? fieldRange(found.node, 'id') ?? nameRange(found.node),
    sections: [`**${escapeMarkdown(labelOf(meant.node))}**`],
    links: [],
  };
}
