import * as vscode from 'vscode';
import { ok, problem, type Result } from '../../core/result';

/**
 * Whether a place may be read or written because a file or a setting names it: inside of the workspace, or beside and below a
 * file that no workspace holds. Files and settings may come from anybody.
 * @param uri a place that was joined, and holds no `..` any more
 * @param document the file that the path counts from
 */
export function isInside(uri: vscode.Uri, document: vscode.Uri): boolean {
  if (vscode.workspace.getWorkspaceFolder(uri)) return true;
  if (vscode.workspace.getWorkspaceFolder(document)) return false;
  const own = vscode.Uri.joinPath(document, '..').path;
  return uri.path === own || uri.path.startsWith(`${own}/`);
}

/** The settings that name a folder. `restrictedConfigurations` in package.json names them too. */
export type FolderSetting = 'canopy.decisions.folder' | 'canopy.proposals.folder';

/** The folder that a setting names, seen from the folder of a document; refused where it is none of the workspace. */
export function folderBySetting(setting: FolderSetting, document: vscode.Uri): Result<vscode.Uri> {
  const path: unknown = vscode.workspace.getConfiguration(undefined, document).get(setting);
  const folder = typeof path === 'string' ? vscode.Uri.joinPath(document, '..', path) : undefined;
  if (folder && isInside(folder, document)) return ok(folder);
  return problem(
    vscode.l10n.t(
      'Nothing was written: the setting {0} says “{1}”, which is no folder of this workspace. Name one that is.',
      setting,
      String(path),
    ),
  );
}
