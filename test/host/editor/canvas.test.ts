import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import * as assert from '../harness/assert';
import { page, requirePage, settled } from '../harness/page';
import { card, clickCard, openCanvas, treeForEach, untilTitle } from './canvas-page';
import { waitingText as text } from './texts';
import { activeHost, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;

describe('The canvas', function () {
  this.timeout(120_000);
  let host: Host;
  const tree = treeForEach(text);

  before(async function () {
    requirePage(this);
    host = await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

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
    await openCanvas(tree.document.uri);
    const policy = await page.evaluate<string>(
      `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`,
      { webview },
    );
    const directives = Object.fromEntries(
      policy.split('; ').map(each => [each.split(' ')[0], each.split(' ').slice(1)]),
    );
    const loads = ['default-src', 'script-src', 'style-src', 'font-src', 'img-src'];
    assert.deepEqual(Object.keys(directives), [...loads, 'base-uri', 'form-action']);
    assert.deepEqual(directives['img-src'], ['blob:']);
    assert.deepEqual(directives['default-src'], ["'none'"]);
    assert.equal(directives['script-src']?.length, 1);
    assert.match(directives['script-src']?.[0] ?? '', /^'nonce-[A-Za-z0-9+/=]{24}'$/);
    assert.ok(!policy.includes('unsafe') && !policy.includes('*;'), policy);
    assert.deepEqual(directives['style-src'], directives['font-src']);
    const head = await page.evaluate<string[]>(`[document.documentElement.lang, document.title]`, { webview });
    assert.deepEqual(head, [vscode.env.language, tree.document.uri.path.split('/').pop()!]);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('really is held to that policy', async () => {
    await openCanvas(tree.document.uri);
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
    await openCanvas(tree.document.uri);
    await replaceInText(tree.document, 'When I start, I wait', 'When I start, I wait for an hour');
    await untilTitle('slow', 'When I start, I wait for an hour');
    await replaceInText(
      tree.document,
      '  - id: slow\n',
      '  - id: new\n    title: When I stop, it goes on\n  - id: slow\n',
    );
    await page.waitFor(card('new'), { webview });
  });

  it('keeps the last tree of a text that can’t be read, and lets nothing be written', async () => {
    await openCanvas(tree.document.uri);
    await replaceInText(tree.document, '    kind: pain\n', '    kind: pain\n    pla\n');
    const broken = tree.document.getText();
    await page.waitFor('.note[role=alert]', { webview });
    assert.match(await page.text('.note[role=alert]', { webview }), /can’t be read/);
    assert.equal(await page.count('[role=treeitem]', { webview }), 5);
    await page.screenshot('canvas-broken');
    await clickCard('slow');
    await page.press('Delete', 'F2');
    await page.drag(`${card('mail')} .t`, card('slow'), { webview });
    await settled();
    assert.equal(tree.document.getText(), broken);
    assert.equal(await page.count('textarea.edit', { webview }), 0);
    await replaceInText(tree.document, '    pla\n', '');
    await page.waitFor('.note[role=alert]', { webview, gone: true });
    assert.equal(tree.document.getText(), text);
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
    const uri = vscode.Uri.joinPath(tree.document.uri, '../unsaved.tree.yaml').with({ scheme: 'untitled' });
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
    await openCanvas(tree.document.uri);
    const tabsOf = (uri: vscode.Uri) =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => (input as { uri?: vscode.Uri }).uri?.path === uri.path).length;
    const renamed = vscode.Uri.joinPath(tree.document.uri, '../renamed.tree.yaml');
    const renaming = new vscode.WorkspaceEdit();
    renaming.renameFile(tree.document.uri, renamed);
    await vscode.workspace.applyEdit(renaming);
    await until('only the new name is open', () => tabsOf(tree.document.uri) === 0 && tabsOf(renamed) > 0);
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
