import * as vscode from 'vscode';
import { fixAllInFileCommand } from '../../../src/host/fixes/commands';
import { codeOf } from '../../../src/host/language/diagnostics';
import { undoTest, until } from '../commands/workspace';
import { card, openCanvas } from '../editor/canvas-page';
import { replaceInText } from '../editor/tree-file';
import * as assert from '../harness/assert';
import { activeHost, putCursor, showFile, writeFile } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { learnLanguage } from './steps';

const tree = `title: Journey words
outcomes:
  - id: jt-calls
    title: Fewer calls about returns
opportunities:
  - id: jt-cache
    title: Add a test cache
    outcome: jt-calls
  - id: jt-board   # asked for twice
    title: Build a dashboard
    outcome: jt-calls
`;
const scorecard = `title: Journey words
entries:
  - id: hps-jt-board
    opportunity: jt-board
    capability: a dashboard
`;

describe('Journey: in the text', function () {
  this.timeout(60_000);
  before(async function () {
    requirePage(this);
    await activeHost();
    await learnLanguage();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await undoTest();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const phrasing = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(problem => codeOf(problem) === 'opportunity-phrased-as-solution');

  it('fixes all phrasing warnings, in one step', async () => {
    const { document } = await showFile('journey-words.tree.yaml', tree);
    await until('two warnings are told', () => phrasing(document.uri).length === 2);
    await vscode.commands.executeCommand(
      fixAllInFileCommand,
      document.uri.toString(),
      'opportunity-phrased-as-solution',
    );
    await until('no warning is left', () => phrasing(document.uri).length === 0);
    assert.equal(document.getText().match(/solutions:\n {6}- id: jt-(cache|board)/g)?.length, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), tree);
  });

  it('renames an id in every file', async () => {
    const other = await vscode.workspace.openTextDocument(await writeFile('journey-words.scorecard.yaml', scorecard));
    const editor = await showFile('journey-words.tree.yaml', tree);
    putCursor(editor, 'id: jt-b|oard');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.press('F2');
    await page.waitFor('.rename-box input:focus');
    await page.press('ControlOrMeta+A');
    await page.type('jt-overview');
    await page.press('Enter');
    await until(
      'the definition is renamed',
      () => editor.document.getText() === tree.replace('jt-board', 'jt-overview'),
    );
    await until('the reference is', () => other.getText() === scorecard.replace(': jt-board', ': jt-overview'));
  });

  it('recovers from a file that can’t be read', async () => {
    const { document } = await showFile('journey-words.tree.yaml', tree);
    await openCanvas(document.uri, { beside: true });
    await replaceInText(document, '    title: Build', '    pla\n    title: Build');
    await page.waitFor('.note[role=alert]', { webview: true });
    assert.equal(await page.count(card('jt-board'), { webview: true }), 1, 'the last tree stays in view');
    await until('the place is marked', () =>
      vscode.languages.getDiagnostics(document.uri).some(({ severity }) => severity === 0),
    );
    await replaceInText(document, '    pla\n', '');
    await page.waitFor('.note[role=alert]', { webview: true, gone: true });
    assert.equal(document.getText(), tree);
  });
});
