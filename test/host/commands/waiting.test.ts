import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, until } from '../harness/files';
import { page, requirePage } from '../harness/page';

interface Repository {
  show(ref: string, path: string): Promise<string>;
}

interface Git {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

const toast = '.notifications-toasts .notification-list-item:has-text("Reading what was committed by")';

describe('Any workspace with a history that takes long', function () {
  this.timeout(120_000);
  let shown: Repository;
  let show: Repository['show'];
  /** How many files git is asked for at the moment, and at most. */
  let [asked, most] = [0, 0];
  let answer: () => void = () => {};

  before(async function () {
    requirePage(this);
    await activeHost();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const git = vscode.extensions.getExtension<Git>('vscode.git');
    if (folder?.uri.scheme !== 'file' || !git || (await page.options()).restricted) return this.skip();
    const api = (await git.activate()).getAPI(1);
    await until('git knows the folder', () => api.getRepository(folder.uri) !== null);
    shown = Object.getPrototypeOf(api.getRepository(folder.uri));
    show = shown.show;
  });

  beforeEach(() => {
    const answered = new Promise<void>(resolve => {
      answer = resolve;
    });
    [asked, most] = [0, 0];
    shown.show = async function (ref, path) {
      most = Math.max(most, ++asked);
      await answered;
      asked--;
      return show.call(this, ref, path);
    };
  });

  afterEach(async () => {
    if (!shown) return;
    answer();
    shown.show = show;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const generate = async () => {
    const since = (await activeHost()).service.ports.today().text;
    return vscode.commands.executeCommand('canopy.generateReview', { pack: 'strategy', since });
  };

  it('shows that a review pack reads it, some files at once, and makes the pack in the end', async () => {
    const running = generate();
    await page.waitFor(toast);
    assert.ok(most > 1 && most <= 8, `${most} at once`);
    answer();
    await running;
    await page.waitFor(toast, { gone: true });
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# /);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('leaves everything as it is when that is cancelled', async () => {
    const documents = () => vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length;
    const before = documents();
    const running = generate();
    await page.waitFor(toast);
    await page.screenshot('reading-history');
    await page.click(`${toast} .monaco-button:has-text("Cancel")`);
    await running;
    answer();
    await until('git has answered what it was asked', () => asked === 0);
    await page.waitFor(toast, { gone: true });
    assert.equal(documents(), before);
    assert.equal(vscode.window.activeTextEditor, undefined);
    assert.ok(most <= 8, `${most} at once`);
  });
});
