import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage, settled } from '../harness/page';
import { lineChanges } from './canvas-page';
import { assertAccessible, drawsInEveryTheme, look, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors, removeTree, replaceInText, until } from './tree-file';

const webview = true;
/** A busy machine takes its time to load a page. */
const loadTime = 90_000;

const text = `# Kept as it is.
title: Fewer calls
challenge: slow-command
metric: calls a week
target: { value: 3, by: 2027-02-01 }
start: { value: 9, on: 2026-09-01 }

steps:
  - on: 2026-09-07
    current: 9
    obstacle: Nobody knows the answer
    step: Answer five questions by hand
    expected: 7
    actual: 8   # counted twice
    learned: Half of them ask about one page

  - on: 2026-09-21
    current: 8
    obstacle: The page is hard to find
    step: Link it from the start page
    expected: 5
`;

let count = 0;

async function create(content: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, `table-${++count}.kata.yaml`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.workspace.openTextDocument(uri);
}

async function open(uri: vscode.Uri, first = 'tr[data-key]'): Promise<void> {
  await vscode.commands.executeCommand('canopy.openAsKata', uri);
  await page.waitFor(first, { webview, timeout: loadTime });
}

const cell = (step: number, column: string) => `[data-key="/steps/${step}"][data-column=${column}]`;

async function clickCell(step: number, column: string): Promise<void> {
  await page.click(cell(step, column), { webview });
  await page.waitFor(`${cell(step, column)}[data-current]`, { webview });
}

async function editCell(step: number, column: string): Promise<void> {
  await clickCell(step, column);
  await page.press('F2');
  await page.waitFor(`${cell(step, column)} textarea`, { webview });
}

