import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { quickInput } from './quick-input';
import { activeDocument, openExample, openNew, undoTest, until, willMake } from './workspace';

describe('Creating files', function () {
  this.timeout(60_000);
  before(function () {
    requirePage(this);
  });
  afterEach(undoTest);

  it('New Opportunity Tree asks for a title and an outcome, and goes on in the text', async () => {
    willMake('code-review.tree.yaml');
    await quickInput.run('New Opportunity Tree');
    await quickInput.waitFor('New Opportunity Tree (1/2)');
    await page.type('Local development');
    await page.waitFor('.quick-input-message >> text=/local-development.tree.yaml is there already/');
    await quickInput.answer('New Opportunity Tree (1/2)', 'Code review');
    await quickInput.answer('New Opportunity Tree (2/2)', 'Reviews come back on the same day');
    const editor = await until('The file is open', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('/code-review.tree.yaml') && active;
    });
    const text = editor.document.getText();
    assert.match(text, /^title: Code review$/m);
    assert.match(
      text,
      /^ {2}- id: reviews-come-back-same-day\n {4}level: business .*\n {4}title: Reviews come back on the same day$/m,
    );
    assert.equal(editor.document.isDirty, false, 'it is a file from the start');
    await until('The cursor is where the user goes on', () =>
      /^ {4}who: +#/.test(editor.document.lineAt(editor.selection.active.line).text),
    );
    assert.equal(editor.selection.active.character, 9);
    await page.waitFor('.notifications-toasts >> text="Open Tree as Canvas"');
    await page.screenshot('new-tree');
  });

  it('New Insight adds a finding and links it as evidence', async () => {
    const insights = await openExample('first-week.insights.yaml');
    const tree = await openExample('local-development.tree.yaml');
    const [insightsBefore, treeBefore] = [insights.getText(), tree.getText()];
    const running = vscode.commands.executeCommand('canopy.newInsight', { file: insights.uri.toString() });
    await quickInput.answer('New Insight (1/6)', 'interview');
    await quickInput.answer('New Insight (2/6)', 'Three of four asked a colleague first');
    await quickInput.answer('New Insight (3/6)', '4');
    await quickInput.answer('New Insight (4/6)', 'new backend developers');
    await quickInput.answer('New Insight (5/6)', 'Set up the stack');
    await quickInput.waitFor('New Insight (6/6)');
    await page.type('dependency fails');
    await page.press('ArrowDown', 'Space', 'Enter');
    await running;
    const { year, month, day } = today();
    const lines = [
      'id: three-four-asked-colleague-first',
      'kind: interview',
      `on: ${year}-${month}-${day}`,
      'participants: 4',
      'segment: new backend developers',
      'place: set-up',
      'finding: Three of four asked a colleague first',
    ];
    assert.ok(insights.getText().startsWith(insightsBefore.trimEnd()), 'what was there stays as it was');
    assert.ok(
      insights
        .getText()
        .trimEnd()
        .endsWith(`  - ${lines.join('\n    ')}`),
      insights.getText(),
    );
    const evidence = 'evidence: [first-week-interviews, devstack-questions';
    assert.equal(
      tree.getText().replace(/, (?:three-four|\{ insight: three-four)[^\]]*\]/, ']'),
      treeBefore,
      'nothing but the evidence changed',
    );
    assert.match(tree.getText(), new RegExp(`${evidence.replace('[', '\\[')}, .*three-four-asked-colleague-first`));
  });

  it('New Kata takes over what the tree says', async () => {
    willMake('newcomers-recover-alone.kata.yaml');
    const running = vscode.commands.executeCommand('canopy.newKata', { opportunity: 'failed-provisioning' });
    await quickInput.answer('New Kata', 'Newcomers recover alone');
    await running;
    const text = activeDocument().getText();
    assert.match(text, /^title: Newcomers recover alone\nchallenge: slow-command\nopportunity: failed-provisioning$/m);
    assert.match(text, /^target: \{ value: 30 min, by: 2026-Q4 \}\nstart: \{ value: 44 min, on: 2026-11-02 \}$/m);
    assert.match(text, /^ {4}experiment: known-errors-by-hand$/m);
    const { active } = vscode.window.activeTextEditor!.selection;
    assert.match(activeDocument().lineAt(active.line).text, /^ {4}obstacle: /);
    await page.screenshot('new-kata');
  });

  it('New Kata gives an opportunity without an id one to refer to', async () => {
    willMake('nobody-worries.kata.yaml');
    const tree = await openNew('nameless.tree.yaml', 'opportunities:\n- title: When I wait, I worry  # often\n');
    const called = { opportunity: '/opportunities/0', tree: tree.uri.toString() };
    const running = vscode.commands.executeCommand('canopy.newKata', called);
    await quickInput.answer('New Kata', 'Nobody worries');
    await running;
    assert.equal(tree.getText(), 'opportunities:\n- id: worry\n  title: When I wait, I worry  # often\n');
    assert.match(activeDocument().getText(), /^opportunity: worry$/m);
  });

  it('New Opportunity adds a need below an outcome, and hints at a solution in disguise', async () => {
    const tree = await openExample('production.tree.yaml');
    const before = tree.getText();
    const running = vscode.commands.executeCommand('canopy.newOpportunity', { parent: 'needless-alerts' });
    await quickInput.waitFor('New Opportunity');
    await page.type('Add a dashboard for alerts');
    await page.waitFor('.quick-input-message >> text=/dashboard/');
    await quickInput.answer('New Opportunity', 'When I am on call, I can’t tell which alert matters');
    await running;
    assert.match(
      tree.getText(),
      /- id: cant-tell-alert-matters\n {4}title: When I am on call, I can’t tell which alert matters\n {4}outcome: needless-alerts\n/,
    );
    assert.ok(tree.getText().length < before.length + 200);
    assert.equal(activeDocument(), tree);
  });
});

function today(): { year: string; month: string; day: string } {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return { year: String(now.getFullYear()), month: two(now.getMonth() + 1), day: two(now.getDate()) };
}
