import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, putCursor, rangeOf, removeFiles, showFile, until, writeFile } from '../harness/files';
import { page, requirePage, settled } from '../harness/page';
import { scorecardText, treeText } from './texts';

const { executeCommand } = vscode.commands;
const { Global } = vscode.ConfigurationTarget;

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
  return hints.flatMap(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value)));
}

describe('Inlay hints', () => {
  let tree: vscode.TextEditor;
  let scorecard: vscode.TextDocument;

  beforeEach(async () => {
    const host = await activeHost();
    const uri = await writeFile('la.scorecard.yaml', scorecardText);
    tree = await showFile('la.tree.yaml', treeText);
    scorecard = await vscode.workspace.openTextDocument(uri);
    await until('both are known', () => host.service.index.get(uri.toString()));
  });

  afterEach(removeFiles);

  it('tell the titles of ids and what values come to', async () => {
    const hints = await hintsOf(tree.document);
    assert.ok(hints.includes('Fewer calls about returns'), hints.join(', '));
    assert.ok(hints.includes('−63 %'), hints.join(', '));
    assert.ok((await hintsOf(scorecard)).includes('1.5 h each, 180 h a week'));
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('canopy');
    try {
      await settings.update('inlayHints.enabled', false, Global);
      await until('there are none', async () => (await hintsOf(tree.document)).length === 0);
    } finally {
      await settings.update('inlayHints.enabled', undefined, Global);
    }
  });

  it('stand in the text', async function () {
    requirePage(this);
    await page.waitFor('.view-line span:has-text("Fewer calls about returns")');
    await page.screenshot('text-inlay-hints');
    await vscode.window.showTextDocument(scorecard);
    await page.waitFor('.view-line span:has-text("180 h a week")');
    const editor = vscode.window.activeTextEditor!;
    putCursor(editor, 'hours_l|ost');
    await executeCommand('editor.action.showHover');
    await page.waitFor('.monaco-hover:has-text("Unit: hours each time")');
    await page.screenshot('text-hover-input');
  });
});

describe('Inlay hints in the text', () => {
  afterEach(removeFiles);

  it('follow what other files say', async function () {
    requirePage(this);
    const scorecard = await vscode.workspace.openTextDocument(await writeFile('la.scorecard.yaml', scorecardText));
    const tree = await showFile('la.tree.yaml', treeText);
    await vscode.window.showTextDocument(scorecard, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    for (const title of ['When I wait, I call', 'When I call, I wait']) {
      await retitle(tree.document, /(?<=la-dark\n {4}title: ).*/, title);
      await page.waitFor(hint('opportunity', title));
    }
  });

  it('are not asked for again after a change of the text alone', async function () {
    requirePage(this);
    const { service, sync } = await activeHost();
    const { document } = await showFile('la.tree.yaml', treeText);
    await page.waitFor(hint('outcome', 'Fewer calls about returns'));
    await settled();
    let asked = 0;
    const { inlayHints } = service;
    Object.assign(service, {
      inlayHints: (...all: Parameters<typeof inlayHints>) => {
        asked++;
        return inlayHints(...all);
      },
    });
    try {
      const told = new Promise<void>(resolve => {
        const listening = sync.onDidChange(() => {
          listening.dispose();
          resolve();
        });
      });
      await retitle(document, /Fewer calls about returns/, 'No calls about returns');
      await told;
      await page.waitFor(hint('outcome', 'No calls about returns'));
      await settled();
      assert.equal(asked, 1);
    } finally {
      Object.assign(service, { inlayHints });
    }
  });
});

/** A line of a reference with the title behind it. */
function hint(field: string, title: string): string {
  return `.view-line:has-text("${field}:"):has-text("${title}")`;
}

async function retitle(document: vscode.TextDocument, old: RegExp, text: string): Promise<void> {
  const [found] = old.exec(document.getText()) ?? [];
  assert.ok(found);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, found), text);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

describe('What serves an outcome', () => {
  afterEach(removeFiles);

  it('is a call hierarchy, down and up', async () => {
    const host = await activeHost();
    const uri = await writeFile('la.scorecard.yaml', scorecardText);
    const tree = await showFile('la.tree.yaml', treeText);
    await until('both are known', () => host.service.index.get(uri.toString()));
    const { start } = rangeOf(tree.document, 'id: la-c|alls');
    const [outcome] = await executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      tree.document.uri,
      start,
    );
    assert.equal(outcome?.name, 'Fewer calls about returns');
    const below = await executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', outcome);
    assert.deepEqual(
      below.map(({ from }) => from.name),
      ["When I send a parcel back, I can't tell whether it has arrived", 'Add a test cache'],
    );
    const deeper = await executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      below[0]?.from,
    );
    const names = deeper.map(({ from }) => from.name);
    assert.ok(
      names.includes('Send a mail when it arrives') && names.includes('knowing where the parcel is'),
      names.join(', '),
    );
    const above = await executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      below[0]?.from,
    );
    assert.deepEqual(
      above.map(({ to }) => to.name),
      ['Fewer calls about returns'],
    );
  });

  it('makes links of tickets', async () => {
    const settings = vscode.workspace.getConfiguration('canopy');
    const tree = await showFile('la.tree.yaml', `${treeText}# LA-12 asks for this\n`);
    try {
      await settings.update('tickets', { 'LA-(\\d+)': 'https://tickets.example/$1' }, Global);
      const links = await executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', tree.document.uri);
      assert.ok(links.some(({ target }) => target?.toString() === 'https://tickets.example/12'));
    } finally {
      await settings.update('tickets', undefined, Global);
    }
  });
});
