import * as vscode from 'vscode';
import { nameRange } from '../../core/artefacts/model';
import type { Host } from '../context';
import { changedNode, extentOf, type TextChange } from '../editor/history';
import { isArtefact } from '../workspace/files';

/** So long VS Code may take to tell where it has put the cursors, in milliseconds. */
const settling = 50;

/**
 * After an undo or a redo that is pressed in the text, the cursor goes to what it changed. VS Code sees to that where the edit was
 * typed there; one that came from a card, a row or a field leaves the cursor where it was.
 */
export function registerUndo(host: Host): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, reason, contentChanges }) => {
    const editor = vscode.window.activeTextEditor;
    if (
      reason === undefined ||
      contentChanges.length === 0 ||
      editor?.document !== document ||
      !isArtefact(document.uri)
    )
      return;
    const { version } = document;
    setTimeout(async () => {
      if (document.version !== version || isThere(editor, contentChanges)) return;
      await host.sync.ahead(document);
      if (document.version === version) goTo(host, editor, contentChanges);
    }, settling);
  });
}

/** Whether a cursor stands on one of the lines that changed, or between them. */
function isThere({ document, selections }: vscode.TextEditor, changes: readonly TextChange[]): boolean {
  const extent = extentOf(changes);
  const [first, last] = [document.positionAt(extent.start), document.positionAt(extent.end)];
  return selections.some(({ start, end }) => start.line <= last.line && end.line >= first.line);
}

function goTo({ sync }: Host, editor: vscode.TextEditor, changes: readonly TextChange[]): void {
  const file = sync.file(editor.document);
  const node = file?.readable ? changedNode(file, changes) : undefined;
  if (!node?.parent) return;
  const position = editor.document.positionAt(nameRange(node).start);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
