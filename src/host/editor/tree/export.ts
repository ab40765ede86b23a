import * as vscode from 'vscode';
import type { ExportFormat, ToHost } from '../../../protocol/tree';
import { saveFile } from '../../save-file';
import * as say from '../../say';
import type { EditorSession } from '../session';

export type ExportMessage = Extract<ToHost, { type: 'export' }>;

const endings: Readonly<Record<ExportFormat, string>> = {
  svg: 'svg',
  'svg-down': 'svg',
  png: 'png',
  md: 'md',
  mermaid: 'mmd',
  html: 'html',
};

/** Saves what a canvas has drawn, where the user wants it, and offers to open it. */
export async function saveExport(
  { shared }: Pick<EditorSession<'tree'>, 'shared'>,
  { format, base64 }: ExportMessage,
): Promise<void> {
  const { uri } = shared.document;
  const ending = endings[format];
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.tree\.ya?ml$/i, '');
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const target = await saveFile(bytes, {
    defaultUri: vscode.Uri.joinPath(uri, '..', `${name}.${ending}`),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (!target) return;
  const open = vscode.l10n.t('Open');
  const path = vscode.workspace.asRelativePath(target);
  if ((await say.info(vscode.l10n.t('Saved {0}.', path), open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
