import * as vscode from 'vscode';
import { until } from '../editor/tree-file';
import * as assert from '../harness/assert';
import { page } from '../harness/page';

/** As VS Code says why it did not save, and what it offers. */
const newer = 'The content of the file is newer';
const overwrite = 'Overwrite';

/**
 * Saves a document over what another program wrote into its file, with the button that VS Code offers for exactly that. Rejects
 * where VS Code did not save it for another reason.
 */
export async function saveOver(document: vscode.TextDocument): Promise<void> {
  const { path } = document.uri;
  assert.ok(page.available, `${path} is saved`);
  await vscode.commands.executeCommand('notifications.showList');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const refusal = `.notifications-center .notification-list-item:has-text("'${name}'"):has-text("${newer}")`;
  await page.click(`${refusal} .monaco-button:has-text("${overwrite}")`);
  await until(`${path} is saved over what is newer`, () => !document.isDirty);
  await vscode.commands.executeCommand('notifications.hideList');
}
