import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { useTheme } from './canvas-page';
import { clickCell, openTable } from './table-page';
import { activeHost, closeEditors, pause } from './tree-file';

const themes = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  'hc-black': ['Default High Contrast', 'vscode-high-contrast'],
  'hc-light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
} as const;

const webview = true;

describe('The table of a scorecard in every theme', function () {
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
    await useTheme(themes.dark[0]);
    await page.resize(1280, 800);
    await closeEditors();
  });

  for (const name of ['light', 'dark', 'hc-black', 'hc-light'] as const) {
    it(`draws the example, and axe finds nothing: ${name}`, async () => {
      const [theme, bodyClass] = themes[name];
      await useTheme(theme);
      await page.waitFor(`body.${bodyClass}`, { webview });
      await pause(500);
      await page.screenshot(`scorecard-${name}`);
      const violations = await page.accessibility({ webview });
      assert.deepEqual(
        violations.map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(' | ')}`),
        [],
      );
    });
  }

  for (const picture of ['How probable each place is', 'Cost of delay over time', 'Which order costs least']) {
    it(`draws the other pictures: ${picture}`, async () => {
      await useTheme(themes.light[0]);
      await page.waitFor(`body.${themes.light[1]}`, { webview });
      await page.consoleErrors();
      await page.click(`.low [aria-label="${picture}"]`, { webview });
      await pause(300);
      await page.screenshot(`scorecard-${picture.split(' ').at(-1)}`);
      assert.deepEqual(await page.consoleErrors(), []);
      assert.deepEqual(
        (await page.accessibility({ webview })).map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(' | ')}`),
        [],
      );
    });
  }
});
