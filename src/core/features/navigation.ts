import { fieldRange, nameRange } from '../artefacts/model';
import type { NodeInFile } from '../index/workspace-index';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import { idAt, meaningOf } from './id-at';

/** A stretch of a file of the workspace. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** A place to go to: what to show, and what of it to select. */
export interface Definition extends Location {
  /** The id itself. */
  readonly selectionRange: Range;
}

/** Where the id at an offset is defined; more than one where the id stands twice. */
export function definition(workspace: Workspace, uri: string, offset: number): Definition[] {
  const found = idAt(workspace, uri, offset);
  if (!found) return [];
  return meaningOf(workspace, found).map(place => ({
    uri: place.file.uri,
    range: place.node.source.range,
    selectionRange: idRange(place),
  }));
}

/** Every place that refers to the id at an offset, in the order of files and texts. */
export function references(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: { readonly includeDeclaration: boolean },
): Location[] {
  const found = idAt(workspace, uri, offset);
  return found ? referencesOf(workspace, found.id, options) : [];
}

/** Every place that refers to an id, in the order of files and texts. */
function referencesOf(workspace: Workspace, id: string, options: { readonly includeDeclaration: boolean }): Location[] {
  const declared = options.includeDeclaration ? workspace.index.definitions(id) : [];
  const places = [
    ...declared.map(place => ({ uri: place.file.uri, range: idRange(place) })),
    ...workspace.index.referencesTo(id).map(({ file, reference }) => ({ uri: file.uri, range: reference.range })),
  ];
  return places.sort((a, b) => (a.uri === b.uri ? a.range.start - b.range.start : a.uri < b.uri ? -1 : 1));
}

function idRange({ node }: NodeInFile): Range {
  return fieldRange(node, 'id') ?? nameRange(node);
}
