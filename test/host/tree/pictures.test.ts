import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, putCursor, removeFiles } from '../harness/files';
import { page, requirePage, settled } from '../harness/page';
import { row, showSideBar } from './rows';

const themes = {
  light: ['Default Light Modern', 'vs'],
  dark: ['Default Dark Modern', 'vs-dark'],
  'hc-black': ['Default High Contrast', 'hc-black'],
  'hc-light': ['Default High Contrast Light', 'hc-light'],
} as const;

describe('The workbench in every theme @long', function () {
  this.timeout(60_000);
  const settings = () => vscode.workspace.getConfiguration('workbench');

  before(async function () {
    requirePage(this);
    await activeHost();
    await showSideBar('Opportunity Trees', 'Scorecards');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'local-development.tree.yaml'));
    putCursor(editor, 'id: blind-prov|isioning');
    await page.waitFor(`${row("I can't tell whether it is stuck")}.selected`);
  });

  after(async () => {
    if (!page.available) return;
    await settings().update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    await removeFiles();
  });

  for (const [name, [theme, bodyClass]] of Object.entries(themes)) {
    it(`shows the side bar, the text and a hover: ${name}`, async () => {
      await settings().update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await page.waitFor(`.monaco-workbench.${bodyClass}`);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await vscode.commands.executeCommand('editor.action.showHover');
      await page.waitFor('.monaco-hover:has-text("CD3 40")');
      await settled();
      await page.screenshot(`workbench-${name}`);
      await page.press('Escape');
      await page.waitFor('.monaco-hover:has-text("CD3 40")', { gone: true });
    });
  }
});
