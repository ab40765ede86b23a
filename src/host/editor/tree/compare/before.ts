import * as vscode from 'vscode';

const scheme = 'canopy-before';
const texts = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();

/** Texts of earlier states, to be read beside the present one. They are no files: nothing asks to save them. */
export function registerBefore(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: uri => texts.get(uri.toString()),
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
}

/** Opens VS Code's own view of the difference between an earlier text of a document and the present one. */
export async function showBefore({ uri }: vscode.TextDocument, name: string, text: string): Promise<void> {
  const old = uri.with({ scheme, query: name });
  texts.set(old.toString(), text);
  // A branch or “the last commit” may hold another text by now, and the old one may still be open.
  changed.fire(old);
  await vscode.commands.executeCommand('vscode.diff', old, uri, `${vscode.workspace.asRelativePath(uri)} (${name})`);
}
