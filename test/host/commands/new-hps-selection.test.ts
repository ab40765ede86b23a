import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { fileUri, openExample, openNew, undoTest, until, willMake } from './workspace';

const card = 'title: Flush\nunit: hours\ndivide_by: effort\nentries:\n';
const note = '# Notes\n\nMia said: “I gave it ten minutes\nand then I killed it.” Then lunch.\n';

describe('New HPS from Selection @long', function () {
  this.timeout(60_000);
  before(function () {
    requirePage(this);
  });
  afterEach(undoTest);

  it('adds an entry, and keeps the words as an insight that the opportunity rests on', async () => {
    const insights = await openExample('first-week.insights.yaml');
    const tree = await openExample('local-development.tree.yaml');
    const scorecard = await openNew('flush.scorecard.yaml', card);
    willMake('first-days.md');
    await vscode.workspace.fs.writeFile(fileUri('first-days.md'), new TextEncoder().encode(note));
    const editor = await vscode.window.showTextDocument(fileUri('first-days.md'));
    editor.selection = new vscode.Selection(2, 11, 3, 21);

    await quickInput.run('New HPS from Selection');
    const step = (count: string) => `New HPS from “I gave it ten minutes and then I killed it.” (${count})`;
    await quickInput.answer(step('1/10'), 'Flush');
    await page.screenshot('new-hps-from-selection');
    await quickInput.answer(step('2/10'), 'provision the stack');
    const about = (count: string) => `New HPS: I can't tell whether it is stuck or just slow (${count})`;
    const answers = ['seeing what it does', 'newcomers wait', 'restarts of newcomers fall from 2 to 1 within a month'];
    for (const [at, answer] of [...answers, '120', '3', '0.5', '80', '3..6'].entries()) {
      await quickInput.answer(about(`${at + 3}/10`), answer);
    }
    await page.waitFor('.notification-list-item-message >> text="Added to “Flush”. CD3 40, 1st of 1."');

    assert.match(scorecard.getText(), /- id: hps-blind-provisioning\n {4}opportunity: blind-provisioning\n/);
    await until('The words are an insight', () =>
      insights.getText().includes('I gave it ten minutes and then I killed it.'),
    );
    assert.match(
      insights.getText(),
      /kind: channel\n.*finding: I gave it ten minutes and then I killed it\.\n.*source: first-days\.md#L3\n/s,
    );
    await until('It is linked', () => /gave-ten-minutes-killed/.test(tree.getText()));
  });
});
