import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { clickCard, openCanvas, useTheme } from './canvas-page';
import { activeHost, closeEditors, createTree, pause, removeTree, replaceInText } from './tree-file';

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
      await page.hover('.words-b', { webview });
      await page.waitFor('.tip', { webview });
      await look(`overview-${name}`);
      await page.press('Escape');
      await page.waitFor('[role=treeitem]:focus', { webview });
      await page.press('o');
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

  it('lights the lineage of a branch in focus, and dims the rest', async () => {
    await openCanvas(example);
    await theme('light');
    await clickCard('blind-provisioning');
    await vscode.commands.executeCommand('canopy.tree.focusBranch');
    await page.waitFor('.bar .focusing', { webview });
    await page.waitFor('.card.dim', { webview });
    await page.screenshot('focus-light');
    await page.press('Escape');
  });

  it('shows the way to the selected card where the tree does not', async () => {
    await openCanvas(example);
    await theme('dark');
    await clickCard('blind-provisioning');
    await vscode.commands.executeCommand('canopy.tree.selectIn');
    await page.wheel('.canvas', { x: 0, y: 420 }, { webview });
    await page.waitFor('.crumbs.shown', { webview });
    await look('crumbs-dark');
  });

  it('draws titles alone at half the size, and colours by another fact', async () => {
    await openCanvas(example);
    await theme('light');
    for (let step = 0; step < 5; step++) await vscode.commands.executeCommand('canopy.tree.zoomOut');
    await page.waitFor('.canvas.title', { webview });
    await vscode.commands.executeCommand('canopy.tree.filter');
    await page.evaluate(
      `(() => {
        const [colour] = [...document.querySelectorAll('.choices.line select')];
        colour.value = 'kind';
        colour.dispatchEvent(new Event('change'));
      })()`,
      { webview },
    );
    await page.press('Escape');
    await page.waitFor('.scale .k-pain', { webview });
    await look('titles-by-kind-light');
  });

  it('fits into a narrow side column, into 200 %, and fills a 4K window', async () => {
    await openCanvas(example);
    await theme('light');
    await page.resize(348, 800);
    await pause(500);
    await look('narrow-light');
    await page.resize(640, 400);
    await pause(500);
    await look('zoomed-200-light');
    await page.resize(3840, 2160);
    await pause(1000);
    await look('4k-light');
  });

  it('keeps its shapes where the system forces its colours, and holds still where motion is reduced', async () => {
    await openCanvas(example);
    await theme('dark');
    await page.media({ forcedColors: 'active', reducedMotion: 'reduce' });
    await clickCard('blind-provisioning');
    const motion = await page.evaluate<string>(`getComputedStyle(document.body).getPropertyValue('--cy-move')`, {
      webview,
    });
    await page.screenshot('forced-colours');
    await vscode.commands.executeCommand('canopy.tree.overview');
    await page.waitFor('.canvas.far .br', { webview });
    await page.screenshot('forced-colours-overview');
    await page.press('o');
    await page.media({ forcedColors: null, reducedMotion: null });
    assert.equal(motion.trim(), '0s');
  });

  for (const name of names) {
    it(`invites to a first outcome, and explains a text that can’t be read: ${name}`, async () => {
      const empty = await createTree('title: New\n');
      await openCanvas(empty.uri, { first: '.empty' });
      await theme(name);
      await look(`empty-${name}`);
      await removeTree(empty);
      const broken = await createTree(
        'title: Waiting\nopportunities:\n  - { id: a, title: When I wait, kind: pain }\n',
      );
      await openCanvas(broken.uri);
      await replaceInText(broken, '  - { id: a', '  - { id: [a');
      await page.waitFor('.note', { webview });
      await look(`broken-${name}`);
      await removeTree(broken);
    });
  }
});
