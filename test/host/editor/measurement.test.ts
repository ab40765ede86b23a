import * as vscode from 'vscode';
import { quickInput } from '../commands/quick-input';
import { undoTest } from '../commands/workspace';
import * as assert from '../harness/assert';
import { activeHost, putCursor, removeFiles, showFile, until } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { card, clickCard, openCanvas } from './canvas-page';

const webview = true;
const tree = `title: Measuring
outcomes:
  - id: measured-business
    level: business
    title: Less time to market
    from: 10 h
    to: 7 h
    by: 2027-Q2
    outcomes:
      - id: measured-product
        level: product
        title: Reviews come back sooner
        who: developers
        behavior: median wait
        from: 60 min
        to: 30 min
        by: 2027-Q1
        measurements:
          - { on: 2026-09-01, value: 60 min }
          - { on: 2026-10-01, value: 58 min }
          - { on: 2026-11-01, value: 55 min }
`;

/** Each surface asks the same question, and each answer is one more measurement. */
describe('A measurement is recorded @long', function () {
  this.timeout(120_000);
  let editor: vscode.TextEditor;

  before(function () {
    requirePage(this);
  });

  beforeEach(async () => {
    await activeHost();
    editor = await showFile('measured.tree.yaml', tree);
  });

  afterEach(async () => {
    await undoTest();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await removeFiles();
  });

  const text = () => editor.document.getText();

  async function answers(value: string): Promise<void> {
    await quickInput.answerTo('What is it now?', value);
    await page.waitFor(quickInput.question('On which day?'));
    await page.press('Enter');
    await until(`${value} is written`, () => text().includes(`value: ${value}`));
    assert.match(text(), new RegExp(`55 min \\}\\n {10}- \\{ on: \\d{4}-\\d\\d-\\d\\d, value: ${value} \\}\\n$`));
  }

  it('from the details in the side bar, which tell the pace and what the outcome still needs', async () => {
    await vscode.commands.executeCommand('canopy.details.focus');
    await page.waitFor('.side', { webview, timeout: 60_000 });
    await vscode.window.showTextDocument(editor.document);
    putCursor(editor, 'Reviews come back soo|ner');
    await page.waitFor('.details-form .pace', { webview });
    await page.waitFor('.details-form .sec-h:has-text("A good product outcome")', { webview });
    assert.equal(await page.text('.details-form .trend', { webview }), '█▅▁');
    await page.screenshot('details-outcome');
    await page.click('.details-form button:has-text("Record measurement")', { webview });
    await answers('51 min');
  });

  it('from the menu of its card, and from the details beside the canvas', async () => {
    await openCanvas(editor.document.uri);
    await clickCard('measured-product');
    await page.press('Shift+F10');
    await page.screenshot('canvas-measurement');
    await page.click('[role=menuitem]:has-text("Record a measurement")', { webview });
    await answers('50 min');
    await page.waitFor('.details-form .pace', { webview });
    await page.click(`${card('measured-business')} .t`, { webview });
    await page.waitFor('.details-form p:has-text("Below it: 1 outcome, on track or reached.")', { webview });
    await page.screenshot('canvas-outcome');
  });

  it('from the lens above it, and from the palette', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      50,
    );
    const titles = lenses.map(({ command }) => command?.title);
    const lens = lenses.findLast(({ command }) => command?.title === 'Record measurement')?.command;
    assert.ok(lens, titles.join(', '));
    const running = vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
    await answers('49 min');
    await running;
    await vscode.commands.executeCommand('undo');
    await quickInput.run('Record Measurement');
    await quickInput.answerTo('What was measured?', 'Reviews come back sooner');
    await answers('48 min');
  });
});
