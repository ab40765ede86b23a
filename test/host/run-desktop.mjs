// Runs the integration tests in a desktop VS Code: npm run test:desktop [-- --grep text --folder path --verbose]. The VS Code
// is the one that VSCODE_EXECUTABLE_PATH names, or a downloaded one. Where there can be none it says "skipped: …", which in CI
// is a failure unless --may-skip stands there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { Report } from './harness/report.mjs';
import { exitCodeOfSkipped, maySkip, Skipped } from './harness/skipped.mjs';

const self = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(self), '../..');
const CONNECT_LIMIT_MS = 10_000;
const RUN_LIMIT_MS = 10 * 60_000;

async function runDesktop({ grep, folder = 'examples/local-development', verbose = false }) {
  const screen = virtualScreen();
  const executable = await findVSCode();
  const report = new Report(verbose);
  const work = await fs.mkdtemp(path.join(os.tmpdir(), 'canopy-test-'));
  try {
    const copy = path.join(work, path.basename(folder));
    await fs.cp(path.resolve(root, folder), copy, { recursive: true, dereference: true });
    const command = [...screen, process.execPath, self, '--inside', executable, copy, path.join(work, 'profile')];
    const code = await follow(command, { ...process.env, TEST_GREP: grep ?? '' }, report);
    const { numbers } = report;
    if (!numbers)
      throw new Error(`VS Code ended with ${code} before the tests gave their numbers. See out/desktop.log.`);
    if (code !== 0 && numbers.failed === 0)
      throw new Error(`VS Code ended the tests with ${code}, though none failed.`);
    return numbers;
  } finally {
    await report.save(path.join(root, 'out/desktop.log'));
    await fs.rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function findVSCode() {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named && !existsSync(named)) throw new Error(`VSCODE_EXECUTABLE_PATH names ${named}, which is not there.`);
  if (named) return named;
  const options = {
    reporter: new SilentReporter(),
    timeout: CONNECT_LIMIT_MS,
    cachePath: path.join(root, 'out/vscode'),
  };
  return downloadAndUnzipVSCode(options).catch(error => {
    const reason = error.code ?? error.message;
    throw new Skipped(`no VS Code can be downloaded here (${reason}), and VSCODE_EXECUTABLE_PATH names none.`);
  });
}

/** What to put before a command so that it has a screen. */
function virtualScreen() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  if (spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0) return ['xvfb-run', '-a'];
  throw new Skipped('there is no screen, and no xvfb-run to make one: install the package xvfb.');
}

/** Runs a command, gives its lines to the report, and resolves with its exit code. */
function follow([command, ...args], env, report) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'], timeout: RUN_LIMIT_MS });
    createInterface({ input: child.stdout }).on('line', line => report.add(line));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
}

/** The part that runs on the screen: VS Code with the tests. */
async function inside(vscodeExecutablePath, folder, profile) {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/host.js'),
    launchArgs: [folder, '--disable-extensions', `--user-data-dir=${profile}`],
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string' },
      folder: { type: 'string' },
      verbose: { type: 'boolean' },
      [maySkip]: { type: 'boolean' },
    },
  });
  const { passed, failed, skipped } = await runDesktop(values);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

try {
  if (process.argv[2] === '--inside') await inside(...process.argv.slice(3));
  else process.exitCode = await main();
} catch (error) {
  console.log(error instanceof Skipped ? `skipped: ${error.message}` : error.message);
  process.exitCode = error instanceof Skipped ? exitCodeOfSkipped() : 1;
}
