import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench';
import { BenchWindows } from './support/bench-windows';

const ours = 'canopy.canopy';
const peer = 'vscode.git';
const example = path.join(import.meta.dirname, '../examples/local-development');

export default [
  {
    name: 'Activation, script and all, as VS Code tells it',
    peer: 'VS Code’s own Git extension in the same window',
    atMost: { milliseconds: 50 },
    async prepare() {
      const windows = await BenchWindows.open('start-report', folder => cp(example, folder, { recursive: true }));
      const start = async () => startsIn(JSON.parse(await windows.report()));
      let starts = await start();
      return {
        ours: async () => {
          starts = await start();
          return { own: starts.get(ours) ?? Number.NaN };
        },
        peer: () => ({ own: starts.get(peer) ?? Number.NaN }),
        finish: () => windows.close(),
      };
    },
  },
] satisfies Bench[];

/**
 * Milliseconds that the start of each extension took in one window: its script read and run, and its `activate`. Rows of the report:
 * `| id | eager | load code | call activate | finish activate | event | by |`.
 */
function startsIn(rows: readonly string[]): ReadonlyMap<string, number> {
  const cells = rows.map(row => row.split('|').map(cell => cell.trim()));
  return new Map(cells.map(([, id, , load, activate]) => [id!, Number(load) + Number(activate)]));
}
