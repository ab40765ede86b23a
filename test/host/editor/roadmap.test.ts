import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, cell, columnOf, focusCard, openBoard, rowOf, said } from './board-page';
import { lineChanges } from './canvas-page';
import { drawsInEveryTheme, look, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;

const tree = `# Kept as it is.
title: Board
outcomes:
  - { id: board-out, title: Fewer calls, level: business }
opportunities:
  - id: board-wait
    title: When I wait, I lose the thread
    kind: pain
    horizon: now   # since June
    solutions:
      - { id: board-told, title: Tell them, horizon: now }
  - id: board-lost
    title: I am lost
    horizon: next
  - id: board-done
    title: I was slow
    horizon: recent
    solutions:
      - { id: board-shipped, title: A shorter form, horizon: recent, shipped: 2026-09-18, result: unknown }
`;

describe('The board of a roadmap @long', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;
  let board: vscode.Uri;

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(async () => {
    await closeEditors();
    document = await createTree(tree);
    const name = document.uri.path.split('/').at(-1)!;
    board = vscode.Uri.joinPath(document.uri, '..', name.replace('.tree.yaml', '.roadmap.yaml'));
    const text = `title: Of one tree\ncolumns: outcomes\ntrees: ["**/${name}"]\n`;
    await vscode.workspace.fs.writeFile(board, new TextEncoder().encode(text));
    await openBoard('canopy.openAsRoadmap', board);
    await page.consoleErrors();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await removeTree(document);
    await vscode.workspace.fs.delete(board).then(undefined, () => undefined);
  });

  const isAsBefore = () => until('the tree is as it was, byte for byte', () => document.getText() === tree);

  it('sets the horizon of a dragged card in its tree, says so, and takes it back', async () => {
    const column = await columnOf('board-wait');
    await page.drag(card('board-wait'), cell('future', column), { webview });
    await until('the card is in the row Future', async () => (await rowOf('board-wait')) === 'future');
    assert.deepEqual(lineChanges(tree, document.getText()), {
      changed: ['    horizon: future   # since June', '      - { id: board-told, title: Tell them, horizon: future }'],
      added: 0,
    });
    assert.match(await said(), /Moved “When I wait, I lose the thread” to Future\./);
    await page.click('.notice .link', { webview });
    await isAsBefore();
    await until('it is said', async () => /is in Now again/.test(await said()));
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('moves a card by keys, keeps the keyboard on it; Ctrl+Z takes it back, and Ctrl+Y does it again', async () => {
    await focusCard('board-lost');
    await page.press('Alt+ArrowUp');
    await until('the card is in the row Now', async () => (await rowOf('board-lost')) === 'now');
    assert.ok(document.getText().includes('title: I am lost\n    horizon: now\n'));
    await page.waitFor(`${card('board-lost')}:focus`, { webview });
    const moved = document.getText();
    await page.press('Control+Z');
    await isAsBefore();
    await page.waitFor(`${card('board-lost')}:focus`, { webview });
    await page.press('Control+Y');
    await until('the card is in the row Now again', async () => (await rowOf('board-lost')) === 'now');
    assert.equal(document.getText(), moved);
    await page.press('Control+Z');
    await isAsBefore();
  });

  it('moves a card from its menu', async () => {
    await focusCard('board-lost');
    await page.press('m');
    await page.click('.menu >> text=Move to Future', { webview });
    await until('the card is in the row Future', async () => (await rowOf('board-lost')) === 'future');
  });

  it('walks with the arrow keys, and opens a card in its tree', async () => {
    await focusCard('board-done');
    await page.press('ArrowDown');
    await page.waitFor(`${card('board-wait')}:focus`, { webview });
    await page.press('Enter');
    await page.waitFor('[role=treeitem][data-key="board-wait"][aria-selected=true]', { webview });
  });

  it('leads from what was not measured to its place in the text', async () => {
    const words = await page.text(card('board-done'), { webview });
    assert.match(words, /Not measured, shipped \d+ weeks ago\.\s+Add a result/);
    await page.click(`${card('board-done')} .link`, { webview });
    await until('the text is open at the solution', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document && editor.document.getText(editor.selection) === 'A shorter form';
    });
  });

  it('shows opportunities alone to leadership, and names what is missing', async () => {
    assert.match(await page.text('[role=grid]', { webview }), /Tell them/);
    await page.click('.seg >> text=Leadership', { webview });
    await until('no solution is named', async () => !/Tell them/.test(await page.text('[role=grid]', { webview })));
    await page.click('.bar [title="What is missing"]', { webview });
    assert.match(await page.text('.menu', { webview }), /no insight.*I am lost/s);
  });

  it('switches its columns in its own file, as one edit, and shows one outcome alone', async () => {
    const textOf = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(board));
    const before = await textOf();
    await page.click('.seg >> text=Journey', { webview });
    const own = await vscode.workspace.openTextDocument(board);
    await until('the columns are places', () => own.getText() === before.replace('outcomes', 'journey'));
    await page.click('.notice .link', { webview });
    await until('the columns are outcomes again', () => own.getText() === before);
    await page.click('.bar [title="Show only a part"]', { webview });
    await page.click('[role=menuitem]:has-text("Fewer calls")', { webview });
    await page.waitFor(card('board-wait'), { webview, gone: true });
    await own.save();
  });

  it('shows what one owner has, where several teams have trees', async () => {
    const titled = 'When I return, I search';
    const theirs = await createTree(
      `title: Theirs\nowner: returns\nopportunities: [{ id: board-theirs, title: "${titled}", horizon: now }]\n`,
    );
    await replaceInText(document, 'title: Board\n', 'title: Board\nowner: calls\n');
    const own = await vscode.workspace.openTextDocument(board);
    await replaceInText(own, ']', `, "**/${theirs.uri.path.split('/').at(-1)}"]`);
    await page.waitFor(card('board-theirs'), { webview });
    const choose = async (words: string) => {
      await page.click('.bar [title="Show only a part"]', { webview });
      await page.click(`[role=menuitem]:has-text("${words}")`, { webview });
    };
    await choose('returns');
    await page.waitFor(card('board-wait'), { webview, gone: true });
    await page.waitFor(card('board-theirs'), { webview });
    await page.waitFor('.bar [title="Show only a part"]:has-text("returns")', { webview });
    assert.match(await said(), /Shown: returns/);
    await choose('Every owner');
    await page.waitFor(card('board-wait'), { webview });
    await page.waitFor(card('board-theirs'), { webview });
    await own.save();
    await removeTree(theirs);
  });

  it('saves what is shown in each format, for the audience that is chosen', async () => {
    await page.click('.seg >> text=Leadership', { webview });
    const saved = async (label: string, ending: string) => {
      const target = board.with({ path: board.path.replace(/\.roadmap\.yaml$/, `.${ending}`) });
      await page.click('.bar button:has-text("Export")', { webview });
      await page.click(`[role=menuitem]:has-text("${label}")`, { webview });
      await page.waitFor('.quick-input-widget:visible .quick-input-box input');
      await page.press('Enter');
      const isThere = () =>
        vscode.workspace.fs.stat(target).then(
          ({ size }) => size > 0,
          () => false,
        );
      await until(`${ending} is saved`, async () => await isThere());
      const bytes = await vscode.workspace.fs.readFile(target);
      await vscode.workspace.fs.delete(target);
      return new TextDecoder().decode(bytes);
    };
    const made = {
      svg: await saved('Export as SVG', 'svg'),
      png: await saved('Export as PNG', 'png'),
      md: await saved('Export as Markdown', 'md'),
      html: await saved('Export as a page', 'html'),
    };
    assert.match(made.svg, /^(?:<\?xml|<svg)/);
    assert.equal(made.png.slice(1, 4), 'PNG');
    assert.match(made.md, /^# Of one tree/);
    assert.match(made.html, /^<!DOCTYPE html>/);
    for (const text of [made.md, made.html]) {
      assert.ok(text.includes('When I wait, I lose the thread'));
      assert.ok(!text.includes('Tell them'), 'no solution is named to leadership');
    }
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('goes on while the text can’t be read, and says what to do where it is empty', async () => {
    await vscode.workspace.fs.writeFile(board, new TextEncoder().encode('title: [\n'));
    await page.waitFor('.note', { webview });
    assert.match(await page.text('.note', { webview }), /Line \d+ can’t be read/);
    await vscode.workspace.fs.writeFile(board, new TextEncoder().encode('title: R\ntrees: ["nowhere/*.tree.yaml"]\n'));
    await page.waitFor('.empty', { webview });
    assert.match(await page.text('.empty', { webview }), /no tree was found/);
    await page.screenshot('roadmap-empty');
  });
});

describe('The board of a roadmap in every theme @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await page.resize(1330, 860);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    await openBoard('canopy.openAsRoadmap', vscode.Uri.joinPath(folder!.uri, 'arch.roadmap.yaml'));
  });

  after(async () => {
    if (!page.available) return;
    await useTheme(usualTheme);
    await page.resize(1280, 800);
    await closeEditors();
  });

  drawsInEveryTheme('roadmap');

  it('has room at 200 % zoom', async () => {
    await page.resize(665, 430);
    await look('roadmap-zoomed');
  });

  it('has room at 300 px', async () => {
    await page.resize(360, 800);
    await look('roadmap-narrow');
  });
});
