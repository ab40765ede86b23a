import * as vscode from 'vscode';
import { saveFile } from '../../../src/host/save-file';
import { Reading } from '../../../src/host/workspace/reading';
import * as assert from '../harness/assert';
import { activeHost, until } from '../harness/files';
import { notification } from '../harness/notification';
import { otherWindow, page, requirePage } from '../harness/page';
import { fileUri, openNew, undoTest, willMake } from './workspace';

const tree = `title: Odd states
outcomes:
  - id: odd-calls
    title: Fewer calls
opportunities:
  - id: odd-bare
    title: When I wait, I worry
  - id: odd-wait
    title: When I join, I can't find why things are as they are
    solutions:
      - id: odd-page
        title: A page of decisions
        decision: &why docs/why.md
      - id: odd-other
        title: A talk about decisions
        decision: *why
`;

/** What is told where something can't be done: what happened, where, and what comes next. */
describe('What can’t be done is told with what comes next @long', function () {
  this.timeout(120_000);
  before(function () {
    requirePage(this);
  });
  afterEach(undoTest);

  const follow = async (command: string, key: string) => {
    const { uri } = await openNew('odd.tree.yaml', tree);
    await vscode.commands.executeCommand('canopy.followLink', command, uri.toString(), key);
    return uri;
  };

  it('a lens of evidence leads to the first insight', async () => {
    await follow('showEvidence', 'odd-bare');
    await notification.waitFor('No insight is linked to this opportunity yet.');
    await notification.choose('New Insight');
    await page.waitFor('.quick-input-widget:visible .quick-input-title:has-text("New Insight")');
  });

  it('a lens of solutions leads to the card that they stand below', async () => {
    const uri = await follow('showSolutions', 'odd-bare');
    await notification.waitFor('This opportunity has no solutions yet.');
    await notification.choose('Open Tree as Canvas');
    await page.waitFor('[role=treeitem][aria-selected=true]:has-text("I worry")', { webview: true, timeout: 60_000 });
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.equal((tab as vscode.TabInputCustom).uri.toString(), uri.toString());
  });

  it('a lens of opportunities leads to the first one below the outcome', async () => {
    await follow('showOpportunities', 'odd-calls');
    await notification.waitFor('No opportunity names this outcome yet.');
    await notification.choose('New Opportunity');
    await page.waitFor('.quick-input-widget:visible .quick-input-title:has-text("New Opportunity")');
  });

  it('a file of another kind names the ending that it would need', async () => {
    const { uri } = await openNew('odd.tree.yaml', tree);
    await vscode.commands.executeCommand('canopy.openAsTable', uri);
    await notification.waitFor(
      'odd.tree.yaml can’t be shown this way: it would need a name that ends in .scorecard.yaml.',
    );
  });

  const newRecord = (solution: string, uri: vscode.Uri) =>
    vscode.commands.executeCommand('canopy.newDecisionRecord', { tree: uri.toString(), solution, form: 'nygard' });

  it('a record that is written and can’t be linked says why', async () => {
    const document = await openNew('odd.tree.yaml', tree);
    await newRecord('odd-page', document.uri);
    const record = vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1) ?? '';
    willMake(`docs/decisions/${record}`);
    assert.match(record, /^\d{4}-odd-page\.md$/);
    await notification.waitFor(`${record} is written, but not linked: `);
    assert.equal(document.getText(), tree);
  });

  it('a folder that takes no file is named', async () => {
    const { uri } = await openNew('odd.tree.yaml', tree);
    const settings = vscode.workspace.getConfiguration('canopy');
    await settings.update('decisions.folder', 'odd.tree.yaml', vscode.ConfigurationTarget.Workspace);
    try {
      await newRecord('odd-page', uri);
      await notification.waitFor('0001-odd-page.md can’t be created in ');
    } finally {
      await settings.update('decisions.folder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('a record of a tree that was never saved waits until it is', async () => {
    const uri = fileUri('odd-unsaved.tree.yaml').with({ scheme: 'untitled' });
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), tree);
    await vscode.workspace.applyEdit(edit);
    const { service } = await activeHost();
    await until('it is known', () => service.index.get(uri.toString()));
    await newRecord('odd-page', uri);
    await notification.waitFor('The record goes into a folder beside its tree. Save the tree first.');
    await notification.choose('Open the Text');
    await until('its text is shown', () => vscode.window.activeTextEditor?.document === document);
  });

  it('a place that takes no file is told with its reason', async () => {
    const locked = vscode.workspace.registerFileSystemProvider('canopy-locked', lockedFolder());
    try {
      const saving = saveFile('text', { defaultUri: vscode.Uri.parse('canopy-locked:/folder/odd.svg') });
      await page.waitFor('.quick-input-widget:visible .quick-input-box input');
      await page.press('Enter');
      assert.equal(await saving, undefined);
      await notification.waitFor('/folder/odd.svg can’t be written there: ');
    } finally {
      locked.dispose();
    }
  });

  it('a reading that is stopped says what is known, and goes on when it is asked to', async () => {
    const reading = new Reading();
    let tell = (_done: number, _of: number): void => {};
    let stop = (): void => {};
    const running = reading.show(
      progress =>
        new Promise(resolve => {
          tell = progress;
          stop = resolve;
        }),
      () => stop(),
    );
    try {
      await notification.waitFor('Canopy');
      tell(3, 8);
      await notification.waitFor('reading 3 of 8 files');
      await notification.choose('Cancel');
      await running;
      await notification.waitFor('3 of 8 files are read. References into the others are not known.');
      await page.waitFor('.statusbar-item:has-text("Canopy: 3 of 8 files")');
      await notification.choose('Continue Reading');
      await page.waitFor('.notification-list-item-message:has-text("are not known")', { gone: true });
    } finally {
      stop();
      reading.dispose();
    }
  });

  it('sticky notes need a folder for the journey that they become @long', async () => {
    await page.openUserWindow();
    try {
      await otherWindow.waitFor('.monaco-workbench', { timeout: 60_000 });
      await otherWindow.press('F1');
      await otherWindow.waitFor('.quick-input-widget:visible');
      await otherWindow.type('Start Journey from Sticky Notes');
      await otherWindow.waitFor('.quick-input-list .monaco-list-row.focused:has-text("Sticky Notes")');
      await otherWindow.press('Enter');
      await otherWindow.waitFor(
        '.notification-list-item-message:has-text("Open a folder first: the journey becomes a file in it.")',
      );
      await otherWindow.waitFor('.notifications-toasts .monaco-button >> text="Open Folder"');
      await otherWindow.screenshot('no-folder-notes');
    } finally {
      await otherWindow.close();
    }
  });
});

/** A file system of one folder, which takes no file. */
function lockedFolder(): vscode.FileSystemProvider {
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: uri => {
      if (!/^\/(?:folder\/?)?$/.test(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    },
    readDirectory: uri => (uri.path === '/' ? [['folder', vscode.FileType.Directory]] : []),
    createDirectory: refuse,
    readFile: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
