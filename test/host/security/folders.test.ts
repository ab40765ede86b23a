import * as vscode from 'vscode';
import { type FolderSetting, folderBySetting, isInside } from '../../../src/host/workspace/inside';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, until, writeFile } from '../harness/files';
import { notification } from '../harness/notification';
import { requirePage } from '../harness/page';
import { learnLanguage, said } from '../journeys/steps';

const text = `title: Records
opportunities:
  - id: any-records-lost
    title: When I join, I can't find why things are as they are
    solutions:
      - id: any-records-page
        title: A page of decisions
`;
const outside = '../../../outside';

/** A path in a setting may come from anybody, like one in a file: what it names is written and read only in the workspace. */
describe('Any workspace, and the folders that its settings name', () => {
  let tree: vscode.Uri;

  before(learnLanguage);

  beforeEach(async () => {
    tree = await writeFile('any-records.tree.yaml', text);
  });

  afterEach(async () => {
    for (const name of ['decisions', 'proposals']) await say(name, undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
    await removeFiles();
  });

  /** Sets a folder as `.vscode/settings.json` of the opened folder does. */
  async function say(name: string, folder: unknown): Promise<void> {
    const settings = vscode.workspace.getConfiguration('canopy', tree);
    await settings.update(`${name}.folder`, folder, vscode.ConfigurationTarget.WorkspaceFolder);
  }

  const newRecord = () =>
    vscode.commands.executeCommand('canopy.newDecisionRecord', {
      tree: tree.toString(),
      solution: 'any-records-page',
      form: 'nygard',
    });
  const treeText = async () => (await vscode.workspace.openTextDocument(tree)).getText();

  /** Where the record stands that was written and linked; it is taken away again. */
  async function written(): Promise<string | undefined> {
    const [, link] = /decision: (\S+)/.exec(await treeText()) ?? [];
    if (link !== undefined) await vscode.workspace.fs.delete(vscode.Uri.joinPath(tree, '..', link));
    return link;
  }

  it('count only where the user trusts the workspace', async () => {
    const { isTrusted } = vscode.workspace;
    await say('decisions', 'elsewhere/decisions');
    await newRecord();
    const link = await written();
    assert.match(link ?? '', isTrusted ? /^elsewhere\/decisions\/0001-/ : /^docs\/decisions\/\d{4}-/);
    if (isTrusted) await vscode.workspace.fs.delete(vscode.Uri.joinPath(tree, '../elsewhere'), { recursive: true });
  });

  it('are refused where they lead out of it, with the way to the setting', async function () {
    requirePage(this);
    await say('decisions', outside);
    await newRecord();
    if (!vscode.workspace.isTrusted) {
      assert.match((await written()) ?? '', /^docs\/decisions\/\d{4}-/);
      return;
    }
    await notification.waitFor(
      said(
        'Nothing was written: the setting {0} says “{1}”, which is no folder of this workspace. Name one that is.',
        'canopy.decisions.folder',
        outside,
      ),
    );
    assert.equal(await treeText(), text);
    await notification.choose(said('Open Settings'));
    await until('the settings are shown', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Settings');
  });

  it('are refused whatever they are, by one rule for both', async () => {
    if (!vscode.workspace.isTrusted) return;
    const settings: readonly [string, FolderSetting][] = [
      ['decisions', 'canopy.decisions.folder'],
      ['proposals', 'canopy.proposals.folder'],
    ];
    for (const [name, setting] of settings) {
      for (const path of [outside, 'docs/../../../../outside', './../../../outside', 7, { path: 'docs' }]) {
        await say(name, path);
        assert.equal(folderBySetting(setting, tree).ok, false, JSON.stringify(path));
      }
      for (const [path, below] of [
        ['docs/records', 'docs/records'],
        ['docs/../records/.', 'records/'],
        ['/etc', 'etc'],
        ['', ''],
      ]) {
        await say(name, path);
        const folder = folderBySetting(setting, tree);
        const expected = vscode.Uri.joinPath(tree, '..', below!).toString();
        assert.equal(folder.ok && folder.value.toString().replace(/\/$/, ''), expected.replace(/\/$/, ''));
      }
    }
  });

  it('lie beside or below a file that no workspace holds', () => {
    const loose = tree.with({ path: '/loose/folder/a.tree.yaml' });
    const at = (path: string) => isInside(tree.with({ path }), loose);
    assert.deepEqual(['/loose/folder', '/loose/folder/docs/a.md'].map(at), [true, true]);
    assert.deepEqual(['/loose', '/loose/folder-2/a.md', '/etc/passwd'].map(at), [false, false, false]);
    assert.equal(isInside(loose, tree), false, 'and nothing of it is inside of the workspace');
  });

  it('name no other language than one that there is', async () => {
    const settings = vscode.workspace.getConfiguration('canopy');
    await settings.update('documents.language', 'x/../bundle.l10n.de', vscode.ConfigurationTarget.Workspace);
    try {
      await activeHost();
      await vscode.commands.executeCommand('canopy.announceSolution', {
        tree: tree.toString(),
        solution: 'any-records-page',
      });
      const draft = () => vscode.window.activeTextEditor?.document.getText() ?? '';
      await until('the announcement is shown, in English', () =>
        /^# A page of decisions\n[\s\S]*\bYou\b/.test(draft()),
      );
    } finally {
      await settings.update('documents.language', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
