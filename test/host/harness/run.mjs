// What the runners of the two hosts share: a copy of a folder, a VS Code on it, a browser window that shows it, and the report.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/web-host/browser.mjs';
import { foreignRequestsOf, thisMachineOnly } from './network.mjs';
import { pageCommands } from './page-commands.mjs';
import { Report } from './report.mjs';
import { exitCodeOfSkipped, maySkip, Skipped } from './skipped.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const testBundle = path.join(root, 'out/test/host.js');

const START_LIMIT_MS = 90_000;
const SILENCE_LIMIT_MS = 240_000;
const MOST_BY_CHANCE = 5;
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
 * Runs the tests that the command line asks for, and prints mocha's report and the numbers. Ends with 1 when a test failed or
 * the run broke.
 * @param start starts VS Code on `{ work, folder, vsix, restricted, language, answer }` and gives `url`, `userUrl(below)`
 *   of a window without tests on a folder below, `close()` and, if pages have to be prepared, `prepare(page)` and `prepareUser(page)`.
 *   `answer` runs one command of a test on the page.
 */
export async function runFromCommandLine(start) {
  try {
    const { values } = parseArgs({
      options: {
        actions: { type: 'string' },
        // What needs a window of its own is asked for by --grep.
        except: { type: 'string', default: '@alone' },
        grep: { type: 'string' },
        folder: { type: 'string', default: 'examples/local-development' },
        language: { type: 'string', default: 'en' },
        [maySkip]: { type: 'boolean' },
        package: { type: 'boolean' },
        restricted: { type: 'boolean' },
        seed: { type: 'string' },
        verbose: { type: 'boolean' },
        vsix: { type: 'string' },
      },
    });
    const { passed, failed } = await runTwiceAtMost(start, values);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Skipped) {
      console.log(`skipped: ${error.message}`);
      process.exitCode = exitCodeOfSkipped();
    } else {
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}

/**
 * Runs, and runs the suites of what failed once more in a window of their own: one window that lost its way on a busy machine fails
 * what is right, and goes on doing so. What fails there too has failed. Many failures, or one of a random user, are not chance.
 */
async function runTwiceAtMost(start, options) {
  const first = await run(start, options);
  if (first.failed === 0 || first.failed > MOST_BY_CHANCE || options.actions) return first;
  console.log(`\n${first.failed} failed. Once more, in a new window: ${first.suites.join(', ')}`);
  const grep = `^(?:${first.suites.map(literally).join('|')}) `;
  const { failed } = await run(start, { ...options, grep });
  return { passed: first.passed + Math.max(0, first.failed - failed), failed };
}

function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * @returns the numbers of tests, and the suites that had a failure; rejects with one sentence when the run broke before it could
 *   give them
 */
async function run(
  start,
  { package: makesPackage = false, vsix: given, restricted = false, verbose, folder, ...asked },
) {
  const { language } = asked;
  const numbers = {
    ...(asked.actions ? { actions: Number(asked.actions) } : {}),
    ...(asked.seed ? { seed: Number(asked.seed) } : {}),
  };
  const executablePath = findBrowser();
  const work = await fs.mkdtemp(path.join(os.tmpdir(), 'canopy-test-'));
  const output = path.join(root, 'out');
  const report = new Report(verbose);
  let host;
  let browser;
  try {
    const target = await copyOf(path.resolve(root, folder), work);
    const vsix = given ? path.resolve(given) : makesPackage ? packageExtension() : undefined;
    let answer;
    const whole = command => answer(command);
    host = await start({ work, folder: target, vsix, restricted, language, answer: whole });
    // Webviews need a service worker, which a private window (Playwright's usual one) may refuse them.
    browser = await chromium.launchPersistentContext(path.join(work, 'profile'), {
      executablePath,
      viewport: WINDOW,
      deviceScaleFactor: 1,
      args: [...BROWSER_ARGUMENTS, ...thisMachineOnly, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const foreign = foreignRequestsOf(browser);
    const page = browser.pages()[0] ?? (await browser.newPage());
    const about = { ...asked, ...numbers, packaged: vsix !== undefined, restricted };
    const openUserWindow = async below => {
      const window = await browser.newPage();
      await host.prepareUser?.(window);
      await window.goto(host.userUrl(below));
    };
    answer = pageCommands(page, path.join(output, 'pictures'), about, openUserWindow);
    await host.prepare?.(page);
    const result = await testRun(page, host.url, report);
    if (foreign.length > 0) throw new Error(`A window asked for what is not on this machine:\n${foreign.join('\n')}`);
    return result;
  } finally {
    await report.save(path.join(output, 'window.log'));
    await browser?.close().catch(() => {});
    await host?.close();
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

/** Makes the `.vsix` that users install. */
function packageExtension() {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'package'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension can't be packaged:\n${stdout}${stderr}`);
  return path.join(root, 'canopy.vsix');
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
