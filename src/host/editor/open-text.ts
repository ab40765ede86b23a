import * as vscode from 'vscode';
import type { EditorDocument } from './document';
import { titlePosition } from './text-beside';

export interface TextTarget {
  readonly key: string | null;
  readonly line: number | null;
  readonly beside: boolean;
}

/** Opens the text of a file: in its editor's place or beside it, at an item, at a line, or where it was. */
export async function openText(
  shared: EditorDocument,
  panel: Pick<vscode.WebviewPanel, 'viewColumn'>,
  { key, line, beside }: TextTarget,
): Promise<void> {
  const { document } = shared;
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const { Beside, Active } = vscode.ViewColumn;
  const viewColumn = beside ? (shown?.viewColumn ?? Beside) : (panel.viewColumn ?? Active);
  const position = line === null ? key && titlePosition(shared.truth().file, key) : new vscode.Position(line, 0);
  const selection = position ? { selection: new vscode.Range(position, position) } : {};
  await vscode.window.showTextDocument(document, { viewColumn, preview: false, ...selection });
}
