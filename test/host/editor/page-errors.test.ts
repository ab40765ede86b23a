import { page, requirePage } from '../harness/page';
import { clickCard, openCanvas, treeForEach } from './canvas-page';
import { editingText } from './texts';
import { activeHost } from './tree-file';

const webview = true;
const told =
  '.notice.refused:has-text("That was not done: it ended with an error, which the log “Canopy” tells. Try again."):not(:has-text("Open as Text"))';

describe('An error behind a page', function () {
  this.timeout(120_000);
  const tree = treeForEach(editingText);

  before(function () {
    requirePage(this);
  });

  it('is told on the page, and the next gesture is done', async () => {
    const { copied } = await activeHost();
    const { remember } = copied;
    await openCanvas(tree.document.uri);
    await clickCard('edit-slow');
    copied.remember = () => {
      throw new Error('Broken for this test.');
    };
    try {
      await page.press('Control+c');
      await page.waitFor(told, { webview });
    } finally {
      copied.remember = remember;
    }
    await page.screenshot('page-error');
    await page.press('Control+c');
    await page.waitFor('.notice:not(.refused):has-text("Copied “When I start, I can\'t begin”")', { webview });
  });
});
