import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, clickCard, openCanvas } from './canvas-page';
import { editingText } from './texts';
import { assertAccessible } from './themes';
import { closeEditors, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;
const row = (words: string) => `.quick-input-list .monaco-list-row:has-text("${words}")`;
const pill = (words: string) => `.changed:text-is("${words}")`;

describe('Comparing on the canvas', function () {
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
    await vscode.commands.executeCommand('canopy.tree.compare');
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
    await page.waitFor(`${card('edit-mail')} ${pill('reworded')}`, { webview });
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
    await clickCard('edit-blind');
    await page.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await page.waitFor(`${card('edit-lost')}[aria-selected=true]`, { webview });
    await assertAccessible();
  });

  it('follows the text while it is edited, until it is ended', async () => {
    await page.waitFor(pill('reworded'), { webview });
    await replaceInText(document, 'Send a message', 'Send a mail');
    await page.waitFor(pill('reworded'), { webview, gone: true });
    await replaceInText(document, '  - id: edit-lost\n', '  - id: edit-lost\n    horizon: now\n');
    await page.waitFor(`${card('edit-lost')} ${pill('changed')}`, { webview });
    await chooseInMenu('End the comparison');
    await page.waitFor('.was, .changed', { webview, gone: true });
    await replaceInText(document, 'Send a mail', 'Send a letter');
    await page.waitFor(`${card('edit-mail')} .t:has-text("letter")`, { webview });
    assert.equal(await page.count('.changed', { webview }), 0);
  });

  it('shows the change of the text beside what it was', async () => {
    await page.waitFor(pill('reworded'), { webview });
    await chooseInMenu('Show the change of the text');
    await page.waitFor('.monaco-diff-editor .original .view-lines:has-text("Fake")');
    const [tab] = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ isActive }) => isActive));
    const { original } = tab!.input as vscode.TabInputTextDiff;
    const old = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === original.toString());
    assert.equal(old?.getText(), editingText);
    assert.equal(old?.isDirty, false);
  });
});
