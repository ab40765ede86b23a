import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { otherWindow, page, requirePage } from '../harness/page';
import { card, loadTime, openCanvas, treeForEach } from './canvas-page';
import { editingText } from './texts';
import { showTheme, useTheme, usualTheme } from './themes';
import { activeHost } from './tree-file';

const webview = true;

describe('What can’t be loaded @long', function () {
  this.timeout(180_000);
  const tree = treeForEach(editingText);

  before(async function () {
    requirePage(this);
    const { extensionUri } = await activeHost();
    // Elsewhere the scripts come from the disk.
    if (extensionUri.scheme !== 'http' || (await page.options()).packaged) this.skip();
  });

  afterEach(async () => {
    if (!page.available) return;
    await page.giveBack();
    await otherWindow.close();
    await useTheme(usualTheme);
  });

  it('is told in the editor, with what to do', async () => {
    const folder = vscode.Uri.joinPath(tree.document.uri, '../lost');
    const text = new TextEncoder().encode(editingText);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'lost.tree.yaml'), text);
    await page.withhold('dist/on-demand.js');
    await page.openUserWindow('lost');
    await otherWindow.waitFor('.monaco-workbench .explorer-folders-view', { timeout: loadTime });
    await pick('Control+p', 'lost.tree');
    await otherWindow.waitFor('.monaco-editor .view-lines');
    await pick('F1', 'View: Reopen Editor With...');
    await pick(undefined, 'Tree');
    const link = 'a:has-text("Reload Window")';
    await otherWindow.waitFor(link, { webview, timeout: loadTime });
    assert.match(
      await otherWindow.text('main', { webview }),
      /^A part of Canopy can’t be loaded\. Reload the window; where that does not help, install Canopy again\./,
    );
    await otherWindow.screenshot('lost-editor');
    await page.giveBack();
    await otherWindow.evaluate(`document.body.dataset.old = 'yes'`);
    await otherWindow.click(link, { webview });
    await otherWindow.waitFor('body:not([data-old]) .monaco-workbench', { timeout: loadTime });
    await otherWindow.waitFor(card('edit-slow'), { webview, timeout: loadTime });
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('is told on the canvas, and loaded when it is asked for again', async () => {
    const told = '.notice:has-text("A part of the canvas can’t be loaded. Close the tree and open it again.")';
    const close = '.notice button[aria-label=Close]';
    await page.withhold('webview/details-');
    await openCanvas(tree.document.uri);
    await page.waitFor(told, { webview });
    await page.waitFor('aside.panel', { webview, gone: true });
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(theme);
      await page.screenshot(`lost-details-${theme}`);
    }
    await page.giveBack();
    await page.click(`${card('edit-slow')} .t`, { webview });
    await page.press('d');
    await page.waitFor('aside.panel select', { webview });
    if ((await page.count(close, { webview })) > 0) await page.click(close, { webview });
    await page.withhold('webview/filter-');
    await page.click('.bar [data-opens=filter]', { webview });
    await page.waitFor(told, { webview });
    await page.waitFor('.popup', { webview, gone: true });
    await page.giveBack();
    await page.click('.bar [data-opens=filter]', { webview });
    await page.waitFor('.popup.filter', { webview });
  });
});

async function pick(key: string | undefined, words: string): Promise<void> {
  if (key) await otherWindow.press(key);
  await otherWindow.waitFor('.quick-input-widget:visible input');
  await otherWindow.type(words);
  await otherWindow.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${words.split(': ').at(-1)}")`);
  await otherWindow.press('Enter');
}
