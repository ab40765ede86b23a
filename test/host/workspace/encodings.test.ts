import * as vscode from 'vscode';
import type { Operation } from '../../../src/core/operations/schema';
import type { Host } from '../../../src/host/context';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, until, writeFile } from '../harness/files';

const text = 'title: München\noutcomes:\n  - id: en-wait\n    title: Fewer wait for a day\n';
const rename: Operation[] = [{ op: 'set', id: '/', field: 'title', value: 'Köln' }];
const referring =
  'title: Other\nopportunities:\n  - title: When I wait, I can’t tell why\n    outcome: en-wait\n    kind: problem\n';

/** The bytes of a text of Latin letters in ISO 8859-1, and so in Windows-1252. */
const latin = (letters: string) => Uint8Array.from(letters, letter => letter.charCodeAt(0));
const utf16 = (letters: string) =>
  Uint8Array.from([...`\ufeff${letters}`].flatMap(letter => [letter.charCodeAt(0) % 256, letter.charCodeAt(0) >> 8]));
const bytesOf = async (uri: vscode.Uri) => [...(await vscode.workspace.fs.readFile(uri))];

describe('Files in other encodings', () => {
  let host: Host;

  before(async () => {
    host = await activeHost();
  });

  afterEach(async () => {
    await vscode.workspace.getConfiguration('files').update('encoding', undefined, vscode.ConfigurationTarget.Global);
    await removeFiles();
  });

  const fileAt = (uri: vscode.Uri) => host.service.index.get(uri.toString());
  const titleAt = (uri: vscode.Uri) => (fileAt(uri)?.root.values as { title?: string } | undefined)?.title;
  const codesAt = (uri: vscode.Uri) =>
    vscode.languages
      .getDiagnostics(uri)
      .map(({ code }) => (typeof code === 'object' ? code.value : code))
      .filter(code => code === 'unreadable-file' || code === 'dangling-reference');

  it('are told of where no encoding fits, and what they define is known', async () => {
    const uri = await writeFile('en-told.tree.yaml', latin(text));
    const other = await writeFile('en-other.tree.yaml', referring);
    await until('it is told', () => codesAt(uri).length > 0);
    const [found] = vscode.languages.getDiagnostics(uri);
    assert.equal(
      found?.message,
      'This file is no text in the encoding utf8. Run “Change File Encoding”, reopen the file with its own, and save it with UTF-8.',
    );
    assert.deepEqual([found?.range.start.line, found?.range.start.character], [0, 8]);
    await until('the other file is judged', () => vscode.languages.getDiagnostics(other).length > 0);
    assert.deepEqual(codesAt(other), []);
  });

  it('are not written to where no encoding fits, closed or open', async () => {
    const uri = await writeFile('en-written.tree.yaml', latin(text));
    const refused = await host.editor.perform(uri, rename);
    assert.equal(!refused.ok && refused.code, 'unreadable-file');
    const { document } = await vscode.window.showTextDocument(uri);
    await host.sync.ahead(document);
    assert.equal(host.sync.file(document)?.readable, false);
    assert.equal((await host.editor.perform(uri, rename)).ok, false);
    assert.equal(document.isDirty, false);
    assert.deepEqual(await bytesOf(uri), [...latin(text)]);
  });

  it('keep their last model when they come in another one', async () => {
    const uri = await writeFile('en-turned.tree.yaml', text);
    await vscode.workspace.fs.writeFile(uri, latin(text));
    await until('it is told', () => codesAt(uri).length > 0);
    assert.equal(titleAt(uri), 'München');
  });

  it('are read and written in the encoding that the settings name', async () => {
    const uri = await writeFile('en-named.tree.yaml', latin(text));
    await vscode.workspace
      .getConfiguration('files')
      .update('encoding', 'windows1252', vscode.ConfigurationTarget.Global);
    await until('it is read', () => fileAt(uri)?.readable);
    assert.equal(titleAt(uri), 'München');
    assert.equal((await host.editor.perform(uri, rename)).ok, true);
    const document = await vscode.workspace.openTextDocument(uri);
    await document.save();
    assert.deepEqual(await bytesOf(uri), [...latin(text.replace('München', 'Köln'))]);
  });

  it('are read where a mark at the start says the encoding', async () => {
    const uri = await writeFile('en-wide.tree.yaml', utf16(text));
    await until('it is read', () => titleAt(uri) === 'München');
    assert.equal(fileAt(uri)?.readable, true);
  });

  it('can be edited where the sign for a lost letter stands in the file itself', async () => {
    const uri = await writeFile('en-sign.tree.yaml', text.replace('ü', '\ufffd'));
    assert.equal((await host.editor.perform(uri, rename)).ok, true);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), text.replace('München', 'Köln'));
  });

  it('are editable once the user has reopened them in their own encoding', async () => {
    const uri = await writeFile('en-reopened.tree.yaml', latin(text));
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
    await until('it is read', () => host.sync.file(document)?.readable);
    assert.equal(titleAt(uri), 'München');
    assert.equal((await host.editor.perform(uri, rename)).ok, true);
  });
});
