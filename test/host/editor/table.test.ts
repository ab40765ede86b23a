import * as vscode from 'vscode';
import type { Host } from '../../../src/host/context';
import * as assert from '../harness/assert';
import { page, requirePage, settled } from '../harness/page';
import { lineChanges } from './canvas-page';
import { cell, clickCell, createScorecard, editCell, openTable, order, untilText } from './table-page';
import { activeHost, closeEditors, removeTree, replaceInText, until } from './tree-file';

const webview = true;

const text = `# Kept as it is.
title: Candidates
unit: hours

entries:
  - id: fast
    capability: answers that come at once
    outcome: people stay with their thought
    signal: waits of 20 people fall from 9 min to 1 min by June
    reach: 100
    frequency: 2
    hours_lost: 0.5..1..2   # from the diary
    confidence: 80%
    effort: 4..6
  - id: slow
    capability: a quieter office
    outcome: people hear themselves
    signal: complaints fall from 9 to 1 a week by June
    reach: 50
    frequency: 2
    hours_lost: 1
    confidence: 50%
    effort: 5
  - id: open
    capability: a door that closes
`;

describe('The table of a scorecard', function () {
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
    document = await createScorecard(text);
    await openTable(document.uri);
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

  it('ranks by CD3, tells what is missing, and computes what the core computes', async () => {
    assert.deepEqual(await order(), ['fast', 'slow', 'open']);
    const list = host.service.scores.list(host.sync.file(document)!)!;
    assert.deepEqual(
      list.entries.map(({ score }) => score.cd3),
      [40, 20, null],
    );
    await untilText('fast', 'cd3', '40');
    await untilText('slow', 'rice', '10');
    await untilText('open', 'effort', /needed/);
    await untilText('open', 'confidence', 'not stated');
    await untilText('fast', 'first', /9\d %|100 %/);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('writes one value in place, computes while one types, and undo brings every byte back', async () => {
    await editCell('slow', 'effort');
    await page.press('Control+A');
    await page.type('1');
    await untilText('slow', 'cd3', '100');
    assert.deepEqual(await order(), ['fast', 'slow', 'open'], 'a row stays while it is typed in');
    await page.press('Enter');
    await until('the order follows', async () => (await order())[0] === 'slow');
    assert.deepEqual(lineChanges(text, document.getText()), { changed: ['    effort: 1'], added: 0 });
    await undone();
    await until('the order is as it was', async () => (await order())[0] === 'fast');
  });

  it('follows a row to the place that its new score gives it, with the keyboard in it', async () => {
    await page.resize(1280, 480);
    try {
      await editCell('slow', 'effort');
      await page.press('Control+A');
      await page.type('1');
      await page.press('Enter');
      await until('the order follows', async () => (await order())[0] === 'slow');
      const isHeld = `document.activeElement?.matches('${cell('slow', 'effort')}[data-current]')`;
      await until('the cell has the keyboard', () => page.evaluate<boolean>(isHeld, { webview }));
      const [head, row] = [await page.box('thead', { webview }), await page.box('tr.sel', { webview })];
      const [rank] = await page.texts(cell('slow', 'rank'), { webview });
      assert.equal(rank?.trim(), '1');
      assert.ok(row.y >= head.y + head.height - 1, `the row is at ${row.y}, below the head at ${head.y}`);
      await undone();
    } finally {
      await page.resize(1280, 800);
    }
  });

  it('keeps a comment, says what is wrong while one types, and writes nothing of it', async () => {
    await editCell('fast', 'hours_lost');
    await page.press('Control+A');
    await page.type('5..1');
    await page.waitFor('.tip', { webview });
    assert.match(await page.text('.tip', { webview }), /from high to low/);
    await page.press('Enter');
    await page.waitFor('.tip', { webview });
    assert.equal(document.getText(), text);
    await page.press('Control+A');
    await page.type('1..5');
    await page.waitFor('.tip', { webview, gone: true });
    await page.press('Enter');
    await until('it is written', () => document.getText().includes('hours_lost: 1..5   # from the diary'));
    await undone();
  });

  it('leaves a field with Escape as it was', async () => {
    await editCell('fast', 'reach');
    await page.type('7');
    await page.press('Escape');
    await page.waitFor(`${cell('fast', 'reach')} input`, { webview, gone: true });
    assert.equal(document.getText(), text);
  });

  it('starts with the letter that is typed, and goes on with Tab', async () => {
    await clickCell('open', 'reach');
    await page.type('30');
    await page.press('Tab');
    await page.waitFor(`${cell('open', 'frequency')} input`, { webview });
    await page.type('4');
    await page.press('Tab');
    await page.waitFor(`${cell('open', 'hours_lost')} input`, { webview });
    await page.press('Escape');
    await until('both are written', () =>
      /capability: a door that closes\n {4}reach: 30\n {4}frequency: 4\n/.test(document.getText()),
    );
  });

  it('walks with the arrow keys, Home and End, as a grid does', async () => {
    const current = () =>
      page.evaluate<string>(
        `(cell => cell ? cell.dataset.key + ' ' + cell.dataset.column : '')(document.activeElement?.closest('[data-current]'))`,
        { webview },
      );
    const goes = async (key: string, where: string) => {
      await page.press(key);
      await until(`${key} leads to ${where}`, async () => (await current()) === where);
    };
    await clickCell('fast', 'reach');
    await goes('ArrowDown', 'slow reach');
    await goes('ArrowRight', 'slow frequency');
    await goes('Home', 'slow rank');
    await goes('End', 'slow rice');
    await goes('Control+Home', 'fast rank');
    await goes('Control+End', 'open rice');
    await goes('ArrowUp', 'slow rice');
    const stops = await page.evaluate<number>(`document.querySelectorAll('[role=gridcell][tabindex="0"]').length`, {
      webview,
    });
    assert.equal(stops, 1);
  });

  it('writes the three lines of a hypothesis as one step', async () => {
    await editCell('open', 'hypothesis');
    await page.press('End', 'Tab');
    await page.type('people stop whispering');
    await page.press('Tab');
    await page.type('8 of 10 doors are open by May');
    await page.press('Enter');
    await until('both are written', () => document.getText().includes('signal: 8 of 10 doors are open by May'));
    assert.deepEqual(lineChanges(text, document.getText()).changed, [
      '    outcome: people stop whispering',
      '    signal: 8 of 10 doors are open by May',
    ]);
    await undone();
  });

  it('removes an entry, and its own undo brings it back', async () => {
    await clickCell('slow', 'rank');
    await page.press('Delete');
    await until('it is gone', () => !document.getText().includes('id: slow'));
    await page.click('.notice button.link', { webview });
    await until('the text is as it was', () => document.getText() === text);
  });

  it('changes what the list divides by, for all of it', async () => {
    await page.click('.bar button:has-text("Divide by effort")', { webview });
    await page.click('[role=menuitem]:has-text("Duration")', { webview });
    await until('it is written', () => document.getText().includes('divide_by: duration'));
    await untilText('slow', 'duration', /needed/);
    await undone();
  });

  it('pastes rows of a spreadsheet as entries, as one step', async () => {
    await vscode.env.clipboard.writeText(
      'Capability\tReach\tFrequency\tHours lost\tConfidence\tEffort\r\na second screen\t40\t5\t0.2\t70%\t1..2\r\n"a desk, that moves"\t10\tx\t1\t\t3\r\n',
    );
    await page.click('.bar button:has-text("Export")', { webview });
    await page.click('[role=menuitem]:has-text("Paste rows")', { webview });
    await until('both are in the text', () => document.getText().includes('a desk, that moves'));
    const { added, changed } = lineChanges(text, document.getText());
    assert.equal(changed.length, added);
    await untilText('hps-second-screen', 'cd3', '27');
    await page.waitFor('.notice:has-text("frequency: x")', { webview });
    await undone();
  });

  it('keeps a value of the details that was refused in its field, until Escape or another entry', async () => {
    const input = '.low input[aria-labelledby="more-deadline"]';
    await clickCell('fast', 'rank');
    await page.click(input, { webview });
    await page.type('soon');
    await page.press('Enter');
    await page.waitFor('.notice', { webview });
    await replaceInText(document, 'a quieter office', 'a silent office');
    await untilText('slow', 'hypothesis', /silent office/);
    const value = () => page.evaluate<string>(`document.querySelector('${input}').value`, { webview });
    assert.equal(await value(), 'soon');
    assert.equal(await page.count(`${input}[aria-invalid=true]`, { webview }), 1);
    await clickCell('slow', 'rank');
    await until('the other entry has none', async () => (await value()) === '');
    assert.ok(!document.getText().includes('soon'));
  });

  it('walks on from where the last key led, however fast the keys come', async () => {
    await clickCell('fast', 'rank');
    await page.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft');
    const here = await page.evaluate<string>('document.activeElement.dataset.key', { webview });
    assert.equal(
      here,
      await page.evaluate<string>('document.querySelector("[data-current]").dataset.key', { webview }),
    );
    assert.equal(here, 'slow');
  });

  it('copies what it shows, safe for a spreadsheet', async () => {
    await replaceInText(document, 'capability: a quieter office', 'capability: "=HYPERLINK(1)"');
    await untilText('slow', 'hypothesis', /HYPERLINK/);
    await page.click('.bar button:has-text("Export")', { webview });
    await page.click('[role=menuitem]:has-text("Copy as CSV")', { webview });
    await until('it is copied', async () => (await vscode.env.clipboard.readText()).startsWith('Rank,Id'));
    const lines = (await vscode.env.clipboard.readText()).split('\r\n');
    assert.match(lines[1] ?? '', /^1,fast,,answers that come at once,.*,100,2,0\.5\.\.1\.\.2,80%,4\.\.6,40,/);
    assert.match(lines[2] ?? '', /^2,slow,,'=HYPERLINK\(1\),/);
  });

  it('tells the price of another order, by key and by dragging', async () => {
    await page.click('.low [aria-label="Which order costs least"]', { webview });
    await page.waitFor('.order li', { webview });
    const names = () => page.texts('.order li .grow', { webview });
    assert.deepEqual(await names(), ['answers that come at once', 'a quieter office']);
    await page.click('.order li[data-at="0"]', { webview });
    await page.press('Alt+ArrowDown');
    await until('they change places', async () => (await names())[0] === 'a quieter office');
    assert.match(await page.text('.low section:last-child > p', { webview }), /500 h more/);
    assert.equal(document.getText(), text);
    await page.click('.low section:last-child > p .link', { webview });
    await until('the best order is back', async () => (await names())[1] === 'a quieter office');
    await page.drag('.order li[data-at="0"]', '.order li[data-at="1"]', { webview });
    await until('they change places', async () => (await names())[0] === 'a quieter office');
  });

  it('keeps the last table of a text that can’t be read, and lets nothing be written', async () => {
    await replaceInText(document, '    reach: 100\n', '    reach: 100\n    fre\n');
    await page.waitFor('.note[role=alert]', { webview });
    const broken = document.getText();
    await clickCell('fast', 'reach');
    await page.press('F2', 'Delete');
    await settled();
    assert.equal(await page.count('td input', { webview }), 0);
    assert.equal(document.getText(), broken);
    await replaceInText(document, '    fre\n', '');
    await page.waitFor('.note[role=alert]', { webview, gone: true });
  });

  it('says what is wrong beside nothing else where there is little room', async () => {
    await page.resize(360, 800);
    try {
      await replaceInText(document, '    reach: 100\n', '    reach: 100\n    fre\n');
      await page.waitFor('.note[role=alert]', { webview });
      const [words, buttons] = [
        await page.box('.note > span', { webview }),
        await page.box('.note .acts', { webview }),
      ];
      assert.ok(buttons.y >= words.y + words.height, 'the buttons stand below the words');
      assert.ok(words.width > 200, `the words have ${words.width} px`);
      await page.screenshot('scorecard-broken-narrow');
    } finally {
      await page.resize(1280, 800);
    }
  });

  it('keeps the words of a row readable where there is little room, and its rank in view of the numbers', async () => {
    await page.resize(360, 800);
    try {
      const words = await page.box(cell('fast', 'hypothesis'), { webview });
      assert.ok(words.width >= 200, `the hypothesis has ${words.width} px`);
      const rank = await page.box(cell('fast', 'rank'), { webview });
      await page.evaluate(`document.querySelector('.tables').scrollBy(400, 0)`, { webview });
      assert.equal((await page.box(cell('fast', 'rank'), { webview })).x, rank.x);
      assert.ok((await page.box(cell('fast', 'hypothesis'), { webview })).x < rank.x);
      await page.screenshot('scorecard-narrow-scrolled');
      await page.evaluate(`document.querySelector('.tables').scrollTo(0, 0)`, { webview });
      await page.screenshot('scorecard-narrow');
    } finally {
      await page.resize(1280, 800);
    }
  });

  it('follows the text, and keeps what is being typed', async () => {
    await editCell('fast', 'reach');
    await page.press('Control+A');
    await page.type('12');
    await replaceInText(document, 'a quieter office', 'a silent office');
    await untilText('slow', 'hypothesis', /silent office/);
    await page.type('3');
    await page.press('Enter');
    await until('it is written', () => document.getText().includes('reach: 123\n'));
  });
});
