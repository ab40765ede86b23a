import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import type { LanguageModel } from '../../../src/host/language/language-model';
import { suggestRephrasings } from '../../../src/host/language/rephrase';
import { quickInput } from '../commands/quick-input';
import * as assert from '../harness/assert';
import { activeHost, putCursor, removeFiles, showFile } from '../harness/files';
import { page, requirePage } from '../harness/page';

const treeText = `title: Aardvark words
opportunities:
  - id: rw-logs
    title: Better logs
    who: developers
    kind: need
`;
const good = "When a test fails, I can't tell which line is to blame";

describe('Rephrasing with a language model', () => {
  let host: Host;
  let editor: vscode.TextEditor;

  beforeEach(async function () {
    requirePage(this);
    host = await activeHost();
    editor = await showFile('rw.tree.yaml', treeText);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot('failed-rephrase');
    await vscode.commands.executeCommand('notifications.clearAll');
    await removeFiles();
  });

  const asked: string[] = [];

  function suggest(ask: LanguageModel['ask'] | undefined): Promise<void> {
    asked.length = 0;
    const model: LanguageModel = {
      name: 'Test Model',
      ask: (prompt, token) => {
        asked.push(prompt);
        return ask!(prompt, token);
      },
    };
    const target = { uri: editor.document.uri.toString(), key: 'rw-logs' };
    return suggestRephrasings(host, target, async () => (ask ? model : undefined));
  }

  /** VS Code lets the toasts of several messages at once go into its list. */
  async function says(words: string): Promise<void> {
    await vscode.commands.executeCommand('notifications.showList');
    await page.waitFor(`.notification-list-item-message:has-text("${words}")`);
  }

  it('offers what passes the judgement, says what was left out and sent, and writes the choice as one undo step', async () => {
    const value = `1. ${good}\n2. Add a log viewer\n3. When I debug, I lose half an hour to find the right log`;
    const running = suggest(async () => ({ ok: true, value }));
    await quickInput.waitFor('Wordings by Test Model, a language model');
    await page.waitFor('.quick-input-widget input[placeholder*="1 more was left out"]');
    assert.deepEqual((await quickInput.rows()).slice(0, 2), [
      good,
      'When I debug, I lose half an hour to find the right log',
    ]);
    await page.screenshot('rephrase');
    await page.press('Enter');
    await running;
    assert.equal(editor.document.getText(), treeText.replace('Better logs', good));
    assert.equal(asked.length, 1);
    assert.ok(!asked[0]?.includes('Aardvark'), 'the rest of the file is not sent');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), treeText);
  });

  it('shows none where none reads as an opportunity', async () => {
    await suggest(async () => ({ ok: true, value: 'Add a log viewer\nBuild a dashboard for logs' }));
    await says('No suggestion of Test Model reads as an opportunity');
    assert.equal(editor.document.getText(), treeText);
  });

  it('says why a model refused, and that there is none', async () => {
    await suggest(async () => ({ ok: false, reason: 'Test Model refused to answer.' }));
    await says('Test Model refused to answer.');
    await suggest(undefined);
    await says('offers no language model');
  });

  it('writes nothing when it is cancelled, and says so', async () => {
    await suggest(async () => undefined);
    await page.waitFor('.statusbar-item:has-text("No wording was changed.")');
    assert.equal(editor.document.getText(), treeText);
  });

  it('writes nothing over a title that was changed meanwhile', async () => {
    const running = suggest(async () => ({ ok: true, value: good }));
    await quickInput.waitFor('Wordings by Test Model, a language model');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, editor.document.positionAt(treeText.indexOf('Better')), 'Much ');
    await vscode.workspace.applyEdit(edit);
    await page.press('Enter');
    await running;
    assert.ok(editor.document.getText().includes('title: Much Better logs\n'));
  });

  it('is offered on an opportunity when actions are asked for, and sends nothing by that', async () => {
    putCursor(editor, 'Bett|er logs');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.press('ControlOrMeta+.');
    await page.waitFor(
      '.action-widget .monaco-list-row:has-text("Suggest three rephrasings, with the editor’s language model")',
    );
    await page.press('Escape');
    await vscode.commands.executeCommand('canopy.suggestRephrasings');
    await says('offers no language model');
    assert.equal(editor.document.getText(), treeText);
  });
});
