import * as vscode from 'vscode';
import { quickInput } from '../commands/quick-input';
import { activeDocument, fileUri, openExample, openNew, undoTest, until, willMake } from '../commands/workspace';
import { openCanvas } from '../editor/canvas-page';
import { replaceInText } from '../editor/tree-file';
import * as assert from '../harness/assert';
import { activeHost } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { answerSteps, learnLanguage, said } from './steps';

const scorecard = 'title: Journeys\nunit: hours\ndivide_by: effort\nentries: []\n';
const backlog = 'Issue key,Summary\nJ-1,Send a mail\nJ-2,A chat bot\n';
const tree = `title: Journey backlog
outcomes:
  - { id: jp-calls, title: Fewer riddles about returns }
opportunities:
  - id: jp-dark
    title: When I send a parcel back, I can't tell whether it arrived
`;

describe('Journey: planning', function () {
  this.timeout(60_000);
  before(async function () {
    requirePage(this);
    await activeHost();
    await learnLanguage();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await undoTest();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const shown = (name: string, fits: (text: string) => boolean) =>
    until(`${name} is shown`, () => {
      const document = vscode.window.activeTextEditor?.document;
      return document && fits(document.getText()) && document;
    });

  /** Waits for the message that ends a command, and closes it: until then the command is not over. */
  async function dismissMessage(): Promise<void> {
    await page.waitFor('.notifications-toasts .notification-list-item-message');
    await vscode.commands.executeCommand('notifications.clearAll');
  }

  /** Closes an unsaved document without a question. */
  async function discard(document: vscode.TextDocument): Promise<void> {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }

  it('writes a hypothesis with New HPS, and scores it', async () => {
    const document = await openNew('journey.scorecard.yaml', scorecard);
    const running = vscode.commands.executeCommand('canopy.newHps', {
      opportunity: 'blind-provisioning',
      scorecard: document.uri.toString(),
    });
    await answerSteps([
      'seeing what provisioning does',
      'newcomers wait for it',
      'restarts of newcomers fall from 2.1 to 0.5 within a month',
      ...['120', '3', '0.5', '80%', '3..6'],
    ]);
    await running;
    assert.match(document.getText(), /capability: seeing what provisioning does\n[\s\S]* {4}effort: 3\.\.6\n$/);
    await page.waitFor('.notification-list-item-message >> text=/CD3 40/');
    await page.screenshot('journey-hps');
  });

  it('imports a backlog, and gives its first idea a place', async () => {
    const document = await openNew('journey-backlog.tree.yaml', tree);
    willMake('journey.csv');
    await vscode.workspace.fs.writeFile(fileUri('journey.csv'), new TextEncoder().encode(backlog));
    const importing = vscode.commands.executeCommand('canopy.importBacklog', fileUri('journey.csv'));
    await quickInput.answerTo(said('Into which tree?'), 'Journey backlog');
    await until('both ideas are parked', () => document.getText().includes('A chat bot'));
    await dismissMessage();
    await importing;

    const placing = vscode.commands.executeCommand('canopy.workThroughParked', { tree: document.uri.toString() });
    await quickInput.answer(said('Idea {0} of {1}: {2}', '1', '2', 'Send a mail'), 'tell whether it arrived');
    await quickInput.answerTo(said('Which outcome would move if this were solved?'), 'Fewer riddles');
    await quickInput.answerTo(
      said('How else could it be solved than by “{0}”? One other way at least.', 'Send a mail'),
      'Show a receipt',
    );
    await quickInput.waitFor(said('Idea {0} of {1}: {2}', '2', '2', 'A chat bot'));
    await page.press('Escape');
    assert.match(
      document.getText(),
      /outcome: jp-calls\n {4}solutions:\n {6}- .*Send a mail.*\n {6}- .*Show a receipt/s,
    );
    await dismissMessage();
    await placing;
  });

  it('generates a kata, a roadmap and a review pack', async () => {
    willMake('journey-wait.kata.yaml');
    const kata = vscode.commands.executeCommand('canopy.generateKata', { opportunity: 'blind-provisioning' });
    await page.waitFor('.quick-input-widget .quick-input-title');
    await page.press('ControlOrMeta+A');
    await page.type('Journey wait');
    await page.press('Enter');
    await kata;
    assert.match(activeDocument().getText(), /^title: Journey wait$/m);

    const roadmap = fileUri('arch.roadmap.yaml').toString();
    await vscode.commands.executeCommand('canopy.generateRoadmap', { roadmap, audience: 'squad' });
    const drawn = await shown('the roadmap', text => text.startsWith('# Arch'));
    assert.match(drawn.getText(), /\*\*Hot reload for services\*\*/);
    await discard(drawn);

    await vscode.commands.executeCommand('canopy.generateReview', { pack: 'strategy', since: '2026-10-01' });
    const review = await shown('the review', text => text.includes('Reduce time-to-market'));
    assert.match(review.getText(), /^# .+\n/);
    await discard(review);
  });

  it('compares with the last commit, where there is a history', async () => {
    const document = await openExample('local-development.tree.yaml');
    await openCanvas(document.uri);
    await replaceInText(document, 'title: Hot reload for services', 'title: Hot reload for everything');
    const running = vscode.commands.executeCommand('canopy.tree.compare');
    await page.waitFor('.quick-input-list .monaco-list-row.focused');
    if (!hasHistory()) {
      const nothing = said('Git knows no earlier version of this file here. Compare with another file.');
      await page.waitFor(`.quick-input-widget input[placeholder="${nothing}"]`);
      await page.press('Escape');
      await running;
      return;
    }
    await page.click(`.quick-input-list .monaco-list-row:has-text("${said('Last commit')}")`);
    await page.waitFor(`.notice:has-text("${said('the last commit')}")`, { webview: true });
    await page.waitFor(`.changed:text-is("${said('rephrased')}")`, { webview: true });
    await page.screenshot('journey-compare');
    await running;
  });

  /** VS Code's git extension runs in Node, and only in a workspace that is trusted. */
  function hasHistory(): boolean {
    return vscode.extensions.getExtension('vscode.git') !== undefined && vscode.workspace.isTrusted;
  }
});
