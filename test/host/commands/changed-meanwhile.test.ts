import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, until as becomes } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { fileUri, insertLines, openExample, openNew, undoTest } from './workspace';

const nameless = 'opportunities:\n- title: When I wait, I worry\n';
const another = '- title: When I deploy, I can’t see how far it is\n';
const changed = nameless.replace('- title', `${another}- title`);
const notLonger = '.notification-list-item-message:has-text("“When I wait, I worry” is no longer there")';

const scorecard = 'title: Soon gone\nunit: hours\ndivide_by: effort\nentries: []\n';

describe('New … when the text changes while the questions are asked @long', function () {
  this.timeout(60_000);
  before(function () {
    requirePage(this);
  });
  afterEach(undoTest);

  it('New Opportunity refuses to write below the item that moved to the place of the one that was meant', async () => {
    const tree = await openNew('nameless.tree.yaml', nameless);
    const called = { parent: '/opportunities/0', tree: tree.uri.toString() };
    const running = vscode.commands.executeCommand('canopy.newOpportunity', called);
    await quickInput.waitFor('New Opportunity');
    await insertLines(tree, 1, another);
    await quickInput.answer('New Opportunity', 'When I wait for long, I can’t tell whether it hangs');
    await running;
    await page.waitFor(notLonger);
    assert.equal(tree.getText(), changed);
  });

  it('New Kata gives no id to another item than the one that was meant', async () => {
    const tree = await openNew('nameless.tree.yaml', nameless);
    const called = { opportunity: '/opportunities/0', tree: tree.uri.toString() };
    const running = vscode.commands.executeCommand('canopy.newKata', called);
    await quickInput.waitFor('New Kata');
    await insertLines(tree, 1, another);
    await quickInput.answer('New Kata', 'Nobody worries');
    await running;
    await page.waitFor(notLonger);
    assert.equal(tree.getText(), changed);
    await assert.rejects(vscode.workspace.fs.stat(fileUri('nobody-worries.kata.yaml')), /./);
  });

  it('New Insight links only what is still there, and says what is not', async () => {
    const insights = await openExample('first-week.insights.yaml');
    const tree = await openNew('nameless.tree.yaml', nameless);
    const running = vscode.commands.executeCommand('canopy.newInsight', {
      file: insights.uri.toString(),
      opportunity: '/opportunities/0',
      tree: tree.uri.toString(),
    });
    await quickInput.answer('New Insight (1/6)', 'interview');
    await quickInput.waitFor('New Insight (2/6)');
    await insertLines(tree, 1, another);
    await quickInput.answer('New Insight (2/6)', 'Two of three worried');
    for (const step of [3, 4]) await quickInput.answer(`New Insight (${step}/6)`, '');
    await quickInput.answer('New Insight (5/6)', 'Set up the stack');
    await quickInput.waitFor('New Insight (6/6)');
    await page.press('Enter');
    await running;
    await page.waitFor(notLonger);
    assert.match(insights.getText(), /finding: Two of three worried\n$/);
    assert.equal(tree.getText(), changed);
  });

  it('New HPS keeps every answer when its scorecard is deleted, and asks for another one', async () => {
    const card = await openNew('soon-gone.scorecard.yaml', scorecard);
    const called = { opportunity: 'blind-provisioning', scorecard: card.uri.toString() };
    const running = vscode.commands.executeCommand('canopy.newHps', called);
    const answers = [
      'a capability',
      'an outcome',
      'restarts fall from 2 to 1 within a month',
      '120',
      '3',
      '0.5',
      '80%',
    ];
    const step = (number: number) => `New HPS: I can't tell whether it is stuck or just slow (${number}/8)`;
    for (const [index, answer] of answers.entries()) await quickInput.answer(step(index + 1), answer);
    await quickInput.waitFor(step(8));
    await vscode.workspace.fs.delete(card.uri);
    const { index } = (await activeHost()).service;
    await becomes('the scorecard has left the index', () => index.get(card.uri.toString()) === undefined);
    await quickInput.answer(step(8), '3..6');
    await running;
    const told = 'soon-gone.scorecard.yaml is gone.';
    await page.waitFor(`.notification-list-item-message:has-text("${told}"):has-text("Your answers are kept")`);

    const again = vscode.commands.executeCommand('canopy.newHps', { opportunity: 'blind-provisioning' });
    await page.waitFor('.quick-input-list-entry >> text="Go on where you left"');
    await page.press('Enter');
    await page.waitFor(quickInput.question('Which scorecard does it go into?'));
    await page.press('Enter');
    await page.waitFor(quickInput.question('We believe that …'));
    assert.equal(await quickInput.value(), 'a capability');
    await page.press('Escape');
    await again;
  });
});
