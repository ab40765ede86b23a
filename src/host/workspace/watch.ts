import * as vscode from 'vscode';
import { artefactGlob, isArtefact } from './files';

/** What is told of the files of a workspace. */
export interface ArtefactListener {
  /** Whether a folder holds files that are known, at any depth. Asked of everything that is deleted anywhere. */
  holdsFiles(folder: vscode.Uri): boolean;
  /** A file of ours came, changed or went. */
  changed(uri: vscode.Uri): void;
  /** Something came that is none of our files, of which a build brings thousands: of what is in a folder by then watchers tell nothing. */
  folderMayHaveCome(place: vscode.Uri): void;
  /** A folder that holds files of ours went or has another name, so that any of them may. */
  foldersChanged(): void;
}

/**
 * Hears of every change of the files of ours, whoever makes it. Watchers may stay silent in the browser, so what the workbench
 * itself does is heard too; and of a folder that goes they tell the folder alone.
 */
export function watchArtefacts(listener: ArtefactListener): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher(artefactGlob, true);
  const anything = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const folder = (uri: vscode.Uri) => {
    if (!isArtefact(uri) && listener.holdsFiles(uri)) listener.foldersChanged();
  };
  const came = (uri: vscode.Uri) => {
    listener.changed(uri);
    if (!isArtefact(uri)) listener.folderMayHaveCome(uri);
  };
  const left = (uris: readonly vscode.Uri[]) => {
    for (const uri of uris) {
      listener.changed(uri);
      folder(uri);
    }
  };
  const workspace = vscode.workspace;
  return vscode.Disposable.from(
    files,
    anything,
    files.onDidChange(listener.changed),
    files.onDidDelete(listener.changed),
    anything.onDidCreate(came),
    anything.onDidDelete(folder),
    workspace.onDidCreateFiles(event => event.files.forEach(came)),
    workspace.onDidDeleteFiles(event => left(event.files)),
    workspace.onDidRenameFiles(event => {
      left(event.files.map(({ oldUri }) => oldUri));
      for (const { newUri } of event.files) listener.changed(newUri);
    }),
  );
}
