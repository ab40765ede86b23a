import * as vscode from 'vscode';
import { codeOf } from '../../../src/host/language/diagnostics';
import * as assert from '../harness/assert';
import { activeHost, rangeOf, removeFiles, replaceWords, showFile, until, writeFile } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { showProblems } from './problems';
import { scorecardText, treeText } from './texts';

/** The problems of a file with one code, once there are as many as expected. */
async function problems(uri: vscode.Uri, code: string, count: number): Promise<vscode.Diagnostic[]> {
  const found = () => vscode.languages.getDiagnostics(uri).filter(diagnostic => codeOf(diagnostic) === code);
  await until(`${code} is told ${count} times`, () => found().length === count);
  return found();
}

describe('Diagnostics', () => {
  beforeEach(() => activeHost());
  afterEach(removeFiles);

  it('tell while typing, at the words that are meant', async () => {
    const { document } = await showFile('la.tree.yaml', treeText);
    const [phrased] = await problems(document.uri, 'opportunity-phrased-as-solution', 1);
    assert.ok(phrased);
    assert.equal(phrased.source, 'Canopy');
    assert.equal(phrased.severity, vscode.DiagnosticSeverity.Warning);
    const title = rangeOf(document, 'Add a test cache');
    assert.ok(title.contains(phrased.range) && !phrased.range.isEmpty, 'The range lies in the title');
    await replaceWords(document, 'Add a test cache', 'When I test, I wait longer than I worked');
    await problems(document.uri, 'opportunity-phrased-as-solution', 0);
    await replaceWords(document, 'outcome: la-calls\n    evidence', 'outcome: la-nothing\n    evidence');
    const [dangling] = await problems(document.uri, 'dangling-reference', 1);
    assert.ok(dangling?.range.isEqual(rangeOf(document, 'la-nothing')), 'The reference alone is marked');
  });

  it('tell an id that stands twice at both places, with the other place', async () => {
    const { document } = await showFile('la.tree.yaml', treeText);
    await writeFile('lb.tree.yaml', 'opportunities:\n  - id: la-dark\n    title: When I wait, I can’t plan\n');
    const [twice] = await problems(document.uri, 'duplicate-id', 1);
    assert.ok(twice?.range.isEqual(rangeOf(document, 'la-dark')));
    assert.equal(twice?.relatedInformation?.[0]?.location.uri.path.split('/').at(-1), 'lb.tree.yaml');
  });

  it('tell what is missing for a score, also of a file that is not open', async () => {
    await writeFile('la.tree.yaml', treeText);
    const uri = await writeFile('la.scorecard.yaml', scorecardText.replace('effort: 3..6', 'effort: 0'));
    await problems(uri, 'score-unusable-input', 1);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(scorecardText.replace('    effort: 3..6\n', '')));
    await problems(uri, 'score-missing-input', 1);
    await vscode.workspace.fs.delete(uri);
    await problems(uri, 'score-missing-input', 0);
  });

  it('tell the line that stops the text from being read, and nothing else until it is mended', async () => {
    const { document } = await showFile('la.tree.yaml', treeText);
    await problems(document.uri, 'opportunity-phrased-as-solution', 1);
    await replaceWords(document, 'outcomes:', 'outcomes: [');
    await until('the syntax is told', () =>
      vscode.languages.getDiagnostics(document.uri).some(problem => codeOf(problem) === 'yaml-syntax'),
    );
    assert.equal(
      vscode.languages.getDiagnostics(document.uri).every(problem => codeOf(problem) === 'yaml-syntax'),
      true,
    );
    await replaceWords(document, 'outcomes: [', 'outcomes:');
    await problems(document.uri, 'yaml-syntax', 0);
    await problems(document.uri, 'opportunity-phrased-as-solution', 1);
  });

  it('weigh what the settings say', async () => {
    const { document } = await showFile('la.tree.yaml', treeText);
    await problems(document.uri, 'opportunity-phrased-as-solution', 1);
    const settings = vscode.workspace.getConfiguration('canopy');
    const { Global } = vscode.ConfigurationTarget;
    try {
      await settings.update('rules.severity', { 'opportunity-phrased-as-solution': 'error' }, Global);
      await until('it is an error', () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      );
      await settings.update('rules.severity', { 'opportunity-phrased-as-solution': 'off' }, Global);
      await problems(document.uri, 'opportunity-phrased-as-solution', 0);
    } finally {
      await settings.update('rules.severity', undefined, Global);
    }
  });

  it('link to the page of their rule, which is shown as a preview', async function () {
    requirePage(this);
    await showFile('la.tree.yaml', treeText.replace('Add a test cache', 'Better documentation'));
    await showProblems('opportunity-too-vague');
    await page.click(
      '.markers-panel .monaco-list-row .code-link, .markers-panel .monaco-list-row a:has-text("opportunity-too-vague")',
      {
        modifiers: ['ControlOrMeta'],
      },
    );
    const isShown = (tab: vscode.Tab) =>
      tab.input instanceof vscode.TabInputCustom && tab.input.uri.path === '/opportunity-too-vague.md';
    await until('the preview is open', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isShown)));
    await page.waitFor('h1:has-text("opportunity-too-vague")', { webview: true, timeout: 60_000 });
    await page.screenshot('rule-page');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  }).timeout(120_000);
});
