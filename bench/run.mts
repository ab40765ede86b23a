// npm run bench: measures every *.bench.ts beside this file and prints a table. `-- NAME` runs the rows whose name holds it,
// `-- --check` fails when a ratio has grown by more than a quarter over the committed one, `-- --commit` writes them anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { type Bench, type Measurement, measure } from './bench';

const folder = import.meta.dirname;
const baselineFile = path.join(folder, 'baseline.json');
/** How much a ratio may grow before it counts as slower. */
const tolerance = 1.25;

const options = process.argv.slice(2);
const isCheck = options.includes('--check');
const isCommit = options.includes('--commit');
const wanted = options.filter(option => !option.startsWith('--')).map(option => option.toLowerCase());

const committed: Readonly<Record<string, number>> = JSON.parse(readFileSync(baselineFile, 'utf8'));
const measured: Measurement[] = [];
const slower: string[] = [];

console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim()}\n`);
console.log(row('', 'ours', 'peer', 'ratio', 'committed', 'at most'));
for (const bench of await benches()) {
  const found = await measureAgain(bench);
  measured.push(found);
  print(bench, found);
  if (isSlower(found)) slower.push(bench.name);
}
if (isCommit) writeBaseline();
if (slower.length > 0) console.log(`\nSlower by more than a quarter: ${slower.join('; ')}.`);
process.exitCode = isCheck && slower.length > 0 ? 1 : 0;

async function benches(): Promise<Bench[]> {
  const files = readdirSync(folder).filter(name => name.endsWith('.bench.ts'));
  const modules = await Promise.all(
    files.sort().map(name => import(path.join(folder, name)) as Promise<{ default: Bench[] }>),
  );
  const all = modules.flatMap(module => module.default);
  return all.filter(({ name }) => wanted.length === 0 || wanted.some(part => name.toLowerCase().includes(part)));
}

/** A ratio that seems slower is measured once more: another program may have had the machine. */
async function measureAgain(bench: Bench): Promise<Measurement> {
  const first = await measure(bench);
  if (!isCheck || !isSlower(first)) return first;
  const second = await measure(bench);
  return second.ratio < first.ratio ? second : first;
}

function isSlower({ name, ratio }: Measurement): boolean {
  const known = committed[name];
  return known !== undefined && ratio > known * tolerance;
}

function print(bench: Bench, found: Measurement): void {
  const { name, peer, unit = 'ms' } = bench;
  const parts = Object.entries(found.parts).map(([part, amount]) => `${part} ${amount.toFixed(1)} ${unit}`);
  const limit = 'ratio' in bench.atMost ? `${bench.atMost.ratio} x` : `${Math.round(amountOf(bench))} ${unit}`;
  const known = committed[name];
  console.log(
    row(
      name,
      `${found.ours.toFixed(1)} ${unit}`,
      `${found.peer.toFixed(1)} ${unit}`,
      `${found.ratio.toFixed(3)} x`,
      known === undefined ? '–' : `${known.toFixed(3)} x`,
      `${limit}${isReached(bench, found) ? '' : ' (missed)'}`,
    ),
  );
  if (parts.length > 0) console.log(`  of it ${parts.join(', ')}`);
  console.log(`  against ${peer}`);
}

function isReached(bench: Bench, { ours, ratio }: Measurement): boolean {
  return 'ratio' in bench.atMost ? ratio <= bench.atMost.ratio : ours <= amountOf(bench);
}

function amountOf({ atMost }: Bench): number {
  if ('megabytes' in atMost) return atMost.megabytes;
  return 'milliseconds' in atMost ? atMost.milliseconds : Number.POSITIVE_INFINITY;
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(62) + cells.map(cell => cell.padStart(15)).join('');
}

function writeBaseline(): void {
  const ratios = measured.map(({ name, ratio }) => [name, Number(ratio.toPrecision(3))]);
  writeFileSync(baselineFile, `${JSON.stringify({ ...committed, ...Object.fromEntries(ratios) }, null, 2)}\n`);
}