describe('The table of a kata @long', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(async () => {
    await closeEditors();
    document = await create(text);
    await open(document.uri);
    await page.consoleErrors();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await removeTree(document);
  });

  async function undone(): Promise<void> {
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was, byte for byte', () => document.getText() === text);
  }

  it('writes a result in place as one edit; undo brings every byte back, and redo the result', async () => {
    await editCell(1, 'actual');
    await page.type('6');
    await page.press('Enter');
    await until('it is written', () => document.getText().includes('actual: 6'));
    const written = document.getText();
    assert.equal(lineChanges(text, written).added, 1);
    await undone();
    await clickCell(0, 'step');
    await page.press('Control+Y');
    await until('the result is there again', () => document.getText() === written);
    await page.waitFor(`${cell(1, 'actual')}:has-text("6")`, { webview });
    await undone();
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('does not change what was expected in silence once the result is in', async () => {
    await clickCell(0, 'expected');
    await page.press('F2');
    await page.waitFor('.notice.refused', { webview });
    assert.match(await page.text('.notice', { webview }), /The result of step 1 is in/);
    assert.equal(await page.count(`${cell(0, 'expected')} textarea`, { webview }), 0);
    await page.press('Enter');
    await page.waitFor('.tip', { webview });
    await page.press('Control+A');
    await page.type('8');
    await page.press('Enter');
    await until('it is written', () => document.getText().includes('expected: 8'));
    await page.waitFor('.notice:has-text("changed after its result")', { webview });
    await page.click('.notice button.link', { webview });
    await until('the text is as it was', () => document.getText() === text);
  });

  it('asks for the result first, then adds the next step as a whole, from where the last one ended', async () => {
    await page.click('.bar button:has-text("Next step")', { webview });
    await page.waitFor('.notice:has-text("Step 2 has no result yet")', { webview });
    await page.type('6');
    await page.press('Enter');
    await until('the result is written', () => document.getText().includes('actual: 6'));
    const before = document.getText();
    await page.waitFor('.acts button:has-text("Plan the next step")', { webview });
    await page.click('.bar button:has-text("Next step")', { webview });
    await page.waitFor('[data-draft=obstacle]', { webview });
    await page.type('Nobody reads it');
    await page.click('[data-draft=step]', { webview });
    await page.type('Read it aloud');
    await page.press('Control+Enter');
    await page.waitFor('.notice:has-text("what you expect")', { webview });
    assert.equal(document.getText(), before, 'nothing is written before it is whole');
    await page.type('3');
    await page.press('Control+Enter');
    await until('it is written', () => document.getText().includes('Read it aloud'));
    assert.match(
      document.getText().slice(before.trimEnd().length),
      /^\s+- on: \d{4}-\d\d-\d\d\n {4}current: 6\n {4}obstacle: Nobody reads it\n {4}step: Read it aloud\n {4}expected: 3\n$/,
    );
    await vscode.commands.executeCommand('undo');
    await until('it is gone with one undo', () => document.getText() === before);
  });

  it('writes the target in its place in the head, and keeps there what can’t be used', async () => {
    const by = '[data-head="target/by"]';
    await page.click(by, { webview });
    await page.press('Control+A');
    await page.type('some day');
    await page.press('Enter');
    await page.waitFor(`${by}[aria-invalid=true]`, { webview });
    assert.equal(document.getText(), text);
    await page.click(by, { webview });
    await page.press('Control+A');
    await page.type('2027-Q2');
    await page.press('Enter');
    await until('it is written', () => /by: 2027-Q2/.test(document.getText()));
    await undone();
  });

  it('offers a document, a page and a picture', async () => {
    await page.click('.bar button:has-text("Export")', { webview });
    assert.deepEqual(
      (await page.texts('[role=menuitem]', { webview })).map(words => words.trim()),
      ['Export as Markdown', 'Export as a page (HTML)…', 'Export the course as SVG…'],
    );
    await page.screenshot('kata-export');
    await page.press('Escape');
    await page.waitFor('.menu', { webview, gone: true });
  });

  it('walks with the arrow keys, and is one tab stop', async () => {
    await clickCell(0, 'obstacle');
    await page.press('ArrowDown', 'ArrowRight');
    await page.waitFor(`${cell(1, 'step')}[data-current]`, { webview });
    await page.press('Home');
    await page.waitFor(`${cell(1, 'on')}[data-current]`, { webview });
    assert.equal(await page.count('[data-column][tabindex="0"]', { webview }), 1);
  });

  it('keeps the last kata of a text that can’t be read, and says the line', async () => {
    await replaceInText(document, '    obstacle: The page is hard to find\n', '    obstacle: The page\n   is: [\n');
    await page.waitFor('.note[role=alert]', { webview });
    assert.match(await page.text('.note', { webview }), /Line \d+ can’t be read/);
    const broken = document.getText();
    await clickCell(0, 'learned');
    await page.press('F2');
    await settled();
    assert.equal(await page.count('[data-column] textarea', { webview }), 0);
    assert.equal(document.getText(), broken);
  });

  it('invites to the first step of an empty kata, in a narrow editor too', async () => {
    await closeEditors();
    const empty = await create('title: Fewer calls\nstart: { value: 9, on: 2026-09-01 }\n');
    await open(empty.uri, '.empty');
    await page.click('.empty button', { webview });
    await page.waitFor('[data-draft=obstacle]', { webview });
    await page.screenshot('kata-empty');
    await assertAccessible();
    await removeTree(empty);
  });
});

describe('The table of a kata in every theme @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await closeEditors();
    await page.resize(1330, 860);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    await open(vscode.Uri.joinPath(folder!.uri, 'provisioning.kata.yaml'));
  });

  after(async () => {
    if (!page.available) return;
    await useTheme(usualTheme);
    await page.resize(1280, 800);
    await closeEditors();
  });

  drawsInEveryTheme('kata');

  it('is one column in 300 px', async () => {
    await page.resize(400, 860);
    await look('kata-narrow');
    const over = await page.evaluate<boolean>('document.body.scrollWidth > document.body.clientWidth', { webview });
    assert.equal(over, false);
  });
});
