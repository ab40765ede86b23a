import * as vscode from 'vscode';
import type { CanopyExtension } from '../../../canopy';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, writeFile } from '../harness/files';

const tree = `title: Neighbours
opportunities:
  - id: nb-wait
    title: Waiting # stays
    outcome: nowhere
`;

/** Whether the second extension of the tests runs here: the web host brings it along. */
const neighbour = () => vscode.extensions.getExtension('canopy-tests.neighbour');

describe('What other extensions may use', () => {
  before(activeHost);
  afterEach(removeFiles);

  it('serves an extension that knows canopy.d.ts alone', async function () {
    if (!neighbour()) return this.skip();
    const uri = (await writeFile('nb.tree.yaml', tree)).toString();
    // biome-ignore lint/suspicious/noExplicitAny: what it saw is asserted below
    const seen = await vscode.commands.executeCommand<any>('neighbour.use', uri);
    assert.equal(seen.planned.value.written, false);
    assert.equal(seen.applied.value.written, true);
    assert.equal(seen.applied.value.changes[0].diff, seen.planned.value.changes[0].diff);
    assert.equal(seen.changed, true);
    assert.match(seen.item.value.title, /^When I wait/);
    assert.deepEqual(
      seen.problems.value.diagnostics.map(({ code }: { code: string }) => code),
      ['dangling-reference'],
    );
    assert.ok(seen.scores.value.lists.length > 0);
    assert.equal(seen.refused.code, 'not-found');
    assert.ok(seen.listed.value.files.some(({ file }: { file: string }) => file === uri));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    assert.equal(text, tree.replace('title: Waiting #', 'title: When I wait, I can’t tell how long #'));
  });

  it('says so where another version is asked for', async () => {
    const canopy = await vscode.extensions.getExtension<CanopyExtension>('canopy.canopy')?.activate();
    assert.ok(canopy);
    await assert.rejects((async () => canopy.api(2 as 1))(), /offers version 1/);
  });
});
