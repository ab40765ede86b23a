import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import * as assert from '../harness/assert';
import { page, requirePage, settled } from '../harness/page';
import { card, clickCard, lineChanges, openCanvas, treeForEach, untilTitle } from './canvas-page';
import { waitingText as text } from './texts';
import { activeHost, replaceInText, until } from './tree-file';

const webview = true;

describe('Gestures on the canvas', function () {
  this.timeout(120_000);
  let host: Host;
  const tree = treeForEach(text);

  before(async function () {
    requirePage(this);
    host = await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('writes one line for a title that is edited in place, and undo brings every byte back', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('blind');
    await page.press('F2');
    await page.waitFor(`${card('blind')} textarea`, { webview });
    await page.press('Control+A');
    await page.type('When I wait, nobody tells me "why"');
    await page.press('Enter');
    await untilTitle('blind', 'When I wait, nobody tells me "why"');
    const { changed, added } = lineChanges(text, tree.document.getText());
    assert.equal(added, 0);
    assert.equal(changed.length, 1);
    assert.match(changed[0] ?? '', /^ {4}title: .*why.* {3}# said by three$/);
    await tree.undone();
    await untilTitle('blind', "When I wait, I can't tell how long");
  });

  it('adds a card with its first key, as one step', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('stream');
    await page.press('n');
    await page.waitFor('textarea.edit', { webview });
    await page.type('Show a made-up log, n and f are letters here');
    await page.press('Enter');
    await until('it is in the text', () =>
      tree.document.getText().includes('Show a made-up log, n and f are letters here'),
    );
    const { added, changed } = lineChanges(text, tree.document.getText());
    assert.equal(changed.length, added);
    const experiment = host.service.treeView(host.sync.file(tree.document) as never).opportunities[0]?.solutions[0]
      ?.experiments[0];
    assert.equal(experiment?.title, 'Show a made-up log, n and f are letters here');
    await page.waitFor(`${card(experiment?.key ?? '')}[aria-selected=true]`, { webview });
    await tree.undone();
  });

  it('moves a card to another parent by dragging, as one small edit', async () => {
    await openCanvas(tree.document.uri);
    await page.drag(`${card('mail')} .t`, card('slow'), { webview });
    await until('it is moved', () => tree.document.getText() !== text);
    const view = host.service.treeView(host.sync.file(tree.document) as never);
    assert.deepEqual(
      view.opportunities.map(({ solutions }) => solutions.map(({ key }) => key)),
      [['stream'], ['mail']],
    );
    assert.deepEqual(lineChanges(text, tree.document.getText()).changed, ['    solutions:']);
    await page.waitFor(`${card('mail')}[aria-selected=true]`, { webview });
    await tree.undone();
  });

  it('refuses a drop that makes no sense, in words, and writes nothing', async () => {
    await openCanvas(tree.document.uri);
    await page.drag(`${card('slow')} .t`, `${card('mail')} .t`, { webview });
    await page.waitFor('.notice.refused', { webview });
    assert.match(await page.text('.notice.refused', { webview }), /can’t stand under a solution/);
    assert.equal(tree.document.getText(), text);
  });

  it('removes a card, and its own undo brings it back', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('blind');
    await page.press('Delete');
    await page.waitFor(card('blind'), { webview, gone: true });
    assert.ok(!tree.document.getText().includes('said by three'));
    await page.click('.notice button.link', { webview });
    await until('the text is as it was', () => tree.document.getText() === text);
    await page.waitFor(card('blind'), { webview });
  });

  it('takes Ctrl+Z on a card for the document, and in a field for the field', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('slow');
    await page.press('Delete');
    await page.waitFor(card('slow'), { webview, gone: true });
    await page.press('Control+Z');
    await until('the text is as it was', () => tree.document.getText() === text);
    await page.waitFor(card('slow'), { webview });
    await replaceInText(tree.document, 'title: Waiting', 'title: Waiting long');
    const present = tree.document.getText();
    await clickCard('slow');
    await page.press('F2');
    await page.waitFor('textarea.edit', { webview });
    await page.type('X');
    await page.press('Control+Z');
    await settled();
    assert.equal(tree.document.getText(), present);
    await page.press('Escape');
  });

  it('acts once for a key that VS Code sees too', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('blind');
    await page.press('Alt+ArrowDown');
    const order = () =>
      host.service
        .treeView(host.sync.file(tree.document) as never)
        .opportunities.map(({ key }) => key)
        .join();
    await until('it is moved', () => order() === 'slow,blind');
    await settled();
    assert.equal(order(), 'slow,blind');
    await tree.undone();
  });

  it('does what a contributed command says, for keys of one’s own', async () => {
    await openCanvas(tree.document.uri);
    await clickCard('slow');
    await vscode.commands.executeCommand('canopy.tree.editTitle');
    await page.waitFor(`${card('slow')} textarea.edit`, { webview });
    await vscode.commands.executeCommand('canopy.tree.leave');
    await page.waitFor('textarea.edit', { webview, gone: true });
    assert.equal(tree.document.getText(), text);
  });

  it('tells why nothing moves up while the tree is shown in another order', async () => {
    await openCanvas(tree.document.uri);
    await vscode.commands.executeCommand('canopy.tree.filter');
    await page.waitFor('.filter select', { webview });
    await page.evaluate(
      `(() => {
        const order = [...document.querySelectorAll('.choices.line select')].at(-1);
        order.value = 'evidence';
        order.dispatchEvent(new Event('change'));
      })()`,
      { webview },
    );
    await page.press('Escape');
    await clickCard('slow');
    await page.press('Alt+ArrowUp');
    await page.waitFor('.notice.refused:has-text("Evidence, least first")', { webview });
    assert.equal(tree.document.getText(), text);
  });
});
