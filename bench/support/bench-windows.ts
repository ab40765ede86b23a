import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { nodeHost } from '../../scripts/node-host/install.mjs';
import { startServer } from '../../scripts/node-host/server.mjs';
import { prepareWindow, windowAddress } from '../../scripts/node-host/window.mjs';
import { findBrowser } from '../../scripts/web-host/browser.mjs';
import { buildWhatShips } from './what-ships';

const root = path.join(import.meta.dirname, '../..');

/** A VS Code whose extensions run in Node, with ours as it ships, on a folder of its own. */
export class BenchWindows {
  private constructor(
    private readonly work: string,
    private readonly reporter: string,
    private readonly server: { readonly authority: string; close(): Promise<void> },
    private readonly browser: BrowserContext,
  ) {}

  /**
   * @param reporter The folder beside this file with the extension that runs in each window in the place of tests.
   * @param fill Writes the files of the folder that is opened.
   */
  static async open(reporter: string, fill: (folder: string) => Promise<void>): Promise<BenchWindows> {
    const work = await mkdtemp(path.join(tmpdir(), 'canopy-bench-'));
    await fill(path.join(work, 'folder'));
    await buildWhatShips(path.join(work, 'extension'));
    const host = await nodeHost(path.join(root, 'out/node-host'));
    const server = await startServer(host, path.join(work, 'server'));
    const browser = await chromium.launchPersistentContext(path.join(work, 'profile'), {
      executablePath: String(findBrowser()),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    return new BenchWindows(work, path.join(import.meta.dirname, reporter), server, browser);
  }

  /** Opens a window, and closes it when the reporter has printed what it found: a line that begins with `bench-report`. */
  async report(): Promise<string> {
    const page = await this.browser.newPage();
    const told = new Promise<string>((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', (code: number) => {
        if (code !== 0) reject(new Error(`The window ended with ${code} and no report.`));
      });
      page.exposeFunction('codeAutomationLog', (_type: string, [line]: readonly unknown[]) => {
        const [, report] = /^bench-report (.*)$/.exec(String(line)) ?? [];
        if (report) resolve(report);
      });
    });
    const { authority } = this.server;
    await prepareWindow(page, authority, {
      extensions: [path.join(this.work, 'extension'), this.reporter],
      tests: path.join(this.reporter, 'report.js'),
      language: 'en',
    });
    await page.goto(windowAddress(authority, path.join(this.work, 'folder')));
    const report = await told;
    await page.close();
    return report;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await rm(this.work, { recursive: true, force: true, maxRetries: 5 });
  }
}
