import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/web-host/browser.mjs';
import { isTreeFile } from '../../src/core/service';
import type { Card, TreeView } from '../../src/core/views/tree-view';
import type { Snapshot } from '../../src/protocol/tree';
import type { Own } from '../bench';
import { coreOver } from './core';

const root = path.join(import.meta.dirname, '../..');
const address = 'http://canvas.localhost/';
const uri = 'bench.tree.yaml';
const window = { width: 1280, height: 800 };

/** A node as markmap takes it. */
export interface MarkmapNode {
  readonly content: string;
  readonly children: readonly MarkmapNode[];
}

let browser: Promise<Browser> | undefined;
let files: Promise<ReadonlyMap<string, Buffer>> | undefined;

/** A fresh page with a name: `canvas` has our script and a host that keeps silent, `markmap` has that of the peer. */
async function openPage(name: 'canvas' | 'markmap'): Promise<Page> {
  browser ??= chromium.launch({
    executablePath: String(findBrowser()),
    args: ['--no-sandbox', '--enable-precise-memory-info'],
  });
  files ??= pageFiles();
  const known = await files;
  const page = await (await browser).newPage({ viewport: window });
  await page.route(`${address}**`, route => {
    const file = new URL(route.request().url()).pathname.slice(1);
    const body = known.get(file);
    const contentType = file.endsWith('.html') ? 'text/html' : file.endsWith('.css') ? 'text/css' : 'text/javascript';
    return body ? route.fulfill({ body, contentType }) : route.abort();
  });
  await page.goto(`${address}${name}.html`);
  await page.evaluate(afterPaint);
  return page;
}

/** Closes the browser: a run that has no page left ends. */
export async function closeBrowser(): Promise<void> {
  const open = browser;
  browser = undefined;
  await (await open)?.close();
}

/** Defines `afterPaint()`, which resolves once the next frame has been drawn. */
const afterPaint = `globalThis.afterPaint = () => new Promise(done => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done(performance.now());
  port2.postMessage(0);
}));`;

/** Script and styles as they ship, and those of the peer. */
async function pageFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['ts', 'css'].map(type => ({ in: `webview/tree/main.${type}`, out: 'tree' })),
    outdir: root,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external: ['*.ttf'],
  });
  const built = outputFiles.map(({ path: file, contents }): [string, Buffer] => [
    path.basename(file),
    Buffer.from(contents),
  ]);
  const modules = (file: string) => readFileSync(path.join(root, 'node_modules', file));
  return new Map([
    ...built,
    ['codicon.css', modules('@vscode/codicons/dist/codicon.css')],
    ['d3.js', modules('d3/dist/d3.min.js')],
    ['markmap.js', modules('markmap-view/dist/browser/index.js')],
    ['canvas.html', Buffer.from(canvasHtml)],
    ['markmap.html', Buffer.from(markmapHtml)],
  ]);
}

