import { openCanvas } from '../editor/canvas-page';
import { closeEditors, createTree, removeTree, until } from '../editor/tree-file';
import { page, requirePage } from '../harness/page';

const webview = true;

describe('Journey: a tree by keyboard alone', function () {
  this.timeout(120_000);

  it('grows from an empty file to an experiment', async function () {
    requirePage(this);
    await closeEditors();
    const document = await createTree('title: Keys\n');
    /** The page draws what was written, and gives it the keyboard, after the text has it. */
    const hasKeyboard = (title: string) => page.waitFor(`[role=treeitem]:focus:has-text("${title}")`, { webview });
    try {
      await openCanvas(document.uri, { first: '.sentence input, .sentence [name=behavior]' });
      await page.evaluate(`document.querySelector('[name=behavior]').focus()`, { webview });
      await page.type('time to a first change');
      await page.press('Enter');
      await hasKeyboard('time to a first change');
      await page.press('Home', 'n');
      await page.waitFor('[role=menuitem]', { webview });
      await page.press('Enter');
      await page.waitFor('textarea.edit', { webview });
      await page.type("When I start, I can't see how");
      await page.press('Enter');
      await until('the opportunity is there', () =>
        document.getText().includes("title: When I start, I can't see how"),
      );
      await hasKeyboard("When I start, I can't see how");
      await page.press('n');
      await page.waitFor('[role=menuitem]', { webview });
      await page.press('ArrowDown', 'Enter');
      await page.waitFor('textarea.edit', { webview });
      await page.type('Show a guide');
      await page.press('Enter');
      await until('the solution is there', () => document.getText().includes('title: Show a guide'));
      await hasKeyboard('Show a guide');
      await page.press('n');
      await page.waitFor('textarea.edit', { webview });
      await page.type('Print one and watch');
      await page.press('Enter');
      await until('the experiment is there', () => document.getText().includes('title: Print one and watch'));
      await hasKeyboard('Print one and watch');
      await page.press('ArrowLeft', 'Control+Enter');
      await page.waitFor('textarea.edit', { webview });
      await page.type('Ask a colleague');
      await page.press('Enter');
      await until('its sibling is there', () =>
        /solutions:\n[\s\S]*Show a guide[\s\S]*title: Ask a colleague/.test(document.getText()),
      );
      await hasKeyboard('Ask a colleague');
      await page.press('Alt+ArrowUp');
      await until(
        'it is first',
        () => document.getText().indexOf('Ask a colleague') < document.getText().indexOf('Show a guide'),
      );
    } finally {
      await removeTree(document);
    }
  });
});
