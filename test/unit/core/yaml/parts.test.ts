import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/edit';
import { dataOf } from '../../../../src/core/yaml/data';
import { parseText } from '../../../../src/core/yaml/parse';
import { planChange } from '../../../../src/core/yaml/plan';
import type { PlainData } from '../../../../src/core/yaml/source';

const numRuns = Number(process.env.CANOPY_CASES ?? 500);
const seed = Number(process.env.CANOPY_SEED ?? 20261126);

const word = fc.constantFrom('a', 'b', 'c', 'd');
const group = fc.dictionary(word, word, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const value = fc.oneof(
  fc.array(fc.oneof(word, group), { maxLength: 6 }),
  fc.dictionary(word, fc.oneof(word, fc.array(word, { maxLength: 3 }), group), { maxKeys: 4, noNullPrototype: true }),
);

/** Each item and key on a line with a comment of its own, which tells the value it stood with. */
function written(data: PlainData, indent: string): string {
  if (Array.isArray(data))
    return (
      data.map(item => `\n${indent}- ${inline(item as PlainData)}   # of ${inline(item as PlainData)}`).join('') ||
      ' []'
    );
  const entries = Object.entries(data as Record<string, PlainData>);
  return entries.map(([key, inner]) => `\n${indent}${key}: ${inline(inner)}   # of ${key}`).join('') || ' {}';
}

function inline(data: PlainData): string {
  return JSON.stringify(data).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ');
}

describe('setting a list or a group of keys', () => {
  it(`gives the value, and what stays keeps what is said of it, in ${numRuns} cases (seed ${seed})`, () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const text = `title: T\nx:${written(before as PlainData, '  ')}\nowner: o\n`;
        const plan = planChange(parseText(text), { type: 'set', path: ['x'], value: after as PlainData });
        assert.ok(plan.ok, plan.ok ? '' : `${plan.code}\n${text}`);
        const now = applyEdits(text, plan.value.edits);
        assert.deepEqual(dataOf(parseText(now)), { title: 'T', x: after, owner: 'o' });
        if (!Array.isArray(before) && !Array.isArray(after)) {
          const stays = Object.keys(before).filter(key => inline(before[key]!) === inline(after[key] ?? ''));
          for (const key of stays) assert.ok(now.includes(`  ${key}: ${inline(before[key]!)}   # of ${key}\n`), now);
        }
      }),
      { numRuns, seed },
    );
  });
});
