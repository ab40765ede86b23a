import * as vscode from 'vscode';
import { activeDocument, undoTest, until, willMake } from '../commands/workspace';
import { card } from '../editor/canvas-page';
import * as assert from '../harness/assert';
import { activeHost } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { answerFolder, answerSteps, learnLanguage, said } from './steps';

const webview = true;

describe('Journey: the first tree', function () {
  this.timeout(60_000);
  before(async function () {
    requirePage(this);
    await activeHost();
    await learnLanguage();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await undoTest();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('leads from the first start to the first tree', async () => {
    willMake('code-reviews.tree.yaml');
    const running = vscode.commands.executeCommand('canopy.newTree');
    await answerSteps(['Code reviews', 'Reviews come back on the same day'], await answerFolder());
    await until('the file is shown', () => {
      const path = vscode.window.activeTextEditor?.document.uri.path;
      return path?.endsWith('/code-reviews.tree.yaml');
    });
    const document = activeDocument();
    await page.click(`.notifications-toasts .monaco-button >> text="${said('Open Tree as Canvas')}"`);
    await page.waitFor(`${card('reviews-come-back-same-day')} .t`, { webview, timeout: 90_000 });
    await running;
    assert.equal(document.isDirty, false);
    await page.screenshot('journey-first-tree');
  });
});
