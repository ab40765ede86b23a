import * as l10n from '@vscode/l10n';
import type { WorkspaceFile } from '../index/file';
import { ok, type Result } from '../result';
import { type Refusal, refuse } from '../yaml/refusal';
import type { AgentFiles } from './files';

/** The file of a name as `list` gives it. */
export function findFile({ service, nameOf }: AgentFiles, name: string): Result<WorkspaceFile, Refusal> {
  const file = service.index.all().find(({ uri }) => nameOf(uri) === name);
  return file ? ok(file) : refuse('not-found', l10n.t('There is no file “{0}” here. “list” names the files.', name));
}

/** All files, or the one that is named. */
export function filesFor(files: AgentFiles, name: string | undefined): Result<readonly WorkspaceFile[], Refusal> {
  if (name === undefined) return ok(files.service.index.all());
  const file = findFile(files, name);
  return file.ok ? ok([file.value]) : file;
}
