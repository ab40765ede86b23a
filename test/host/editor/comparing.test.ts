import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { notification } from '../harness/notification';
import { page, requirePage } from '../harness/page';
import { card, clickCard, openCanvas } from './canvas-page';
import { editingText } from './texts';
import { assertAccessible, look } from './themes';
import { closeEditors, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;
const row = (words: string) => `.quick-input-list .monaco-list-row:has-text("${words}")`;
const pill = (words: string) => `.changed:text-is("${words}")`;

describe('Comparing on the canvas @long', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(async () => {
    await closeEditors();
    document = await createTree(editingText);
    await openCanvas(document.uri);
    await replaceInText(document, 'Send a mail', 'Send a message');
    await replaceInText(
      document,
      '        experiments:\n          - id: edit-fake\n            title: Fake a stream\n',
      '',
    );
    await replaceInText(
      document,
      "  - id: edit-slow\n    title: When I start, I can't begin\n    outcome: edit-sooner\n",
      '',
    );
    await page.click('.bar .btn[aria-label="Compare with an earlier state"]', { webview });
    await page.click(row('The saved file'));
    await page.waitFor('.notice:has-text("Since the saved file: 2 removed, 1 rephrased")', { webview });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    if (document) await removeTree(document);
  });

  const chooseInMenu = async (label: string) => {
    await page.click('.bar .btn:has-text("changes")', { webview });
    await page.click(`[role=menuitem]:has-text("${label}")`, { webview });
  };

  it('marks what changed since the file was saved, lists it, and copies it as Markdown', async () => {
    await page.waitFor(`${card('edit-mail')} ${pill('rephrased')}`, { webview });
    await chooseInMenu('List of changes');
    await page.waitFor(row('“Send a mail” → “Send a message”'));
    await page.screenshot('canvas-compared-list');
    await page.click(row('Copy as Markdown'));
    await until('it is in the clipboard', async () =>
      (await vscode.env.clipboard.readText()).includes('“Send a mail” → “Send a message”'),
    );
  });

  it('shows what was removed as an outline where it stood', async () => {
    await page.waitFor(`.opp.was ${pill('removed')}`, { webview });
    const [above, gone, below] = await Promise.all([
      page.box(card('edit-blind'), { webview }),
      page.box('.opp.was', { webview }),
      page.box(card('edit-lost'), { webview }),
    ]);
    assert.ok(above.y < gone.y && gone.y < below.y, `${above.y} < ${gone.y} < ${below.y}`);
    assert.equal(above.x, gone.x);
    assert.ok((await page.text('.xp.was', { webview })).includes('Fake a stream'));
    await page.screenshot('canvas-compared');
    await assertAccessible();
  });

  it('leads the arrow keys through what was removed, tells it, and lets nothing be done to it', async () => {
    const isAt = (selector: string) => page.waitFor(`${selector}:focus[aria-selected=true]`, { webview });
    const present = document.getText();
    await page.waitFor('.opp.was', { webview });
    await clickCard('edit-stream');
    await page.press('ArrowDown');
    await isAt('.xp.was');
    await page.press('ArrowDown');
    await isAt(card('edit-mail'));
    await page.press('ArrowDown');
    await isAt('.opp.was');
    assert.equal(await page.text('.opp.was .sr', { webview }), "Opportunity. When I start, I can't begin, removed");
    const place = `(({ ariaPosInSet, ariaSetSize }) => [ariaPosInSet, ariaSetSize])(document.querySelector('.opp.was'))`;
    assert.deepEqual(await page.evaluate(place, { webview }), ['2', '3']);
    await page.waitFor('.panel:has-text("Removed since the saved file.")', { webview });
    await look('canvas-compared-removed');
    await page.press('Delete');
    await page.waitFor('.notice.refused:has-text("was removed")', { webview });
    await page.press('n', 'F2', 'Alt+ArrowUp');
    assert.equal(await page.count('textarea.edit, .popup', { webview }), 0);
    assert.equal(document.getText(), present);
    await replaceInText(document, 'Send a message', 'Send a letter');
    await page.waitFor(`${card('edit-mail')} .t:has-text("letter")`, { webview });
    await isAt('.opp.was');
    await page.press('ArrowDown');
    await isAt(card('edit-lost'));
    await page.press('ArrowUp');
    await isAt('.opp.was');
    await page.press('Escape');
    await page.waitFor('.was', { webview, gone: true });
    await isAt(card('edit-lost'));
  });

  it('follows the text while it is edited, until it is ended', async () => {
    await page.waitFor(pill('rephrased'), { webview });
    await replaceInText(document, 'Send a message', 'Send a mail');
    await page.waitFor(pill('rephrased'), { webview, gone: true });
    await replaceInText(document, '  - id: edit-lost\n', '  - id: edit-lost\n    horizon: now\n');
    await page.waitFor(`${card('edit-lost')} ${pill('changed')}`, { webview });
    await chooseInMenu('End the comparison');
    await page.waitFor('.was, .changed', { webview, gone: true });
    await replaceInText(document, 'Send a mail', 'Send a letter');
    await page.waitFor(`${card('edit-mail')} .t:has-text("letter")`, { webview });
    assert.equal(await page.count('.changed', { webview }), 0);
  });

  it('tells where the other state can’t be compared, and offers another', async () => {
    const { uri } = document;
    const name = vscode.workspace.asRelativePath(uri);
    const save = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await save('title: A tree\nopportunities: [\n');
    const comparing = vscode.commands.executeCommand('canopy.tree.compare');
    await page.click(row('The saved file'));
    await comparing;
    await notification.waitFor(`${name} can’t be compared: its text in the saved file can’t be read. Line `);
    await vscode.workspace.fs.delete(uri);
    await notification.choose('Compare with…');
    await page.click(row('The saved file'));
    await notification.waitFor(`${name} can’t be compared: it is not there in the saved file.`);
    await save(editingText);
    await notification.choose('Compare with…');
    await page.click(row('The saved file'));
    await page.waitFor('.notice:has-text("Since the saved file: 2 removed, 1 rephrased")', { webview });
  });

  it('shows the change of the text beside what it was', async () => {
    await page.waitFor(pill('rephrased'), { webview });
    await chooseInMenu('Show the change of the text');
    await page.waitFor('.monaco-diff-editor .original .view-lines:has-text("Fake")');
    const [tab] = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ isActive }) => isActive));
    const { original } = tab!.input as vscode.TabInputTextDiff;
    const old = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === original.toString());
    assert.equal(old?.getText(), editingText);
    assert.equal(old?.isDirty, false);
  });
});
