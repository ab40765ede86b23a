import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, clickCard, lineChanges, openCanvas, untilTitle } from './canvas-page';
import { activeHost, closeEditors, createTree, pause, removeTree, replaceInText, until } from './tree-file';

const webview = true;

const text = `# Kept as it is.
title: Waiting
outcomes:
  - id: sooner
    title: Answers come sooner
    from: 20 min
    to: 2 min

opportunities:
  # The first thing that people tell.
  - id: blind
    title: "When I wait, I can't tell how long"   # said by three
    kind: pain
    outcome: sooner
    solutions:
      - id: stream
        title: Stream the progress

      - id: mail
        title: Send a mail
  - id: slow
    title: When I start, I wait
    kind: pain
    outcome: sooner
`;

describe('The canvas', function () {
  this.timeout(120_000);
  let host: Host;
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    host = await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(async () => {
    await closeEditors();
    document = await createTree(text);
    await page.consoleErrors();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await removeTree(document);
  });

  async function undone(): Promise<void> {
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was, byte for byte', () => document.getText() === text);
  }

  it('draws every card of the example', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const uri = vscode.Uri.joinPath(folder!.uri, 'local-development.tree.yaml');
    await openCanvas(uri);
    const file = host.service.index.get(uri.toString())!;
    const kinds = ['outcome', 'opportunity', 'solution', 'experiment'];
    const expected = [...file.nodes.values()].filter(({ kind }) => kinds.includes(kind)).length;
    assert.ok(expected > 60, `${expected} cards in the example`);
    // What is far from the view is not in the document: the whole of it is seen by walking down.
    const drawn = await page.evaluate<number>(
      `(async () => {
        const canvas = document.querySelector('.canvas');
        const keys = new Set();
        for (let top = 0; top <= canvas.scrollHeight; top += 200) {
          canvas.scrollTop = top;
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          for (const card of document.querySelectorAll('[role=treeitem]')) keys.add(card.dataset.key);
        }
        return keys.size;
      })()`,
      { webview },
    );
    assert.equal(drawn, expected);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('has a page that allows its own script, styles and font, and nothing else', async () => {
    await openCanvas(document.uri);
    const policy = await page.evaluate<string>(
      `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`,
      { webview },
    );
    const directives = Object.fromEntries(
      policy.split('; ').map(each => [each.split(' ')[0], each.split(' ').slice(1)]),
    );
    assert.deepEqual(Object.keys(directives), ['default-src', 'script-src', 'style-src', 'font-src', 'img-src']);
    assert.deepEqual(directives['img-src'], ['blob:']);
    assert.deepEqual(directives['default-src'], ["'none'"]);
    assert.equal(directives['script-src']?.length, 1);
    assert.match(directives['script-src']?.[0] ?? '', /^'nonce-[A-Za-z0-9+/=]{24}'$/);
    assert.ok(!policy.includes('unsafe') && !policy.includes('*;'), policy);
    assert.deepEqual(directives['style-src'], directives['font-src']);
    const head = await page.evaluate<string[]>(`[document.documentElement.lang, document.title]`, { webview });
    assert.deepEqual(head, [vscode.env.language, document.uri.path.split('/').pop()!]);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('really is held to that policy', async () => {
    await openCanvas(document.uri);
    const attempt = (code: string) =>
      page.evaluate<string>(
        `new Promise(resolve => {
          document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective), { once: true });
          setTimeout(() => resolve('allowed'), 3000);
          ${code}
        })`,
        { webview },
      );
    const script = `const script = document.createElement('script'); script.textContent = 'window.foreign = 1'; document.body.append(script);`;
    assert.equal(await attempt(script), 'script-src-elem');
    assert.equal(await attempt(`document.body.setAttribute('style', 'color: red');`), 'style-src-attr');
    assert.equal(await attempt(`new Image().src = 'https://example.com/x.png';`), 'img-src');
    assert.equal(await attempt(`fetch('https://example.com').catch(() => {});`), 'connect-src');
    await page.consoleErrors();
  });

  it('follows what is typed into the text', async () => {
    await openCanvas(document.uri);
    await replaceInText(document, 'When I start, I wait', 'When I start, I wait for an hour');
    await untilTitle('slow', 'When I start, I wait for an hour');
    await replaceInText(document, '  - id: slow\n', '  - id: new\n    title: When I stop, it goes on\n  - id: slow\n');
    await page.waitFor(card('new'), { webview });
  });

  it('writes one line for a title that is edited in place, and undo brings every byte back', async () => {
    await openCanvas(document.uri);
    await clickCard('blind');
    await page.press('F2');
    await page.waitFor(`${card('blind')} textarea`, { webview });
    await page.press('Control+A');
    await page.type('When I wait, nobody tells me "why"');
    await page.press('Enter');
    await untilTitle('blind', 'When I wait, nobody tells me "why"');
    const { changed, added } = lineChanges(text, document.getText());
    assert.equal(added, 0);
    assert.equal(changed.length, 1);
    assert.match(changed[0] ?? '', /^ {4}title: .*why.* {3}# said by three$/);
    await undone();
    await untilTitle('blind', "When I wait, I can't tell how long");
  });

  it('adds a card with its first key, as one step', async () => {
    await openCanvas(document.uri);
    await clickCard('stream');
    await page.press('n');
    await page.waitFor('textarea.edit', { webview });
    await page.type('Show a made-up log, n and f are letters here');
    await page.press('Enter');
    await until('it is in the text', () => document.getText().includes('Show a made-up log, n and f are letters here'));
    const { added, changed } = lineChanges(text, document.getText());
    assert.equal(changed.length, added);
    const experiment = host.service.treeView(host.sync.file(document) as never).opportunities[0]?.solutions[0]
      ?.experiments[0];
    assert.equal(experiment?.title, 'Show a made-up log, n and f are letters here');
    await page.waitFor(`${card(experiment?.key ?? '')}[aria-selected=true]`, { webview });
    await undone();
  });

  it('moves a card to another parent by dragging, as one small edit', async () => {
    await openCanvas(document.uri);
    await page.drag(`${card('mail')} .t`, card('slow'), { webview });
    await until('it is moved', () => document.getText() !== text);
    const view = host.service.treeView(host.sync.file(document) as never);
    assert.deepEqual(
      view.opportunities.map(({ solutions }) => solutions.map(({ key }) => key)),
      [['stream'], ['mail']],
    );
    assert.deepEqual(lineChanges(text, document.getText()).changed, ['    solutions:']);
    await page.waitFor(`${card('mail')}[aria-selected=true]`, { webview });
    await undone();
  });

  it('refuses a drop that makes no sense, in words, and writes nothing', async () => {
    await openCanvas(document.uri);
    await page.drag(`${card('slow')} .t`, `${card('mail')} .t`, { webview });
    await page.waitFor('.notice.refused', { webview });
    assert.match(await page.text('.notice.refused', { webview }), /can’t stand under a solution/);
    assert.equal(document.getText(), text);
  });

  it('removes a card, and its own undo brings it back', async () => {
    await openCanvas(document.uri);
    await clickCard('blind');
    await page.press('Delete');
    await page.waitFor(card('blind'), { webview, gone: true });
    assert.ok(!document.getText().includes('said by three'));
    await page.click('.notice button.link', { webview });
    await until('the text is as it was', () => document.getText() === text);
    await page.waitFor(card('blind'), { webview });
  });

  it('takes Ctrl+Z on a card for the document, and in a field for the field', async () => {
    await openCanvas(document.uri);
    await clickCard('slow');
    await page.press('Delete');
    await page.waitFor(card('slow'), { webview, gone: true });
    await page.press('Control+Z');
    await until('the text is as it was', () => document.getText() === text);
    await page.waitFor(card('slow'), { webview });
    await replaceInText(document, 'title: Waiting', 'title: Waiting long');
    const present = document.getText();
    await clickCard('slow');
    await page.press('F2');
    await page.waitFor('textarea.edit', { webview });
    await page.type('X');
    await page.press('Control+Z');
    await pause(300);
    assert.equal(document.getText(), present);
    await page.press('Escape');
  });

  it('acts once for a key that VS Code sees too', async () => {
    await openCanvas(document.uri);
    await clickCard('blind');
    await page.press('Alt+ArrowDown');
    const order = () =>
      host.service
        .treeView(host.sync.file(document) as never)
        .opportunities.map(({ key }) => key)
        .join();
    await until('it is moved', () => order() === 'slow,blind');
    await pause(200);
    assert.equal(order(), 'slow,blind');
    await undone();
  });

  it('does what a contributed command says, for keys of one’s own', async () => {
    await openCanvas(document.uri);
    await clickCard('slow');
    await vscode.commands.executeCommand('canopy.tree.editTitle');
    await page.waitFor(`${card('slow')} textarea.edit`, { webview });
    await vscode.commands.executeCommand('canopy.tree.leave');
    await page.waitFor('textarea.edit', { webview, gone: true });
    assert.equal(document.getText(), text);
  });

  it('keeps the last tree of a text that can’t be read, and lets nothing be written', async () => {
    await openCanvas(document.uri);
    await replaceInText(document, '    kind: pain\n', '    kind: pain\n    pla\n');
    const broken = document.getText();
    await page.waitFor('.note[role=alert]', { webview });
    assert.match(await page.text('.note[role=alert]', { webview }), /can’t be read/);
    assert.equal(await page.count('[role=treeitem]', { webview }), 5);
    await page.screenshot('canvas-broken');
    await clickCard('slow');
    await page.press('Delete', 'F2');
    await page.drag(`${card('mail')} .t`, card('slow'), { webview });
    await pause(300);
    assert.equal(document.getText(), broken);
    assert.equal(await page.count('textarea.edit', { webview }), 0);
    await replaceInText(document, '    pla\n', '');
    await page.waitFor('.note[role=alert]', { webview, gone: true });
    assert.equal(document.getText(), text);
  });

  it('keeps two canvases of one file in step', async () => {
    await openCanvas(document.uri);
    await openCanvas(document.uri, { beside: true });
    const both = async (selector: string) => (await page.count(selector, { webview })) === 2;
    await until('both show the tree', () => both(card('blind')));
    await clickCard('slow');
    await page.press('Delete');
    await until('both have lost the card', async () => (await page.count(card('slow'), { webview })) === 0);
    await vscode.commands.executeCommand('undo');
    await until('both have it again', () => both(card('slow')));
    await replaceInText(document, 'When I start, I wait', 'When I start, I wait twice');
    await untilTitle('slow', 'When I start, I wait twice');
  });

  it('keeps zoom and folds when it is hidden and shown again', async () => {
    await openCanvas(document.uri);
    await clickCard('blind');
    await page.press('ArrowLeft', '-');
    await page.waitFor(`${card('blind')}[aria-expanded=false]`, { webview });
    const zoom = () => page.text('.zoom', { webview });
    const before = await zoom();
    await pause(400);
    const [folder] = vscode.workspace.workspaceFolders!;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder!.uri, 'README.md'));
    await until('the canvas is hidden', async () => (await page.count('[role=treeitem]', { webview })) === 0);
    await openCanvas(document.uri);
    await page.waitFor(`${card('blind')}[aria-expanded=false]`, { webview });
    assert.equal(await page.count(card('stream'), { webview }), 0);
    assert.equal(await zoom(), before);
  });

  it('shows the selected card in the text beside, and leaves the focus where it is', async () => {
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const long = `${'# a line that is far away\n'.repeat(200)}`;
    await replaceInText(document, 'opportunities:\n', `opportunities:\n${long}`);
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    await openCanvas(document.uri, { beside: true });
    await clickCard('slow');
    const line = document.getText().slice(0, document.getText().indexOf('id: slow')).split('\n').length - 1;
    const textEditor = () => vscode.window.visibleTextEditors.find(each => each.document === document);
    await until(
      'the line is in view',
      () => textEditor()?.visibleRanges.some(range => range.contains(new vscode.Position(line, 2))) === true,
    );
    assert.equal(vscode.window.activeTextEditor, undefined);
    await page.press('ArrowUp');
    await page.waitFor(`${card('slow')}[aria-selected=false]`, { webview });
  });

  it('follows the text cursor', async () => {
    await openCanvas(document.uri);
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    const position = document.positionAt(text.indexOf('Send a mail'));
    editor.selection = new vscode.Selection(position, position);
    await page.waitFor(`${card('mail')}[aria-selected=true]`, { webview });
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('opens the text at the card, and the tree again at the cursor', async () => {
    await openCanvas(document.uri);
    await clickCard('slow');
    await page.press('g');
    const line = document.positionAt(text.indexOf('When I start')).line;
    await until('the text is open there', () => vscode.window.activeTextEditor?.selection.active.line === line);
    const position = document.positionAt(text.indexOf('Send a mail'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
    await openCanvas(document.uri);
    await page.waitFor(`${card('mail')}[aria-selected=true]`, { webview });
    await vscode.commands.executeCommand('canopy.openAsText');
    await until('the text is open', () => vscode.window.activeTextEditor?.document === document);
  });

  it('invites to a first outcome in an empty file', async () => {
    const empty = await createTree('');
    await openCanvas(empty.uri, { first: '.empty form' });
    await page.screenshot('canvas-empty');
    await page.click('.ways li:last-child button', { webview });
    await page.waitFor(card('blind-provisioning'), { webview, timeout: 60_000 });
    await page.screenshot('canvas-example');
    await clickCard('blind-provisioning');
    await page.press('Delete');
    await page.waitFor('.notice.refused', { webview });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await page.waitFor('.empty form', { webview, timeout: 60_000 });
    await page.click('input[name=behavior]', { webview });
    await page.type('the time to the first answer');
    await page.press('Enter');
    await page.waitFor('[role=treeitem]', { webview });
    assert.match(
      empty.getText(),
      /^outcomes:\n {2}- id: [a-z-]+\n {4}title: The time to the first answer\n {4}behavior: the time/,
    );
    await removeTree(empty);
  });

  it('explains a file that never could be read', async () => {
    const broken = await createTree('title: [Waiting\nopportunities:\n  - id: x\n');
    await openCanvas(broken.uri, { first: '.note[role=alert]' });
    await page.screenshot('canvas-unreadable');
    assert.match(await page.text('.note[role=alert]', { webview }), /can’t be read/);
    await removeTree(broken);
  });

  it('works on a file that is not saved yet', async () => {
    const uri = vscode.Uri.joinPath(document.uri, '../unsaved.tree.yaml').with({ scheme: 'untitled' });
    const untitled = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
    await openCanvas(uri);
    await clickCard('slow');
    await page.press('Delete');
    await until('it is removed', () => !untitled.getText().includes('id: slow'));
    await vscode.commands.executeCommand('undo');
    await until('it is back', () => untitled.getText() === text);
  });

  it('goes with its file, and works under its new name', async () => {
    await openCanvas(document.uri);
    const tabsOf = (uri: vscode.Uri) =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => (input as { uri?: vscode.Uri }).uri?.path === uri.path).length;
    const renamed = vscode.Uri.joinPath(document.uri, '../renamed.tree.yaml');
    const renaming = new vscode.WorkspaceEdit();
    renaming.renameFile(document.uri, renamed);
    await vscode.workspace.applyEdit(renaming);
    await until('only the new name is open', () => tabsOf(document.uri) === 0 && tabsOf(renamed) > 0);
    await openCanvas(renamed);
    await clickCard('slow');
    await page.press('Delete');
    await page.waitFor(card('slow'), { webview, gone: true });
    await vscode.commands.executeCommand('undo');
    await page.waitFor(card('slow'), { webview });
    await vscode.workspace.openTextDocument(renamed).then(each => each.save());
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(renamed);
    await vscode.workspace.applyEdit(removal);
    await until('the canvas is closed', () => tabsOf(renamed) === 0);
  });
});
