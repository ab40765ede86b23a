import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { clickCard, openCanvas } from './canvas-page';
import { closeEditors, createTree, removeTree, until } from './tree-file';

const webview = true;

import { editingText as text } from './texts';

describe('Exporting from the canvas', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await closeEditors();
    document = await createTree(text);
    await openCanvas(document.uri);
    await page.consoleErrors();
  });

  after(async () => {
    if (page.available) await removeTree(document);
  });

  /** Chooses a row of the menu and takes the name that is offered, and gives what was saved. */
  async function exported(row: string, ending: string): Promise<Uint8Array> {
    const target = document.uri.with({ path: document.uri.path.replace(/\.tree\.yaml$/, `.${ending}`) });
    await vscode.commands.executeCommand('canopy.tree.export');
    await page.click(`[role=menuitem] .grow:text-is("${row}")`, { webview });
    await page.waitFor('.quick-input-widget:visible .quick-input-box input');
    await page.press('Enter');
    await until('it is saved', async () => {
      const found = await vscode.workspace.fs.stat(target).then(
        ({ size }) => size > 0,
        () => false,
      );
      return found;
    });
    const bytes = await vscode.workspace.fs.readFile(target);
    await vscode.workspace.fs.delete(target);
    return bytes;
  }

  it('saves an SVG of all that is shown', async () => {
    const svg = new TextDecoder().decode(await exported('Export as SVG…', 'svg'));
    assert.match(svg, /^<svg |^<\?xml/);
    assert.ok(svg.includes('Send a mail'));
  });

  it('saves a PNG that the page has drawn of it', async () => {
    const png = await exported('Export as PNG…', 'png');
    assert.deepEqual(
      [...png.slice(1, 4)],
      [...'PNG'].map(letter => letter.charCodeAt(0)),
    );
    assert.ok(png.length > 2000, `${png.length} bytes`);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('saves one branch as Markdown', async () => {
    await clickCard('edit-blind');
    const markdown = new TextDecoder().decode(await exported('This branch: Export as Markdown…', 'md'));
    assert.ok(markdown.includes('Stream the progress') && !markdown.includes("I can't begin"), markdown);
  });
});
