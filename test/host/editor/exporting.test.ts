import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, requirePage } from '../harness/page';
import { card, clickCard, openCanvas } from './canvas-page';
import { editingText as text } from './texts';
import { closeEditors, createTree, removeTree, until } from './tree-file';

const webview = true;
const rightToLeft = `title: الانتظار
outcomes:
  - id: rtl-sooner
    title: الإجابات تأتي أسرع
opportunities:
  - id: rtl-slow
    title: عندما أبدأ العمل، لا أستطيع أن أعرف (خلال 5 دقائق) ما الذي تعطّل.
    outcome: rtl-sooner
    solutions:
      - id: rtl-log
        title: עדכון חי של log.txt בזמן אמת
      - id: rtl-cjk
        title: 启动时显示每个步骤的进度和剩余时间
`;

describe('Exporting from the canvas', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;

  before(async function () {
    requirePage(this);
    await closeEditors();
    document = await createTree(text);
    await openCanvas(document.uri);
    await page.consoleErrors();
  });

  after(async () => {
    if (page.available) await removeTree(document);
  });

  interface Wish {
    readonly part?: 'all' | 'view' | 'branch';
    readonly format?: 'svg' | 'png' | 'md';
    readonly theme?: 'light' | 'dark';
  }

  /** Opens the form and makes the choices. */
  async function choose(wish: Wish): Promise<void> {
    await vscode.commands.executeCommand('canopy.tree.export');
    await page.waitFor('.popup form select', { webview });
    const chosen = [wish.part ?? 'all', wish.format ?? 'svg', wish.theme ?? 'light'];
    await page.evaluate(
      `(async () => {
        for (const [at, value] of ${JSON.stringify(chosen)}.entries()) {
          const select = document.querySelectorAll('.popup form select')[at];
          if (!select) continue;
          select.value = value;
          select.dispatchEvent(new Event('change'));
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
      })()`,
      { webview },
    );
  }

  /** Takes the name that is offered, and gives what was saved. */
  async function exported(wish: Wish, ending: string): Promise<Uint8Array> {
    const target = document.uri.with({ path: document.uri.path.replace(/\.tree\.yaml$/, `.${ending}`) });
    await choose(wish);
    await page.click('.popup button[type=submit]', { webview });
    await page.waitFor('.quick-input-widget:visible .quick-input-box input');
    await page.press('Enter');
    await until('it is saved', async () => {
      const found = await vscode.workspace.fs.stat(target).then(
        ({ size }) => size > 0,
        () => false,
      );
      return found;
    });
    const bytes = await vscode.workspace.fs.readFile(target);
    await vscode.workspace.fs.delete(target);
    return bytes;
  }

  const exportedText = async (wish: Wish, ending: string) => new TextDecoder().decode(await exported(wish, ending));

  it('saves an SVG of all cards, light or dark', async () => {
    await choose({});
    await page.screenshot('export-form');
    await page.press('Escape');
    const light = await exportedText({}, 'svg');
    assert.match(light, /^<\?xml/);
    assert.ok(light.includes('Send a mail') && light.includes('fill="#ffffff"'));
    const dark = await exportedText({ theme: 'dark' }, 'svg');
    assert.ok(dark.includes('fill="#1f1f1f"') && !dark.includes('fill="#ffffff"'));
  });

  it('saves a PNG that the page has drawn of it', async () => {
    const png = await exported({ format: 'png' }, 'png');
    assert.deepEqual(
      [...png.slice(1, 4)],
      [...'PNG'].map(letter => letter.charCodeAt(0)),
    );
    assert.ok(png.length > 2000, `${png.length} bytes`);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('saves one branch as Markdown, and what is shown without what is folded', async () => {
    await clickCard('edit-blind');
    const branch = await exportedText({ part: 'branch', format: 'md' }, 'md');
    assert.ok(branch.includes('Stream the progress') && !branch.includes("I can't begin"), branch);
    await vscode.commands.executeCommand('canopy.tree.fold');
    const shown = await exportedText({ part: 'view', format: 'md' }, 'md');
    assert.ok(shown.includes("I can't begin") && !shown.includes('Stream the progress'), shown);
    await vscode.commands.executeCommand('canopy.tree.unfold');
  });

  it('copies the tree as a picture', async () => {
    await choose({ theme: 'dark' });
    await page.click('.popup .btn:has-text("Copy as a picture")', { webview });
    await page.waitFor('.notice:has-text("Copied as a picture.")', { webview });
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('draws titles from right to left where they are written so', async () => {
    const arabic = await createTree(rightToLeft);
    await openCanvas(arabic.uri);
    await page.waitFor(card('rtl-slow'), { webview });
    const direction = `getComputedStyle(document.querySelector('[data-key=rtl-slow] .t')).direction`;
    assert.equal(await page.evaluate(direction, { webview }), 'rtl');
    await page.screenshot('canvas-right-to-left');
    document = arabic;
    const svg = await exportedText({}, 'svg');
    await page.evaluate(
      `(async () => {
        const image = Object.assign(new Image(), { className: 'backdrop' });
        image.src = URL.createObjectURL(new Blob([${JSON.stringify(svg)}], { type: 'image/svg+xml' }));
        await image.decode();
        document.body.append(image);
      })()`,
      { webview },
    );
    await page.screenshot('export-right-to-left');
  });
});
