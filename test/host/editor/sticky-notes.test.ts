import * as vscode from 'vscode';
import { slug } from '../../../src/core/text/slug';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, cell, columnOf, focusCard, said } from './board-page';
import { assertAccessible, look, showTheme, themeNames, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors, createTree, removeTree, until } from './tree-file';

const webview = true;

const notes = `- The provision hangs and nobody sees why
- I restarted a healthy provision
- Add a progress bar to the provision command
- Tests take an hour
- Waiting for tests breaks my thought
- Who can help me?
`;

/** What is kept of the board. */
interface Look {
  readonly draft?: { readonly notes: readonly unknown[] };
}

const title = 'Sticky week';

async function open(): Promise<void> {
  await vscode.commands.executeCommand('canopy.startJourneyFromNotes');
  await page.waitFor('.bar h1 >> text=Sticky notes', { webview, timeout: 90_000 });
}

/** Forgets the notes of an earlier test. */
async function openEmpty(): Promise<void> {
  const host = await activeHost();
  await closeEditors();
  await host.memory.update('canopy.stickyNotes', undefined);
  await open();
  await page.waitFor('.empty textarea', { webview });
}

async function paste(): Promise<void> {
  await page.click('.paste textarea', { webview });
  await page.evaluate(
    `(area => { area.value = ${JSON.stringify(notes)}; area.dispatchEvent(new Event('input')); })(document.querySelector('.paste textarea'))`,
    { webview },
  );
  await page.click('.paste .btn.pri', { webview });
  await until('the notes are there', async () => (await page.count('[data-card]', { webview })) === 6);
}

/** Control+A would go the long way through the workbench, and may come back when some of the name is typed. */
async function nameGroup(at: number, name: string): Promise<void> {
  await page.click(`.colh [data-group] >> nth=${at} >> input`, { webview });
  await page.evaluate('document.activeElement.select()', { webview });
  await page.type(name);
}

describe('Sticky notes @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  after(async () => {
    if (!page.available) return;
    const host = await activeHost();
    await host.memory.update('canopy.stickyNotes', undefined);
    await useTheme(usualTheme);
    await page.resize(1280, 800);
    await closeEditors();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
  });

  it('invite to paste, and are read one a line', async () => {
    await openEmpty();
    await page.screenshot('notes-empty');
    await assertAccessible();
    await page.consoleErrors();
    await paste();
    assert.deepEqual(await page.consoleErrors(), []);
    await page.waitFor('.it:has-text("Add a progress bar") .facts >> text=Parked idea', { webview });
  });

  it('are grouped by dragging, by keys and by suggestion, each taken back by Ctrl+Z', async () => {
    await openEmpty();
    await paste();
    await page.click('.bar >> text=Add group', { webview });
    await page.waitFor('.colh [data-group] input:focus', { webview });
    await page.type('Set up');
    await page.drag(card('1'), cell('notes', '1'), { webview });
    await until('it is in the group', async () => (await columnOf('1')) === '1');
    assert.match(await said(), /Moved “The provision hangs and nobody sees why” to Set up\./);
    await focusCard('2');
    await page.press('Alt+ArrowRight');
    await until('it is in the group too', async () => (await columnOf('2')) === '1');
    await page.press('Control+Z');
    await until('it is back', async () => (await columnOf('2')) === '');
    await page.click('.bar >> text=Suggest groups', { webview });
    await until('there are groups', async () => (await page.count('.colh [data-group]', { webview })) === 3);
  });

  it('are still there when the board was closed', async () => {
    await openEmpty();
    await paste();
    const { memory } = await activeHost();
    const kept = () => memory.get<Look>('canopy.stickyNotes')?.draft?.notes.length;
    await until('they are kept', () => kept() === 6);
    await closeEditors();
    await open();
    await until('they are there', async () => (await page.count('[data-card]', { webview })) === 6);
  });

  it('say what is missing, and become a journey, a tree and insights in one step', async () => {
    await openEmpty();
    await paste();
    await page.click('.foot .btn.pri', { webview });
    await page.waitFor('.notice.refused:has-text("title")', { webview });
    await page.waitFor('.bar .title:focus', { webview });
    await page.type(title);
    await page.click('.bar >> text=Suggest groups', { webview });
    await until('there are groups', async () => (await page.count('.colh [data-group]', { webview })) === 2);
    await nameGroup(0, 'Set up the stack');
    await nameGroup(1, 'Test the change');
    await focusCard('4');
    await page.press('m');
    await page.click('[role=menuitemcheckbox] >> text=Insight', { webview });
    await page.waitFor(`${card('4')} .facts >> text=Insight`, { webview });
    const id = slug('Test the change', () => false);
    const other = await createTree(`opportunities:\n  - id: ${id}\n    title: When I test, I wait\n`);
    const { index } = (await activeHost()).service;
    await until('the other file is known', () => index.get(other.uri.toString()) !== undefined);
    await page.click('.foot .btn.pri', { webview });
    await page.waitFor('.place .name >> text=Test the change', { webview, timeout: 60_000 });
    const [folder] = vscode.workspace.workspaceFolders!;
    const read = async (kind: string) => {
      const uri = vscode.Uri.joinPath(folder!.uri, `sticky-week.${kind}.yaml`);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      await vscode.workspace.fs.delete(uri);
      return text;
    };
    const [journey, tree, insights] = [await read('journey'), await read('tree'), await read('insights')];
    assert.match(
      journey,
      new RegExp(
        `places:\n {6}- id: \\S+\n {8}title: Set up the stack\n {6}- id: ${id}-2\n {8}title: Test the change\n`,
      ),
    );
    await removeTree(other);
    assert.match(tree, /title: Who can help me\?/);
    assert.match(tree, /parked:\n {2}- id: \S+\n {4}title: Add a progress bar to the provision command\n/);
    assert.match(
      insights,
      /kind: interview\n {4}on: \d{4}-\d\d-\d\d\n {4}place: \S+\n {4}finding: Tests take an hour\n/,
    );
    await closeEditors();
    await open();
    await page.waitFor('.empty textarea', { webview });
  });

  for (const name of themeNames) {
    it(`have no violation that axe finds: ${name}`, async () => {
      if (name === 'light') {
        await openEmpty();
        await paste();
        await page.click('.bar .title', { webview });
        await page.type(title);
        await page.click('.bar >> text=Suggest groups', { webview });
        await page.waitFor('.colh [data-group]', { webview });
        await page.click('.notice .btn', { webview });
      }
      await showTheme(name);
      await look(`notes-${name}`);
    });
  }

  it('have room at 300 px', async () => {
    await page.resize(360, 800);
    await look('notes-narrow');
  });
});
