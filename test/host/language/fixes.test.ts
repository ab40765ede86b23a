import * as vscode from 'vscode';
import { card, clickCard, openCanvas } from '../editor/canvas-page';
import * as assert from '../harness/assert';
import {
  activeHost,
  changesDuring,
  putCursor,
  rangeOf,
  removeFiles,
  showFile,
  until,
  writeFile,
} from '../harness/files';
import { page, requirePage } from '../harness/page';
import { chooseFromMenu, row, showSideBar } from '../tree/rows';

const treeText = `title: Aardvark fixes
outcomes:
  - id: fx-calls
    title: Fewer calls about parcels
    who: customers
    behavior: calls for every 100 parcels
    from: 40 calls
    to: 15 calls
    by: 2027-Q2

opportunities:
  - id: fx-dark
    title: "When I send a parcel back, I can't tell whether the parcel has arrived"
    kind: pain
    place: set-up
    outcome: fx-calls
    evidence: [first-week-interviews]
  - id: fx-twin
    title: "When I send a parcel back, I can't tell whether a parcel has arrived"
    kind: pain
    place: set-up
    outcome: fx-calls
    solutions:
      - title: Send a mail
  - id: fx-cache
    title: Add a test cache
    outcome: fx-calls
  - id: fx-board
    title: Build a dashboard
    outcome: fx-calls
    evidence: [fx-missing]
`;

