import * as vscode from 'vscode';
import { WorkspaceIndex } from '../../../src/core/index/workspace-index';
import { isoDate } from '../../../src/core/values/date';
import type { Host } from '../../../src/host/context';
import { WorkspaceSync } from '../../../src/host/workspace/sync';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, showFile, writeFile } from '../harness/files';

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

  function besides(uri: vscode.Uri, name: string): string {
    return vscode.Uri.joinPath(uri, '..', name).toString();
  }

  it('keeps a file that appears while the workspace is read, and forgets one that is gone', async () => {
    const uri = await writeFile('sy-there.tree.yaml', text);
    const index = newIndex();
    index.update(besides(uri, 'sy-gone.tree.yaml'), text);
    const sync = follow(index);
    index.update(besides(uri, 'sy-late.tree.yaml'), text);
    await sync.ready;
    const known = ['there', 'gone', 'late'].filter(name => index.get(besides(uri, `sy-${name}.tree.yaml`)));
    assert.deepEqual(known, ['there', 'late']);
  });

  it('is ready also where something goes wrong', async () => {
    await showFile('sy-there.tree.yaml', text);
    const index = newIndex();
    index.update = () => {
      throw new Error('This test lets every file go wrong.');
    };
    const sync = follow(index);
    await sync.ready;
    assert.deepEqual(index.all(), []);
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
});
