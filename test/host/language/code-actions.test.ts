import * as vscode from 'vscode';
import { codeOf } from '../../../src/host/language/diagnostics';
import * as assert from '../harness/assert';
import { activeHost, changesDuring, pause, putCursor, rangeOf, removeFiles, showFile, until } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { showProblems } from './problems';
import { treeText } from './texts';

const converted = `  - id: la-cache-need
    title: When …, I can't …
    kind: need
    who: customers
    outcome: la-calls
    solutions:
      - id: la-cache
        title: Add a test cache
`;

describe('Quick fixes', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await activeHost();
    editor = await showFile('la.tree.yaml', treeText);
    await until('the problem is told', () => vscode.languages.getDiagnostics(editor.document.uri).some(isPhrasing));
  });

  afterEach(removeFiles);

  function isPhrasing(problem: vscode.Diagnostic): boolean {
    return codeOf(problem) === 'opportunity-phrased-as-solution';
  }

  function actions(): Thenable<vscode.CodeAction[]> {
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      rangeOf(editor.document, 'Add a test cache'),
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  async function run(title: string): Promise<void> {
    const action = (await actions()).find(found => found.title === title);
    assert.ok(action?.command, `“${title}” is offered`);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }

  it('move a solution under a new opportunity, select the scaffold, and are one undo step', async () => {
    const move = 'Move to solutions under a new opportunity';
    assert.equal((await actions()).find(({ title }) => title === move)?.isPreferred, true);
    const events = await changesDuring(editor.document, () => run(move));
    assert.equal(events.length, 1);
    assert.equal(editor.document.getText(), treeText.replace(/ {2}- id: la-cache[\s\S]*$/, converted));
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document, editor.document);
    assert.equal(active?.document.getText(active.selection), "When …, I can't …");
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), treeText);
  });

  it('silence a rule on one item', async () => {
    await run('Ignore “opportunity-phrased-as-solution” on this item');
    assert.equal(editor.document.getText(), `${treeText}    ignore:\n      - opportunity-phrased-as-solution\n`);
    await until(
      'nothing is told any more',
      () => !vscode.languages.getDiagnostics(editor.document.uri).some(isPhrasing),
    );
  });

  it('are offered by the light bulb', async function () {
    requirePage(this);
    putCursor(editor, 'Add a te|st cache');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.press('ControlOrMeta+.');
    await page.waitFor('.action-widget .monaco-list-row.focused:has-text("Move to solutions under a new opportunity")');
    await page.press('Enter');
    await until('it is done', () => editor.document.getText().endsWith(converted));
    const selected = () => editor.document.getText(vscode.window.activeTextEditor?.selection);
    await until('the scaffold is selected', () => selected() === "When …, I can't …");
    await page.type('When I test, I wait');
    await until('typing replaces the scaffold', () =>
      editor.document.getText().includes('title: When I test, I wait\n'),
    );
  });

  it('are offered in the list of problems', async function () {
    requirePage(this);
    await showProblems('opportunity-phrased-as-solution');
    const problem = '.markers-panel .monaco-list-row:has-text("test cache")';
    await page.waitFor('.markers-panel .monaco-list-row:has-text("la.tree.yaml")');
    await page.hover(problem);
    await page.click(
      `${problem} .codicon-lightbulb-autofix, ${problem} .codicon-light-bulb, ${problem} [class*="lightbulb"]`,
    );
    // A menu ignores a click that comes right after it opened.
    await pause(500);
    await page.click(
      '.monaco-menu .action-menu-item:has-text("Move to solutions"), .action-widget .monaco-list-row:has-text("Move to solutions")',
    );
    await until('it is done', () => editor.document.getText().endsWith(converted));
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
