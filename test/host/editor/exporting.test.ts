import * as vscode from 'vscode';
import { quickInput } from '../commands/quick-input';
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

const otherLetters = `title: Όταν περιμένω
outcomes:
  - id: letters-sooner
    title: Zażółć gęślą jaźń
opportunities:
  - id: letters-slow
    title: Когда я жду сборку, я теряю нить и не знаю, что происходит
    outcome: letters-sooner
    solutions:
      - { id: letters-greek, title: Δείξε την πρόοδο κάθε βήματος και τον χρόνο που απομένει }
      - { id: letters-latin, title: AVATAR, Type – fi ffl “WAVE” }
`;

/** An SVG without its styles: the policy of a page takes none that isn't its own, also from what it parses. */
const withoutStyles = (svg: string) => svg.replace(/<style>.*?<\/style>/gs, '');

/** Script that puts an SVG as `root` into the page, with its letters as `faces`. */
function withLetters(svg: string): string {
  const rules = svg.matchAll(/font-weight:(\d+);unicode-range:([^;]*);src:url\(data:font\/woff2;base64,([^)]*)/g);
  return `
    const rules = ${JSON.stringify(Array.from(rules, ([, ...rule]) => rule))};
    const faces = await Promise.all(rules.map(([weight, unicodeRange, base64]) => {
      const letters = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      return new FontFace('Open Sans', letters, { weight, unicodeRange }).load();
    }));
    for (const face of faces) document.fonts.add(face);
    ${withRoot(svg)}`;
}

const withRoot = (svg: string) => `
  const root = new DOMParser().parseFromString(${JSON.stringify(withoutStyles(svg))}, 'image/svg+xml').documentElement;
  document.body.append(root);`;

