import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, rangeOf, removeFiles, showFile, until, writeFile } from '../harness/files';
import { scorecardText, treeText } from './texts';

const { executeCommand } = vscode.commands;

describe('Ids in the text', () => {
  let tree: vscode.TextEditor;
  let scorecard: vscode.TextDocument;

  beforeEach(async () => {
    const host = await activeHost();
    const uri = await writeFile('la.scorecard.yaml', scorecardText);
    tree = await showFile('la.tree.yaml', treeText);
    scorecard = await vscode.workspace.openTextDocument(uri);
    await until('both are known', () => host.service.index.get(uri.toString()));
  });

  afterEach(removeFiles);

  it('lead to their definition in another file', async () => {
    const { start } = rangeOf(scorecard, 'opportunity: la-d|ark');
    const found = await executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', scorecard.uri, start);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.targetUri.toString(), tree.document.uri.toString());
    assert.ok(found[0]?.targetSelectionRange?.isEqual(rangeOf(tree.document, 'la-dark')));
  });

  it('are found wherever they are referred to', async () => {
    const { start } = rangeOf(tree.document, 'id: la-d|ark');
    const found = await executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', tree.document.uri, start);
    const all = found.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();
    assert.deepEqual(all, ['la.scorecard.yaml:6', 'la.tree.yaml:12']);
  });

  it('are found in the lines where they were last read, while the text of their file can’t be', async () => {
    const longer = `owner: "${'long '.repeat(40)}\n`;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(tree.document.uri, tree.document.lineAt(0).rangeIncludingLineBreak, longer);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    const host = await activeHost();
    await until('it can’t be read', () => host.sync.file(tree.document)?.readable === false);
    const { start } = rangeOf(scorecard, 'opportunity: la-d|ark');
    const found = await executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', scorecard.uri, start);
    assert.ok(found[0]?.targetSelectionRange?.isEqual(rangeOf(tree.document, 'la-dark')));
  });

  it('are renamed with every reference, in all files', async () => {
    const { start } = rangeOf(tree.document, 'id: la-d|ark');
    const edit = await executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      tree.document.uri,
      start,
      'la-silence',
    );
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(tree.document.getText(), treeText.replace('la-dark', 'la-silence'));
    assert.equal(scorecard.getText(), scorecardText.replace('la-dark', 'la-silence'));
  });

  it('are not renamed into what is taken or is no id, and say why', async () => {
    const { start } = rangeOf(tree.document, 'id: la-d|ark');
    const rename = (name: string) =>
      executeCommand('vscode.executeDocumentRenameProvider', tree.document.uri, start, name);
    await assert.rejects(rename('la-cache'), /already in use/);
    await assert.rejects(rename('La Dark'), /can’t be an id/);
    const { start: title } = rangeOf(tree.document, 'title: Fe|wer');
    await assert.rejects(executeCommand('vscode.prepareRename', tree.document.uri, title), /Only an id can be renamed/);
  });

  it('make the outline', async () => {
    const outline = await executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      tree.document.uri,
    );
    const ours = outline.find(({ name }) => name.startsWith('When I send a parcel back'));
    assert.ok(ours, `The opportunity is among ${outline.map(({ name }) => name).join(', ')}`);
    assert.deepEqual(
      ours.children.map(({ name }) => name),
      ['Send a mail when it arrives'],
    );
    assert.ok(ours.range.contains(rangeOf(tree.document, 'Send a mail when it arrives')));
  });

  it('are found by name in the whole workspace', async () => {
    const found = await executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'la-cache');
    assert.ok(found.some(({ name }) => name === 'Add a test cache'));
  });

  it('link decisions to their files', async () => {
    const example = vscode.Uri.joinPath(tree.document.uri, '../local-development.tree.yaml');
    await vscode.workspace.openTextDocument(example);
    const links = await executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', example, 50);
    assert.ok(links.some(({ target }) => target?.path.endsWith('docs/decisions/0004-progress-stream.md')));
  });
});
