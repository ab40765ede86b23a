import * as vscode from 'vscode';
import { apply } from '../../../src/core/agents/apply';
import { Consent } from '../../../src/host/agents/consent';
import { confirmationOf } from '../../../src/host/agents/register';
import { workspaceFiles } from '../../../src/host/agents/workspace-files';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, writeFile } from '../harness/files';

const tree = `title: Agents
opportunities:
  - id: ag-wait
    title: When I wait, I can’t tell how long # stays
    outcome: nowhere
`;
const operations = [{ op: 'set', id: 'ag-wait', field: 'kind', value: 'pain' }];

// biome-ignore lint/suspicious/noExplicitAny: what each tool gives, the tests say
async function invoke(name: string, input: object): Promise<any> {
  const { content } = await vscode.lm.invokeTool(`canopy_${name}`, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value);
}

describe('The tools for language models', () => {
  before(activeHost);
  afterEach(removeFiles);

  const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  it('list, read, check and score the files of the workspace', async () => {
    await writeFile('ag.tree.yaml', tree);
    const { files } = await invoke('list', { kind: 'tree' });
    assert.ok(files.some(({ file }: { file: string }) => file === 'ag.tree.yaml'));
    assert.equal((await invoke('read', { file: 'ag.tree.yaml' })).text, tree);
    const { diagnostics } = await invoke('check', { file: 'ag.tree.yaml', least: 'error' });
    assert.equal(diagnostics[0].code, 'dangling-reference');
    const { lists } = await invoke('score', {});
    assert.equal(lists[0].entries[0].rank, 1);
  });

  it('show what an edit would change, and refuse one with its reason', async () => {
    const uri = await writeFile('ag.tree.yaml', tree);
    const { written, changes } = await invoke('apply', { file: 'ag.tree.yaml', operations });
    assert.equal(written, false);
    assert.match(changes[0].diff, /^\+ {4}kind: pain$/m);
    const { refused } = await invoke('apply', { file: 'ag.tree.yaml', operations: [{ op: 'remove', id: 'nobody' }] });
    assert.equal(refused.code, 'not-found');
    assert.equal(await textOf(uri), tree);
  });

  it('show the user what they are about to write, and write it where that is allowed', async () => {
    const uri = await writeFile('ag.tree.yaml', tree);
    const input = { file: 'ag.tree.yaml', operations, dryRun: false };
    const prepared = await confirmationOf(await activeHost(), new Consent(), input);
    assert.equal(prepared?.confirmationMessages?.title, 'Write these changes?');
    const { message } = prepared?.confirmationMessages ?? {};
    assert.match(message instanceof vscode.MarkdownString ? message.value : '', /\n\+ {4}kind: pain\n/);
    assert.equal(await textOf(uri), tree);
    // While tests run, VS Code takes every question as answered with yes.
    assert.equal((await invoke('apply', input)).written, true);
    assert.match(await textOf(uri), /# stays\n {4}kind: pain\n/);
  });

  it('write what was shown once, and nothing where the text moved on since, or nothing was shown', async () => {
    const uri = await writeFile('ag.tree.yaml', tree);
    const host = await activeHost();
    const consent = new Consent();
    const input = { file: 'ag.tree.yaml', operations, dryRun: false };
    const call = async () => apply.call(input, consent.filesFor(input, await workspaceFiles(host)));
    const isRefused = async () => {
      const answer = await call();
      assert.equal(answer.ok ? 'written' : answer.code, 'moved-on');
    };
    await isRefused();
    await confirmationOf(host, consent, input);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), 'owner: Somebody\n');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await isRefused();
    assert.equal(document.getText(), tree.replace('Agents', 'Agents\nowner: Somebody'));
    await confirmationOf(host, consent, input);
    assert.equal((await call()).ok, true);
    await isRefused();
  });

  it('ask for nothing that writes nothing', async () => {
    await writeFile('ag.tree.yaml', tree);
    const host = await activeHost();
    const refused = [{ op: 'remove', id: 'nobody' }];
    assert.equal(await confirmationOf(host, new Consent(), { file: 'ag.tree.yaml', operations } as object), undefined);
    const input: object = { file: 'ag.tree.yaml', operations: refused, dryRun: false };
    assert.equal(await confirmationOf(host, new Consent(), input), undefined);
  });
});
