import * as vscode from 'vscode';
import { isEarlierMarkdown } from '../../../core/generate/document/markdown';
import { slug } from '../../../core/text/slug';
import * as say from '../../say';
import { createMarkdown } from '../create-file';

/**
 * Shows a generated document: as an unsaved one, or in place of the text of an open or saved document that was made before, as
 * one change that can be undone.
 * @param told what was made, as a sentence
 */
export async function showDocument(text: string, told: string, previous?: vscode.TextDocument): Promise<void> {
  const document = previous ?? (await newDocument(text));
  const isWritten = !previous || (await replaceText(previous, text));
  await vscode.window.showTextDocument(document, { preview: false });
  if (isWritten) return showPreview(document, told);
  const name = vscode.workspace.asRelativePath(document.uri);
  void say.warn(vscode.l10n.t('{0} changed meanwhile, so it was left as it is. Generate it again.', name));
}

/** An unsaved document named after its heading, in the folder of the workspace. */
function newDocument(text: string): Promise<vscode.TextDocument> {
  const [, heading = ''] = /^# (.+)/.exec(text) ?? [];
  const name = slug(heading, () => false);
  return createMarkdown(vscode.workspace.workspaceFolders?.[0]?.uri, `${name}.md`, text);
}

/** Replaces what differs, from the first to the last character that does. @returns false where nothing could be written */
async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const before = document.getText();
  // A document with CRLF keeps it.
  const after = document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
  if (before === after) return true;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
  edit.replace(document.uri, range, after.slice(start, after.length - end));
  return vscode.workspace.applyEdit(edit);
}

/** Shows the document as it is read, beside its text, which stays the one that is typed into. */
async function showPreview(document: vscode.TextDocument, told: string): Promise<void> {
  const show = { command: 'markdown.showPreviewToSide', arguments: [document.uri] };
  if (vscode.workspace.getConfiguration('canopy').get('documents.preview') === 'offered')
    return void say.offer(told, { label: vscode.l10n.t('Show Preview'), ...show });
  const column = vscode.window.activeTextEditor?.viewColumn;
  await vscode.commands.executeCommand(show.command, ...show.arguments);
  await becameActive();
  if (column !== undefined) await vscode.window.showTextDocument(document, { preview: false, viewColumn: column });
  void say.info(told);
}

/** VS Code opens the preview when the command for it is over, and takes the keyboard there: that has to be behind. It waits 2 s at most. */
async function becameActive(): Promise<void> {
  const { tabGroups } = vscode.window;
  for (let left = 40; left > 0; left--) {
    if (tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/**
 * The open Markdown document of a title with paragraphs of its readers’ own, which a new one may take the place of. An old version,
 * as on the left of a diff, is none.
 */
export function openDocument(title: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    document =>
      document.languageId === 'markdown' &&
      vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false &&
      isEarlierMarkdown(document.getText(), title),
  );
}
