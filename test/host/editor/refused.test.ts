import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { columnOf, card as onBoard, cell as onBoardCell, openBoard } from './board-page';
import { clickCard, openCanvas } from './canvas-page';
import { editCell, openTable } from './table-page';
import { look } from './themes';
import { activeHost, closeEditors, until } from './tree-file';

const webview = true;
const open = '.notice.refused button:has-text("Open as Text")';

/** The words of a file that an alias stands for, so that they can’t be changed from a page; and where the alias stands. */
const tree = `title: &name When I wait, I lose the thread
opportunities:
  - id: rf-wait
    title: *name
    kind: pain
    horizon: &row now
  - id: rf-lost
    title: I am lost
    horizon: *row
`;
const scorecard = `title: &name Answers that come at once
unit: hours
entries:
  - id: rf-fast
    capability: *name
    reach: 100
    frequency: 2
    hours_lost: 1
    confidence: 80%
    effort: 4
`;
const kata = `title: &name Ask five people
target: { value: 3, by: 2027-02-01 }
start: { value: 9, on: 2026-09-01 }
steps:
  - on: 2026-09-07
    current: 9
    obstacle: Nobody knows the answer
    step: *name
    expected: 7
`;

describe('What a page can’t write safely @long', function () {
  this.timeout(120_000);
  const written: vscode.Uri[] = [];

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await closeEditors();
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  async function write(name: string, text: string): Promise<vscode.Uri> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'These tests need a folder');
    const uri = vscode.Uri.joinPath(folder.uri, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written.push(uri);
    return uri;
  }

  async function writeOver(): Promise<void> {
    await page.press('Control+A');
    await page.type('Other words');
    await page.press('Enter');
  }

  /** The text opens beside the page, with the alias selected. */
  async function opensAt(uri: vscode.Uri, text: string, alias: string): Promise<void> {
    await page.click(open, { webview });
    const shown = () => vscode.window.activeTextEditor;
    await until('the text is open', () => shown()?.document.uri.toString() === uri.toString());
    await until('the alias is selected', () => shown()?.document.getText(shown()?.selection) === alias);
    assert.equal(shown()?.document.getText(), text);
    assert.equal(shown()?.viewColumn, vscode.ViewColumn.Two);
  }

  it('is told on the canvas with a way into the text', async () => {
    const uri = await write('rf-canvas.tree.yaml', tree);
    await openCanvas(uri);
    await clickCard('rf-wait');
    await page.press('F2');
    await page.waitFor('textarea.edit', { webview });
    await writeOver();
    await page.waitFor(open, { webview });
    assert.match(await page.text('.notice', { webview }), /uses a YAML alias \(line 4\)/);
    await look('refused-canvas');
    await opensAt(uri, tree, '*name');
  });

  it('is told on the table', async () => {
    const uri = await write('rf-table.scorecard.yaml', scorecard);
    await openTable(uri);
    await editCell('rf-fast', 'hypothesis');
    await writeOver();
    await page.waitFor(open, { webview });
    await look('refused-table');
    await opensAt(uri, scorecard, '*name');
  });

  it('is told on the kata', async () => {
    const uri = await write('rf-steps.kata.yaml', kata);
    await vscode.commands.executeCommand('canopy.openAsKata', uri);
    const step = '[data-key="/steps/0"][data-column=step]';
    await page.waitFor(step, { webview, timeout: 90_000 });
    await page.click(step, { webview });
    await page.press('F2');
    await page.waitFor(`${step} textarea`, { webview });
    await writeOver();
    await page.waitFor(open, { webview });
    await opensAt(uri, kata, '*name');
  });

  it('is told on a board, whose cards stand in other files', async () => {
    const uri = await write('rf-board.tree.yaml', tree);
    const board = await write(
      'rf-board.roadmap.yaml',
      'title: Of one tree\ncolumns: outcomes\ntrees: ["**/rf-board*"]\n',
    );
    await openBoard('canopy.openAsRoadmap', board);
    await page.drag(onBoard('rf-lost'), onBoardCell('future', await columnOf('rf-lost')), { webview });
    await page.waitFor(open, { webview });
    await opensAt(uri, tree, '*row');
  });
});
