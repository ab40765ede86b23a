import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { fileUri, openNew, undoTest, until, willMake } from './workspace';

const insights = 'title: Survey\ninsights: []\n';

describe('Insights from elsewhere @long', function () {
  this.timeout(90_000);
  before(function () {
    requirePage(this);
  });
  afterEach(async () => {
    await undoTest();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function write(name: string, text: string): Promise<vscode.Uri> {
    willMake(name);
    await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    return fileUri(name);
  }

  it('New Insight from Selection keeps the words, the file and the line', async () => {
    const document = await openNew('selected.insights.yaml', insights);
    const uri = await write('notes.md', '# Notes\n\nMia said: “I gave it ten minutes\nand then I killed it.”\n');
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(2, 11, 3, 21);
    await quickInput.run('New Insight from Selection');
    await quickInput.answerTo('Where does it go?', 'Survey');
    await quickInput.answerTo('How was it learned?', 'interview');
    await page.waitFor(quickInput.question('What was learned, in one sentence?'));
    assert.equal(await quickInput.value(), 'I gave it ten minutes and then I killed it.');
    await page.press('ControlOrMeta+A');
    await page.type('Mia Wong said that she kills it');
    await page.waitFor('.quick-input-message:has-text("“Mia Wong” tells who it was.")');
    await page.screenshot('insight-from-selection');
    await quickInput.answerTo('What was learned, in one sentence?', 'People kill what does not speak');
    await quickInput.answerTo('How many people', '1');
    await quickInput.answerTo('Who are they?', 'new developers');
    await quickInput.answerTo('Which moment of the journey', 'None of them');
    await page.waitFor(quickInput.question('Which opportunities does it support?'));
    await page.press('Enter');
    await until('The insight is there', () =>
      /finding: People kill what does not speak\n {4}quote: I gave it ten minutes and then I killed it\.\n {4}source: notes\.md#L3\n/.test(
        document.getText(),
      ),
    );
  });

  it('Import Insights takes the rows of a survey, asks what the headings do not tell, and names nobody', async () => {
    const document = await openNew('imported.insights.yaml', 'title: Survey of September\ninsights: []\n');
    const csv = 'Date,Team,Comment\n2026-09-12,payments,It hangs\n12.9.,checkout,Ask mia@example.com how she waits\n';
    const running = vscode.commands.executeCommand('canopy.importInsights', await write('survey.csv', csv));
    await quickInput.answerTo('How were they learned', 'survey');
    await page.waitFor(quickInput.question('Some rows tell who somebody was'));
    await page.screenshot('import-insights-personal');
    await page.press('Enter');
    await quickInput.answerTo('Where do they go?', 'Survey of September');
    await page.waitFor(
      '.notification-list-item-message >> text=/2 insights came in from “survey”. 1 could not be taken/',
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    await running;
    assert.equal(
      document.getText(),
      `title: Survey of September
insights:
  - id: hangs
    kind: survey
    on: 2026-09-12
    segment: payments
    finding: It hangs
  - id: ask-participant-how-she-waits
    kind: survey
    segment: checkout
    finding: Ask a participant how she waits
`,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'title: Survey of September\ninsights: []\n');
  });
});
