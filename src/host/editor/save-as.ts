import * as vscode from 'vscode';
import { saveFile } from '../save-file';
import * as say from '../say';

/**
 * Saves what a page has drawn where the user wants it, and offers to open it.
 * @param beside The file that it was drawn from: its folder and its name, without the endings, are proposed.
 * @param base64 The bytes as a page sends them.
 */
export async function saveAs(beside: vscode.Uri, ending: string, base64: string): Promise<void> {
  const name = beside.path.slice(beside.path.lastIndexOf('/') + 1).replace(/\.[a-z]+\.ya?ml$/i, '');
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const target = await saveFile(bytes, {
    defaultUri: vscode.Uri.joinPath(beside, '..', `${name}.${ending}`),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (!target) return;
  const open = { label: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [target] };
  await say.offer(vscode.l10n.t('Saved {0}.', vscode.workspace.asRelativePath(target)), open);
}
