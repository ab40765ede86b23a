import * as vscode from 'vscode';
import { quickInput } from './commands/quick-input';
import { openBoard } from './editor/board-page';
import { clickCard, openCanvas } from './editor/canvas-page';
import { clickCell, openTable } from './editor/table-page';
import { useTheme, usualTheme } from './editor/themes';
import { activeHost, closeEditors } from './editor/tree-file';
import { page, requirePage, settled } from './harness/page';

/** VS Code puts the name of a window that tests an extension there, and has no setting for it. */
const nameOfWindow = '.titlebar-center';

const example = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

// In a window of their own: what other tests leave behind shows in the status bar and in lists.
describe('The pictures of the documentation @alone', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await useTheme('light');
    await page.resize(1330, 860);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  afterEach(closeEditors);

  after(async () => {
    if (!page.available) return;
    await useTheme(usualTheme);
    await page.resize(1280, 800);
  });

  async function take(picture: string): Promise<void> {
    await vscode.commands.executeCommand('notifications.clearAll');
    // Where the mouse is, a card lights up.
    await page.hover('.activitybar .content');
    await settled();
    await page.screenshot(`documentation-${picture}`, nameOfWindow);
  }

  it('canvas', async () => {
    await page.resize(1600, 1000);
    await openCanvas(example('local-development.tree.yaml'));
    await clickCard('blind-provisioning');
    await take('canvas');
    await page.resize(1330, 860);
  });

  it('scorecard', async () => {
    await openTable(example('2027-q1.scorecard.yaml'));
    await clickCell('hps-provisioning', 'hours_lost');
    await take('scorecard');
  });

  for (const [picture, command, file] of [
    ['insights', 'canopy.openAsInsights', 'first-week.insights.yaml'],
    ['journey', 'canopy.openAsJourneyMap', 'developer.journey.yaml'],
    ['roadmap', 'canopy.openAsRoadmap', 'arch.roadmap.yaml'],
  ] as const)
    it(picture, async () => {
      await openBoard(command, example(file));
      await take(picture);
    });

  it('kata', async () => {
    await openBoard('canopy.openAsKata', example('provisioning.kata.yaml'), '[role=gridcell]');
    await take('kata');
  });

  it('new-hps', async () => {
    await vscode.window.showTextDocument(example('2027-q1.scorecard.yaml'));
    await quickInput.run('New HPS');
    const answers = [
      'Candidates',
      'passes here',
      'running the tests in the images of the pipeline',
      'developers trust what they see',
      'runs that fail in the pipeline alone fall from 40 to 10 a week within a quarter',
      '90',
      '1..2',
      '0.5..1',
      '50',
    ];
    for (const [at, answer] of answers.entries()) {
      await page.waitFor(`.quick-input-title >> text=/\\(${at + 1}\\/10\\)$/`);
      await page.press('ControlOrMeta+A');
      await page.type(answer);
      await page.press('Enter');
    }
    await page.waitFor('.quick-input-title >> text=/\\(10\\/10\\)$/');
    await page.type('2..4');
    await page.waitFor('.quick-input-message >> text=/CD3 so far: .* of 11/');
    await take('new-hps');
    await page.press('Escape');
    await quickInput.gone();
  });
});
