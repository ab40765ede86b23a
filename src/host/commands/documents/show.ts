import * as vscode from 'vscode';
import * as say from '../../say';

/**
 * Shows a generated document: as an unsaved one, or in place of the text of an open or saved document that was made before, as
 * one change that can be undone.
 * @param told what was made, as a sentence
 */
export async function showDocument(text: string, told: string, previous?: vscode.TextDocument): Promise<void> {
  const document = previous ?? (await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
  if (previous) await replaceText(previous, text);
  await vscode.window.showTextDocument(document, { preview: false });
  void offerPreview(document.uri, told);
}

/** Replaces what differs, from the first to the last character that does. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const before = document.getText();
  // A document with CRLF keeps it.
  const after = document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
  if (before === after) return;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
  edit.replace(document.uri, range, after.slice(start, after.length - end));
  await vscode.workspace.applyEdit(edit);
}

async function offerPreview(uri: vscode.Uri, told: string): Promise<void> {
  const preview = vscode.l10n.t('Show Preview');
  const answer = await say.info(told, preview);
  if (answer === preview) await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}

/** The open Markdown document with paragraphs of its readers’ own, which a new one may take the place of. */
export function openDocument(title: string): vscode.TextDocument | undefined {
  const start = `# ${title}`;
  return vscode.workspace.textDocuments.find(
    document => document.languageId === 'markdown' && document.getText().includes(start) && hasOwn(document),
  );
}

function hasOwn(document: vscode.TextDocument): boolean {
  return document.getText().includes('<!-- canopy:own ');
}
