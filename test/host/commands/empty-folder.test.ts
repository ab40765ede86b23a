import * as vscode from 'vscode';
import { loadTime } from '../editor/canvas-page';
import { notification } from '../harness/notification';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { fileUri, openNew, undoTest, willMake } from './workspace';

const isEmptyFolder = vscode.workspace.workspaceFolders?.[0]?.name === 'empty-folder';

/** What is told where something else is needed first, and the button that leads there. */
const first: readonly (readonly [command: string, told: string, button: string])[] = [
  ['canopy.newOpportunity', 'There is no tree yet for it to stand in.', 'New Opportunity Tree'],
  ['canopy.recordMeasurement', 'There is no outcome to measure yet.', 'New Opportunity Tree'],
  ['canopy.newDecisionRecord', 'There is no solution yet.', 'New Opportunity Tree'],
  ['canopy.newProposal', 'There is no solution yet.', 'New Opportunity Tree'],
  ['canopy.announceSolution', 'There is no solution yet.', 'New Opportunity Tree'],
  ['canopy.workThroughParked', 'No idea is parked here.', 'Import Backlog'],
  ['canopy.exportKata', 'There is no kata in this workspace yet.', 'New Kata'],
  ['canopy.generateScorecard', 'There is no scorecard in this workspace yet.', 'New HPS'],
];

/** Run with `--folder test/fixtures/empty-folder`. */
if (isEmptyFolder)
  describe('In an empty folder, what needs something else first', function () {
    this.timeout(240_000);
    before(function () {
      requirePage(this);
    });
    afterEach(undoTest);

    for (const [command, told, button] of first)
      it(`${command} leads to “${button}”`, async () => {
        await vscode.commands.executeCommand(command);
        await notification.waitFor(told);
        await notification.choose(button);
        await page.waitFor('.quick-input-widget:visible');
      });

    it('Record Measurement leads to the tree where that has no outcome', async () => {
      await openNew('bare.tree.yaml', 'title: Bare\nopportunities:\n  - title: When I wait, I worry\n');
      await vscode.commands.executeCommand('canopy.recordMeasurement');
      await notification.waitFor('There is no outcome to measure yet.');
      await notification.choose('Open Tree as Canvas');
      await page.waitFor('[role=treeitem]', { webview: true, timeout: loadTime });
    });

    it('a canvas that nothing stands on leads to the first insight', async () => {
      const { uri } = await openNew('empty.tree.yaml', 'title: Empty\n');
      await vscode.commands.executeCommand('canopy.openAsTree', uri);
      await page.click('.ways button:has-text("Open insights")', { webview: true, timeout: loadTime });
      await notification.waitFor('There is no insight in this workspace yet.');
      await page.waitFor('.notifications-toasts .monaco-button >> text="New Insight"');
    });

    it('Fix All in Workspace leads to the problems', async () => {
      await vscode.commands.executeCommand('canopy.fixAllInWorkspace');
      await notification.waitFor('No problem of this workspace can be fixed without a look at each.');
      await notification.choose('Show Problems');
      await page.waitFor('.markers-panel');
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });

    it('words have to be selected before they become an insight or a hypothesis', async () => {
      await vscode.commands.executeCommand('canopy.newInsightFromSelection');
      await notification.waitFor('Select the words that tell what was learned, in any text, and try again.');
      await vscode.commands.executeCommand('canopy.newHpsFromSelection');
      await notification.waitFor('Select the words that the hypothesis comes from, in any text, and try again.');
    });

    it('words that can’t be kept as evidence are told of, with what stands in the way', async () => {
      await openNew('findings.insights.yaml', 'insights: [\n');
      await openNew('kept.scorecard.yaml', 'title: Kept\nunit: hours\ndivide_by: effort\nentries: []\n');
      await openNew(
        'kept.tree.yaml',
        'title: Kept\nopportunities:\n  - id: kept-wait\n    title: When I wait, I worry\n',
      );
      willMake('notes.md');
      await vscode.workspace.fs.writeFile(fileUri('notes.md'), new TextEncoder().encode('I gave it ten minutes.\n'));
      const editor = await vscode.window.showTextDocument(fileUri('notes.md'));
      editor.selection = new vscode.Selection(0, 0, 0, 22);
      const running = vscode.commands.executeCommand('canopy.newHpsFromSelection');
      const step = (count: string) => `New HPS from “I gave it ten minutes.” (${count})`;
      await quickInput.answer(step('1/10'), 'Kept');
      await quickInput.answer(step('2/10'), 'I worry');
      const answers = ['seeing what it does', 'people wait', 'restarts fall from 2 to 1 within a month'];
      for (const [at, answer] of [...answers, '120', '3', '0.5', '80', '3..6'].entries())
        await quickInput.answer(`New HPS: I worry (${at + 3}/10)`, answer);
      await vscode.commands.executeCommand('notifications.showList');
      await notification.waitFor(
        'The words were not kept as evidence. findings.insights.yaml is there already, and stays as it is.',
      );
      await running;
    });
  });