/** A host of which the page sees the snapshots only; colours as those of a theme. */
const canvasHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Canvas</title>
<link rel="stylesheet" href="codicon.css"><link rel="stylesheet" href="tree.css">
<style>:root { --vscode-font-family: system-ui, sans-serif; --vscode-foreground: #3b3b3b; --vscode-editor-background: #fff;
--vscode-focusBorder: #005fb8; --vscode-charts-purple: #652d90; --vscode-charts-green: #388a34; }</style>
<body class="vscode-light"><script>
globalThis.sent = [];
globalThis.acquireVsCodeApi = () => ({ postMessage: message => sent.push(message), getState: () => globalThis.kept, setState() {} });
</script><script type="module" src="tree.js"></script></body></html>`;

const markmapHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Markmap</title>
<style>html, body, svg { width: 100%; height: 100%; margin: 0; }</style>
<body><svg></svg><script src="d3.js"></script><script src="markmap.js"></script></body></html>`;

/** A text as the host sends it to a canvas. */
export function snapshotOf(text: string): Snapshot {
  const service = coreOver({ [uri]: text });
  const file = service.index.get(uri);
  if (!isTreeFile(file)) throw new Error('The text is no tree.');
  const view = service.treeView(file);
  return { type: 'snapshot', version: 1, epoch: 0, settled: [], view, problems: {}, broken: null, editable: true };
}

/** The same cards for the peer. */
export function markmapOf(view: TreeView): MarkmapNode {
  const node = (card: Card): MarkmapNode => ({ content: card.title, children: below(card).map(node) });
  return { content: view.title, children: [...view.outcomes, ...view.opportunities].map(node) };
}

function below(card: Card): readonly Card[] {
  switch (card.kind) {
    case 'outcome':
      return card.outcomes;
    case 'opportunity':
      return [...card.opportunities, ...card.solutions];
    case 'solution':
      return card.experiments;
    default:
      return [];
  }
}

interface PageGlobals {
  afterPaint(): Promise<number>;
  markmap: { Markmap: { create(svg: Element, options: object): MarkmapView } };
  map: MarkmapView;
}

interface MarkmapView {
  setData(data: object): Promise<void>;
  fit(): Promise<void>;
  toggleNode(node: object): Promise<void>;
  state: { data: { children: object[] } };
}

/** From the data to the first paint of it. */
export async function firstPaint(snapshot: Snapshot): Promise<Own> {
  const canvas = await Canvas.open(snapshot);
  await canvas.close();
  return canvas.painted;
}

export async function markmapPaint(data: MarkmapNode): Promise<Own> {
  const map = await Markmap.open(data);
  await map.close();
  return map.painted;
}

abstract class Measured {
  protected constructor(
    protected readonly page: Page,
    private readonly session: CDPSession,
    /** What the first paint took. */
    readonly painted: Own,
  ) {}

  close(): Promise<void> {
    return this.page.close();
  }

  /** What the scripts hold once what they have let go of is gone, in MB. */
  async memory(): Promise<Own> {
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return { own: usedSize / 1024 / 1024 };
  }

  /** The time of the main thread that 95 of 100 frames stay below: scripts, styles and layout. One step goes before each frame. */
  protected async percentile(steps: readonly string[]): Promise<Own> {
    const traced: TraceEvent[] = [];
    const take = ({ value }: { value: object[] }) => traced.push(...(value as TraceEvent[]));
    this.session.on('Tracing.dataCollected', take);
    await this.session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
    });
    const each = steps.map(step => `() => { ${step} }`).join(', ');
    await this.page.evaluate(`(async () => { for (const step of [${each}]) { step(); await afterPaint(); } })()`);
    const ended = new Promise(done => this.session.once('Tracing.tracingComplete', done));
    await this.session.send('Tracing.end');
    await ended;
    this.session.off('Tracing.dataCollected', take);
    const times = frameTimes(traced).slice(-steps.length);
    return { own: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]! };
  }
}

/** What Chromium's timeline tells of a piece of work; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** The time of the thread itself: a machine that others use too does not change it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** Scripts, styles and layout; what runs inside of another of them is counted with it. */
const work = ['EventDispatch', 'FireAnimationFrame', 'TimerFire', 'FunctionCall', 'UpdateLayoutTree', 'Layout'];
/** The last of what each frame does before it is given to the compositor. */
const FRAME_END = 'Layerize';
const STEPS = 60;

/** The work of each frame in milliseconds. */
function frameTimes(events: readonly TraceEvent[]): number[] {
  const page = events.find(({ name }) => name === 'FireAnimationFrame');
  const own = events.filter(({ pid, tid }) => pid === page?.pid && tid === page.tid).toSorted((a, b) => a.ts - b.ts);
  const times: number[] = [];
  let [time, busyUntil] = [0, 0];
  for (const { name, ts, dur = 0, tdur = dur } of own) {
    if (name === FRAME_END) {
      times.push(time);
      time = 0;
    } else if (work.includes(name) && ts >= busyUntil) {
      busyUntil = ts + dur;
      time += tdur / 1000;
    }
  }
  return times;
}

/** A turn of the wheel at the middle of an element. */
function wheel(selector: string, delta: number): string {
  const event = `{ deltaY: ${delta}, ctrlKey: true, bubbles: true, cancelable: true, clientX: 500, clientY: 400 }`;
  return `document.querySelector('${selector}').dispatchEvent(new WheelEvent('wheel', ${event}))`;
}

