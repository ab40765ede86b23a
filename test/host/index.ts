import 'mocha/mocha.js';
import { page } from './harness/page';

// By these the runner outside tells our lines on the console from VS Code's own (run-web.mjs and run-desktop.mjs know them).
const REPORT = 'test-report ';
const NUMBERS = 'test-numbers ';

/**
 * VS Code calls this in the extension host. Runs every test and prints mocha's report, then a line with the numbers.
 * Rejects when a test failed, which VS Code turns into a non-zero exit code.
 */
export async function run(): Promise<void> {
  const { grep } = await page.options();
  Mocha.reporters.Base.consoleLog = (first = '', ...rest) => console.log(REPORT + first, ...rest);
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, ...(grep ? { grep } : {}) });
  await import('test-files');
  const numbers = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>(resolve => {
    mocha
      .run(() => resolve())
      .on('pass', () => numbers.passed++)
      .on('fail', () => numbers.failed++)
      .on('pending', () => numbers.skipped++);
  });
  console.log(NUMBERS + JSON.stringify(numbers));
  if (numbers.failed > 0) throw new Error(`${numbers.failed} integration tests failed.`);
}
