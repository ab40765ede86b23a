import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { cell, createScorecard, editCell, untilText } from './table-page';
import { assertAccessible } from './themes';
import { activeHost, closeEditors, removeTree, until } from './tree-file';

const webview = true;

const money = `title: Money
unit: EUR
entries:
  - id: dear
    capability: a cheaper contract
    cost_of_delay: 4000..6000
    confidence: 70%
    effort: 2
`;

describe('The table of all scorecards @long', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await closeEditors();
    await page.consoleErrors();
    document = await createScorecard(money);
    await until(
      'the index knows it',
      async () => (await activeHost()).service.index.get(document.uri.toString()) !== undefined,
    );
    await vscode.commands.executeCommand('canopy.showAllScorecards');
    await page.waitFor(cell('dear', 'rank'), { webview, timeout: 90_000 });
  });

  after(async () => {
    if (page.available) await removeTree(document);
  });

  it('has a table for each list, each ranked by itself, in its own unit', async () => {
    const tables = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[role=grid]')].map(grid => grid.getAttribute('aria-label'))`,
      { webview },
    );
    assert.ok(tables.includes('Money') && tables.includes('Candidates for 2027-Q1'), tables.join());
    await untilText('dear', 'rank', /^1/);
    await untilText('hps-whole-suite', 'rank', /^1/);
    await untilText('dear', 'cd3', '2500');
    await page.screenshot('all-scorecards');
    assert.deepEqual(await page.consoleErrors(), []);
    await assertAccessible();
  });

  it('writes into the file of the list, which no editor shows', async () => {
    await editCell('dear', 'effort');
    await page.press('Control+A');
    await page.type('1');
    await page.press('Enter');
    await untilText('dear', 'cd3', '5000');
    const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    await until('it is saved', async () => (await onDisk()) === money.replace('effort: 2', 'effort: 1'));
  });

  it('says which list VS Code can’t open, as long as it can’t', async () => {
    const uri = vscode.Uri.joinPath(document.uri, '..', 'as-lost.scorecard.yaml');
    const told = '.note:has-text("as-lost.scorecard.yaml can’t be opened, so its entries are not shown")';
    await vscode.workspace.fs.writeFile(uri, Uint8Array.of(0, 1, 2, 0));
    try {
      await page.waitFor(told, { webview });
      await page.screenshot('all-scorecards-lost');
      const text = money.replace('dear', 'found');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await page.waitFor(cell('found', 'rank'), { webview });
      await page.waitFor(told, { webview, gone: true });
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await page.waitFor(cell('found', 'rank'), { webview, gone: true });
  });

  it('follows files that come and go', async () => {
    const other = await createScorecard(money.replace('Money', 'More money').replace('dear', 'dearer'));
    await page.waitFor(cell('dearer', 'rank'), { webview });
    await vscode.workspace.fs.delete(other.uri);
    await (await activeHost()).sync.refresh();
    await page.waitFor(cell('dearer', 'rank'), { webview, gone: true });
  });
});
