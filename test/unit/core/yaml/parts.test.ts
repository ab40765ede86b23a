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

/** The text of a list or group under `x` after it was set to a value. */
function set(before: string, after: PlainData): string {
  const text = `x:\n${before}y: z\n`;
  const plan = planChange(parseText(text), { type: 'set', path: ['x'], value: after });
  assert.ok(plan.ok, plan.ok ? '' : plan.code);
  return applyEdits(text, plan.value.edits).slice('x:\n'.length, -'y: z\n'.length);
}

describe('what stays of a list or a group keeps its lines', () => {
  const items = (...names: string[]) => names.map(name => `- ${name} # of ${name}\n`).join('');
  const keys = '  a: 1 # one\n  b: 2 # two\n';
  for (const [name, before, value, after] of [
    ['where nothing changes', items('a', 'b'), ['a', 'b'], items('a', 'b')],
    [
      'where items in the middle are others',
      items('a', 'b', 'c', 'd'),
      ['a', 'x', 'y', 'd'],
      '- a # of a\n- x # of b\n- y # of c\n- d # of d\n',
    ],
    ['where items in the middle go', items('a', 'b', 'c', 'd'), ['a', 'd'], items('a', 'd')],
    ['where items come in', items('a', 'b'), ['a', 'x', 'y', 'b'], '- a # of a\n- x\n- y\n- b # of b\n'],
    ['where the first goes to the end', items('a', 'b', 'c'), ['b', 'c', 'a'], items('b', 'c', 'a')],
    ['where the last goes to the start', items('a', 'b', 'c'), ['c', 'a', 'b'], items('c', 'a', 'b')],
    ['where an item stands twice', items('a', 'b', 'a'), ['b', 'a', 'a'], items('b', 'a', 'a')],
    ['where two change places', items('a', 'b'), ['b', 'a'], items('b', 'a')],
    ['where all stand the other way round', items('a', 'b', 'c', 'd'), ['d', 'c', 'b', 'a'], items('d', 'c', 'b', 'a')],
    [
      'where some move, come, go and change at once',
      items('a', 'b', 'c', 'd', 'e'),
      ['c', 'x', 'a', 'y', 'e'],
      '- c # of c\n- x\n- a # of a\n- y\n- e # of e\n',
    ],
    [
      'where items move with what stands above and below them',
      '# one\n- a:\n  # in\n    b\n\n# two\n- c\n\n- d\n',
      ['c', { a: 'b' }, 'd'],
      '# two\n- c\n\n# one\n- a:\n  # in\n    b\n\n- d\n',
    ],
    ['where a key is added', keys, { a: 1, c: 3, b: 2 }, '  a: 1 # one\n  c: 3\n  b: 2 # two\n'],
    ['where a key goes', keys, { b: 2 }, '  b: 2 # two\n'],
    ['where one key goes and another comes', keys, { a: 1, c: 3 }, '  a: 1 # one\n  c: 3\n'],
    ['where a value is another', keys, { a: 1, b: [2] }, '  a: 1 # one\n  b: # two\n    - 2\n'],
    [
      'but for one with anchors, which is written anew',
      '  - &k a # of a\n  - b # of b\n',
      ['a', 'c'],
      '  - a\n  - c\n',
    ],
    ['but for one that has nothing in common', items('a', 'b'), ['c'], '- c\n'],
  ] as const) {
    it(name, () => assert.equal(set(before, value), after));
  }
});

describe('setting a list or a group of keys', () => {
  it(`gives the value, and what stays keeps what is said of it, in ${numRuns} cases (seed ${seed})`, () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const text = `title: T\nx:${written(before as PlainData, '  ')}\nowner: o\n`;
        const plan = planChange(parseText(text), { type: 'set', path: ['x'], value: after as PlainData });
        assert.ok(plan.ok, plan.ok ? '' : `${plan.code}\n${text}`);
        const now = applyEdits(text, plan.value.edits);
        assert.deepEqual(dataOf(parseText(now)), { title: 'T', x: after, owner: 'o' });
        if (Array.isArray(before) && Array.isArray(after)) {
          for (const item of new Set(before.map(inline))) {
            const times = (list: PlainData[]) => list.filter(each => inline(each) === item).length;
            const stay = now.split(`\n  - ${item}   # of ${item}\n`.trimEnd()).length - 1;
            assert.ok(stay >= Math.min(times(before), times(after)), now);
          }
        }
        if (!Array.isArray(before) && !Array.isArray(after)) {
          const stays = Object.keys(before).filter(key => inline(before[key]!) === inline(after[key] ?? ''));
          for (const key of stays) assert.ok(now.includes(`  ${key}: ${inline(before[key]!)}   # of ${key}\n`), now);
        }
      }),
      { numRuns, seed },
    );
  });
});
