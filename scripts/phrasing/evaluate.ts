/**
 * Measures the phrasing judgement honestly:
 *   npx tsx scripts/phrasing/evaluate.ts [--repeat 10] <labelled rows.tsv> [more training rows.tsv …]
 * The first file is measured by grouped five-fold cross-validation: every title is judged by a model that saw neither it
 * nor a title with mostly the same words. Further files only help to train. Prints precision and recall for "reported"
 * against "solution", all and hard rows, then each kind's share that is reported and the titles that are judged wrongly.
 */

import { probabilities } from '../../src/core/rules/phrasing/model';
import { threshold } from '../../src/core/rules/phrasing/weights.json';
import type { Row } from './data';
import { readRows } from './data';
import { exampleOf, learn } from './learn';

const folds = 5;
/** Share of common words from which two titles must be in the same fold. */
const alike = 0.6;

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}

/** A group number for each row: rows that share most of their words, directly or over others, share it. */
function groupsOf(rows: readonly Row[]): number[] {
  const words = rows.map(row => wordsOf(row.text));
  const groups = rows.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (groups[root] !== root) root = groups[root]!;
    return root;
  };
  for (let a = 0; a < rows.length; a += 1) {
    for (let b = a + 1; b < rows.length; b += 1) {
      let common = 0;
      for (const word of words[a]!) if (words[b]!.has(word)) common += 1;
      const union = words[a]!.size + words[b]!.size - common;
      if (union > 0 && common / union >= alike) groups[rootOf(b)] = rootOf(a);
    }
  }
  return rows.map((_, index) => rootOf(index));
}

/** A fold for each group; a small fixed generator, so that two runs print the same figures. */
function foldsOf(groups: readonly number[], repeat: number): number[] {
  let state = repeat * 7919 + 17;
  const chosen = new Map<number, number>();
  return groups.map(group => {
    let fold = chosen.get(group);
    if (fold === undefined) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      fold = Math.floor((state / 2 ** 32) * folds);
      chosen.set(group, fold);
    }
    return fold;
  });
}

interface Judged {
  readonly row: Row;
  readonly chance: number;
}

function figures(judged: readonly Judged[]): { precision: number; recall: number } {
  let [hits, wrong, missed] = [0, 0, 0];
  for (const { row, chance } of judged) {
    const isSolution = row.outcome !== 'opportunity';
    const isReported = chance >= threshold;
    if (isSolution && isReported) hits += 1;
    else if (isSolution) missed += 1;
    else if (isReported) wrong += 1;
  }
  return { precision: hits / (hits + wrong), recall: hits / (hits + missed) };
}

function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${mean.toFixed(3)} (${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)})`;
}

const args = process.argv.slice(2);
const repeatAt = args.indexOf('--repeat');
const repeats = repeatAt >= 0 ? Number(args.splice(repeatAt, 2)[1]) : 10;
const [measuredPath, ...helperPaths] = args;
if (measuredPath === undefined) {
  console.error('Name the file of labelled rows to measure on: npx tsx scripts/phrasing/evaluate.ts rows.tsv');
  process.exit(2);
}

const measured = readRows(measuredPath);
const rows = [...measured, ...helperPaths.flatMap(readRows)];
const examples = rows.map(exampleOf);
const groups = groupsOf(rows);
const runs: Judged[][] = [];
for (let repeat = 0; repeat < repeats; repeat += 1) {
  const foldOf = foldsOf(groups, repeat);
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learn(examples.filter((_, index) => foldOf[index] !== fold));
    measured.forEach((row, index) => {
      if (foldOf[index] !== fold) return;
      judged.push({ row, chance: 1 - (probabilities(examples[index]!.values, model)[0] ?? 1) });
    });
  }
  runs.push(judged);
}

for (const [name, keep] of [
  ['all rows', () => true],
  ['hard rows', (row: Row) => row.hard],
] as const) {
  const each = runs.map(run => figures(run.filter(({ row }) => keep(row))));
  console.log(
    `${name}: precision ${spread(each.map(one => one.precision))}, recall ${spread(each.map(one => one.recall))}`,
  );
}
const kinds = new Map<string, { count: number; reported: number }>();
const errors = new Map<string, number>();
for (const { row, chance } of runs.flat()) {
  const kind = kinds.get(row.kind) ?? { count: 0, reported: 0 };
  const reported = chance >= threshold;
  kinds.set(row.kind, { count: kind.count + 1, reported: kind.reported + (reported ? 1 : 0) });
  if (reported !== (row.outcome !== 'opportunity')) {
    const key = `${row.kind} | ${row.text}`;
    errors.set(key, (errors.get(key) ?? 0) + 1);
  }
}
console.log('\nkind | rows | reported');
for (const [kind, { count, reported }] of kinds) {
  console.log(`${kind} | ${count / repeats} | ${((100 * reported) / count).toFixed(1)} %`);
}
console.log('\nwrong in most runs');
for (const [title, count] of errors) if (count * 2 > repeats) console.log(title);
