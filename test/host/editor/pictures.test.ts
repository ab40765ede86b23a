import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { clickCard, openCanvas, useTheme } from './canvas-page';
import { activeHost, closeEditors, pause } from './tree-file';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-black': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};
const bodyClasses = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'hc-black': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light',
};

describe('The canvas in every theme', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await page.resize(1600, 1000);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    await openCanvas(vscode.Uri.joinPath(folder!.uri, 'local-development.tree.yaml'));
    await clickCard('blind-provisioning');
  });

  after(async () => {
    if (!page.available) return;
    await useTheme(themes.dark);
    await page.resize(1280, 800);
    await closeEditors();
  });

  for (const name of ['light', 'dark', 'hc-black', 'hc-light'] as const) {
    it(`draws the example, and axe finds nothing: ${name}`, async () => {
      await useTheme(themes[name]);
      await page.waitFor(`body.${bodyClasses[name]}`, { webview: true });
      await pause(500);
      await page.screenshot(`canvas-${name}`);
      const violations = await page.accessibility({ webview: true });
      assert.deepEqual(
        violations.map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(' | ')}`),
        [],
      );
    });
  }
});
