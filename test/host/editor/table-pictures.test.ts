import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage, settled } from '../harness/page';
import { clickCell, openTable } from './table-page';
import { assertAccessible, drawsInEveryTheme, showTheme, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors } from './tree-file';

const webview = true;

describe('The table of a scorecard in every theme @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await page.resize(1330, 860);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    await openTable(vscode.Uri.joinPath(folder!.uri, '2027-q1.scorecard.yaml'));
    await clickCell('hps-provisioning', 'hours_lost');
  });

  after(async () => {
    if (!page.available) return;
    await useTheme(usualTheme);
    await page.resize(1280, 800);
    await closeEditors();
  });

  drawsInEveryTheme('scorecard');

  for (const picture of ['How probable each place is', 'Cost of delay over time', 'Which order costs least']) {
    it(`draws the other pictures: ${picture}`, async () => {
      await showTheme('light');
      await page.consoleErrors();
      await page.click(`.low [aria-label="${picture}"]`, { webview });
      await settled();
      await page.screenshot(`scorecard-${picture.split(' ').at(-1)}`);
      assert.deepEqual(await page.consoleErrors(), []);
      await assertAccessible();
    });
  }
});
