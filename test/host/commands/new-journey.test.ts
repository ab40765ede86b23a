import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { activeDocument, fileUri, openFile, removeFile } from './workspace';

describe('Creating files in one of several folders', function () {
  this.timeout(60_000);
  before(function () {
    requirePage(this);
  });
  afterEach(async () => {
    await page.press('Escape');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('asks for the folder where files of ours are in several, and takes the one it was called on', async () => {
    await openFile('team/other.tree.yaml', 'title: Other\n');
    const asked = vscode.commands.executeCommand('canopy.newJourney');
    await quickInput.waitFor('New Journey (1/2)');
    await quickInput.answer('New Journey (1/2)', 'team');
    await quickInput.answer('New Journey (2/2)', 'Reviewers');
    await asked;
    assert.equal(activeDocument().uri.toString(), fileUri('team/reviewers.journey.yaml').toString());
    const called = vscode.commands.executeCommand('canopy.newTree', fileUri('team'));
    await quickInput.answer('New Opportunity Tree (1/2)', 'Code review');
    await quickInput.answer('New Opportunity Tree (2/2)', '');
    await called;
    assert.equal(activeDocument().uri.toString(), fileUri('team/code-review.tree.yaml').toString());
    const { selection, document } = vscode.window.activeTextEditor!;
    assert.match(document.lineAt(selection.active.line).text, /^ {4}title: +# the change in a few words$/);
    for (const name of ['other.tree.yaml', 'reviewers.journey.yaml', 'code-review.tree.yaml', ''])
      await removeFile(`team/${name}`);
  });
});
