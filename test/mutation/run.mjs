// Runs Stryker on a part of the core, with tools of its own that are installed when they are first needed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How many of the changes of a file the tests have to notice, in percent. */
const least = 80;

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, '../..');
const stryker = path.join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const [part = 'scoring', ...options] = process.argv.slice(2);

if (!existsSync(stryker)) run('npm', ['ci', '--prefix', folder]);
run(process.execPath, [stryker, 'run', path.join(folder, 'stryker.config.mjs'), ...options], { CANOPY_MUTATION: part });

const low = scores().filter(({ score }) => score < least);
for (const { file, score } of low) console.error(`${file}: ${score.toFixed(1)} % noticed, ${least} % is the least.`);
if (low.length > 0) process.exitCode = 1;

/** The share of noticed changes of each file, in percent. */
function scores() {
  const { files } = JSON.parse(readFileSync(path.join(root, `out/mutation/${part}.json`), 'utf8'));
  return Object.entries(files).flatMap(([file, { mutants }]) => {
    const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
    const noticed = count('Killed', 'Timeout');
    const all = noticed + count('Survived', 'NoCoverage');
    return all === 0 ? [] : [{ file, score: (100 * noticed) / all }];
  });
}

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
