import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { clickCard, openCanvas } from './canvas-page';
import { editingText, waitingText } from './texts';
import { look, showTheme, themeNames, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;

describe('The looks of the canvas @long', function () {
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
    if (page.available) await useTheme(usualTheme);
  });

  for (const name of themeNames) {
    it(`shows the whole tree as shapes, with hits and a tip: ${name}`, async () => {
      await openCanvas(example);
      await showTheme(name);
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
      await showTheme(name);
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
    await showTheme('light');
    await clickCard('blind-provisioning');
    await vscode.commands.executeCommand('canopy.tree.focusBranch');
    await page.waitFor('.bar .focusing', { webview });
    await page.waitFor('.card.dim', { webview });
    await page.screenshot('focus-light');
    await page.press('Escape');
  });

  it('shows the way to the selected card where the tree does not', async () => {
    await openCanvas(example);
    await showTheme('dark');
    await clickCard('blind-provisioning');
    await vscode.commands.executeCommand('canopy.tree.selectIn');
    await page.wheel('.canvas', { x: 0, y: 420 }, { webview });
    await page.waitFor('.crumbs.shown', { webview });
    await look('crumbs-dark');
  });

  it('draws titles alone at half the size, and colours by another fact', async () => {
    await openCanvas(example);
    await showTheme('light');
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

  it('says in the overview why shapes can’t be dragged, and moves them by keys all the same', async () => {
    const document = await createTree(waitingText);
    await openCanvas(document.uri);
    await clickCard('slow');
    await vscode.commands.executeCommand('canopy.tree.overview');
    await page.waitFor('.canvas.far .words-b[data-key=slow]', { webview });
    await page.drag('.words-b[data-key=slow]', '.words-b[data-key=blind]', { webview });
    await page.waitFor('.notice.refused:has-text("Shapes can’t be dragged")', { webview });
    assert.equal(document.getText(), waitingText);
    await page.press('Alt+ArrowUp');
    await until('it is moved', () => document.getText().indexOf('slow') < document.getText().indexOf('blind'));
    await page.press('m');
    await page.waitFor('.popup.move input', { webview });
    await removeTree(document);
  });

  for (const name of themeNames) {
    it(`fits into a narrow side column, into 200 %, and fills a 4K window: ${name}`, async () => {
      await openCanvas(example);
      await showTheme(name);
      for (const [size, width, height] of [
        ['narrow', 348, 800],
        ['zoomed-200', 640, 400],
        ['4k', 3840, 2160],
      ] as const) {
        await page.resize(width, height);
        await until(`the canvas has its size in a window of ${width}`, async () => {
          const inner = await page.evaluate<number>('window.innerWidth', { webview });
          return inner > width - 340 && inner <= width;
        });
        await look(`${size}-${name}`);
      }
    });

    it(`colours what changed, with words, and shows several cards: ${name}`, async () => {
      const document = await createTree(editingText);
      await openCanvas(document.uri);
      await showTheme(name);
      await replaceInText(document, 'Send a mail', 'Send a message');
      await replaceInText(
        document,
        '      - id: edit-stream\n        title: Stream the progress\n        experiments:\n          - id: edit-fake\n            title: Fake a stream\n',
        '',
      );
      await replaceInText(
        document,
        '  - id: edit-lost\n',
        '  - id: edit-new\n    title: When I read, I stop\n  - id: edit-lost\n',
      );
      await vscode.commands.executeCommand('canopy.tree.compare');
      await page.click('.quick-input-list .monaco-list-row:has-text("The saved file")');
      await page.waitFor('.was', { webview });
      await clickCard('edit-blind');
      await page.press('Shift+ArrowDown');
      await look(`compared-${name}`);
      await removeTree(document);
    });
  }

  it('keeps its shapes where the system forces its colours, and holds still where motion is reduced', async () => {
    await openCanvas(example);
    await showTheme('dark');
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

  for (const name of themeNames) {
    it(`invites to a first outcome, and explains a text that can’t be read: ${name}`, async () => {
      const empty = await createTree('title: New\n');
      await openCanvas(empty.uri, { first: '.empty' });
      await showTheme(name);
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
