import * as vscode from 'vscode';
import { encoded } from '../../../src/host/language/hover';
import * as assert from '../harness/assert';
import { activeHost, putCursor, rangeOf, removeFiles, showFile, until, writeFile } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { scorecardText, treeText } from './texts';

async function hoversAt(document: vscode.TextDocument, marked: string): Promise<vscode.MarkdownString[]> {
  const { start } = rangeOf(document, marked);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    start,
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

async function hoverText(document: vscode.TextDocument, marked: string): Promise<string> {
  return (await hoversAt(document, marked)).map(({ value }) => value).join('\n');
}

describe('Hovers', () => {
  let tree: vscode.TextEditor;

  beforeEach(async () => {
    const host = await activeHost();
    const scorecard = await writeFile('la.scorecard.yaml', scorecardText);
    tree = await showFile('la.tree.yaml', treeText);
    await until('the score is known', () => host.service.index.get(scorecard.toString()));
  });

  afterEach(removeFiles);

  it('preview the score of an opportunity with its derivation', async () => {
    const text = await hoverText(tree.document, 'id: la-d|ark');
    assert.match(text, /CD3 40/);
    assert.match(text, /120 people × 3 a week × 0\.5 h = 180 h a week; 180 ÷ 4\.5 dev-weeks = 40/);
  });

  it('say what an id means where it is referred to', async () => {
    assert.match(await hoverText(tree.document, 'outcome: la-c|alls'), /Fewer calls about returns/);
  });

  it('tell the calculation of a scorecard entry', async () => {
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(tree.document.uri, '../la.scorecard.yaml'),
    );
    const text = await hoverText(document, 'id: la-en|try');
    assert.match(text, /CD3 40/);
    assert.match(text, /RICE/);
  });

  it('run no command but their own, and show what a user wrote letter by letter', async () => {
    await tree.edit(builder =>
      builder.replace(
        rangeOf(tree.document, 'Fewer calls about returns'),
        '"[x](command:workbench.action.quit) $(zap) <b>"',
      ),
    );
    const hovers = await hoversAt(tree.document, 'id: la-c|alls');
    const trusts = hovers.map(({ isTrusted }) =>
      typeof isTrusted === 'object' ? isTrusted.enabledCommands : isTrusted,
    );
    assert.deepEqual(
      trusts.filter(trust => trust !== undefined && trust !== false),
      [['canopy.followLink']],
    );
    const first = hovers[0]?.value ?? '';
    assert.ok(first.includes('\\[x\\]\\(command:workbench.action.quit\\) \\$\\(zap\\) &lt;b&gt;'), first);
  });

  it('carry arguments in a link without the signs that would end it', () => {
    const args = ['openText', 'file:///a(1).tree.yaml', "it's)"];
    const query = encoded(args);
    assert.equal(/[()'"\s]/.test(query), false, query);
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), args);
  });

  it('show how far an outcome is, beside its lens', async function () {
    requirePage(this);
    const uri = vscode.Uri.joinPath(tree.document.uri, '../local-development.tree.yaml');
    const editor = await vscode.window.showTextDocument(uri);
    putCursor(editor, 'id: slow-c|ommand');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    // Lenses that come in late move the text, and that closes a hover.
    await page.waitFor('.codelens-decoration:visible:has-text("of the way")');
    await vscode.commands.executeCommand('editor.action.showHover');
    await page.waitFor('.monaco-hover:has-text("of the way")');
    await page.screenshot('text-hover-outcome');
  });

  it('lead on by their links', async function () {
    requirePage(this);
    putCursor(tree, 'id: la-d|ark');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('editor.action.showHover');
    await page.click('.monaco-hover a:has-text("Open scorecard")');
    await until('the scorecard is shown', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('la.scorecard.yaml'),
    );
    await until('its capability is selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection) === 'knowing where the parcel is';
    });
  });
});

describe('Lenses', () => {
  let tree: vscode.TextEditor;

  beforeEach(async () => {
    await activeHost();
    await writeFile('la.scorecard.yaml', scorecardText);
    tree = await showFile('la.tree.yaml', treeText);
  });

  afterEach(removeFiles);

  async function lensesAt(marked: string, editor = tree): Promise<string[]> {
    const { line } = rangeOf(editor.document, marked).start;
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      100,
    );
    return all.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title ?? '');
  }

  it('stand above a scored opportunity and an outcome', async () => {
    await until('the score is known', async () => (await lensesAt('- id: la-dark')).length > 0);
    assert.deepEqual(await lensesAt('- id: la-dark'), ['CD3 40, 1st of 1', '1 insight', '1 solution', 'Open in tree']);
    assert.deepEqual(await lensesAt('- id: la-calls'), ['2 opportunities', 'Record measurement', 'Open in tree']);
    assert.deepEqual(await lensesAt('- id: la-cache'), []);
  });

  it('stand above a scorecard entry', async () => {
    const scorecard = await vscode.window.showTextDocument(
      vscode.Uri.joinPath(tree.document.uri, '../la.scorecard.yaml'),
    );
    const parts = await lensesAt('- id: la-entry', scorecard);
    assert.equal(parts[0], 'CD3 40, 1st of 1');
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('canopy');
    const { Global } = vscode.ConfigurationTarget;
    try {
      await settings.update('lenses.enabled', false, Global);
      await until('there are none', async () => (await lensesAt('- id: la-calls')).length === 0);
    } finally {
      await settings.update('lenses.enabled', undefined, Global);
    }
    await until('they are back', async () => (await lensesAt('- id: la-calls')).length > 0);
  });

  it('add a measurement to the outcome that was meant, or to none', async function () {
    requirePage(this);
    const uri = tree.document.uri.toString();
    await tree.edit(builder => builder.replace(rangeOf(tree.document, '- id: la-calls\n    title'), '- title'));
    const { index } = (await activeHost()).service;
    await until('the outcome has no id', () => index.get(uri)?.nodes.has('/outcomes/0'));
    const before = tree.document.getText();
    const added = vscode.commands.executeCommand('canopy.followLink', 'addMeasurement', uri, '/outcomes/0');
    await page.waitFor('.quick-input-widget input');
    const other = '  - title: Another outcome\n';
    await tree.edit(builder =>
      builder.insert(tree.document.positionAt(before.indexOf('  - title: Fewer calls')), other),
    );
    await page.type('31');
    await page.press('Enter');
    await page.waitFor('.quick-input-widget:has-text("On which day")');
    await page.press('Enter');
    await page.waitFor('.notification-toast:has-text("no longer there")');
    await added;
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(tree.document.getText(), before.replace('  - title: Fewer calls', `${other}  - title: Fewer calls`));
  });

  it('lead to what they count', async () => {
    await vscode.commands.executeCommand('canopy.followLink', 'showSolutions', tree.document.uri.toString(), 'la-dark');
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), 'Send a mail when it arrives');
    await vscode.commands.executeCommand('canopy.followLink', 'quit', tree.document.uri.toString(), 'la-dark');
    await vscode.commands.executeCommand('canopy.followLink', 'openText', 'file:///elsewhere.tree.yaml', 'la-dark');
    assert.equal(vscode.window.activeTextEditor, editor, 'What is not known does nothing');
  });
});
