import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Bench, Own } from './bench';
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
          return told(starts.get(ours));
        },
        peer: () => told(starts.get(peer)),
        finish: () => windows.close(),
      };
    },
  },
] satisfies Bench[];

/** The parts of an extension’s start, in milliseconds, by their names in VS Code’s report. */
type Start = Readonly<Record<'load code' | 'call activate' | 'finish activate', number>>;

function told(start: Start | undefined): Own {
  if (!start) return { own: Number.NaN };
  return { own: Object.values(start).reduce((sum, part) => sum + part, 0), parts: start };
}

/** The starts of one window, by the extension. Rows of the report: `| id | eager | load code | call activate | finish activate | event | by |`. */
function startsIn(rows: readonly string[]): ReadonlyMap<string, Start> {
  const cells = rows.map(row => row.split('|').map(cell => cell.trim()));
  return new Map(
    cells.map(([, id, , ...times]) => {
      const [load, call, finish] = times.map(Number) as [number, number, number];
      return [id!, { 'load code': load, 'call activate': call, 'finish activate': finish }];
    }),
  );
}
