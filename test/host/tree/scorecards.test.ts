import * as vscode from 'vscode';
import { treeNodeMime } from '../../../src/host/tree/drag';
import { DropOnScorecard } from '../../../src/host/tree/drop-on-scorecard';
import * as assert from '../harness/assert';
import { activeHost, rangeOf, removeFiles, replaceWords, showFile, until, writeFile } from '../harness/files';
import { notification } from '../harness/notification';
import { page, requirePage } from '../harness/page';
import { nextName, row, showSideBar, treeText, waitForRows } from './rows';

const view = 'Scorecards';
const text = `title: Aardvark candidates
unit: hours
divide_by: effort
entries:
  - id: aa-small
    capability: a small thing
    reach: 10
    frequency: 2
    hours_lost: 0.5
    effort: 2
  - id: aa-none
    capability: a thing without an effort
    reach: 10
    frequency: 2
    hours_lost: 0.5
  - id: aa-blind
    opportunity: blind-provisioning
    capability: seeing what it does
    reach: 120
    frequency: 3
    hours_lost: 0.5
    effort: 3..6
`;

describe('The view “Scorecards”', () => {
  let editor: vscode.TextEditor;

  beforeEach(async function () {
    requirePage(this);
    await activeHost();
    await showSideBar(view);
    editor = await showFile(nextName('scorecard'), text);
    await page.waitFor(row('Aardvark candidates', view));
  });

  afterEach(async () => {
    if (!page.available) return;
    await removeFiles();
    await page.waitFor(row('Aardvark candidates', view), { gone: true });
  });

  it('takes an opportunity of a tree that is dropped on it as an entry, and nothing else', async () => {
    const tree = await writeFile(nextName('tree'), treeText);
    const target = { uri: editor.document.uri.toString() };
    const host = await activeHost();
    await until('the tree is known', () => host.service.index.get(tree.toString()) !== undefined);
    const carrying = (key: string) => {
      const transfer = new vscode.DataTransfer();
      const dragged = JSON.stringify({ uri: tree.toString(), key });
      transfer.set(treeNodeMime, new vscode.DataTransferItem(dragged));
      return transfer;
    };
    const drop = (key: string) => new DropOnScorecard(host).handleDrop(target, carrying(key));
    await drop('aa-calls');
    await notification.waitFor('A scorecard compares opportunities. Drop one of those on it.');
    assert.equal(editor.document.getText(), text);
    await new DropOnScorecard(host).handleDrop(undefined, carrying('aa-printer'));
    await notification.waitFor('Drop the opportunity on the scorecard that it goes into.');
    assert.equal(editor.document.getText(), text);
    await drop('aa-printer');
    assert.equal(editor.document.getText(), `${text}  - id: hps-aa-printer\n    opportunity: aa-printer\n`);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('ranks entries by CD3, those without a score last', async () => {
    await waitForRows(
      [
        'Aardvark candidates | CD3',
        "I can't tell whether it… | CD3 40",
        'a small thing | CD3 5',
        'a thing without an… | no score',
      ],
      view,
    );
  });

  it('ranks again when an input changes', async () => {
    await replaceWords(editor.document, 'effort: 2', 'effort: 0.2');
    await waitForRows(
      ['Aardvark candidates | CD3', 'a small thing | CD3 50', "I can't tell whether it… | CD3 40"],
      view,
    );
  });

  it('selects the entry in the text on a click, and the row of the text cursor', async () => {
    await page.click(row('a small thing', view));
    const range = rangeOf(editor.document, 'a small thing');
    await until('the entry is selected', () => vscode.window.activeTextEditor?.selection.isEqual(range));
    const { start } = rangeOf(editor.document, 'seeing wh|at');
    editor.selection = new vscode.Selection(start, start);
    await page.waitFor(
      `.pane:has(.pane-header[aria-label^="Scorecards"]) .monaco-list-row.selected[aria-label*="stuck or just slow"]`,
    );
  });

  it('tells the derivation when a row is pointed at', async () => {
    await page.hover(row('stuck or just slow', view));
    await page.waitFor('.workbench-hover:has-text("180 ÷ 4.5")');
    assert.match(await page.text('.workbench-hover:has-text("180 ÷ 4.5")'), /CD3 40/);
  });
});
