// Runs Stryker on a part of the core, with tools of its own that are installed when they are first needed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, '../..');
const stryker = path.join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const [part = 'scoring', ...options] = process.argv.slice(2);

if (!existsSync(stryker)) run('npm', ['ci', '--prefix', folder]);
run(process.execPath, [stryker, 'run', path.join(folder, 'stryker.config.mjs'), ...options], { CANOPY_MUTATION: part });

function run(command, args, env = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  // Property tests say little more at length here, and every mutant waits for them.
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { CANOPY_CASES: '20', CANOPY_MUTATIONS: '200', ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}
