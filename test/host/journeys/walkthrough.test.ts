import * as vscode from 'vscode';
import { quickInput } from '../commands/quick-input';
import { activeDocument, until } from '../commands/workspace';
import * as assert from '../harness/assert';
import { activeHost, replaceWords } from '../harness/files';
import { page, requirePage, settled } from '../harness/page';
import { answer, row, unfold } from '../tree/rows';
import { answerSteps } from './steps';

const webview = true;
const trouble = "When I wait for a review, I can't see who is on it";
const walkthrough = 'canopy.canopy#start';
const isEmptyFolder = vscode.workspace.workspaceFolders?.[0]?.name === 'empty-folder';

/** Every step by its own button, in a folder that holds nothing: run with `--folder test/fixtures/empty-folder`. */
if (isEmptyFolder)
  describe('From an empty folder, the walkthrough', function () {
    this.timeout(120_000);
    // Each step goes on from the one before.
    this.bail(true);
    this.retries(0);
    before(async function () {
      requirePage(this);
      // Only a wide window shows the page beside the step.
      await page.resize(1700, 900);
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    });

    const step = (id: string) => `.getting-started-step[data-step-id="${walkthrough}#${id}"]`;

    /** Shows a step, as going back to the walkthrough does. */
    async function show(id: string): Promise<void> {
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
      await page.waitFor(step(id));
      if ((await page.count(`${step(id)}.expanded`)) === 0) await page.click(`${step(id)} .step-title`);
      await page.waitFor(`${step(id)}.expanded`);
      await page.screenshot(`walked-${id}`);
    }

    async function start(id: string, button: string, leadsTo = '.quick-input-widget'): Promise<void> {
      await show(id);
      await page.click(`${step(id)} .monaco-button >> text="${button}"`);
      // A click in a step gives it the focus a moment later, also from the question that the click led to: unless it is gone.
      await page.waitFor(leadsTo);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      const field = '.quick-input-widget .quick-input-box input:visible';
      if ((await page.count(field)) > 0) await page.click(field);
    }

    /** The checkmark of a step, which VS Code sets at its completion event. */
    async function isTicked(id: string): Promise<void> {
      await show(id);
      await page.waitFor(`${step(id)} .codicon.complete`);
    }

    const textOf = async (ending: string) => {
      const [uri] = await vscode.workspace.findFiles(`**/*${ending}`);
      assert.ok(uri, ending);
      return vscode.workspace.openTextDocument(uri);
    };
    const tree = () => textOf('.tree.yaml');
    const isShown = (ending: string) =>
      until(`${ending} is shown`, () => vscode.window.activeTextEditor?.document.uri.path.endsWith(ending));

    it('starts a tree', async () => {
      assert.deepEqual(await vscode.workspace.findFiles('**/*.yaml'), []);
      await start('tree', 'New Opportunity Tree');
      await answerSteps(['Code reviews', 'Reviews come back on the same day']);
      await isShown('.tree.yaml');
      await isTicked('tree');
    });

    it('says where the outcome stands, and records the first measurement', async () => {
      const document = await tree();
      const filled = { who: 'developers', behavior: 'hours until the first answer', from: '20 h', to: '6 h' };
      for (const [field, value] of Object.entries({ ...filled, by: '2027-Q2', guard: 'defects found after the merge' }))
        await replaceWords(document, `    ${field}: `, `    ${field}: ${value} `);
      await start('outcome', 'Record Measurement');
      await quickInput.answerTo('What was measured?', 'Reviews come back');
      await quickInput.answerTo('What is it now?', '19');
      await page.waitFor(quickInput.question('On which day?'));
      await page.press('Enter');
      await until('it is written', () => document.getText().includes('value: 19h'));
      await isTicked('outcome');
    });

    it('writes the first opportunity in the place of the scaffold', async () => {
      await start('opportunity', 'New Opportunity');
      await quickInput.answerTo('Where does it belong?', 'Reviews come back');
      await quickInput.answerTo('The moment, then the trouble', trouble);
      const document = await tree();
      await until('it is written', () => document.getText().includes(trouble));
      assert.ok(!document.getText().includes('When …'), document.getText());
      await isTicked('opportunity');
    });

    it('keeps an insight, and links it', async () => {
      await start('evidence', 'New Insight');
      await answerSteps([
        'Talks with reviewers',
        'interview',
        'Three of four asked in the chat who looks at it',
        '4',
        'backend developers',
      ]);
      await page.waitFor(quickInput.question('Which opportunities does it support?'));
      await page.type('who is on it');
      await page.press('ArrowDown', 'Space', 'Enter');
      const document = await tree();
      await until('it is linked', () => document.getText().includes('three-four-asked-chat-looks'));
      await isShown('.insights.yaml');
      await isTicked('evidence');
    });

    it('scores a hypothesis', async () => {
      await start('score', 'New HPS');
      await answerSteps([
        'Candidates',
        'who is on it',
        'seeing who reviews a change',
        'fewer people asking in the chat',
        'questions in the chat fall from 12 to 4 a week within a month',
        ...['40', '3', '0.25..0.5', '80%', '2..3'],
      ]);
      await page.waitFor('.notification-list-item-message >> text=/CD3/');
      await isShown('.scorecard.yaml');
      await isTicked('score');
    });

    it('adds a solution and an experiment', async () => {
      await start('experiment', 'Show Opportunity Trees', row('Code reviews'));
      const plus = async (words: string) => {
        await page.hover(row(words));
        await page.click(`${row(words)} .action-label[aria-label^="Add Child"]`);
      };
      await page.waitFor(row('Code reviews'));
      if ((await page.count(row('see who is on it'))) === 0) await unfold('Code reviews');
      await plus('see who is on it');
      await page.waitFor('.quick-input-list .monaco-list-row:has-text("Solution")');
      await page.press('Enter');
      await page.waitFor('.quick-input-widget input[aria-describedby]');
      await page.waitFor('.quick-input-message:has-text("Solution for")');
      await answer('Show the reviewer beside each change');
      await plus('Show the reviewer');
      await page.waitFor('.quick-input-message:has-text("Experiment for")');
      await answer('Write the names by hand for one team');
      const document = await tree();
      await until('it is written', () => document.getText().includes('Write the names by hand'));
      await page.screenshot('walked-experiment-added');
      await isTicked('experiment');
    });

    it('draws the roadmap from the horizon that is chosen', async () => {
      await show('roadmap');
      await page.click(row('see who is on it'));
      await page.click('.pane .pane-header[aria-label^="Details"]');
      const horizon = '.details-form [data-field=horizon] select';
      await page.waitFor(horizon, { webview, timeout: 60_000 });
      await page.evaluate(
        `(select => { select.value = 'now'; select.dispatchEvent(new Event('change')); })(document.querySelector('${horizon}'))`,
        { webview },
      );
      const document = await tree();
      await until('it is written', () => document.getText().includes('horizon: now'));
      await start('roadmap', 'Generate Roadmap');
      // Without a journey there is one way to lay it out.
      await page.waitFor(quickInput.question('Keep this layout'));
      await page.screenshot('walked-roadmap-asked');
      await quickInput.answerTo('Keep this layout', 'keep the layout');
      await page.waitFor(quickInput.question('Who reads it?'));
      await page.press('Enter');
      await until('it is shown', () => vscode.window.activeTextEditor?.document.languageId === 'markdown');
      const drawn = activeDocument().getText();
      assert.match(drawn, /\| {2}\| Reviews come back on the same day \|/);
      assert.match(drawn, /\*\*Now\*\*.*see who is on it/);
      // The preview opens beside the text, which keeps the keyboard: what is opened before that lies behind it.
      await until('its preview is beside it', () => vscode.window.tabGroups.all.length === 2);
      await settled();
      await page.screenshot('walked-roadmap-drawn');
      await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
      await isTicked('roadmap');
    });

    it('leaves files that are kept: no errors, and what is left to decide', async () => {
      await vscode.workspace.saveAll(false);
      const host = await activeHost();
      host.sync.flush();
      const files = host.service.index.all();
      assert.deepEqual(files.map(({ kind }) => kind).sort(), ['insights', 'roadmap', 'scorecard', 'tree']);
      const found = files.flatMap(({ uri }) => host.diagnose(uri));
      // What to expect, what else to try, whom else to ask, and how the talks were biased: nobody but the team can say it.
      assert.deepEqual(found.map(({ severity, code }) => `${severity} ${code}`).sort(), [
        'hint insight-without-bias-note',
        'hint opportunity-single-source',
        'warning experiment-without-expectation',
        'warning opportunity-few-solutions',
      ]);
    });
  });