describe('Exporting from the canvas @long', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;
  const documents: vscode.TextDocument[] = [];

  before(async function () {
    requirePage(this);
    await closeEditors();
    await openAnother(text);
    await page.consoleErrors();
  });

  after(async () => {
    for (const made of page.available ? documents : []) await removeTree(made);
  });

  /** Opens another tree: from now on it is the one that is exported. */
  async function openAnother(tree: string): Promise<void> {
    document = await createTree(tree);
    documents.push(document);
    await openCanvas(document.uri);
  }

  interface Wish {
    readonly part?: 'all' | 'view' | 'branch';
    readonly format?: 'svg' | 'svg-down' | 'png' | 'md' | 'mermaid' | 'html';
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
    await page.waitFor('.popup button[type=submit]:focus', { webview });
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

  it('saves a diagram, a page that stands alone, and a picture from the top down', async () => {
    const diagram = await exportedText({ format: 'mermaid' }, 'mmd');
    assert.ok(/^flowchart /m.test(diagram) && diagram.includes('Stream the progress'), diagram);
    const document = await exportedText({ format: 'html' }, 'html');
    assert.match(document, /^<!doctype html>/i);
    assert.match(document, /Content-Security-Policy" content="default-src 'none'/);
    assert.ok(document.includes('Stream the progress'));
    const size = (svg: string) => /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number);
    const [across] = size(await exportedText({}, 'svg'));
    const [down] = size(await exportedText({ format: 'svg-down' }, 'svg'));
    assert.ok(across !== down, 'It is laid out in another direction');
  });

  it('copies the tree as a picture from the palette too', async () => {
    await page.grant('clipboard-read', 'clipboard-write');
    await vscode.env.clipboard.writeText('as it was');
    await clickCard('edit-blind');
    await quickInput.run('Copy the Tree as a Picture');
    await page.waitFor('.notice:has-text("Copied as a picture.")', { webview });
    const types = await page.evaluate<string[]>(`navigator.clipboard.read().then(([item]) => item.types)`);
    assert.deepEqual(types, ['image/png']);
  });

  it('leaves the clipboard and says so where the canvas does not get the keyboard', async () => {
    await page.grant('clipboard-read', 'clipboard-write');
    await clickCard('edit-blind');
    await page.evaluate(`Object.assign(window, { giveFocus: window.focus, focus: () => {} })`, { webview });
    try {
      await vscode.commands.executeCommand('workbench.files.action.focusFilesExplorer');
      await page.waitFor('.explorer-folders-view .monaco-list:focus-within');
      await vscode.env.clipboard.writeText('as it was');
      await vscode.commands.executeCommand('canopy.tree.copyImage');
      await page.waitFor('.notice:has-text("The picture is not in the clipboard")', { webview });
      assert.equal(await vscode.env.clipboard.readText(), 'as it was');
    } finally {
      await page.evaluate(`window.focus = window.giveFocus`, { webview });
    }
  });

  it('copies the tree as a picture that other programs can paste', async () => {
    await page.grant('clipboard-read', 'clipboard-write');
    await vscode.env.clipboard.writeText('as it was');
    await choose({ theme: 'dark' });
    await page.click('.popup .btn:has-text("Copy as a picture")', { webview });
    await page.waitFor('.notice:has-text("Copied as a picture.")', { webview });
    const pasted = await page.evaluate<{ types: string[]; width: number; corner: number[]; inks: number }>(
      `(async () => {
        const [item] = await navigator.clipboard.read();
        const picture = await createImageBitmap(await item.getType('image/png'));
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        canvas.drawImage(picture, 0, 0);
        const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
        const inks = new Set(new Uint32Array(data.buffer)).size;
        return { types: item.types, width: picture.width, corner: [...data.slice(0, 4)], inks };
      })()`,
    );
    assert.deepEqual(pasted.types, ['image/png']);
    assert.deepEqual(pasted.corner, [0x1f, 0x1f, 0x1f, 255]);
    assert.ok(pasted.width > 1000 && pasted.inks > 20, `${pasted.width} pixels wide, in ${pasted.inks} colours`);
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('brings the letters with it, as wide as its lines were made for, and draws a PNG with them', async () => {
    await openAnother(otherLetters);
    await page.waitFor(card('letters-slow'), { webview });
    const svg = await exportedText({}, 'svg');
    const lines = await page.evaluate<{ text: string; made: number; drawn: number; inOther: number }[]>(
      `(async () => {
        ${withLetters(svg)}
        const measured = [...root.querySelectorAll('text[textLength]')].map(line => {
          const made = Number(line.getAttribute('textLength'));
          line.removeAttribute('textLength');
          line.style.fontKerning = 'none';
          const drawn = line.getComputedTextLength();
          line.style.fontFamily = 'DejaVu Sans';
          return { text: line.textContent, made, drawn, inOther: line.getComputedTextLength() };
        });
        root.remove();
        for (const face of faces) document.fonts.delete(face);
        return measured;
      })()`,
      { webview },
    );
    assert.ok(lines.length > 8, `${lines.length} lines`);
    assert.deepEqual(
      lines.filter(({ made, drawn }) => Math.abs(made - drawn) > 0.2),
      [],
    );
    assert.ok(lines.some(({ drawn, inOther }) => inOther > drawn * 1.1));

    const png = await exported({ format: 'png' }, 'png');
    const base64 = btoa(Array.from(png, byte => String.fromCharCode(byte)).join(''));
    const inks = await page.evaluate<{ text: string; ink: number }[]>(
      `(async () => {
        ${withRoot(svg)}
        const picture = await createImageBitmap(new Blob([Uint8Array.from(atob('${base64}'), letter => letter.charCodeAt(0))]));
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { willReadFrequently: true });
        canvas.drawImage(picture, 0, 0);
        const { left, top, width } = root.getBoundingClientRect();
        const scale = picture.width / width;
        const found = [...root.querySelectorAll('text')].map(line => {
          const box = line.getBoundingClientRect();
          const at = [box.left - left, box.top - top, box.width, box.height].map(length => length * scale);
          const { data } = canvas.getImageData(...at);
          return { text: line.textContent, ink: data.filter((value, index) => index % 4 === 0 && value < 160).length };
        });
        root.remove();
        return found;
      })()`,
      { webview },
    );
    assert.deepEqual(
      inks.filter(({ text, ink }) => ink < text.length * 5),
      [],
    );
    assert.deepEqual(await page.consoleErrors(), []);
  });

  it('keeps every line inside its card, whatever face the reader has', async () => {
    await openAnother(
      text.replace("When I start, I can't begin", 'WWW MMM Wow, @@@ iiii llll “müßig” 100 % – WWWWWWWWWWWWWWWWWW'),
    );
    await page.waitFor(`${card('edit-slow')} .t:has-text("WWW")`, { webview });
    const svg = await exportedText({}, 'svg');
    for (const face of ['DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Mono', 'serif', 'cursive', 'fantasy']) {
      const outside = await page.evaluate<string[]>(
        `(() => {
          ${withRoot(svg)}
          root.setAttribute('font-family', ${JSON.stringify(face)});
          const right = element => { const { x, width } = element.getBBox(); return x + width; };
          const cards = [...root.querySelectorAll('g')].filter(group => group.querySelector(':scope > rect'));
          const found = cards.flatMap(card => {
            const edge = Number(card.querySelector('rect').getAttribute('width'));
            return [...card.querySelectorAll('text')].filter(line => right(line) > edge || line.getBBox().x < 0);
          });
          const number = cards.length;
          root.remove();
          return number > 5 ? found.map(line => line.textContent) : ['There are ' + number + ' cards.'];
        })()`,
        { webview },
      );
      assert.deepEqual(outside, [], face);
    }
  });

  it('draws titles from right to left where they are written so', async () => {
    await openAnother(rightToLeft);
    await page.waitFor(card('rtl-slow'), { webview });
    const direction = `getComputedStyle(document.querySelector('[data-key=rtl-slow] .t')).direction`;
    assert.equal(await page.evaluate(direction, { webview }), 'rtl');
    await page.screenshot('canvas-right-to-left');
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
