import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage, settled } from '../harness/page';
import { openBoard } from './board-page';
import { openCanvas } from './canvas-page';
import { clickCell, openTable } from './table-page';
import { activeHost, closeEditors } from './tree-file';

const webview = true;

/** A page has about 930 px then, and what it says must not be cut without a way to it. */
describe('Pages beside the side bar in a window of 1280 px @long', function () {
  this.timeout(120_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    await page.resize(1280, 800);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  afterEach(async () => {
    if (page.available) await closeEditors();
  });

  after(async () => {
    if (page.available) await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  const example = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

  const number = (expression: string) => page.evaluate<number>(expression, { webview });

  /** Whether more stands at the right of what scrolls, and its edge says so. */
  const fades = () =>
    page.evaluate<boolean>(
      `(() => {
        const box = document.querySelector('.scroll');
        const edge = getComputedStyle(box.parentElement, '::after');
        return box.scrollWidth > box.clientWidth && Number(edge.opacity) === 1;
      })()`,
      { webview },
    );

  it('draws the pictures of a scorecard large enough to read, and fades the edge of its table', async () => {
    await openTable(example('2027-q1.scorecard.yaml'));
    await clickCell('hps-provisioning', 'hours_lost');
    for (const picture of ['Cost of delay against effort', 'How probable each place is']) {
      await page.click(`.low [aria-label="${picture}"]`, { webview });
      await settled();
      const scale = await number(
        `(svg => svg.clientWidth / svg.viewBox.baseVal.width)(document.querySelector('.low section:last-child svg'))`,
      );
      assert.ok(scale > 0.9, `“${picture}” is drawn at ${scale}`);
      const title = await page.box('.low section:last-child h2', { webview });
      assert.ok(title.height <= 36, `its title is ${title.height} px high`);
    }
    assert.ok(await fades());
    await page.screenshot('room-scorecard');
  });

  it('says that the table of a kata goes on, and has its three numbers on one line', async () => {
    await vscode.commands.executeCommand('canopy.openAsKata', example('provisioning.kata.yaml'));
    await page.waitFor('tr[data-key]', { webview, timeout: 90_000 });
    await settled();
    assert.ok(await fades());
    const middles = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.hd dd')].map(one => {
        const { top, height } = (one.querySelector('input') ?? one).getBoundingClientRect();
        return Math.round(top + height / 2);
      })`,
      { webview },
    );
    assert.equal(new Set(middles).size, 1, String(middles));
    await page.screenshot('room-kata');
  });

  it('shows what stands below a roadmap and a journey, and both legends', async () => {
    await openBoard('canopy.openAsRoadmap', example('arch.roadmap.yaml'));
    await settled();
    assert.equal(await cutWords(), 0);
    await page.screenshot('room-roadmap');
    await closeEditors();
    await openBoard('canopy.openAsJourneyMap', example('developer.journey.yaml'));
    await settled();
    assert.equal(await cutWords(), 0);
    await page.screenshot('room-journey');
  });

  /** So many pixels of the words of the foot are cut. */
  const cutWords = () =>
    number(
      `(words => Math.max(words.scrollWidth - words.clientWidth, words.scrollHeight - words.clientHeight))(document.querySelector('.foot .tells'))`,
    );

  it('keeps the buttons of the zoom in view of the overview', async () => {
    await openCanvas(example('local-development.tree.yaml'));
    await vscode.commands.executeCommand('canopy.tree.overview');
    await page.waitFor('.canvas.far', { webview });
    await settled();
    const [foot, last] = [await page.box('.foot', { webview }), await page.box('.zoom button:last-child', { webview })];
    assert.ok(last.x + last.width <= foot.x + foot.width, 'the last button is inside of the foot');
    assert.match(await page.text('.foot .counts[title*="experiments"]', { webview }), /25 opportunities/);
    await page.screenshot('room-overview');
  });
});
