import * as vscode from 'vscode';
import { page, requirePage } from '../harness/page';
import { clickCard, openCanvas } from './canvas-page';
import { drawsInEveryTheme, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors } from './tree-file';

describe('The canvas in every theme @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await page.resize(1600, 1000);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    await openCanvas(vscode.Uri.joinPath(folder!.uri, 'local-development.tree.yaml'));
    await clickCard('blind-provisioning');
  });

  after(async () => {
    if (!page.available) return;
    await useTheme(usualTheme);
    await page.resize(1280, 800);
    await closeEditors();
  });

  drawsInEveryTheme('canvas');
});
