import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, showFile, until } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { nextName, row, rowTexts, showSideBar } from '../tree/rows';

const view = 'Reviews';
const text = '# Ours.\ntitle: Aardvark roadmap\nreviewed: 2020-01-31   # long ago\ncolumns: journey\n';

const isLate = (words: string) => /^Aardvark roadmap \| \d+ days late$/.test(words);

describe('The view “Reviews”', () => {
  let editor: vscode.TextEditor;

  beforeEach(async function () {
    requirePage(this);
    await activeHost();
    await showSideBar(view);
    editor = await showFile(nextName('roadmap'), text);
    await page.waitFor(row('Aardvark roadmap', view));
  });

  afterEach(async () => {
    if (!page.available) return;
    await removeFiles();
    await page.waitFor(row('Aardvark roadmap', view), { gone: true });
  });

  it('shows what is due first, and counts it in the status bar', async () => {
    const [first] = await rowTexts(view);
    assert.equal(isLate(first ?? ''), true, first);
    await page.waitFor('.statusbar-item[aria-label*="due"][aria-label*="Aardvark roadmap"]');
    await page.screenshot('reviews');
  });

  it('marks a file as reviewed with one change of its text, and one undo takes it back', async () => {
    await vscode.commands.executeCommand('canopy.markReviewed');
    const { document } = editor;
    await until('the date is of today', () => !document.getText().includes('2020-01-31'));
    assert.equal(document.getText().replace(/reviewed: \d{4}-\d\d-\d\d/, 'reviewed: 2020-01-31'), text);
    await until('it is late no more', async () => !(await rowTexts(view)).some(isLate));
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was', () => document.getText() === text);
  });

  it('is saved as a calendar, each review on the day that it is due', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const target = vscode.Uri.joinPath(folder!.uri, 'reviews.ics');
    const running = vscode.commands.executeCommand('canopy.exportReviews');
    await page.waitFor('.quick-input-widget:visible .quick-input-box input');
    await page.press('Enter');
    await running;
    const calendar = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    await vscode.workspace.fs.delete(target);
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    assert.match(calendar, /\r\nSUMMARY:[^\r]*Aardvark roadmap/);
    assert.match(calendar, /\r\nEND:VCALENDAR\r\n$/);
  });

  it('is told to be empty, with the setting that makes it so, to who marks or exports', async () => {
    const settings = vscode.workspace.getConfiguration('canopy.reviews');
    const kinds = ['tree', 'scorecard', 'insights', 'journey', 'kata', 'roadmap'];
    const never = Object.fromEntries(kinds.map(kind => [kind, 'never']));
    await settings.update('cadence', never, vscode.ConfigurationTarget.Workspace);
    try {
      await page.waitFor(row('Aardvark roadmap', view), { gone: true });
      for (const command of ['canopy.markReviewed', 'canopy.exportReviews']) {
        await vscode.commands.executeCommand(command);
        await page.waitFor('.notifications-toasts :text("Nothing is to be reviewed: the settings say “never”")');
        await page.waitFor('.notifications-toasts .monaco-button >> text="Open Settings"');
        await page.screenshot(`nothing-to-review-${command.split('.')[1]}`);
        await vscode.commands.executeCommand('notifications.clearAll');
      }
      assert.equal(await page.count('.quick-input-widget:visible'), 0);
    } finally {
      await settings.update('cadence', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await page.waitFor(row('Aardvark roadmap', view));
  });

  it('follows the setting at once', async () => {
    const settings = vscode.workspace.getConfiguration('canopy.reviews');
    await settings.update('cadence', { roadmap: 'never' }, vscode.ConfigurationTarget.Workspace);
    try {
      await page.waitFor(row('Aardvark roadmap', view), { gone: true });
    } finally {
      await settings.update('cadence', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await page.waitFor(row('Aardvark roadmap', view));
  });
});
