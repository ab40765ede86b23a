import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, cell, columnOf, focusCard, openBoard, said } from './board-page';
import { assertAccessible, drawsInEveryTheme, look, showTheme, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;

const tree = `title: On the board
opportunities:
  - id: board-wait
    title: When I wait, I lose the thread
    evidence:
      - board-heard   # in May
  - id: board-lost
    title: I am lost
`;
const text = `# Kept as it is.
title: Week one
insights:
  - id: board-heard
    kind: interview
    on: 2026-09-12
    participants: 2
    segment: new
    finding: 50% of them wait   # as they say
  - kind: survey
    finding: Nobody reads the page
`;

let count = 0;

async function create(content: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, `board-${++count}.insights.yaml`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.workspace.openTextDocument(uri);
}

describe('The board of insights @long', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;
  let opportunities: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(async () => {
    await closeEditors();
    opportunities = await createTree(tree);
    document = await create(text);
    await openBoard('canopy.openAsInsights', document.uri);
    await page.click('.seg >> text=Kind', { webview });
    await page.consoleErrors();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await removeTree(document);
    await removeTree(opportunities);
  });

  it('sets the kind of a dragged insight as one edit, and undo brings every byte back', async () => {
    await page.drag(card('board-heard'), cell('insights', 'telemetry'), { webview });
    await until('the card is in the other column', async () => (await columnOf('board-heard')) === 'telemetry');
    assert.equal(document.getText(), text.replace('kind: interview', 'kind: telemetry'));
    assert.match(await said(), /Moved “50% of them wait” to Telemetry\./);
    await page.click('.notice .link', { webview });
    await until('the text is as it was', () => document.getText() === text);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('moves an insight by keys; Ctrl+Z takes it back, Ctrl+Y does it again, and it is said', async () => {
    await focusCard('board-heard');
    await page.press('Alt+ArrowRight');
    await until('the card is in the next column', async () => (await columnOf('board-heard')) === 'telemetry');
    const moved = document.getText();
    await page.press('Control+Z');
    await until('the text is as it was', () => document.getText() === text);
    await page.press('Control+Y');
    await until('the card is there again', async () => (await columnOf('board-heard')) === 'telemetry');
    assert.equal(document.getText(), moved);
    await page.press('Control+Z');
    await until('the text is as it was again', () => document.getText() === text);
    await focusCard('board-heard');
    await page.press('Delete');
    await until('it is removed', () => !document.getText().includes('board-heard'));
    await page.click('.notice .link', { webview });
    await until('it is back', () => document.getText() === text);
    await focusCard('board-heard');
    await page.press('F2');
    await page.waitFor('.panel .heading:focus', { webview });
  });

  it('mends what a rule says of an insight', async () => {
    await page.click(`${card('board-heard')} .hint .link >> text=Change to`, { webview });
    await until('the finding is mended', () =>
      document.getText().includes('finding: 1 of 2 of them wait   # as they say'),
    );
  });

  it('asks for what is missing in its field of the details', async () => {
    await page.click(`${card('board-heard')} .hint .link >> text=Add “bias”`, { webview });
    await page.waitFor('.panel [data-field=bias] textarea:focus', { webview });
    assert.equal(document.getText(), text);
    await page.type('recency');
    await page.press('Control+Enter');
    await until('it is written', () => /\n {4}bias:\s+(- )?recency\n/.test(document.getText()));
    assert.equal(vscode.window.visibleTextEditors.length, 0);
  });

  it('keeps an insight that can’t be added now', async () => {
    await page.click(`${cell('insights', 'channel')} .add`, { webview });
    await page.type('Ten tickets ask');
    await replaceInText(document, '    segment: new\n', '    segment: [\n');
    await page.waitFor('.note[role=alert]', { webview });
    await page.press('Enter');
    await until('it says why', async () => /View only until the text can be read again/.test(await said()));
    await replaceInText(document, '    segment: [\n', '    segment: new\n');
    await page.waitFor('.note[role=alert]', { webview, gone: true });
    await page.press('Enter');
    await until('it is in the text', () => document.getText().includes('finding: Ten tickets ask'));
  });

  it('adds an insight in a column, with an id and the day', async () => {
    await page.click(`${cell('insights', 'channel')} .add`, { webview });
    await page.waitFor('.composer textarea:focus', { webview });
    await page.type('Ten tickets ask how to stop it');
    await page.press('Enter');
    await until('it is in the text', () => document.getText().includes('finding: Ten tickets ask how to stop it'));
    assert.match(
      document.getText().slice(text.trimEnd().length),
      /^\n {2}- id: ten-tickets-ask-how-stop\n {4}kind: channel\n {4}on: \d{4}-\d\d-\d\d\n {4}finding: Ten tickets/,
    );
  });

  it('links an insight without an id to an opportunity, and both files have it after one edit', async () => {
    await page.click(`${cell('insights', 'survey')} [data-key] .t`, { webview });
    await page.click('#link-opportunity', { webview });
    await page.type('lost');
    await page.waitFor('#link-opportunity-list [role=option] >> text=I am lost', { webview });
    await page.press('Enter');
    await until('the opportunity names it', () => opportunities.getText().includes('- nobody-reads-page'));
    await until('it has an id', () => /- id: nobody-reads-page\n {4}kind: survey/.test(document.getText()));
    await page.waitFor(`${card('nobody-reads-page')} .link >> text=I am lost`, { webview });
  });

  it('changes what an insight says of an opportunity, and unlinks it', async () => {
    await page.click(`${card('board-heard')} .t`, { webview });
    await page.waitFor('.tied select', { webview });
    await page.evaluate(
      `(select => { select.value = 'contradicts'; select.dispatchEvent(new Event('change')); })(document.querySelector('.tied select'))`,
      { webview },
    );
    await until('the relation is written', () => opportunities.getText().includes('relation: contradicts'));
    await page.waitFor(`${card('board-heard')} .facts >> text=contradicts`, { webview });
    await page.click('.tied .btn', { webview });
    await until('nothing names it', () => !opportunities.getText().includes('board-heard'));
    await page.waitFor(`${card('board-heard')} .facts >> text=unlinked`, { webview });
    const keyboard = `document.activeElement.closest('[role=grid]') !== null`;
    assert.ok(await page.evaluate(keyboard, { webview }), 'the keyboard is in the grid');
  });

  it('lets an opportunity without evidence choose an insight', async () => {
    await page.waitFor('.panel .bare >> text=I am lost', { webview });
    await page.click('.panel .bare:has-text("I am lost") .picker input', { webview });
    await page.type('50%');
    await page.press('Enter');
    await until('it names the insight', () => /id: board-lost[\s\S]*- board-heard/.test(opportunities.getText()));
  });

  it('edits a field in place, and finds what is typed', async () => {
    await page.click(`${card('board-heard')} .t`, { webview });
    await page.waitFor('.panel .heading', { webview });
    await page.click('.panel .heading', { webview });
    await page.press('Control+A');
    await page.type('Two of five wait');
    await page.press('Enter');
    await until('it is written', () => document.getText().includes('finding: Two of five wait   # as they say'));
    await page.click('.filters .find input', { webview });
    await page.type('reads');
    await until('one is left', async () => (await page.count('[data-card][data-key]', { webview })) === 1);
    assert.match(await page.text('.foot', { webview }), /1 of 2 insights/);
    await page.press('Escape');
    await until('all are back', async () => (await page.count('[data-card][data-key]', { webview })) === 2);
  });

  it('keeps the last board of a text that can’t be read, and says the line', async () => {
    await replaceInText(document, '    segment: new\n', '    segment: [\n');
    await page.waitFor('.note[role=alert]', { webview });
    assert.match(await page.text('.note', { webview }), /Line \d+ can’t be read/);
    assert.equal(await page.count('[data-card][data-key]', { webview }), 2);
  });

  it('remembers for the next file how it is laid out', async () => {
    await page.click('.seg >> text=List', { webview });
    await page.waitFor('.rows', { webview });
    const { memory } = await activeHost();
    const kept = () => memory.get<{ readonly by?: string }>('canopy.board.insights')?.by;
    await until('it is kept', () => kept() === 'list');
    const other = await create(text.replaceAll('board-heard', 'board-other'));
    await openBoard('canopy.openAsInsights', other.uri, '.rows [data-card]');
    await page.click('.seg >> text=Kind', { webview });
    await until('it is kept', () => kept() === 'kind');
    await removeTree(other);
  });

  it('invites to the first insight', async () => {
    await closeEditors();
    const empty = await create('title: Nothing yet\ninsights:\n');
    await openBoard('canopy.openAsInsights', empty.uri, '.empty');
    await page.screenshot('insights-empty');
    await page.click('.empty button', { webview });
    await page.waitFor('.composer textarea:focus', { webview });
    await page.type('Four of five restarted it');
    await page.press('Enter');
    await until('it is in the text', () => empty.getText().includes('finding: Four of five restarted it'));
    await assertAccessible();
    await removeTree(empty);
  });

  it('draws only the first of a thousand', async () => {
    await closeEditors();
    const many = Array.from(
      { length: 1000 },
      (_, at) => `  - { id: many-${at}, kind: survey, finding: Finding ${at} }\n`,
    );
    const large = await create(`title: Many\ninsights:\n${many.join('')}`);
    await openBoard('canopy.openAsInsights', large.uri);
    assert.equal(await page.count('[data-card][data-key]', { webview }), 40);
    await page.click('.more', { webview });
    await until('more are drawn', async () => (await page.count('[data-card][data-key]', { webview })) === 80);
    await page.screenshot('insights-many');
    await removeTree(large);
  });
});

describe('The board of insights in every theme @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await page.resize(1330, 860);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    await openBoard('canopy.openAsInsights', vscode.Uri.joinPath(folder!.uri, 'first-week.insights.yaml'));
  });

  after(async () => {
    if (!page.available) return;
    await useTheme(usualTheme);
    await page.resize(1280, 800);
    await closeEditors();
  });

  drawsInEveryTheme('insights');

  it('shows the details of a card', async () => {
    await page.click(`${card('first-week-interviews')} .t`, { webview });
    await page.waitFor('.panel .heading', { webview });
    await showTheme('light');
    await look('insights-details');
  });

  it('is laid out by place, by segment and as a list', async () => {
    for (const name of ['Place', 'Segment', 'List']) {
      await page.click(`.seg >> text=${name}`, { webview });
      await look(`insights-${name.toLowerCase()}`);
    }
  });

  it('has room at 200 % zoom', async () => {
    await page.resize(665, 430);
    await look('insights-zoomed');
  });

  it('has room at 300 px', async () => {
    await page.resize(360, 800);
    await look('insights-narrow');
  });
});
