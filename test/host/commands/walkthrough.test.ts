import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';

interface Step {
  readonly description: string;
  readonly completionEvents: readonly string[];
}

describe('The walkthrough', function () {
  this.timeout(60_000);
  const manifest = () => vscode.extensions.getExtension('canopy.canopy')?.packageJSON;
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('offers commands that are there, and is ticked off by commands that are there', async () => {
    const steps: Step[] = manifest().contributes.walkthroughs[0].steps;
    const known = new Set(await vscode.commands.getCommands(true));
    const named = steps.flatMap(({ description, completionEvents }) => [
      ...[...description.matchAll(/command:([\w.]+)/g)].map(match => match[1]!),
      ...completionEvents.map(event => event.replace(/^onCommand:/, '')),
    ]);
    assert.deepEqual(
      named.filter(command => !known.has(command)),
      [],
    );
  });

  it('opens with its steps and their pages', async function () {
    requirePage(this);
    // Only a wide window shows the page beside the step.
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('canopy.getStarted');
    await page.waitFor('.getting-started-step >> text="Start a tree"');
    await page.screenshot('walkthrough');
    await page.click('.getting-started-step >> text="Score it"');
    await page.waitFor('.getting-started-step.expanded >> text="Score it"');
    await page.screenshot('walkthrough-score');
  });
});
