import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { nodeHost } from '../../scripts/node-host/install.mjs';
import { startServer } from '../../scripts/node-host/server.mjs';
import { prepareWindow, windowAddress } from '../../scripts/node-host/window.mjs';
import { findBrowser } from '../../scripts/web-host/browser.mjs';

const root = path.join(import.meta.dirname, '../..');
const report = path.join(import.meta.dirname, 'start-report');

/** Milliseconds that the start of each extension took in one window: its script read and run, and its `activate`. */
export type Starts = ReadonlyMap<string, number>;

/** A VS Code whose extensions run in Node, with ours as it was built last, on the example workspace. */
export class StartingWindows {
  private constructor(
    private readonly work: string,
    private readonly server: { readonly authority: string; close(): Promise<void> },
    private readonly browser: BrowserContext,
  ) {}

  static async open(): Promise<StartingWindows> {
    const work = await mkdtemp(path.join(tmpdir(), 'canopy-bench-'));
    await cp(path.join(root, 'examples/local-development'), path.join(work, 'folder'), { recursive: true });
    const host = await nodeHost(path.join(root, 'out/node-host'));
    const server = await startServer(host, path.join(work, 'server'));
    const browser = await chromium.launchPersistentContext(path.join(work, 'profile'), {
      executablePath: String(findBrowser()),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    return new StartingWindows(work, server, browser);
  }

  /** Opens a window, and closes it when VS Code has told what its start took. */
  async start(): Promise<Starts> {
    const page = await this.browser.newPage();
    const told = new Promise<Starts>(resolve => {
      page.exposeFunction('codeAutomationExit', () => {});
      page.exposeFunction('codeAutomationLog', (_type: string, [line]: readonly unknown[]) => {
        const [, rows] = /^start-report (.*)$/.exec(String(line)) ?? [];
        if (rows) resolve(startsIn(JSON.parse(rows)));
      });
    });
    const { authority } = this.server;
    await prepareWindow(page, authority, {
      extensions: [root, report],
      tests: path.join(report, 'report.js'),
      language: 'en',
    });
    await page.goto(windowAddress(authority, path.join(this.work, 'folder')));
    const starts = await told;
    await page.close();
    return starts;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await rm(this.work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Rows of the report: `| id | eager | load code | call activate | finish activate | event | by |`. */
function startsIn(rows: readonly string[]): Starts {
  const cells = rows.map(row => row.split('|').map(cell => cell.trim()));
  return new Map(cells.map(([, id, , load, activate]) => [id!, Number(load) + Number(activate)]));
}
