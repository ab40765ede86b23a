import * as vscode from 'vscode';
import { closeEditors, createTree, removeTree, until } from '../editor/tree-file';
import * as assert from '../harness/assert';
import { activeHost } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { learnLanguage, said } from './steps';

const webview = true;
const title = (words: string) => `[role=treeitem] .t:has-text("${words}")`;

describe('Journey: a tree by mouse alone @long', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await activeHost();
    await learnLanguage();
  });
  beforeEach(async () => {
    if (!page.available) return;
    await closeEditors();
    document = await createTree('');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    if (document) await removeTree(document);
  });

  /** Types a title into the field that a click has opened, and clicks beside it. */
  async function write(words: string): Promise<void> {
    await page.waitFor('textarea.edit:focus', { webview });
    await page.type(words);
    await page.click('.canvas', { webview, position: { x: 260, y: 560 } });
    await page.waitFor(title(words), { webview });
    await until(`“${words}” is in the text`, () => document.getText().includes(`title: ${words}`));
  }

  /** Clicks the plus of a card, and the kind where several fit. */
  async function addBelow(words: string, kind?: string): Promise<void> {
    const whole = `[role=treeitem]:has(.t:has-text("${words}"))`;
    await page.hover(whole, { webview });
    await page.click(`${whole} [data-do=add]`, { webview });
    if (kind) await page.click(`[role=menuitem]:has-text("${said(kind)}")`, { webview });
  }

  it('grows from an empty file to an experiment', async () => {
    await vscode.window.showTextDocument(document);
    await page.click(`.editor-actions .action-label[aria-label^="${said('Open Tree as Canvas')}"]`);
    await page.click('.sentence [name=behavior]', { webview, timeout: 90_000 });
    await page.type('time to a first change');
    await page.click('.empty form button[type=submit]', { webview });
    await page.click(`.canvas .btn:has-text("${said('Add an opportunity')}")`, { webview });
    await write("When I start, I can't see how");
    await addBelow("can't see how", 'Solution');
    await write('Show a guide');
    await addBelow('Show a guide');
    await write('Print one and watch');
    await page.click(title('Time to a first change'), { webview });
    await page.click('.bar .btn:has(.codicon-add)', { webview });
    await page.click(`[role=menuitem]:has-text("${said('Opportunity')}")`, { webview });
    await write("When I ask, I can't find who knows");
    const before = document.getText();
    await page.drag(title('Show a guide'), title('find who knows'), { webview });
    await until('the solution has moved with its experiment', () => document.getText() !== before);
    await page.screenshot('journey-mouse');
    assert.match(
      document.getText(),
      /title: When I ask[\s\S]* {4}solutions:\n {6}- .*\n {8}title: Show a guide\n {8}experiments:\n {10}- .*\n {12}title: Print one and watch\n/,
    );
  });
});
