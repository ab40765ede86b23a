import * as vscode from 'vscode';
import * as assert from './harness/assert';
import { activeHost, rangeOf, removeFiles, showFile, until } from './harness/files';
import { page, requirePage } from './harness/page';

const text = `title: Waiting
opportunities:
  - id: any-workspace-wait
    title: When I start, I can't tell how long it takes
`;

/**
 * What has to work wherever the extension runs. The runner repeats these tests in Restricted Mode and in a workspace of two
 * folders: `scripts/test.mjs`.
 */
describe('Any workspace', () => {
  afterEach(removeFiles);

  it('is what the run asked for', async function () {
    requirePage(this);
    const { language, packaged, restricted } = await page.options();
    assert.deepEqual(
      { language: vscode.env.language, packaged: await isPackaged(), restricted: !vscode.workspace.isTrusted },
      { language, packaged, restricted },
    );
  });

  it('knows the trees of every folder', async () => {
    const { index } = (await activeHost()).service;
    const folders = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folders.length > 0, 'A folder is open');
    for (const { name, uri } of folders) {
      const trees = index.all().filter(file => file.kind === 'tree' && file.uri.startsWith(`${uri.toString()}/`));
      assert.ok(trees.length > 0, `${name} has trees`);
      assert.deepEqual(
        trees.filter(tree => !tree.readable),
        [],
      );
    }
  });

  it('tells what an id is, and writes an edit that one undo takes back', async () => {
    const editor = await showFile('any-workspace.tree.yaml', text);
    const { document } = editor;
    const { start } = rangeOf(document, 'any-work|space-wait');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start,
    );
    const said = hovers
      .flatMap(hover => hover.contents.map(content => (content as vscode.MarkdownString).value))
      .join('\n');
    assert.match(said, /When I start/);
    const host = await activeHost();
    const outcome = await host.editor.perform(document.uri, [
      { op: 'set', id: 'any-workspace-wait', field: 'kind', value: 'pain' },
    ]);
    assert.equal(outcome.ok, true);
    assert.equal(document.getText(), `${text}    kind: pain\n`);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('renames an id in the files of every folder, open or closed, as one undo', async function () {
    requirePage(this);
    const host = await activeHost();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const { document } = await showFile('any-workspace.tree.yaml', text);
    const entry =
      'title: Problems\nentries:\n  - id: any-entry\n    opportunity: any-workspace-wait   # the only one\n';
    const others = folders.map((folder, at) => vscode.Uri.joinPath(folder.uri, 'any', `refers-${at}.scorecard.yaml`));
    const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    try {
      for (const [at, uri] of others.entries())
        await vscode.workspace.fs.writeFile(
          uri,
          new TextEncoder().encode(entry.replace('any-entry', `any-entry-${at}`)),
        );
      await until('every file is known', () => others.every(uri => host.service.index.get(uri.toString())));
      const before = await Promise.all(others.map(textOf));
      const outcome = await host.editor.perform(document.uri, [
        { op: 'rename', id: 'any-workspace-wait', to: 'any-workspace-blind' },
      ]);
      assert.equal(outcome.ok, true);
      const renamed = (old: string) => old.replace('any-workspace-wait', 'any-workspace-blind');
      assert.equal(document.getText(), renamed(text));
      assert.deepEqual(await Promise.all(others.map(textOf)), before.map(renamed));
      await vscode.window.showTextDocument(document);
      const undone = vscode.commands.executeCommand('undo');
      const isAsked = async () => (await page.count('.monaco-dialog-box')) > 0;
      await until('it is undone, or a question is asked', async () => document.getText() === text || isAsked());
      // VS Code may ask whether all files are meant; the first of its answers is that they are.
      if (await isAsked()) await page.press('Enter');
      await undone;
      assert.equal(document.getText(), text);
      assert.deepEqual(await Promise.all(others.map(textOf)), before);
    } finally {
      await removeFiles();
      for (const uri of others) await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    }
  });

  it('opens a tree as a canvas', async () => {
    const { document } = await showFile('any-workspace.tree.yaml', text);
    await vscode.commands.executeCommand('canopy.openAsTree', document.uri);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(tab instanceof vscode.TabInputCustom && tab.viewType === 'canopy.tree', 'The canvas is the active tab');
  });
});

/** Whether the extension is what users install, where nothing is left that only its makers need. */
async function isPackaged(): Promise<boolean> {
  const extension = vscode.extensions.getExtension('canopy.canopy');
  assert.ok(extension, 'The extension is installed');
  const makers = vscode.Uri.joinPath(extension.extensionUri, 'esbuild.mjs');
  if (makers.scheme !== 'file') return !(await fetch(makers.toString(true))).ok;
  return vscode.workspace.fs.stat(makers).then(
    () => false,
    () => true,
  );
}
