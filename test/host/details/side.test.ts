import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, changesDuring, putCursor, removeFiles, showFile, until } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { row, showSideBar, unfold } from '../tree/rows';

const webview = true;
const tree = `title: Details
outcomes:
  - id: details-faster
    title: Faster
    from: 10h
    to: 7h
opportunities:
  - id: details-blind
    title: When I wait, I can't see why
    outcome: details-faster
    evidence:
      - details-calls
    solutions:
      - id: details-stream
        title: Stream it
`;
const insights = `title: Calls
insights:
  - { id: details-calls, kind: interview, on: 2026-09-12, participants: 5, finding: They wait }
  - { id: details-log, kind: telemetry, on: 2026-10-01, finding: Two restarts }
`;

/** The field of a key in the form. */
function input(field: string): string {
  return `.details-form [data-field="${field}"] .input`;
}

async function show(): Promise<void> {
  await vscode.commands.executeCommand('canopy.details.focus');
  await page.waitFor('.side', { webview, timeout: 60_000 });
}

describe('The details in the side bar', function () {
  this.timeout(120_000);
  let editor: vscode.TextEditor;

  before(async function () {
    requirePage(this);
    await activeHost();
    await showFile('details.insights.yaml', insights);
    editor = await showFile('details.tree.yaml', tree);
    await show();
  });

  after(async () => {
    if (page.available) await removeFiles();
  });

  const text = () => editor.document.getText();

  async function cursorAt(words: string, title: string): Promise<void> {
    await vscode.window.showTextDocument(editor.document);
    putCursor(editor, words);
    await until(
      `the details are of “${title}”`,
      async () =>
        (await page.evaluate<string>(`document.querySelector('.details-form .heading')?.value ?? ''`, { webview })) ===
        title,
    );
  }

  it('follow the text cursor, with every field of the node', async () => {
    await cursorAt('Stre|am', 'Stream it');
    await cursorAt('Fast|er', 'Faster');
    assert.equal(await page.evaluate(`document.querySelector('${input('from')}').value`, { webview }), '10h');
    await page.screenshot('details-side');
  });

  it('follow the canvas and the tree of the side bar', async () => {
    const shows = (title: string) => page.waitFor(`.side .area[data-text^="${title}"]`, { webview, timeout: 30_000 });
    await vscode.commands.executeCommand('canopy.openAsTree', editor.document.uri);
    await page.click('[role=treeitem][data-key=details-stream] .t', { webview, timeout: 60_000 });
    await shows('Stream it');
    await showSideBar('Opportunity Trees', 'Details');
    await unfold('Details');
    await unfold('Faster');
    await page.click(row('see why'));
    await shows("When I wait, I can't see why");
    await page.screenshot('details-follow');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    editor = await vscode.window.showTextDocument(editor.document);
    await show();
  });

  it('write a field as one edit, when it is left with Enter', async () => {
    await cursorAt("can't s|ee", "When I wait, I can't see why");
    const changes = await changesDuring(editor.document, async () => {
      await page.click(input('who'), { webview });
      await page.type('new developers');
      await page.press('Enter');
      await until('who is written', () => text().includes('    who: new developers\n'));
    });
    assert.equal(changes.length, 1);
  });

  it('say why words can’t stand in a field, and write nothing', async () => {
    await cursorAt('Fast|er', 'Faster');
    const before = text();
    await page.click(input('by'), { webview });
    await page.type('soon');
    await page.waitFor('[data-field=by] .bad', { webview });
    await page.press('Enter');
    assert.equal(text(), before);
    await page.click(input('by'), { webview });
    await page.press('Escape');
    await page.waitFor('[data-field=by] .bad', { webview, gone: true });
  });

  it('lead from what is missing to its field, and change nothing', async () => {
    await cursorAt('Fast|er', 'Faster');
    const before = text();
    await page.click('.problem .fix:has-text("Add what is missing")', { webview });
    await page.waitFor('.details-form .input:focus', { webview });
    const field = await page.evaluate<string>(`document.activeElement.closest('[data-field]')?.dataset.field ?? ''`, {
      webview,
    });
    assert.equal(field, 'who');
    assert.equal(text(), before);
  });

  it('link an insight that was searched, with what it says', async () => {
    await cursorAt("can't s|ee", "When I wait, I can't see why");
    await page.click('[data-list=evidence] .sec-h .link', { webview });
    await page.click('.part.new [data-field=insight] input', { webview });
    await page.type('restarts');
    await page.waitFor('.picks [role=option]:has-text("Two restarts")', { webview });
    await page.press('Enter');
    await page.screenshot('details-evidence');
    await page.click('.part.new button[type=submit]', { webview });
    await until('it is linked', () => text().includes('      - details-log\n'));
  });
});
