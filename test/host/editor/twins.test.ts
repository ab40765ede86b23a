import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { changesDuring } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { card, clickCard, openCanvas, treeForEach, untilTitle } from './canvas-page';
import { activeHost, until } from './tree-file';

const webview = true;
const first = '/opportunities/0';
const second = '/opportunities/1';

const text = `title: Twins
opportunities:
  - id: blind
    title: When I wait, I can't tell how long   # said by three
    kind: pain
  - id: blind
    title: When I start, I wait
    solutions:
      - id: stream
        title: Stream the progress
`;

describe('Cards whose id stands twice', function () {
  this.timeout(120_000);
  const tree = treeForEach(text);

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(() => openCanvas(tree.document.uri));

  const now = () => tree.document.getText();

  it('are edited each by itself', async () => {
    await clickCard(second);
    await page.press('F2');
    await page.waitFor('textarea.edit', { webview });
    await page.type('When I start, I get bored');
    await page.press('Enter');
    await untilTitle(second, 'When I start, I get bored');
    assert.equal(now(), text.replace('When I start, I wait', 'When I start, I get bored'));
    await tree.undone();
    await clickCard('stream');
    await page.press('Delete');
    await page.waitFor(card('stream'), { webview, gone: true });
    await tree.undone();
    await clickCard(first);
    await page.press('Delete');
    await until('the first is gone', () => now() === text.replace(/ {2}- id: blind\n.*\n.*pain\n/, ''));
    await page.waitFor(card('blind'), { webview });
    await tree.undone();
    await page.waitFor(card(second), { webview });
  });

  it('get an id each in the details, as one undo, and stay selected', async () => {
    const { document } = tree;
    await clickCard(second);
    await page.waitFor('.panel [data-field=id] input', { webview });
    await page.screenshot('canvas-twins');
    const events = await changesDuring(document, async () => {
      await page.click('.panel [data-field=id] input', { webview });
      await page.press('ControlOrMeta+a');
      await page.type('slow');
      await page.press('Enter');
      await page.waitFor(`${card('slow')}[aria-selected=true]`, { webview });
    });
    assert.equal(events.length, 1);
    assert.equal(now(), text.replace('id: blind\n    title: When I start', 'id: slow\n    title: When I start'));
    await page.waitFor(card('blind'), { webview });
    assert.equal(await page.count(`[data-key^="/opportunities"]`, { webview }), 0);
    await vscode.commands.executeCommand('undo');
    await page.waitFor(card(second), { webview });
    assert.equal(now(), text);
  });

  it('are mended by the quick fix beside the id', async () => {
    await clickCard(second);
    await page.click('.panel .problem .fix:has-text("Change this id to")', { webview });
    await page.waitFor(`${card('blind-2')}[aria-selected=true]`, { webview });
    assert.equal(now(), text.replace('id: blind\n    title: When I start', 'id: blind-2\n    title: When I start'));
    await tree.undone();
  });
});
