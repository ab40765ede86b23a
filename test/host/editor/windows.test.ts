import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { otherWindow, page, requirePage } from '../harness/page';
import { card, clickCard, loadTime, openCanvas, treeForEach } from './canvas-page';
import { editingText } from './texts';
import { activeHost, until } from './tree-file';

const webview = true;

describe('The canvas in another window, and when the whole window is loaded anew @long', function () {
  this.timeout(240_000);
  const tree = treeForEach(editingText);

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  afterEach(async () => {
    if (page.available) await otherWindow.close();
  });

  it('moves into a window of its own with zoom, folds and selection, and edits the same text', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('edit-blind');
    await page.press('ArrowLeft', '-', '-', 'ArrowDown');
    await page.waitFor(`${card('edit-slow')}[aria-selected=true]`, { webview });
    const zoom = await page.text('.zoom', { webview });
    await vscode.commands.executeCommand('workbench.action.moveEditorToNewWindow');
    await otherWindow.waitFor(`${card('edit-slow')}[aria-selected=true]`, { webview, timeout: loadTime });
    await otherWindow.screenshot('canvas-own-window');
    await otherWindow.waitFor(`${card('edit-blind')}[aria-expanded=false]`, { webview });
    assert.equal(await otherWindow.count(card('edit-stream'), { webview }), 0);
    assert.equal(await otherWindow.text('.zoom', { webview }), zoom);
    await otherWindow.click(`${card('edit-lost')} .t`, { webview });
    await otherWindow.press('Delete');
    await until('the card has left the text', () => !tree.document.getText().includes('edit-lost'));
    await otherWindow.press('Control+z');
    await until('the text is as it was', () => tree.document.getText() === editingText);
  });

  it('is restored with zoom, folds and selection after the whole window is loaded anew', async () => {
    const folder = vscode.Uri.joinPath(tree.document.uri, '../reloaded');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'reloaded.tree.yaml'), encoded(editingText));
    await page.openUserWindow('reloaded');
    await otherWindow.waitFor('.monaco-workbench .explorer-folders-view', { timeout: loadTime });
    await pick('Control+p', 'reloaded.tree');
    await otherWindow.waitFor('.monaco-editor .view-lines');
    await pick('F1', 'Canopy: Open Tree as Canvas');
    await otherWindow.click(`${card('edit-blind')} .t`, { webview, timeout: loadTime });
    await otherWindow.press('ArrowLeft', '-', '-', 'ArrowDown');
    await otherWindow.waitFor(`${card('edit-slow')}[aria-selected=true]`, { webview });
    const zoom = await otherWindow.text('.zoom', { webview });
    await otherWindow.evaluate(`document.body.dataset.old = 'yes'`);
    await pick('F1', 'Developer: Reload Window');
    await otherWindow.waitFor('body:not([data-old]) .monaco-workbench', { timeout: loadTime });
    await otherWindow.waitFor(`${card('edit-slow')}[aria-selected=true]`, { webview, timeout: loadTime });
    await otherWindow.screenshot('canvas-reloaded');
    assert.equal(await otherWindow.text('.zoom', { webview }), zoom);
    assert.equal(await otherWindow.count(`${card('edit-blind')}[aria-expanded=false]`, { webview }), 1);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});

/** Chooses the first row of a quick input in the other window. */
async function pick(key: string, words: string): Promise<void> {
  await otherWindow.press(key);
  await otherWindow.waitFor('.quick-input-widget:visible input');
  await otherWindow.type(words);
  await otherWindow.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${words.split(': ').at(-1)}")`);
  await otherWindow.press('Enter');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
