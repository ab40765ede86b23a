import * as l10n from '@vscode/l10n';
import type { FileEdits } from '../operations/plan';
import { planInWorkspace } from '../operations/plan';
import { ok, type Result } from '../result';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import { type Refusal, refuse } from '../yaml/refusal';
import { type IdAtOffset, idAt, meaningOf } from './id-at';

export interface RenamePlace {
  /** What is renamed, as it stands in the text. */
  readonly range: Range;
  readonly placeholder: string;
}

/** Whether the thing at an offset can be renamed, and where it stands; else why not. */
export function prepareRename(workspace: Workspace, uri: string, offset: number): Result<RenamePlace, Refusal> {
  const found = renameable(workspace, uri, offset);
  return found.ok ? ok({ range: found.value.range, placeholder: found.value.id }) : found;
}

/** The edits that rename the id at an offset, with every reference in all files. */
export function rename(
  workspace: Workspace,
  uri: string,
  offset: number,
  newName: string,
): Result<readonly FileEdits[], Refusal> {
  const found = renameable(workspace, uri, offset);
  if (!found.ok) return found;
  const { id } = found.value;
  if (newName === id) return ok([]);
  const definedIn = meaningOf(workspace, found.value)[0]!.file.uri;
  return planInWorkspace(workspace.index, definedIn, [{ op: 'rename', id, to: newName }]);
}

function renameable(workspace: Workspace, uri: string, offset: number): Result<IdAtOffset, Refusal> {
  const found = idAt(workspace, uri, offset);
  if (!found) return refuse('not-found', l10n.t('Only an id can be renamed. Put the cursor on one.'));
  const count = workspace.index.definitions(found.id).length;
  if (count === 0) return refuse('not-found', l10n.t('There is no “{0}” in this workspace to rename.', found.id));
  if (count > 1) {
    const reason = l10n.t('“{0}” is the id of {1} items. Give each of them its own id first.', found.id, count);
    return refuse('id-taken', reason, found.range);
  }
  return ok(found);
}
