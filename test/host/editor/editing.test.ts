import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { changesDuring } from '../harness/files';
import { page, requirePage } from '../harness/page';
import { card, clickCard, openCanvas } from './canvas-page';
import { editingText as text } from './texts';
import { activeHost, closeEditors, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;

/** What is said to a screen reader now. */
function said(): Promise<string> {
  return page.evaluate<string>(`document.querySelector('[role=status]').textContent`, { webview });
}

function untilSaid(words: string): Promise<void> {
  return until(`“${words}” is said`, async () => (await said()).includes(words));
}

describe('Editing on the canvas', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(async () => {
    await closeEditors();
    document = await createTree(text);
    await openCanvas(document.uri);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await removeTree(document);
  });

  const now = () => document.getText();

  async function undone(): Promise<void> {
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was, byte for byte', () => now() === text);
  }

  it('copies a branch as YAML that a text editor can hold, with its comments', async () => {
    await clickCard('edit-blind');
    await page.press('Control+C');
    await untilSaid('Copied “When I wait');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^# Heard in May\.\n- id: edit-blind\n {2}title: When I wait/);
    assert.match(copied, / {10}title: Fake a stream\n/);
    assert.equal(now(), text);
  });

  it('cuts a branch and pastes it below another card, each as one step', async () => {
    await clickCard('edit-stream');
    await page.press('Control+X');
    await untilSaid('Cut “Stream the progress” and 1 card below it.');
    assert.ok(!now().includes('edit-stream'));
    await clickCard('edit-slow');
    await page.press('Control+V');
    await untilSaid('Pasted 2 cards under “When I start');
    assert.match(
      now(),
      /- id: edit-slow\n[\s\S]*solutions:\n {6}- id: edit-stream\n {8}title: Stream the progress\n {8}experiments:\n/,
    );
    await vscode.commands.executeCommand('undo');
    await undone();
  });

  it('gives a copy an id of its own', async () => {
    await clickCard('edit-mail');
    await page.press('Control+C');
    await untilSaid('Copied');
    await clickCard('edit-lost');
    await page.press('Control+V');
    await until('the copy is there', () => now().includes('- id: edit-mail-2\n        title: Send a mail\n'));
    await page.waitFor(`${card('edit-mail-2')}[aria-selected=true]`, { webview });
  });

  it('pastes a list as cards, and none of it while a field is open', async () => {
    await vscode.env.clipboard.writeText("- When I print, I can't wait\n  - Add a queue for printing\n");
    await clickCard('edit-lost');
    await page.press('Control+V');
    await untilSaid('Pasted 2 cards under “When I search');
    assert.match(now(), / {4}opportunities:\n {6}- id: \S+\n {8}title: When I print, I can't wait\n {8}solutions:\n/);
    await undone();
    await clickCard('edit-lost');
    await page.press('F2');
    await page.waitFor('textarea.edit', { webview });
    await page.press('Control+V', 'Escape');
    assert.equal(now(), text);
  });

  it('selects several with Ctrl and Shift, and removes them as one step', async () => {
    await clickCard('edit-stream');
    await page.click(`${card('edit-lost')} .t`, { webview, modifiers: ['Control'] });
    await untilSaid('2 cards selected');
    assert.equal(await page.count('[role=treeitem][aria-selected=true]', { webview }), 2);
    await page.screenshot('editing-several');
    const changes = await changesDuring(document, async () => {
      await page.press('Delete');
      await until('both are gone', () => !now().includes('edit-stream') && !now().includes('edit-lost'));
    });
    assert.equal(changes.length, 1);
    await undone();
  });

  it('moves several by dragging one of them', async () => {
    await clickCard('edit-stream');
    await page.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await until(
      'three are selected',
      async () => (await page.count('[aria-selected=true].card, [aria-selected=true].xp', { webview })) === 3,
    );
    const changes = await changesDuring(document, async () => {
      await page.drag(card('edit-mail'), card('edit-slow'), { webview });
      await until('they are below the other card', () =>
        /- id: edit-slow\n[\s\S]*edit-mail[\s\S]*- id: edit-lost/.test(now()),
      );
    });
    assert.equal(changes.length, 1);
    assert.match(
      now(),
      /- id: edit-slow\n {4}title: When I start, I can't begin\n {4}outcome: edit-sooner\n {4}solutions:\n/,
    );
    await undone();
  });

  it('sets the horizon of several from their menu, as one step', async () => {
    await clickCard('edit-slow');
    await page.click(`${card('edit-lost')} .t`, { webview, modifiers: ['Control'] });
    await page.press('Shift+F10');
    await page.click('[role=menuitem]:has-text("Horizon: Next")', { webview });
    await until('both have it', () => now().split('horizon: next').length === 3);
    await undone();
  });

  it('shows what several are, and sets a field of all of them as one step', async () => {
    await clickCard('edit-slow');
    await page.click(`${card('edit-lost')} .t`, { webview, modifiers: ['Control'] });
    await page.waitFor('.panel [data-field=kind] select', { webview });
    await page.click(`${card('edit-mail')} .t`, { webview, modifiers: ['Control'] });
    await page.waitFor('.panel .kind:has-text("2 opportunities, 1 solution")', { webview });
    await page.screenshot('details-several');
    const changes = await changesDuring(document, async () => {
      await page.evaluate(
        `(() => {
          const horizon = document.querySelector('.panel [data-field=horizon] select');
          horizon.value = 'next';
          horizon.dispatchEvent(new Event('change'));
        })()`,
        { webview },
      );
      await until('all have it', () => now().split('horizon: next').length === 4);
    });
    assert.equal(changes.length, 1);
    await undone();
  });

  it('splits an opportunity that names two needs', async () => {
    await clickCard('edit-blind');
    await page.press('s');
    await until('there are two', () => now().includes("title: When I wait, I can't stop it\n"));
    assert.match(now(), /title: When I wait, I can't tell how long\n/);
    await undone();
  });

  it('moves a card to a place that was searched, by keyboard alone', async () => {
    await clickCard('edit-mail');
    await page.press('m');
    await page.waitFor('.popup.move input', { webview });
    await page.type('find it');
    await page.press('Enter');
    await until('it is there', () => /- id: edit-lost\n[\s\S]*solutions:\n {6}- id: edit-mail\n/.test(now()));
    await undone();
  });

  it('makes a solution of a parked idea that is dragged onto an opportunity', async () => {
    await page.press('Escape');
    await page.click('.parked [data-key=edit-plugin]', { webview });
    await page.drag('.parked [data-key=edit-plugin]', card('edit-lost'), { webview });
    await until('it is a solution', () => /- id: edit-lost\n[\s\S]*solutions:\n {6}- id: edit-plugin\n/.test(now()));
    assert.ok(!now().includes('parked:'));
    await undone();
  });

  it('keeps what is being typed when the text changes, and says so', async () => {
    await clickCard('edit-lost');
    await page.press('F2');
    await page.waitFor('textarea.edit', { webview });
    await page.type('I am lost');
    await replaceInText(document, "I can't find it", "I can't see it");
    await page.waitFor('.notice:has-text("The text says")', { webview });
    assert.equal(await page.evaluate(`document.querySelector('textarea.edit').value`, { webview }), 'I am lost');
    await page.press('Enter');
    await until('the words are written', () => now().includes('title: I am lost\n'));
  });

  it('keeps the selection over an edit, an undo and a rename', async () => {
    await clickCard('edit-slow');
    await page.press('Alt+ArrowUp');
    await until('it is first', () => now().indexOf('edit-slow') < now().indexOf('edit-blind'));
    await undone();
    await page.waitFor(`${card('edit-slow')}[aria-selected=true]`, { webview });
    await replaceInText(document, "I can't begin", "I can't go on");
    await page.waitFor(`${card('edit-slow')}[aria-selected=true]`, { webview });
  });
});
