import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { page } from './harness/page';

// By these the runner outside tells our lines on the console from VS Code's own (see harness/report.mjs).
const REPORT = 'test-report ';
const NUMBERS = 'test-numbers ';

// Mocha's browser build reads the address; the desktop's extension host has none.
if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });

/**
 * VS Code calls this in the extension host. Runs every test and prints mocha's report, then a line with the numbers and the
 * suites that had a failure.
 * Rejects when a test failed, which VS Code turns into a non-zero exit code.
 */
export async function run(): Promise<void> {
  const { grep, except } = await page.options();
  Mocha.reporters.Base.consoleLog = print;
  // A window of a busy machine may lose a key or a click: what fails is tried twice more before it counts.
  const chosen = grep ? { grep } : except ? { grep: except, invert: true } : {};
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, retries: 2, ...chosen });
  await workspaceOpened();
  await import('test-files');
  // A notification of one test lies over what the next one clicks.
  beforeEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  const numbers = { passed: 0, failed: 0, skipped: 0 };
  const suites = new Set<string>();
  await new Promise<void>(resolve => {
    mocha
      .run(() => resolve())
      .on('pass', () => numbers.passed++)
      .on('fail', test => {
        numbers.failed++;
        suites.add(test.titlePath()[0]!);
      })
      .on('pending', () => numbers.skipped++);
  });
  console.log(NUMBERS + JSON.stringify({ ...numbers, suites: [...suites] }));
  if (numbers.failed > 0) throw new Error(`${numbers.failed} integration tests failed.`);
}

/** A `.code-workspace` on a virtual file system is read only once its provider runs. */
async function workspaceOpened(): Promise<void> {
  const { workspace } = vscode;
  if (!workspace.workspaceFile || workspace.workspaceFolders?.length) return;
  await new Promise<void>(resolve => {
    const waiting = workspace.onDidChangeWorkspaceFolders(() => {
      waiting.dispose();
      resolve();
    });
  });
}

/** Prints what mocha formats as console.log does. */
function print(template: unknown = '', ...values: unknown[]): void {
  const text = String(template).replace(/%[sd]/g, () => String(values.shift()));
  for (const line of [text, ...values].join(' ').split('\n')) console.log(REPORT + line);
}
