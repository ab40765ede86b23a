import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, cell, columnOf, focusCard, openBoard, said } from './board-page';
import { drawsInEveryTheme, look, useTheme, usualTheme } from './themes';
import { activeHost, closeEditors, createTree, removeTree, replaceInText, until } from './tree-file';

const webview = true;

const tree = `title: On the map
opportunities:
  - id: map-wait
    title: When I wait, I lose the thread
    kind: pain
    place: map-buy   # as they say
  - id: map-lost
    title: I am lost
`;
const journey = `title: Of a buyer
reviewed: 2024-01-05
stages:
  - id: map-shop
    title: Shop
    places:
      - { id: map-buy, title: Buy, products: [till] }
      - { id: map-send, title: Send back }
`;

describe('The map of a journey', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;
  let map: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await activeHost();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  beforeEach(async () => {
    await closeEditors();
    document = await createTree(tree);
    const uri = vscode.Uri.joinPath(document.uri, '..', `map-${Date.now()}.journey.yaml`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(journey));
    map = await vscode.workspace.openTextDocument(uri);
    await openBoard('canopy.openAsJourneyMap', uri);
    await page.consoleErrors();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`failed-${this.currentTest.title.slice(0, 30)}`);
    await removeTree(document);
    await removeTree(map);
  });

  it('names the place of a dragged opportunity in its tree, and takes it back', async () => {
    await page.drag(card('map-wait'), cell('opportunities', 'map-send'), { webview });
    await until('the card is at the other place', async () => (await columnOf('map-wait')) === 'map-send');
    assert.equal(document.getText(), tree.replace('place: map-buy', 'place: map-send'));
    assert.match(await said(), /Moved “When I wait, I lose the thread” to Send back\./);
    await page.click('.notice .link', { webview });
    await until('the tree is as it was', () => document.getText() === tree);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('moves an opportunity by keys; Ctrl+Z takes it back, and Ctrl+Y does it again', async () => {
    await focusCard('map-wait');
    await page.press('Alt+ArrowRight');
    await until('the card is at the next place', async () => (await columnOf('map-wait')) === 'map-send');
    const moved = document.getText();
    await page.press('Control+Z');
    await until('the tree is as it was', () => document.getText() === tree);
    await page.press('Control+Y');
    await until('the card is there again', async () => (await columnOf('map-wait')) === 'map-send');
    assert.equal(document.getText(), moved);
  });

  it('asks where nobody was heard, and names the gaps', async () => {
    assert.match(await page.text(cell('opportunities', 'map-send'), { webview }), /Nobody was heard here yet/);
    assert.match(await page.text('.foot', { webview }), /1 gap\.\s+Nobody was heard at: Send back\./);
    await page.click('.bar >> text=Show gaps', { webview });
    await until('the question is gone', async () => !/Nobody/.test(await page.text('.grid', { webview })));
    await page.click('.bar >> text=Show gaps', { webview });
    await page.waitFor('.foot >> text=1 gap.', { webview });
  });

  it('renames and adds places in its own file', async () => {
    await page.click('.place .name >> text=Buy', { webview });
    await page.evaluate(
      `document.querySelector('.place .name').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))`,
      { webview },
    );
    await page.waitFor('.place input:focus', { webview });
    await page.press('Control+A');
    await page.type('Pay');
    await page.press('Enter');
    await until('the text has the name', () => map.getText().includes('title: Pay, products'));
    await page.click('.bar >> text=Add place', { webview });
    await page.waitFor('.place input:focus', { webview });
    await page.press('Control+A');
    await page.type('Complain');
    await page.press('Enter');
    await until('the place is in the text', () => map.getText().includes('title: Complain'));
  });

  it('shows the rows that are asked for, and remembers them', async () => {
    const rows = () => page.texts('.rowh', { webview });
    await page.click('.bar >> text=Rows', { webview });
    await page.waitFor('[role=menuitemcheckbox][aria-checked=true] >> text=Tools', { webview });
    await page.click('[role=menuitemcheckbox] >> text=Tools', { webview });
    await until('the row is gone', async () => !(await rows()).some(title => title.startsWith('Tools')));
    await closeEditors();
    await openBoard('canopy.openAsJourneyMap', map.uri);
    assert.equal((await rows()).length, 4);
    await page.click('.bar >> text=Rows', { webview });
    await page.click('[role=menuitemcheckbox] >> text=Tools', { webview });
    await until('the row is back', async () => (await rows()).length === 5);
  });

  it('shows a stage without places, and adds its first one', async () => {
    await replaceInText(map, '  - id: map-shop', '  - { id: map-after, title: After }\n  - id: map-shop');
    await page.click('.place.bare .link', { webview });
    await page.waitFor('.place input:focus', { webview });
    await page.press('Control+A');
    await page.type('Thank them');
    await page.press('Enter');
    await until('the place is in the text', () => /After[\s\S]*title: Thank them[\s\S]*map-shop/.test(map.getText()));
  });

  it('marks the journey as reviewed', async () => {
    await page.click('.bar >> text=Mark as Reviewed', { webview });
    await until('the date is written', () => !map.getText().includes('2024-01-05'));
  });
});

describe('The map of a journey in every theme @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await page.resize(1330, 860);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const [folder] = vscode.workspace.workspaceFolders!;
    await openBoard('canopy.openAsJourneyMap', vscode.Uri.joinPath(folder!.uri, 'developer.journey.yaml'));
  });

  after(async () => {
    if (!page.available) return;
    await useTheme(usualTheme);
    await page.resize(1280, 800);
    await closeEditors();
  });

  drawsInEveryTheme('journey');

  it('has room at 200 % zoom', async () => {
    await page.resize(665, 430);
    await look('journey-zoomed');
  });

  it('has room at 300 px', async () => {
    await page.resize(360, 800);
    await look('journey-narrow');
  });
});
