import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { clickCard, openCanvas, useTheme } from './canvas-page';
import { activeHost, closeEditors, pause } from './tree-file';

const webview = true;

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-black': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;
const bodyClasses = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'hc-black': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light',
} as const;
const names = ['light', 'dark', 'hc-black', 'hc-light'] as const;

async function theme(name: (typeof names)[number]): Promise<void> {
  await useTheme(themes[name]);
  await page.waitFor(`body.${bodyClasses[name]}`, { webview });
  await pause(300);
}

/** Takes a picture, and lets axe look at it. */
async function look(name: string): Promise<void> {
  await page.screenshot(name);
  const violations = await page.accessibility({ webview });
  assert.deepEqual(
    violations.map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(' | ')}`),
    [],
  );
}

describe('The looks of the canvas', function () {
  this.timeout(120_000);
  let example: vscode.Uri;

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    example = vscode.Uri.joinPath(folder!.uri, 'local-development.tree.yaml');
  });

  afterEach(async () => {
    if (!page.available) return;
    await page.resize(1280, 800);
    await closeEditors();
  });

  after(async () => {
    if (page.available) await useTheme(themes.dark);
  });

  for (const name of names) {
    it(`shows the whole tree as shapes, with hits and a tip: ${name}`, async () => {
      await openCanvas(example);
      await theme(name);
      await clickCard('blind-provisioning');
      await vscode.commands.executeCommand('canopy.tree.overview');
      await page.waitFor('.canvas.far .br', { webview });
      await page.click('.find input', { webview });
      await page.type('test');
      await page.hover('.spot', { webview }).catch(() => undefined);
      await look(`overview-${name}`);
      await page.press('Escape', 'o');
      await page.waitFor('.canvas.full', { webview });
    });

    it(`filters in a form beside the search: ${name}`, async () => {
      await openCanvas(example);
      await theme(name);
      await vscode.commands.executeCommand('canopy.tree.filter');
      await page.waitFor('.filter select', { webview });
      await page.click('.filter .check:has-text("Without evidence")', { webview });
      await look(`filter-${name}`);
      await page.click('.filter .link', { webview });
      await page.press('Escape');
    });
  }
});
