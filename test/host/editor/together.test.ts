import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, clickCard, openCanvas, treeForEach, untilTitle } from './canvas-page';
import { waitingText as text } from './texts';
import { activeHost, replaceInText, until } from './tree-file';

const webview = true;

describe('The canvas beside other editors @long', function () {
  this.timeout(120_000);
  const tree = treeForEach(text);

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('keeps two canvases of one file in step', async () => {
    await openCanvas(tree.document.uri);
    await openCanvas(tree.document.uri, { beside: true });
    const both = async (selector: string) => (await page.count(selector, { webview })) === 2;
    await until('both show the tree', () => both(card('blind')));
    await clickCard('slow');
    await page.press('Delete');
    await until('both have lost the card', async () => (await page.count(card('slow'), { webview })) === 0);
    await vscode.commands.executeCommand('undo');
    await until('both have it again', () => both(card('slow')));
    await replaceInText(tree.document, 'When I start, I wait', 'When I start, I wait twice');
    await untilTitle('slow', 'When I start, I wait twice');
  });

  it('keeps zoom and folds when it is hidden and shown again', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('blind');
    const [folder] = vscode.workspace.workspaceFolders!;
    await page.evaluate(
      `for (const key of ['-', '-', 'ArrowLeft'])
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`,
      { webview },
    );
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder!.uri, 'README.md'));
    await until('the canvas is hidden', async () => (await page.count('[role=treeitem]', { webview })) === 0);
    await openCanvas(tree.document.uri);
    await page.waitFor(`${card('blind')}[aria-expanded=false]`, { webview });
    assert.equal(await page.count(card('stream'), { webview }), 0);
    assert.equal(await page.text('.zoom', { webview }), '70 %');
  });

  it('shows the selected card in the text beside, and leaves the focus where it is', async () => {
    const editor = await vscode.window.showTextDocument(tree.document, vscode.ViewColumn.One);
    const long = `${'# a line that is far away\n'.repeat(200)}`;
    await replaceInText(tree.document, 'opportunities:\n', `opportunities:\n${long}`);
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    await openCanvas(tree.document.uri, { beside: true });
    await clickCard('slow');
    const line = tree.document.getText().slice(0, tree.document.getText().indexOf('id: slow')).split('\n').length - 1;
    const textEditor = () => vscode.window.visibleTextEditors.find(each => each.document === tree.document);
    await until(
      'the line is in view',
      () => textEditor()?.visibleRanges.some(range => range.contains(new vscode.Position(line, 2))) === true,
    );
    assert.equal(vscode.window.activeTextEditor, undefined);
    await page.press('ArrowUp');
    await page.waitFor(`${card('slow')}[aria-selected=false]`, { webview });
  });

  it('follows the text cursor', async () => {
    await openCanvas(tree.document.uri);
    const editor = await vscode.window.showTextDocument(tree.document, vscode.ViewColumn.Two);
    const position = tree.document.positionAt(text.indexOf('Send a mail'));
    editor.selection = new vscode.Selection(position, position);
    await page.waitFor(`${card('mail')}[aria-selected=true]`, { webview });
    assert.equal(vscode.window.activeTextEditor?.document, tree.document);
  });

  it('opens the text at the card, and the tree again at the cursor', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('slow');
    await page.press('g');
    const line = tree.document.positionAt(text.indexOf('When I start')).line;
    await until('the text is open there', () => vscode.window.activeTextEditor?.selection.active.line === line);
    const position = tree.document.positionAt(text.indexOf('Send a mail'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
    await openCanvas(tree.document.uri);
    await page.waitFor(`${card('mail')}[aria-selected=true]`, { webview });
    await vscode.commands.executeCommand('canopy.openAsText');
    await until('the text is open', () => vscode.window.activeTextEditor?.document === tree.document);
  });

  it('is restored with zoom, folds, selection and details when its page is loaded anew', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('blind');
    await page.press('ArrowLeft', '-', '-', 'd');
    await page.press('End');
    await page.waitFor(`${card('slow')}[aria-selected=true]`, { webview });
    await page.waitFor('.panel', { webview, gone: true });
    const zoom = await page.text('.zoom', { webview });
    await page.evaluate(`document.body.dataset.old = 'yes'`, { webview });
    await vscode.commands.executeCommand('workbench.action.webview.reloadWebviewAction');
    await page.waitFor(`body:not([data-old]) ${card('slow')}[aria-selected=true]`, { webview, timeout: 60_000 });
    await page.waitFor(`${card('blind')}[aria-expanded=false]`, { webview });
    assert.equal(await page.count(card('stream'), { webview }), 0);
    assert.equal(await page.text('.zoom', { webview }), zoom);
    assert.equal(await page.count('.panel', { webview }), 0);
  });

  it('is edited in two canvases and the text by turns, with one history for all', async () => {
    const { document } = tree;
    const count = (selector: string, wanted: number) =>
      until(`${wanted} of ${selector}`, async () => (await page.count(selector, { webview })) === wanted);
    await openCanvas(document.uri);
    await vscode.commands.executeCommand('workbench.action.splitEditorRight');
    await count(card('blind'), 2);
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Three);

    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('canopy.tree.selectLast');
    await vscode.commands.executeCommand('canopy.tree.remove');
    await count(card('slow'), 0);

    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('undo');
    await count(card('slow'), 2);
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('canopy.tree.selectFirst');
    await vscode.commands.executeCommand('canopy.tree.editTitle');
    await page.waitFor('textarea.edit', { webview });
    await page.type('When I wait, I get bored');
    await page.press('Enter');
    await untilTitle('blind', 'When I wait, I get bored');

    await vscode.window.showTextDocument(document, vscode.ViewColumn.Three);
    await replaceInText(document, 'Send a mail', 'Send a letter');
    await untilTitle('mail', 'Send a letter');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await until('both edits are taken back', () => document.getText() === text);
    await untilTitle('blind', "When I wait, I can't tell how long");

    const position = document.positionAt(text.indexOf('Send a mail'));
    editor.selection = new vscode.Selection(position, position);
    await count(`${card('mail')}[aria-selected=true]`, 2);
    await page.screenshot('canvas-split');
  });
});
