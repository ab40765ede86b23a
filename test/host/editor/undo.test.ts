import * as vscode from 'vscode';
import { chooseFromOpenMenu } from '../harness/again';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { renameRow, row, selectRow, showSideBar, unfold } from '../tree/rows';
import { card, clickCard, openCanvas, treeForEach } from './canvas-page';
import { activeHost, pause, until } from './tree-file';

const webview = true;

const text = `title: Undone
opportunities:
  - id: un-blind
    title: When I wait, I lose the thread
    kind: pain   # said by three
    solutions:
      - id: un-stream
        title: Stream the progress
      - id: un-mail
        title: Send a mail
  - id: un-slow
    title: When I start, I lose an hour
    kind: pain
`;

/** Chooses an entry of the Edit menu with the mouse. */
async function chooseFromEditMenu(entry: 'Undo' | 'Redo'): Promise<void> {
  await page.click('.menubar .menubar-menu-button');
  await page.hover('.monaco-menu .action-menu-item:has(.action-label[aria-label="Edit"])');
  await chooseFromOpenMenu(entry);
}

/** Runs an entry of the command palette. */
async function runFromPalette(entry: 'Undo' | 'Redo'): Promise<void> {
  await page.press('F1');
  await page.waitFor('.quick-input-widget input');
  await page.type(entry);
  await page.click(
    `.quick-input-list .monaco-list-row[aria-label^="${entry},"], .quick-input-list .monaco-list-row[aria-label="${entry}"]`,
  );
}

describe('Undo and redo @long', function () {
  this.timeout(120_000);
  const tree = treeForEach(text);
  let states: string[];

  before(async function () {
    requirePage(this);
    await activeHost();
  });

  const now = () => tree.document.getText();

  /** Does a gesture, which is to be one undo step. */
  async function step(what: () => Promise<unknown>, isDone: (text: string) => boolean): Promise<void> {
    await what();
    await until('the gesture is done', () => isDone(now()));
    states.push(now());
  }

  /** Takes back, or does again, in some way, and expects the text to be that of another step, with its card and row selected. */
  async function leads(what: () => Promise<unknown>, to: number, key: string, words: string): Promise<void> {
    await what();
    await until(`the text is as after step ${to}`, () => now() === states[to]).catch(() =>
      assert.equal(now(), states[to]!),
    );
    await page.waitFor(`${card(key)}[aria-selected=true]`, { webview });
    await page.waitFor(`${row(words)}.selected`);
  }

  /** A row that VS Code draws again once it was selected loses the keys. */
  const inSideBar = async (words: string, ...keys: string[]) => {
    await pause(500);
    await selectRow(row(words));
    await page.press(...keys);
  };
  const onCanvas = async (key: string, ...keys: string[]) => {
    await clickCard(key);
    await page.press(...keys);
  };

  /** One gesture on each surface: the canvas, the side bar, the details, and the side bar again. */
  async function fourGestures(): Promise<void> {
    await openCanvas(tree.document.uri);
    await showSideBar('Opportunity Trees');
    await page.waitFor(row('lose the thread'));
    await unfold('lose the thread');
    states = [now()];
    await step(
      () => onCanvas('un-mail', 'Alt+ArrowUp'),
      changed => changed.indexOf('un-mail') < changed.indexOf('un-stream'),
    );
    await step(
      () => renameRow(row('lose an hour'), 'When I start, I lose a day'),
      changed => changed.includes('lose a day'),
    );
    await step(
      async () => {
        await clickCard('un-slow');
        await page.evaluate(
          `(() => {
            const horizon = document.querySelector('.panel [data-field=horizon] select');
            horizon.value = 'now';
            horizon.dispatchEvent(new Event('change', { bubbles: true }));
          })()`,
          { webview },
        );
      },
      changed => changed.includes('horizon: now'),
    );
    await step(
      () => inSideBar('Stream the progress', 'Delete'),
      changed => !changed.includes('un-stream'),
    );
  }

  it('take back and do again what all surfaces did, by keys in the side bar', async () => {
    await fourGestures();
    const undo = () => inSideBar('lose', 'ControlOrMeta+z');
    const redo = () => page.press('ControlOrMeta+Shift+z');
    await leads(undo, 3, 'un-stream', 'Stream the progress');
    await leads(() => page.press('ControlOrMeta+z'), 2, 'un-slow', 'lose a day');
    await leads(() => page.press('ControlOrMeta+z'), 1, 'un-slow', 'lose an hour');
    await leads(() => page.press('ControlOrMeta+z'), 0, 'un-mail', 'Send a mail');
    await leads(redo, 1, 'un-mail', 'Send a mail');
    await leads(redo, 2, 'un-slow', 'lose a day');
    await leads(redo, 3, 'un-slow', 'lose a day');
    await page.press('ControlOrMeta+Shift+z');
    await until('the last gesture is done again', () => now() === states[4]);
  });

  it('the same by the Edit menu and the command palette, from the canvas', async () => {
    await fourGestures();
    await clickCard('un-slow');
    await leads(() => chooseFromEditMenu('Undo'), 3, 'un-stream', 'Stream the progress');
    await leads(() => runFromPalette('Undo'), 2, 'un-slow', 'lose a day');
    await leads(() => chooseFromEditMenu('Undo'), 1, 'un-slow', 'lose an hour');
    await leads(() => runFromPalette('Redo'), 2, 'un-slow', 'lose a day');
    await leads(() => chooseFromEditMenu('Redo'), 3, 'un-slow', 'lose a day');
  });

  it('the same by keys in the text, with what was typed there among the gestures', async () => {
    await fourGestures();
    const editor = await vscode.window.showTextDocument(tree.document, vscode.ViewColumn.Two);
    const end = tree.document.positionAt(now().indexOf('When I wait,') + 'When'.length);
    editor.selection = new vscode.Selection(end, end);
    await pause(500);
    await step(
      () => page.type('ever'),
      changed => changed.includes('Whenever I wait'),
    );
    await page.waitFor(`${card('un-blind')} .t:has-text("Whenever I wait")`, { webview });
    await leads(() => page.press('ControlOrMeta+z'), 4, 'un-blind', 'lose the thread');
    await leads(() => page.press('ControlOrMeta+z'), 3, 'un-stream', 'Stream the progress');
    await leads(() => page.press('ControlOrMeta+z'), 2, 'un-slow', 'lose a day');
    await leads(() => page.press('ControlOrMeta+Shift+z'), 3, 'un-slow', 'lose a day');
    await onCanvas('un-mail', 'ControlOrMeta+Shift+z');
    await until('the removal is done again from the canvas', () => now() === states[4]);
    await page.press('ControlOrMeta+Shift+z');
    await until('and what was typed', () => now() === states[5]);
    await page.waitFor(`${card('un-blind')}[aria-selected=true]`, { webview });
  });
});
