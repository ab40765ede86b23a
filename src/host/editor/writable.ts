import * as vscode from 'vscode';

/** Whether the user may change a document here: its file system, its file and the settings `files.readonly…` say so. */
export async function isWritable(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  if (document.isUntitled) return true;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return false;
  const settings = vscode.workspace.getConfiguration('files', uri);
  const lists = (key: string) => {
    const patterns = Object.entries(settings.get<Record<string, boolean>>(key, {}));
    return patterns.some(([pattern, on]) => on && vscode.languages.match({ pattern }, document) > 0);
  };
  if (lists('readonlyInclude') && !lists('readonlyExclude')) return false;
  return !(await isLocked(uri));
}

/** Whether the file system says that this one file can't be written. Says nothing of permissions on disk. */
async function isLocked(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).permissions === vscode.FilePermission.Readonly;
  } catch {
    return false; // Not on disk yet, or gone: then writing it says more than this could.
  }
}
