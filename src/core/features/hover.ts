import { fieldRange, type ModelNode } from '../artefacts/model';
import { typeOf } from '../artefacts/registry';
import { nodeAt } from '../index/file';
import type { NodeInFile } from '../index/workspace-index';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import type { CommandLink } from './command-link';
import type { HoverBlocks, Subject } from './hover/blocks';
import { entryBlocks } from './hover/entry';
import { keyBlocks } from './hover/key';
import { opportunityBlocks } from './hover/opportunity';
import { experimentBlocks, ideaBlocks, insightBlocks, placeBlocks, plainBlocks, solutionBlocks } from './hover/others';
import { outcomeBlocks } from './hover/outcome';
import { covers, idAt, meaningOf } from './id-at';

/**
 * What is known of the thing at a place: blocks of Markdown with codicons, twelve lines at most. Everything that a user
 * wrote is escaped, so the only links are the ones given apart.
 */
export interface Hover {
  readonly range: Range;
  readonly sections: readonly string[];
  readonly links: readonly CommandLink[];
}

/** The hover at an offset: on an id, wherever it stands, on the title of an item, and on a key. */
export function hover(workspace: Workspace, uri: string, offset: number): Hover | undefined {
  const file = workspace.index.get(uri);
  if (!file?.readable) return undefined;
  const found = idAt(workspace, uri, offset);
  const meant = found && meaningOf(workspace, found)[0];
  if (found && meant) return { range: found.range, ...blocksOf({ workspace, ...meant }) };
  const node = nodeAt(file, offset);
  const range = labelRange(node);
  if (range && covers(range, offset) && node.parent) return { range, ...blocksOf({ workspace, file, node }) };
  return keyBlocks(workspace, file, node, offset);
}

/** What a hover says of an item, without its links: the documentation of a completion that stands for it. */
export function describe(workspace: Workspace, uri: string, key: string): readonly string[] {
  const file = workspace.index.get(uri);
  const node = file?.nodes.get(key);
  return file && node ? blocksOf({ workspace, file, node }).sections : [];
}

/** Where the name of an item stands; undefined for kinds whose value says all there is to say. */
function labelRange(node: ModelNode): Range | undefined {
  const { label } = typeOf(node.kind);
  const isNamed = node.kind !== 'measurement' && node.kind !== 'evidence' && node.kind !== 'step';
  return label !== undefined && isNamed ? fieldRange(node, label) : undefined;
}

function blocksOf({ workspace, file, node }: NodeInFile & { readonly workspace: Workspace }): HoverBlocks {
  const subject: Subject = { workspace, file, node };
  switch (node.kind) {
    case 'opportunity':
      return opportunityBlocks({ ...subject, node });
    case 'outcome':
      return outcomeBlocks({ ...subject, node });
    case 'entry':
      return entryBlocks({ ...subject, node });
    case 'insight':
      return insightBlocks({ ...subject, node });
    case 'solution':
      return solutionBlocks({ ...subject, node });
    case 'experiment':
      return experimentBlocks({ ...subject, node });
    case 'place':
      return placeBlocks({ ...subject, node });
    case 'idea':
      return ideaBlocks({ ...subject, node });
    default:
      return plainBlocks(subject);
  }
}
