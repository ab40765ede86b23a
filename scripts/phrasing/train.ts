/**
 * Trains the phrasing judgement and writes its weights:
 *   npx tsx scripts/phrasing/train.ts <labelled rows.tsv> [more.tsv …]
 * Deterministic: the same rows give the same file, byte by byte.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRows } from './data';
import { exampleOf, learn } from './learn';

const threshold = 0.5;
/** Codes 35 to 123 hold neither quotes nor, after the swap below, a backslash. */
const levels = 43;
const middle = 79;
const lineLength = 128;

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Name at least one file of labelled rows: npx tsx scripts/phrasing/train.ts rows.tsv');
  process.exit(2);
}

const weights = learn(paths.flatMap(readRows).map(exampleOf));
const rows = weights.rows.map(row => {
  let highest = 0;
  for (let at = 0; at < row.length; at += 1) highest = Math.max(highest, Math.abs(row[at] ?? 0));
  const step = Number((highest / levels).toPrecision(6));
  let text = '';
  for (let at = 0; at < row.length; at += 1) {
    const code = middle + Math.round((row[at] ?? 0) / step);
    text += String.fromCharCode(code === 92 ? 91 : code);
  }
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += lineLength) lines.push(text.slice(at, at + lineLength));
  return { step, weights: lines };
});
const bias = weights.bias.map(value => Number(value.toPrecision(6)));
const target = fileURLToPath(new URL('../../src/core/rules/phrasing/weights.json', import.meta.url));
writeFileSync(target, `${JSON.stringify({ threshold, size: weights.size, bias, rows }, null, 2)}\n`);
console.log(`Wrote ${target}`);
