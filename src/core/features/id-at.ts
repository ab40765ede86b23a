import { fieldRange, type ModelNode } from '../artefacts/model';
import { nodeAt, type Reference, type WorkspaceFile } from '../index/file';
import type { NodeInFile } from '../index/workspace-index';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';

/** An id in a text: where it is defined, or a reference to it. */
export interface IdAtOffset {
  readonly file: WorkspaceFile;
  readonly id: string;
  /** Where the id stands. */
  readonly range: Range;
  /** The node that it is the id of, or that refers to it. */
  readonly node: ModelNode;
  /** Absent where the id is defined. */
  readonly reference: Reference | undefined;
}

/** The id at an offset; undefined where there is none, and while the text can't be read. */
export function idAt(workspace: Workspace, uri: string, offset: number): IdAtOffset | undefined {
  const file = workspace.index.get(uri);
  if (!file?.readable) return undefined;
  const reference = file.references.find(({ range }) => covers(range, offset));
  if (reference) return { file, id: reference.id, range: reference.range, node: reference.from, reference };
  const node = nodeAt(file, offset);
  const range = node.id === undefined ? undefined : fieldRange(node, 'id');
  if (node.id === undefined || !range || !covers(range, offset)) return undefined;
  return { file, id: node.id, range, node, reference: undefined };
}

/** The nodes that an id at an offset means: those of the kinds that fit there, or all of that id where none fits. */
export function meaningOf(workspace: Workspace, { id, reference }: IdAtOffset): readonly NodeInFile[] {
  const all = workspace.index.definitions(id);
  const fitting = reference ? all.filter(({ node }) => reference.accepts.includes(node.kind)) : all;
  return fitting.length > 0 ? fitting : all;
}

/** Whether an offset is in a range or at one of its ends: a caret behind a word still means the word. */
export function covers(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
