// Runs the integration tests in a real VS Code in a browser: npm run test:web [-- --grep text --folder path --restricted --verbose].
// Prints mocha's report and the numbers. Ends with 1 when a test failed or the run broke.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/web-host/browser.mjs';
import { startServer } from '../../scripts/web-host/server.mjs';
import { pageCommands } from './harness/page-commands.mjs';
import { Report } from './harness/report.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const BUNDLE = 'out/test/host.js';
const START_LIMIT_MS = 90_000;
const SILENCE_LIMIT_MS = 240_000;
const WINDOW = { width: 1280, height: 800 };
const BROWSER_ARGUMENTS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
];

/**
 * Runs the bundle that `node esbuild.mjs --tests` built, on a copy of a folder.
 * @returns the numbers of tests; rejects with one sentence when the run broke before it could give them
 */
export async function runWeb({
  grep,
  folder = 'examples/local-development',
  restricted = false,
  verbose = false,
} = {}) {
  const executablePath = findBrowser();
  const work = await fs.mkdtemp(path.join(os.tmpdir(), 'canopy-test-'));
  const output = path.join(root, 'out');
  const report = new Report(verbose);
  let server;
  let browser;
  try {
    const target = await copyOf(path.resolve(root, folder), work);
    let answer;
    const options = { testsPath: BUNDLE, trusted: !restricted, page: command => answer(command) };
    server = await startServer(root, target, options);
    // Webviews need a service worker, which a private window (Playwright's usual one) may refuse them.
    browser = await chromium.launchPersistentContext(path.join(work, 'profile'), {
      executablePath,
      viewport: WINDOW,
      deviceScaleFactor: 1,
      args: [...BROWSER_ARGUMENTS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    answer = pageCommands(page, path.join(output, 'pictures'), { grep });
    return await testRun(page, server.url, report);
  } finally {
    await report.save(path.join(output, 'window.log'));
    await browser?.close().catch(() => {});
    await server?.close();
    await fs.rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function copyOf(target, work) {
  await fs.access(target).catch(() => {
    throw new Error(`The folder ${target} is not there. Name another with --folder.`);
  });
  const isFile = (await fs.stat(target)).isFile();
  const source = isFile ? path.dirname(target) : target;
  const copy = path.join(work, path.basename(source));
  await fs.cp(source, copy, { recursive: true, dereference: true });
  return isFile ? path.join(copy, path.basename(target)) : copy;
}

/** Opens the window and waits for VS Code to say that the tests ended. */
async function testRun(page, url, report) {
  let timer;
  let isOver = false;
  const ended = new Promise((resolve, reject) => {
    const within = (limit, sentence) => {
      clearTimeout(timer);
      // The window goes on talking until it is closed, and must not keep this process waiting.
      if (!isOver) timer = setTimeout(() => reject(new Error(sentence)), limit);
    };
    page.exposeFunction('codeAutomationLog', (_type, args) => {
      within(SILENCE_LIMIT_MS, `The tests have said nothing for ${SILENCE_LIMIT_MS / 1000} seconds.`);
      report.add(format(...args));
    });
    page.exposeFunction('codeAutomationExit', code => resolve(code));
    page.on('crash', () => reject(new Error('The browser page crashed.')));
    page.on('close', () => reject(new Error('The browser closed before the tests ended.')));
    within(START_LIMIT_MS, `VS Code ran no test within ${START_LIMIT_MS / 1000} seconds.`);
    page.goto(url).catch(reject);
  });
  try {
    const code = await ended;
    const { numbers } = report;
    if (!numbers) throw new Error('The tests ended before they gave their numbers.');
    if (code !== 0 && numbers.failed === 0)
      throw new Error(`VS Code ended the tests with ${code}, though none failed.`);
    return numbers;
  } catch (error) {
    await page.screenshot({ path: path.join(root, 'out/pictures/broken-run.png'), timeout: 5000 }).catch(() => {});
    for (const message of report.ownErrors) console.error(message);
    throw new Error(`${error.message} See out/window.log and out/pictures/broken-run.png.`);
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({
      options: {
        grep: { type: 'string' },
        folder: { type: 'string' },
        restricted: { type: 'boolean' },
        verbose: { type: 'boolean' },
      },
    });
    const { passed, failed } = await runWeb(values);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
