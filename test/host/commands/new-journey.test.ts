import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { activeDocument, fileUri, openNew, undoTest, willMake } from './workspace';

describe('Creating files in one of several folders', function () {
  this.timeout(60_000);
  before(function () {
    requirePage(this);
  });
  afterEach(undoTest);

  it('asks for the folder where files of ours are in several, and takes the one it was called on', async () => {
    willMake('team', 'team/reviewers.journey.yaml', 'team/code-review.tree.yaml');
    await openNew('team/other.tree.yaml', 'title: Other\n');
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
  });
});
