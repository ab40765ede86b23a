import * as vscode from 'vscode';
import * as say from './say';

/**
 * Saves something that was made as a file, where the user says, and tells why where that can't be.
 * @returns where it stands now; undefined where the user did not want it, or it could not be written
 */
export async function saveFile(
  contents: string | Uint8Array,
  options: vscode.SaveDialogOptions,
): Promise<vscode.Uri | undefined> {
  const target = await vscode.window.showSaveDialog(options);
  if (!target) return undefined;
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
    return target;
  } catch (error) {
    const path = vscode.workspace.asRelativePath(target);
    const reason = error instanceof Error ? error.message : String(error);
    void say.error(vscode.l10n.t('{0} can’t be written there: {1}', path, reason));
    return undefined;
  }
}
