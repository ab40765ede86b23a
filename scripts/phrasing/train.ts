/**
 * Trains the phrasing judgement and writes its weights:
 *   npx tsx scripts/phrasing/train.ts <labelled rows.tsv> [more.tsv …]
 * Deterministic: the same rows give the same file, byte by byte.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRows } from './data';
import { exampleOf, learn } from './learn';

const threshold = 0.6;
/** The code of the first digit and of weight zero; see src/core/rules/phrasing/weights.ts. */
const zero = 48;
const middle = 84;
const levels = 36;
const lineLength = 128;

function lines(text: string): string[] {
  return text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
}

function digits(hash: number): string {
  return [18, 12, 6, 0].map(shift => String.fromCharCode(zero + ((hash >> shift) & 63))).join('');
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Name at least one file of labelled rows: npx tsx scripts/phrasing/train.ts rows.tsv');
  process.exit(2);
}

const learnt = learn(paths.flatMap(readRows).map(exampleOf));
const first = learnt.rows[0] ?? [];
const rows = learnt.rows.map(row => {
  // Only differences between rows matter to a softmax: taking the first row off leaves it all zero.
  const relative = Array.from(row, (weight, column) => weight - (first[column] ?? 0));
  const highest = relative.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const step = Number((highest / levels).toPrecision(6));
  const text = relative.map(weight => String.fromCharCode(middle + Math.round(weight / step))).join('');
  return { step, weights: row === first ? [] : lines(text) };
});
const trained = {
  threshold,
  bias: learnt.bias.map(value => Number(value.toPrecision(6))),
  columns: lines([...learnt.columns.keys()].map(digits).join('')),
  rows,
};
const target = fileURLToPath(new URL('../../src/core/rules/phrasing/weights.json', import.meta.url));
const json = JSON.stringify(trained, null, 2).replace(
  /\[\s+([-\d.,\s]+?)\s+\]/,
  (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
);
writeFileSync(target, `${json}\n`);
console.log(`Wrote ${learnt.columns.size} features to ${target}`);
