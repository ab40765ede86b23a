import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { requirePage } from '../harness/page';
import { activeDocument, fileUri, undoTest } from './workspace';

describe('Documents of scores and katas', function () {
  this.timeout(30_000);
  before(function () {
    requirePage(this);
  });
  afterEach(undoTest);

  it('draws a scorecard: the order, what to ask next, and how each number comes about', async () => {
    const scorecard = fileUri('2027-q1.scorecard.yaml').toString();
    await vscode.commands.executeCommand('canopy.generateScorecard', { scorecard });
    const text = activeDocument().getText();
    assert.match(text, /^# Candidates for 2027-Q1\n/);
    assert.match(text, /\n\*\*Measure the hours lost to .* first: they decide between /);
    assert.match(text, /`120 people × 3 a week × 0\.5 h = 180 h a week; 180 ÷ 4\.5 dev-weeks = 40`/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('draws a kata: its course in words, its steps, and the five questions', async () => {
    const kata = fileUri('provisioning.kata.yaml').toString();
    await vscode.commands.executeCommand('canopy.exportKata', { kata });
    const text = activeDocument().getText();
    assert.match(text, /^# Newcomers finish provisioning alone\n/);
    assert.match(text, /\nrestarts per provision: 2\.1 at the start, 0\.7 after 4 steps, /);
    assert.match(text, /\n## Five questions for step 5\n/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says what is missing before estimates can be calibrated', async () => {
    await vscode.commands.executeCommand('canopy.generateCalibration');
    assert.match(activeDocument().getText(), /^# How far off were our estimates\?\n\nNo input was measured yet/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
