import * as vscode from 'vscode';
import type { Operation } from '../../../src/core/operations/schema';
import type { Host } from '../../../src/host/context';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, replaceWords, showFile, writeFile } from '../harness/files';

const tree = `title: Waiting
opportunities:
  - id: ed-blind
    title: When I wait, I can't tell how long
    kind: pain
`;
const scorecard = `title: Problems
entries:
  - id: ed-first
    title: Waiting blindly
    opportunity: ed-blind
`;
const rename: Operation = { op: 'rename', id: 'ed-blind', to: 'ed-dark' };

describe('An edit in the view of the workspace', () => {
  let host: Host;

  before(async () => {
    host = await activeHost();
  });
  afterEach(removeFiles);

  async function textOf(uri: vscode.Uri): Promise<string> {
    return (await vscode.workspace.openTextDocument(uri)).getText();
  }

  it('is planned anew where a file that it reaches into turns out to have another text', async () => {
    const { document } = await showFile('ed.tree.yaml', tree);
    const other = await writeFile('ed.scorecard.yaml', scorecard);
    host.service.index.update(other.toString(), `# An older text.\n${scorecard}`);
    const outcome = await host.editor.perform(document.uri, [rename]);
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.reason);
    assert.equal(document.getText(), tree.replace('ed-blind', 'ed-dark'));
    assert.equal(await textOf(other), scorecard.replace('ed-blind', 'ed-dark'));
  });

  it('reaches into more files than VS Code keeps open', async () => {
    const { document } = await showFile('ed.tree.yaml', tree);
    const folder = vscode.Uri.joinPath(document.uri, '..', 'ed-many');
    const others = Array.from({ length: 70 }, (_, n) => vscode.Uri.joinPath(folder, `${n}.scorecard.yaml`));
    const write = (uri: vscode.Uri) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(scorecard));
    try {
      await Promise.all(others.map(write));
      await host.sync.refresh();
      const outcome = await host.editor.perform(document.uri, [rename]);
      assert.deepEqual(outcome.ok ? outcome.value.length : outcome.reason, 71);
      for (const other of others) assert.equal(await textOf(other), scorecard.replace('ed-blind', 'ed-dark'));
      await vscode.workspace.saveAll(false);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  }).timeout(100_000);

  it('never mixes up two texts where one changes while another file is opened', async () => {
    const { document } = await showFile('ed.tree.yaml', tree);
    const other = await writeFile('ed-other.scorecard.yaml', scorecard);
    let typing: Promise<void> | undefined;
    const outcome = await host.editor.apply(document.uri, () => {
      const planned = host.service.plan(document.uri.toString(), [rename]);
      typing ??= replaceWords(document, 'title: Waiting', 'title: Waiting for an answer');
      return planned;
    });
    await typing;
    const typed = tree.replace('title: Waiting', 'title: Waiting for an answer');
    // Whichever came first: the edit is as it should be, or nothing of it was written.
    assert.equal(document.getText(), outcome.ok ? typed.replace('ed-blind', 'ed-dark') : typed);
    assert.equal(await textOf(other), outcome.ok ? scorecard.replace('ed-blind', 'ed-dark') : scorecard);
  });

  it('is planned again on a text that changed while it was under way', async () => {
    const { document } = await showFile('ed.tree.yaml', tree);
    let typing: Promise<void> | undefined;
    const outcome = await host.editor.apply(document.uri, () => {
      const planned = host.service.plan(document.uri.toString(), [rename]);
      typing ??= replaceWords(document, 'title: Waiting', 'title: Waiting for an answer');
      return planned;
    });
    await typing;
    assert.equal(outcome.ok, true);
    const typed = tree.replace('title: Waiting', 'title: Waiting for an answer');
    assert.equal(document.getText(), typed.replace('ed-blind', 'ed-dark'));
  });

  it('leaves a text alone that changes each time while it is under way', async () => {
    const { document } = await showFile('ed.tree.yaml', tree);
    const typing: Promise<void>[] = [];
    const outcome = await host.editor.apply(document.uri, () => {
      const planned = host.service.plan(document.uri.toString(), [rename]);
      typing.push(replaceWords(document, 'title: Waiting', 'title: Waiting on'));
      return planned;
    });
    await Promise.all(typing);
    assert.equal(!outcome.ok && outcome.code, 'moved-on');
    assert.equal(document.getText(), tree.replace('title: Waiting', `title: Waiting${' on'.repeat(typing.length)}`));
  });

  it('is refused with a sentence where the file is gone', async () => {
    const uri = await writeFile('ed-gone.tree.yaml', tree);
    await vscode.workspace.fs.delete(uri);
    const outcome = await host.editor.perform(uri, [rename]);
    assert.equal(!outcome.ok && outcome.code, 'not-found');
    assert.ok(!outcome.ok && outcome.reason.includes('ed-gone.tree.yaml is gone.'), outcome.ok ? '' : outcome.reason);
  });
});