describe('Fixes and refactorings', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await activeHost();
    editor = await showFile('fx.tree.yaml', treeText);
    await until('the problems are told', () => vscode.languages.getDiagnostics(editor.document.uri).length > 5);
  });

  afterEach(removeFiles);

  const text = () => editor.document.getText();

  async function actionsAt(words: string, kind: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
    const { document } = editor;
    return vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, words),
      kind.value,
    );
  }

  async function run(words: string, title: string | RegExp, kind = vscode.CodeActionKind.QuickFix): Promise<void> {
    const actions = await actionsAt(words, kind);
    const found = actions.find(each => (typeof title === 'string' ? each.title === title : title.test(each.title)));
    assert.ok(found?.command, `offered: ${actions.map(each => each.title).join('; ')}`);
    await vscode.commands.executeCommand(found.command.command, ...(found.command.arguments ?? []));
  }

  async function undone(): Promise<void> {
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was, byte for byte', () => text() === treeText);
  }

  it('turn an opportunity into another kind, as one undo step', async () => {
    const rewrite = vscode.CodeActionKind.RefactorRewrite;
    const events = await changesDuring(editor.document, () =>
      run('Add a test cache', /^Turn into a question/, rewrite),
    );
    assert.equal(events.length, 1);
    assert.ok(text().includes('title: When …, how do I …? (Add a test cache)\n    kind: question\n'));
    await undone();
  });

  it('fix all of a kind in the file, as one undo step', async () => {
    const title = 'Fix all “opportunity-phrased-as-solution” in this file';
    const events = await changesDuring(editor.document, () => run('Add a test cache', title));
    assert.equal(events.length, 1);
    assert.equal(text().match(/title: When …, I can't …/g)?.length, 2);
    await undone();
  });

  it('write the missing insight into the file that the tree rests on', async () => {
    const before = text();
    await run('fx-missing', /^Create the insight “fx-missing” in /);
    const active = vscode.window.activeTextEditor;
    assert.ok(active?.document.uri.path.endsWith('first-week.insights.yaml'), 'the file of the insight is shown');
    assert.equal(active?.document.getText(active.selection), '…');
    assert.ok(active?.document.getText().includes('id: fx-missing'));
    assert.equal(text(), before);
    await vscode.commands.executeCommand('undo');
    assert.ok(!active?.document.getText().includes('fx-missing'));
  });

  it('do what needs no judgement when the file is saved', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'yaml', uri: editor.document.uri });
    const { Global } = vscode.ConfigurationTarget;
    await settings.update('codeActionsOnSave', { 'source.fixAll.canopy': 'explicit' }, Global);
    try {
      await editor.edit(edit => edit.replace(rangeOf(editor.document, 'kind: pain'), 'kind: pian'));
      await until('it is told', () =>
        vscode.languages.getDiagnostics(editor.document.uri).some(({ message }) => message.includes('pian')),
      );
      await editor.document.save();
      assert.equal(text(), treeText);
    } finally {
      await settings.update('codeActionsOnSave', undefined, Global);
    }
  });

  it('put the colon that keeps the text from being read where it was asked for, as one undo step', async () => {
    const twice = treeText.replaceAll('outcome: fx-calls', 'outcome fx-calls');
    await editor.edit(edit => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), twice));
    const told = () => vscode.languages.getDiagnostics(editor.document.uri);
    await until('the lines without a colon are told', () =>
      told().some(({ message }) => message.startsWith('A colon')),
    );
    const events = await changesDuring(editor.document, () =>
      run('outcome fx-calls\n  - id: fx-board', 'Add the missing colon: “outcome: fx-calls”'),
    );
    assert.equal(events.length, 1);
    assert.equal(text(), twice.replace('outcome fx-calls\n  - id: fx-board', 'outcome: fx-calls\n  - id: fx-board'));
  });

  it('merge near-duplicates once the preview is accepted, and write nothing when it is not', async function () {
    requirePage(this);
    const merge = /^Merge it into “When I send/;
    const discarded = run('whether a parcel has arrived', merge);
    await page.waitFor('.bulk-edit-panel .monaco-list-row:has-text("fx.tree.yaml")');
    await page.screenshot('fix-preview');
    assert.equal(text(), treeText);
    await vscode.commands.executeCommand('refactorPreview.discard');
    await discarded;
    assert.equal(text(), treeText);
    const accepted = run('whether a parcel has arrived', merge);
    await page.waitFor('.bulk-edit-panel .monaco-list-row:has-text("fx.tree.yaml")');
    const events = await changesDuring(editor.document, async () => {
      await page.click('.bulk-edit-panel .monaco-list-row:has-text("fx.tree.yaml") .edit-checkbox');
      await page.click('.bulk-edit-panel .monaco-button:has-text("Apply")');
      await accepted;
      await until('it is merged', () => !text().includes('fx-twin'));
    });
    assert.equal(events.length, 1);
    assert.ok(text().includes('    solutions:\n      - title: Send a mail\n'));
    await vscode.window.showTextDocument(editor.document);
    await undone();
  });

  it('are offered by the light bulb, refactorings among them', async function () {
    requirePage(this);
    putCursor(editor, 'Add a te|st cache');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.press('ControlOrMeta+.');
    await page.waitFor('.action-widget .monaco-list-row:has-text("Fix all")');
    await page.waitFor('.action-widget .monaco-list-row:has-text("Turn into a need")');
    await page.screenshot('fix-light-bulb');
    await page.press('Escape');
  });

  it('are done from the canvas', async function () {
    requirePage(this);
    this.timeout(120_000);
    await openCanvas(editor.document.uri);
    await clickCard('fx-cache');
    await page.press('Shift+F10');
    await page.click('[role=menuitem]:has-text("Fix the problem")', { webview: true });
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("Move to solutions")');
    await page.screenshot('fix-canvas');
    await page.click('.quick-input-list .monaco-list-row:has-text("Move to solutions")');
    await page.waitFor(card('fx-cache-need'), { webview: true });
    await until('it is written', () => text().includes("- id: fx-cache-need\n    title: When …, I can't …\n"));
    await page.press('Escape');
    await undone();
  });

  it('are done from the side bar', async function () {
    requirePage(this);
    await showSideBar('Opportunity Trees');
    await page.waitFor(row('Add a test cache'));
    await chooseFromMenu('Add a test cache', 'Fix the Problem…');
    await page.click('.quick-input-list .monaco-list-row:has-text("Move to solutions")');
    await until('it is written', () => text().includes('- id: fx-cache-need\n'));
    await vscode.window.showTextDocument(editor.document);
    await undone();
  });

  it('fix all of a kind in the workspace, once the preview is accepted', async function () {
    requirePage(this);
    await writeFile('fy.tree.yaml', 'title: Aardvark others\nopportunities:\n  - id: fy-a\n    title: Add a button\n');
    const running = vscode.commands.executeCommand('canopy.fixAllInWorkspace', 'opportunity-phrased-as-solution');
    await page.waitFor('.bulk-edit-panel .monaco-list-row:has-text("fy.tree.yaml")');
    for (const name of ['fx', 'fy'])
      await page.click(`.bulk-edit-panel .monaco-list-row:has-text("${name}.tree.yaml") .edit-checkbox`);
    await page.click('.bulk-edit-panel .monaco-button:has-text("Apply")');
    await running;
    await until('both are written', async () => {
      const other = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('fy.tree.yaml'));
      return text().includes('fx-board-need') && other?.getText().includes('fy-a-need');
    });
    await vscode.window.showTextDocument(editor.document);
  });
});
