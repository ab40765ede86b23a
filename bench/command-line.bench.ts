import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from './bench';
import { buildWhatShips } from './support/what-ships';

const root = path.join(import.meta.dirname, '..');

/** A row for what a call takes from its first moment to its end. */
function call(name: string, argv: readonly string[], milliseconds: number): Bench {
  return {
    name: `Command line: ${name}`,
    peer: 'Node doing nothing',
    atMost: { milliseconds },
    async prepare() {
      const folder = await mkdtemp(path.join(tmpdir(), 'canopy-bench-'));
      await buildWhatShips(folder);
      return {
        ours: () => node(path.join(folder, 'dist/cli.js'), ...argv),
        peer: () => node('-e', '0'),
        finish: () => rm(folder, { recursive: true, force: true }),
      };
    },
  };
}

function node(...argv: readonly string[]): void {
  const { stderr, error } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  if (error ?? stderr) throw error ?? new Error(stderr);
}

export default [
  call('canopy --version', ['--version'], 150),
  call('canopy check of a small folder', ['check', 'examples/first-hour'], 150),
  call('canopy check of the example folder', ['check', 'examples/local-development'], 500),
];
