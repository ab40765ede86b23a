import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { activeDocument, fileUri, openNew, undoTest, until, willMake } from './workspace';

/** Flush dashes and CRLF: what is added takes the style over. */
const flush = [
  'title: Flush',
  'unit: hours',
  'divide_by: effort   # all of them',
  'entries:',
  '- id: hps-one',
  '  opportunity: old-docs',
  '  capability: the first one',
  '  outcome: less of it',
  '  signal: restarts of newcomers fall from 9 to 1 within a month',
  '  reach: 100',
  '  frequency: 1',
  '  hours_lost: 1',
  '  confidence: 80%',
  '  effort: 2',
  '',
].join('\r\n');

const added = [
  '- id: hps-blind-provisioning',
  '  opportunity: blind-provisioning',
  '  capability: seeing what provisioning does',
  '  outcome: newcomers wait for it',
  '  signal: restarts of newcomers fall from 2.1 to 0.5 within a month',
  '  reach: 120',
  '  frequency: 3',
  '  hours_lost: 0.5',
  '  confidence: 80%',
  '  effort: 3..6',
  '',
].join('\r\n');

const name = 'flush.scorecard.yaml';

/** The title of a step once the opportunity is known. */
const about = (step: string) => `New HPS: I can't tell whether it is stuck or just slow (${step})`;

describe('New HPS', function () {
  this.timeout(60_000);
  before(function () {
    requirePage(this);
  });
  let card: vscode.TextDocument;
  beforeEach(async () => {
    card = await openNew(name, flush);
  });
  afterEach(undoTest);

  it('asks step by step from the palette, and adds one entry in the style of the file, which one undo removes', async () => {
    await quickInput.run('New HPS');
    await quickInput.answer('New HPS (1/10)', 'Flush');
    await quickInput.waitFor('New HPS (2/10)');
    assert.match(
      (await page.texts('.quick-input-widget .quick-input-list-separator')).join(),
      /without a scorecard entry/,
    );
    await page.waitFor('.quick-input-list .monaco-list-row.focused');
    await page.screenshot('new-hps-opportunities');
    await quickInput.answer('New HPS (2/10)', 'provision the stack');
    await quickInput.answer(about('3/10'), 'seeing what provisioning does');
    await quickInput.answer(about('4/10'), 'newcomers wait for it');
    await quickInput.waitFor(about('5/10'));
    await page.type('restarts of newcomers fall');
    await page.waitFor('.quick-input-message >> text=/also names a number, within which time/');
    await quickInput.answer(about('5/10'), 'restarts of newcomers fall from 2.1 to 0.5 within a month');
    await quickInput.answer(about('6/10'), '120');
    await quickInput.answer(about('7/10'), '3');
    await quickInput.answer(about('8/10'), '0.5');
    await quickInput.answer(about('9/10'), '80');
    await quickInput.waitFor(about('10/10'));
    await page.waitFor('.quick-input-message >> text=/Cost of delay so far: 180 h a week. CD3 needs effort./');
    await page.type('0');
    await page.waitFor('.quick-input-message >> text=/reaches zero or less.*Dev-weeks/');
    await page.press('Enter');
    await quickInput.waitFor(about('10/10'));
    await page.press('Control+A');
    await page.type('3..6');
    await page.waitFor('.quick-input-message >> text=/CD3 so far: 40, would be 2nd of 2./');
    await page.screenshot('new-hps-live-cd3');
    await page.press('Enter');
    await quickInput.gone();

    await page.waitFor('.notification-list-item-message >> text="Added to “Flush”. CD3 40, 2nd of 2."');
    const document = await until('The entry is shown', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(name) && editor.document;
    });
    assert.equal(document.getText(), flush + added);
    const selected = await until('Its name is selected', () => {
      const text = document.getText(vscode.window.activeTextEditor?.selection);
      return text !== '' && text;
    });
    assert.equal(selected, 'seeing what provisioning does');
    await page.screenshot('new-hps-written');

    await page.press('Control+Z');
    await until('One undo removes it', () => document.getText() === flush);
  });

  it('goes back with what was typed, and Escape keeps it all for the next time', async () => {
    const running = vscode.commands.executeCommand('canopy.newHps', {
      opportunity: 'blind-provisioning',
      scorecard: fileUri(name).toString(),
    });
    await quickInput.answer(about('1/8'), 'a capability');
    await quickInput.answer(about('2/8'), 'an outcome');
    await quickInput.waitFor(about('3/8'));
    await page.type('half a sig');
    await page.press('Control+Alt+Minus');
    await quickInput.waitFor(about('2/8'));
    assert.equal(await quickInput.value(), 'an outcome');
    await page.press('Enter');
    await quickInput.waitFor(about('3/8'));
    assert.equal(await quickInput.value(), 'half a sig');
    await page.click('.quick-input-titlebar .codicon-quick-input-back');
    await quickInput.waitFor(about('2/8'));
    await page.press('Enter');
    await quickInput.waitFor(about('3/8'));
    await page.press('Escape');
    await running;
    assert.equal(card.getText(), flush, 'nothing is half written');

    await quickInput.run('New HPS');
    await page.waitFor('.quick-input-list-entry >> text="Go on where you left"');
    await page.waitFor('.quick-input-list-entry:has-text("We believe that a capability will result in an outcome.")');
    await page.press('Enter');
    await page.waitFor('.quick-input-message >> text=/We know we have succeeded|also names/');
    assert.equal(await quickInput.value(), 'half a sig');
    await page.press('Escape');
    await quickInput.gone();
    assert.equal(card.getText(), flush);
  });

  it('makes a new scorecard with its first entry, and none before the end', async () => {
    const created = 'next-candidates.scorecard.yaml';
    willMake(created);
    const running = vscode.commands.executeCommand('canopy.newHps', { opportunity: 'old-docs' });
    await quickInput.answerTo('Which scorecard does it go into?', 'A new scorecard');
    await quickInput.answerFolder('What is the new scorecard for?');
    await quickInput.answerTo('What is the new scorecard for?', 'Next candidates');
    for (const [question, text] of [
      ['We believe that …', 'reading my version'],
      ['We believe that reading my version will result in …', 'developers trust it'],
      ['We know we have succeeded', 'it helps'],
      ['How many people', '160'],
      ['How many times a week', ''],
      ['Hours that each of them loses', ''],
      ['How sure you are', '80%'],
    ] as const)
      await quickInput.answerTo(question, text);
    await page.waitFor(quickInput.question('Dev-weeks'));
    await assert.rejects(vscode.workspace.fs.stat(fileUri(created)), /./);
    await quickInput.answerTo('Dev-weeks', '5');
    await running;
    const text = activeDocument().getText();
    assert.match(
      text,
      /title: Next candidates\n(.*\n)*\nentries:\n {2}- id: hps-old-docs-2\n {4}opportunity: old-docs\n/,
    );
    assert.ok(text.endsWith('    reach: 160\n    confidence: 80%\n    effort: 5\n'), text);
  });
});
