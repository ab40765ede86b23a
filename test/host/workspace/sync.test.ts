import * as vscode from 'vscode';
import { WorkspaceIndex } from '../../../src/core/index/workspace-index';
import { isoDate } from '../../../src/core/values/date';
import type { Host } from '../../../src/host/context';
import { applyFix, type ChosenFix } from '../../../src/host/fixes/apply';
import { WorkspaceSync } from '../../../src/host/workspace/sync';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, replaceWords, showFile, until, writeFile } from '../harness/files';

const text = 'title: Waiting\n';

describe('The index in the view of the workspace', () => {
  let host: Host;
  const syncs: WorkspaceSync[] = [];

  before(async () => {
    host = await activeHost();
  });

  afterEach(async () => {
    for (const sync of syncs.splice(0)) sync.dispose();
    await removeFiles();
  });

  function newIndex(): WorkspaceIndex {
    return new WorkspaceIndex({ today: () => isoDate(2026, 11, 22), now: () => 0 });
  }

  function follow(index: WorkspaceIndex): WorkspaceSync {
    const sync = new WorkspaceSync(index, host.log);
    syncs.push(sync);
    return sync;
  }

  async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
  }

  function besides(uri: vscode.Uri, name: string): string {
    return vscode.Uri.joinPath(uri, '..', name).toString();
  }

  it('keeps a file that appears while the workspace is read, and forgets one that is gone', async () => {
    const uri = await writeFile('sy-there.tree.yaml', text);
    const index = newIndex();
    const sync = follow(index);
    await sync.ready;
    index.update(besides(uri, 'sy-gone.tree.yaml'), text);
    const reading = sync.refresh();
    index.update(besides(uri, 'sy-late.tree.yaml'), text);
    await reading;
    const known = ['there', 'gone', 'late'].filter(name => index.get(besides(uri, `sy-${name}.tree.yaml`)));
    assert.deepEqual(known, ['there', 'late']);
  });

  it('is ready also where something goes wrong', async () => {
    await showFile('sy-there.tree.yaml', text);
    const index = newIndex();
    const fail = (): never => {
      throw new Error('This test lets every file go wrong.');
    };
    index.update = fail;
    index.updateInSteps = fail;
    const sync = follow(index);
    await sync.ready;
    assert.deepEqual(index.all(), []);
  });

  it('stays with what is read where the user stops, and goes on when asked', async () => {
    for (const n of [1, 2, 3]) await writeFile(`sy-${n}.tree.yaml`, text);
    const said: (string | undefined)[] = [];
    const listener = host.sync.onDidStop(message => said.push(message));
    try {
      const reading = host.sync.refresh();
      host.sync.stop();
      await reading;
      assert.match(said.at(-1) ?? '', /^\d+ of \d+ files are read\. References into the others are not known\.$/);
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.commands.executeCommand('canopy.refresh');
      assert.equal(said.at(-1), undefined);
      assert.ok(host.service.index.all().length >= 3);
    } finally {
      listener.dispose();
    }
  });

  /** The fix that gives an opportunity’s place, and its references, to a new one. */
  function solutionFix(uri: string): ChosenFix {
    const offered = host.service.fixesOf(host.diagnose(uri));
    const found = offered.find(({ fix }) => fix.operations.some(({ op }) => op === 'convert'));
    assert.ok(found);
    const { code, node } = found.diagnostic;
    return { uri, code, node, title: found.title };
  }

  it('holds a rename back until every file is read, and says how to go on where the user stops that', async () => {
    const text = 'opportunities:\n  - id: sy-a\n    title: Build a dashboard\n';
    const tree = await writeFile('sy-renamed.tree.yaml', text);
    const card = await writeFile('sy-renamed.scorecard.yaml', 'entries:\n  - opportunity: sy-a\n');
    await host.sync.ready;
    const document = await vscode.workspace.openTextDocument(tree);
    const rename = { op: 'rename', id: 'sy-a', to: 'sy-b' } as const;
    const atCursor = () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        tree,
        document.positionAt(document.getText().indexOf('sy-a')),
        'sy-b',
      );
    const stopped = host.sync.refresh();
    host.sync.stop();
    await stopped;
    const refused = await host.editor.perform(tree, [rename]);
    assert.equal(refused.ok ? 'done' : refused.code, 'not-all-read');
    assert.match(refused.ok ? '' : refused.reason, /Continue the reading in the status bar/);
    await assert.rejects(atCursor(), /Continue the reading in the status bar/);
    const fix = solutionFix(tree.toString());
    assert.equal(await applyFix(host, fix), undefined);
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('notifications.clearAll');
    host.service.index.remove(card.toString());
    const reading = host.sync.refresh();
    const [edits, written] = [await atCursor(), await host.editor.perform(tree, [rename])];
    await reading;
    assert.deepEqual(
      edits
        .entries()
        .map(([uri]) => uri.toString())
        .sort(),
      [card, tree].map(String).sort(),
    );
    assert.deepEqual(written.ok && written.value.map(({ uri }) => uri).sort(), [card, tree].map(String).sort());
    assert.ok(await applyFix(host, { ...fix, node: 'sy-b' }));
  });

  it('forgets an excluded file and one from outside when it is closed, and keeps any other', async () => {
    const kept = await writeFile('sy-kept.tree.yaml', text);
    const excluded = await writeFile('sy-excluded.tree.yaml', text);
    const outside = vscode.Uri.from({ scheme: 'file', path: '/elsewhere/sy.tree.yaml' });
    const settings = vscode.workspace.getConfiguration('files');
    const before = settings.inspect<object>('exclude')?.globalValue;
    try {
      await settings.update('exclude', { ...before, '**/sy-excluded.*': true }, vscode.ConfigurationTarget.Global);
      const index = newIndex();
      const sync = follow(index);
      await sync.ready;
      // VS Code keeps documents for minutes after the last editor, so that this test says itself that they are closed.
      for (const uri of [kept, excluded, outside]) {
        index.update(uri.toString(), text);
        await sync.close({ uri, isUntitled: false });
      }
      const known = [kept, excluded, outside].map(uri => index.get(uri.toString()) !== undefined);
      assert.deepEqual(known, [true, false, false]);
    } finally {
      await settings.update('exclude', before, vscode.ConfigurationTarget.Global);
    }
  });

  it('takes nothing from a document that is closed, whoever still holds it', async () => {
    const { document } = await showFile('sy-old-name.tree.yaml', text);
    const { uri } = document;
    const renamed = vscode.Uri.joinPath(uri, '../sy-new-name.tree.yaml');
    const index = newIndex();
    const sync = follow(index);
    await sync.ready;
    assert.equal(sync.file(document)?.parsed.text, text);
    // VS Code keeps documents for minutes after the last editor, but not under a name that is no more.
    await rename(uri, renamed);
    try {
      await until('only the new name counts', () => index.get(renamed.toString()) && !index.get(uri.toString()));
      assert.ok(document.isClosed);
      assert.equal(sync.file(document), undefined);
      assert.equal(index.get(uri.toString()), undefined);
    } finally {
      await rename(renamed, uri);
    }
  });

  it('takes in what a checkout changes: many files at once, also those that come and go', async () => {
    const index = newIndex();
    const sync = follow(index);
    await sync.ready;
    const folder = vscode.Uri.joinPath(besidesFolder(), 'sy-burst');
    const uris = Array.from({ length: 120 }, (_, at) => vscode.Uri.joinPath(folder, `sy-${at}.tree.yaml`));
    const told: number[] = [];
    sync.onDidChange(changed => told.push(changed.size));
    try {
      await Promise.all(uris.map(uri => write(uri, text)));
      await until('all files are known', () => uris.every(uri => index.get(uri.toString())));
      const gone = uris.filter((_, at) => at % 3 === 0);
      await Promise.all(gone.map(uri => vscode.workspace.fs.delete(uri)));
      await Promise.all(gone.slice(0, 10).map(uri => write(uri, 'title: Back\n')));
      await until('what is gone has left, and what is back has its new text', () =>
        gone.every((uri, at) => (index.get(uri.toString())?.parsed.text === 'title: Back\n') === at < 10),
      );
      await until('every file was told of', () => told.reduce((sum, size) => sum + size, 0) >= uris.length);
      assert.ok(told.length < uris.length / 2, `told ${told.length} times`);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
    await until('the folder took its files with it', () => uris.every(uri => !index.get(uri.toString())));
  });

  it('lets no hidden file in, whatever a watcher tells, and shows it when it is no longer hidden', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    const before = settings.inspect<object>('exclude')?.globalValue;
    const index = newIndex();
    const sync = follow(index);
    await sync.ready;
    const [hidden, shown] = ['sy-hidden.tree.yaml', 'sy-shown.tree.yaml'].map(name =>
      vscode.Uri.joinPath(besidesFolder(), name),
    ) as [vscode.Uri, vscode.Uri];
    try {
      await settings.update('exclude', { ...before, '**/sy-hidden.*': true }, vscode.ConfigurationTarget.Global);
      await write(hidden, text);
      await write(shown, text);
      await until('the other file is known', () => index.get(shown.toString()));
      assert.equal(index.get(hidden.toString()), undefined);
      await settings.update('exclude', before, vscode.ConfigurationTarget.Global);
      await until('it is known when it is no longer hidden', () => index.get(hidden.toString()));
    } finally {
      await settings.update('exclude', before, vscode.ConfigurationTarget.Global);
      for (const uri of [hidden, shown]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
  });

  it('forgets a deleted file whose document lives on, also one that was changed and is given up', async () => {
    const uri = await writeFile('sy-given-up.tree.yaml', text);
    const { index } = host.service;
    const document = await vscode.workspace.openTextDocument(uri);
    await replaceWords(document, 'Waiting', 'Not saved');
    await vscode.workspace.fs.delete(uri);
    await host.sync.refresh();
    assert.equal(index.get(uri.toString())?.parsed.text, 'title: Not saved\n', 'what is not saved counts');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('the document is as it was on disk', () => !document.isDirty);
    await until('it has left the index', () => index.get(uri.toString()) === undefined);
    await write(uri, text);
    await until('it counts again when the file is back', () => index.get(uri.toString()));
  });

  it('ends an earlier reading where a later one begins, and is as true', async () => {
    const uri = await writeFile('sy-there.tree.yaml', text);
    const index = newIndex();
    const sync = follow(index);
    await Promise.all([sync.ready, sync.refresh(), sync.refresh()]);
    assert.ok(index.get(uri.toString()));
  });
});

async function write(uri: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}

function besidesFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'These tests need a folder');
  return folder.uri;
}