/** Out, and as far back in. */
function turns(selector: string): string[] {
  return Array.from({ length: STEPS }, (_, step) => wheel(selector, step < STEPS / 2 ? 10 : -10));
}

/** What uses its own measure counts the time of the thread: a machine that others use too does not change it. */
async function sessionOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Our canvas, with a tree in it. */
export class Canvas extends Measured {
  static async open(snapshot: Snapshot): Promise<Canvas> {
    const page = await openPage('canvas');
    const session = await sessionOf(page);
    const own = await page.evaluate(async data => {
      const { afterPaint } = globalThis as unknown as PageGlobals;
      const start = performance.now();
      dispatchEvent(new MessageEvent('message', { data }));
      return (await afterPaint()) - start;
    }, snapshot);
    if ((await page.locator('[role=treeitem]').count()) === 0) throw new Error('The canvas has drawn no card.');
    await page.evaluate(host, snapshot);
    return new Canvas(page, session, { own });
  }

  /** Leaves the overview that a large tree opens in. */
  async showCards(): Promise<void> {
    await this.page.locator('.canvas.far .words-b').first().dblclick();
    await this.page.locator('.canvas.full .card').first().waitFor();
    await this.page.waitForTimeout(500);
  }

  framesOf(gesture: 'pan' | 'zoom'): Promise<Own> {
    const pan = Array.from({ length: STEPS }, (_, step) => (step < STEPS / 2 ? 100 : -100));
    const steps =
      gesture === 'zoom' ? turns('.canvas') : pan.map(by => `document.querySelector('.canvas').scrollTop += ${by}`);
    return this.percentile(steps);
  }

  /** One gesture on the first card, to the paint of the tree that it has led to. */
  async gesture(name: 'fold' | 'rename' | 'move'): Promise<Own> {
    const code = `(async () => {
      const card = document.querySelector('.card.opp.d1');
      const start = performance.now();
      ${gestures[name]}
      return (await afterPaint()) - start;
    })()`;
    return { own: await this.page.evaluate<number>(code) };
  }
}

/** A host that answers each edit at once, with the tree that it would lead to. */
function host(snapshot: Snapshot): void {
  const page = globalThis as unknown as {
    sent: { type: string; request: number }[];
    change(how: (view: TreeView) => TreeView): void;
  };
  let now = snapshot;
  page.change = how => {
    now = { ...now, version: now.version + 1, view: how(now.view) };
    dispatchEvent(new MessageEvent('message', { data: now }));
  };
}

const gestures = {
  fold: `const fold = card.querySelector('.fold');
      fold.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true, button: 0 }));`,
  rename: `change(view => {
        const [first, ...rest] = view.opportunities;
        return { ...view, opportunities: [{ ...first, title: first.title + ' again and again' }, ...rest] };
      });`,
  move: `change(view => {
        const [first, second, ...rest] = view.opportunities;
        return { ...view, opportunities: [second, first, ...rest] };
      });`,
} as const;

/** The peer, with the same tree. */
export class Markmap extends Measured {
  static async open(data: MarkmapNode): Promise<Markmap> {
    const page = await openPage('markmap');
    const session = await sessionOf(page);
    const own = await page.evaluate(async tree => {
      const globals = globalThis as unknown as PageGlobals;
      const start = performance.now();
      const map = globals.markmap.Markmap.create(document.querySelector('svg')!, { duration: 0 });
      globals.map = map;
      await map.setData(tree);
      await map.fit();
      return (await globals.afterPaint()) - start;
    }, data);
    return new Markmap(page, session, { own });
  }

  framesOfZoom(): Promise<Own> {
    return this.percentile(turns('svg').slice(0, 8));
  }

  fold(): Promise<Own> {
    return this.timed('await map.toggleNode(map.state.data.children[1])');
  }

  change(): Promise<Own> {
    return this.timed('await map.setData(structuredClone(map.state.data))');
  }

  private async timed(step: string): Promise<Own> {
    const code = `(async () => { const start = performance.now(); ${step}; return (await afterPaint()) - start; })()`;
    return { own: await this.page.evaluate<number>(code) };
  }
}
