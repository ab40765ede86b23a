import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench';
import { BenchWindows } from './support/bench-windows';
import { madeTree } from './support/made-tree';

/** The longest stretch of each piece of work in milliseconds, as slices-report tells them. */
type Longest = Readonly<Record<string, number>>;

/** What the peer of a row did in the same window. */
const plain = { 5000: 'type 5000.yaml', 10000: 'type 10000.yaml' } as const;
const rows: readonly (readonly [name: string, ours: string, peer: string])[] = [
  ['reading 300 files, one of 10,000 nodes', 'index', plain[10000]],
  ['opening a text of 5,000 nodes', 'open 5000.tree.yaml', 'open 5000.yaml'],
  ['typing in 5,000 nodes', 'type 5000.tree.yaml', plain[5000]],
  ['undo in 5,000 nodes', 'undo 5000.tree.yaml', 'undo 5000.yaml'],
  ['opening a text of 10,000 nodes', 'open 10000.tree.yaml', 'open 10000.yaml'],
  ['typing in 10,000 nodes', 'type 10000.tree.yaml', plain[10000]],
  ['undo in 10,000 nodes', 'undo 10000.tree.yaml', 'undo 10000.yaml'],
  ['first edit of a closed file of 5,000 nodes', 'edit', plain[5000]],
  ['the canvas of 10,000 nodes', 'canvas', plain[10000]],
  ['a text of 10,000 nodes from outside', 'unknown', 'open 10000.yaml'],
];

export default rows.map(([name, ours, peer]) => ({
  name: `Longest slice: ${name}`,
  peer: 'VS Code and its own extensions with the same text as plain YAML in the same window',
  atMost: { milliseconds: 50 },
  async prepare() {
    const windows = await watched();
    let round = 0;
    const own = (work: string) => ({ own: windows[round % windows.length]![work] ?? Number.NaN });
    return {
      ours: () => own(ours),
      peer: () => {
        const told = own(peer);
        round++;
        return told;
      },
    };
  },
})) satisfies Bench[];

let watching: Promise<readonly Longest[]> | undefined;

/** Every row looks at the same three windows: one takes a minute. */
function watched(): Promise<readonly Longest[]> {
  watching ??= watchWindows(3);
  return watching;
}

async function watchWindows(count: number): Promise<Longest[]> {
  const windows = await BenchWindows.open('slices-report', writeFiles);
  const longest: Longest[] = [];
  try {
    while (longest.length < count) longest.push(JSON.parse(await windows.report()));
    return longest;
  } finally {
    await windows.close();
  }
}

/** A small file that is read at once, and many others that are excluded at first. */
async function writeFiles(folder: string): Promise<void> {
  const [large, largest] = [madeTree({ nodes: 5000 }), madeTree({ nodes: 10_000, prefix: 'm' })];
  const files: Record<string, string> = {
    '.vscode/settings.json': JSON.stringify({ 'files.exclude': { 'rest/**': true } }),
    'first.tree.yaml': madeTree({ nodes: 30, prefix: 'first' }),
    'rest/5000.tree.yaml': large,
    'rest/5000.yaml': large,
    'rest/10000.tree.yaml': largest,
    'rest/10000.yaml': largest,
    'rest/other.tree.yaml': madeTree({ nodes: 5000, prefix: 'o' }),
    '../outside/unknown.tree.yaml': madeTree({ nodes: 10_000, prefix: 'u' }),
  };
  for (let seed = 0; seed < 297; seed++) {
    files[`rest/${seed}.tree.yaml`] = madeTree({ nodes: 50, seed, prefix: `f${seed}` });
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}
