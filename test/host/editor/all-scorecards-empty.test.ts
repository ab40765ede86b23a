import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { look, showTheme, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors, until } from './tree-file';

const webview = true;
const empty = '.empty:has-text("There is no scorecard in this workspace yet.")';

describe('The table of all scorecards where there is none @long', function () {
  this.timeout(120_000);
  const texts = new Map<vscode.Uri, Uint8Array>();

  before(async function () {
    requirePage(this);
    const { service } = await activeHost();
    await closeEditors();
    for (const { uri, kind } of service.index.all()) {
      if (kind === 'scorecard') {
        const file = vscode.Uri.parse(uri);
        texts.set(file, await vscode.workspace.fs.readFile(file));
      }
    }
    assert.ok(texts.size > 0);
    await page.consoleErrors();
  });

  const isKnown = (uri: vscode.Uri) => async () => (await activeHost()).service.index.get(uri.toString()) !== undefined;

  async function remove(): Promise<void> {
    for (const uri of texts.keys()) {
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
      await until(`${uri.path} is gone`, async () => !(await isKnown(uri)()));
    }
  }

  async function bringBack(): Promise<void> {
    for (const [uri, text] of texts) {
      await vscode.workspace.fs.writeFile(uri, text);
      await until(`${uri.path} is back`, isKnown(uri));
    }
  }

  afterEach(async () => {
    if (!page.available) return;
    await page.press('Escape', 'Escape');
    await bringBack();
    await closeEditors();
    await useTheme(usualTheme);
  });

  it('says how to get the first one, shows what comes, and says so again when the last one is gone', async () => {
    await remove();
    await vscode.commands.executeCommand('canopy.showAllScorecards');
    await page.waitFor(empty, { webview, timeout: 90_000 });
    assert.deepEqual(await page.consoleErrors(), []);
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(theme);
      await look(`no-scorecard-${theme}`);
    }
    await bringBack();
    await page.waitFor('[role=grid]', { webview });
    await remove();
    await page.waitFor(empty, { webview });
    await page.click('button:has-text("New HPS")', { webview });
    await page.waitFor('.quick-input-widget:visible .quick-input-title:has-text("New HPS")');
  });
});
