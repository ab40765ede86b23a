import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, putCursor, rangeOf, removeFiles, showFile, until } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { treeText } from './texts';

describe('Completion', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await activeHost();
    editor = await showFile('la.tree.yaml', treeText);
  });

  afterEach(removeFiles);

  async function offered(marked: string): Promise<string[]> {
    const { start } = rangeOf(editor.document, marked);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      start,
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  it('offers what a key may hold: choices, and ids of the whole workspace', async () => {
    const kinds = await offered('kind: |pain');
    assert.ok(
      ['need', 'pain', 'desire', 'question'].every(kind => kinds.includes(kind)),
      kinds.join(', '),
    );
    const outcomes = await offered('outcome: |la-calls');
    assert.ok(outcomes.includes('la-calls') && outcomes.includes('slow-command'), outcomes.join(', '));
  });

  it('writes a key and goes on to its value', async function () {
    requirePage(this);
    await editor.edit(builder => builder.insert(rangeOf(editor.document, '    kind: need|\n').end, '\n    '));
    putCursor(editor, 'kind: need\n    |');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.type('hor');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await page.waitFor('.suggest-widget .monaco-list-row:has-text("horizon")');
    await page.press('Enter');
    await page.waitFor('.suggest-widget .monaco-list-row:has-text("next")');
    await page.type('ne');
    await page.press('Enter');
    await until('both are written', () => editor.document.getText().includes('kind: need\n    horizon: next\n'));
  });

  it('tells of an id what its hover tells', async function () {
    requirePage(this);
    putCursor(editor, 'outcome: |la-calls');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await page.waitFor('.suggest-widget .monaco-list-row:has-text("la-calls")');
    await vscode.commands.executeCommand('toggleSuggestionDetails');
    await page.waitFor('.suggest-details:has-text("calls for every 100 returns changes from")');
    await page.screenshot('text-completion');
    await vscode.commands.executeCommand('toggleSuggestionDetails');
    await page.press('Escape');
  });

  it('writes a whole file into an empty one, and waits at its title', async function () {
    requirePage(this);
    editor = await showFile('lb.kata.yaml', '');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.type('new');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await page.waitFor('.suggest-widget .monaco-list-row:has-text("New kata")');
    await page.press('Enter');
    await until('the file is written', () => editor.document.getText().includes('\nsteps:\n'));
    assert.equal(editor.document.getText(editor.selection), 'Title');
    await page.press('Escape');
  });
});
