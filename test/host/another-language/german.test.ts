import * as vscode from 'vscode';
import german from '../../../package.nls.de.json';
import * as assert from '../harness/assert';
import { activeHost } from '../harness/files';
import { page } from '../harness/page';

const webview = true;
/** A busy machine takes its time to load a page. */
const loadTime = 60_000;

/** Words that are cut off: their box is smaller than they are. An ellipsis says so, and is for titles. */
const cutWords = `[...document.querySelectorAll('button, th, label, .btn, .seg *')]
  .filter(element => element.checkVisibility() && !element.querySelector('.el') && !element.matches('.el') && element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0)
  .map(element => element.innerText.trim())
  .filter(Boolean)`;

const editors = [
  ['canopy.openAsTree', 'local-development.tree.yaml', '[role=treeitem]', 'tree'],
  ['canopy.openAsTable', '2027-q1.scorecard.yaml', 'tr[data-key]', 'scorecard'],
  ['canopy.openAsKata', 'provisioning.kata.yaml', 'tr[data-key]', 'kata'],
  ['canopy.openAsRoadmap', 'arch.roadmap.yaml', '[data-card]', 'roadmap'],
  ['canopy.openAsJourneyMap', 'developer.journey.yaml', '.place', 'journey'],
  ['canopy.openAsInsights', 'first-week.insights.yaml', '[data-card]', 'insights'],
] as const;

/** German is a third longer than English: run with `--language de`, and look at the pictures. */
if (vscode.env.language === 'de')
  describe('In German', function () {
    this.timeout(120_000);

    before(async () => {
      await activeHost();
      await page.resize(1440, 900);
    });

    after(() => page.resize(1280, 800));
    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    it('the commands stand in the palette by their German titles', async () => {
      void vscode.commands.executeCommand('workbench.action.quickOpen', `>Canopy: ${german['canopy.newTree.title']}`);
      await page.waitFor('.quick-input-widget .monaco-list-row', { timeout: loadTime });
      await page.screenshot('german-palette');
      const rows = `[...document.querySelectorAll('.quick-input-widget .monaco-list-row')].map(row => row.textContent)`;
      const [first = ''] = await page.evaluate<string[]>(rows);
      await page.press('Escape');
      assert.ok(first.includes(german['canopy.newTree.title']), first);
    });

    for (const [command, name, first, picture] of editors)
      it(`nothing is cut off: ${picture}`, async () => {
        const [file] = await vscode.workspace.findFiles(`**/${name}`);
        assert.ok(file, name);
        await vscode.commands.executeCommand('canopy.trees.focus');
        await vscode.commands.executeCommand(command, file);
        await page.waitFor(first, { webview, timeout: loadTime });
        await page.screenshot(`german-${picture}`);
        assert.deepEqual(await page.evaluate<string[]>(cutWords, { webview }), []);
      });
  });
