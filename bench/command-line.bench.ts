import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench, Own } from './bench';
import { buildWhatShips } from './support/what-ships';

const root = path.join(import.meta.dirname, '..');
const tellUsage = path.join(import.meta.dirname, 'support/tell-usage.cjs');

/** Stands in a call for the folder that is made for it. */
const made = '{made}';

/** A row for the processor time that a call takes from its first moment to its end. */
function call(name: string, argv: readonly string[], milliseconds: number): Bench {
  return {
    name: `Command line: ${name}`,
    peer: 'Node doing nothing',
    atMost: { milliseconds },
    async prepare() {
      const folder = await mkdtemp(path.join(tmpdir(), 'canopy-bench-'));
      await buildWhatShips(folder);
      await writeFile(path.join(folder, 'made.tree.yaml'), 'title: T\n');
      return {
        ours: () => node(path.join(folder, 'dist/cli.js'), ...argv.map(each => each.replace(made, folder))),
        peer: () => node('-e', '0'),
        finish: () => rm(folder, { recursive: true, force: true }),
      };
    },
  };
}

/** Processor time, as others on the machine take none of it. */
function node(...argv: readonly string[]): Own {
  const { output, stderr, error } = spawnSync(process.execPath, ['--require', tellUsage, ...argv], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (error ?? stderr) throw error ?? new Error(stderr);
  return { own: Number(output[3]) };
}

export default [
  call('canopy --version', ['--version'], 150),
  call('canopy check of a file with a title alone', ['check', `${made}/made.tree.yaml`], 150),
  call('canopy check of the example folder', ['check', 'examples/local-development'], 500),
];
