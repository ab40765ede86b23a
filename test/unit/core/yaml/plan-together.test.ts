import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edit';
import type { Change } from '../../../../src/core/yaml/change';
import { parseText } from '../../../../src/core/yaml/parse';
import { planChange } from '../../../../src/core/yaml/plan';
import { planTogether } from '../../../../src/core/yaml/plan-together';
import type { Path, PlainData } from '../../../../src/core/yaml/source';

const set = (path: Path, value: PlainData): Change => ({ type: 'set', path, value });
const insert = (list: Path, value: PlainData, index?: number): Change => ({
  type: 'insert',
  list,
  value,
  order: [],
  ...(index === undefined ? {} : { index }),
});

/** How many changes are planned at once; they lead to the text that they lead to one after the other. */
function together(text: string, run: readonly Change[]): number {
  const parsed = parseText(text);
  const found = planTogether(parsed, run);
  if (!found) return 0;
  let each = parsed;
  for (const change of run.slice(0, found.count)) {
    const plan = planChange(each, change);
    assert.ok(plan.ok, JSON.stringify(change));
    each = plan.value.after;
  }
  assert.equal(found.plan.after.text, each.text);
  assert.equal(applyEdits(text, found.plan.edits), each.text);
  return found.count;
}

describe('changes that are planned together', () => {
  const map = 'a: 1\nb: "two"\nc: &c 3\nd: {x: 1, y: "2"}\ne:\nf: |\n  long\ng: one\n  two\nh: *c\nl: [1, 2]\n';
  const sets: readonly (readonly [name: string, run: readonly Change[], count: number])[] = [
    ['values on one line', [set(['a'], 2), set(['b'], 'three')], 2],
    ['values in brackets', [set(['d', 'x'], 2), set(['d', 'y'], '3 4'), set(['l', 1], 5)], 3],
    ['values that are the same', [set(['a'], 1), set(['b'], 'two')], 2],
    ['a value that is the same, and another', [set(['a'], 1), set(['b'], 'x')], 2],
    ['nothing in the place of a value', [set(['a'], null), set(['b'], true)], 2],
    ['quoted texts that may hold commas', [set(['b'], 'x, y'), set(['d', 'y'], 'x, y')], 2],
    ['one alone', [set(['a'], 2)], 0],
    ['one, and a list', [set(['a'], 2), set(['b'], [1])], 0],
    ['two, and a group', [set(['a'], 2), set(['b'], 'x'), set(['a'], { z: 1 })], 2],
    ['two, and a text of two lines', [set(['a'], 2), set(['b'], 'x'), set(['a'], 'x\ny')], 2],
    ['two, and one that needs quotes', [set(['a'], 2), set(['b'], 'x'), set(['a'], 'x: y')], 2],
    ['two, and one that needs quotes in brackets', [set(['a'], 2), set(['b'], 'x'), set(['d', 'x'], 'x, y')], 2],
    ['two, and a new key', [set(['a'], 2), set(['b'], 'x'), set(['n'], 1)], 2],
    ['two, and an item that is not there', [set(['a'], 2), set(['b'], 'x'), set(['l', 2], 1)], 2],
    ['two, and the whole file', [set(['a'], 2), set(['b'], 'x'), set([], 1)], 2],
    ['two, and an empty value', [set(['a'], 2), set(['b'], 'x'), set(['e'], 1)], 2],
    ['two, and a text as a block', [set(['a'], 2), set(['b'], 'x'), set(['f'], 'y')], 2],
    ['two, and a text over two lines', [set(['a'], 2), set(['b'], 'x'), set(['g'], 'y')], 2],
    ['two, and what an alias uses', [set(['a'], 2), set(['b'], 'x'), set(['c'], 4)], 2],
    ['two, and an alias', [set(['a'], 2), set(['b'], 'x'), set(['h'], 4)], 2],
    ['two, and a list in the place of a value', [set(['a'], 2), set(['b'], 'x'), set(['l'], 4)], 2],
  ];
  for (const [name, run, count] of sets) it(`are ${count} of ${name}`, () => assert.equal(together(map, run), count));

  it('are none below a key that stands twice', () => {
    assert.equal(together('a: 1\na: 2\nb: 3\nc: 4\n', [set(['b'], 1), set(['c'], 1), set(['a'], 3)]), 2);
    assert.equal(together('l:\n- 1\nl:\n- 2\n', [insert(['l'], 3), insert(['l'], 4)]), 0);
  });

  const list = '# c\nl:\n  - one # 1\n  - id: two\n\nm: []\nf: [1]\nv: 1\n';
  const inserts: readonly (readonly [name: string, run: readonly Change[], count: number])[] = [
    ['items at the end', [insert(['l'], 'x'), insert(['l'], { id: 'y' })], 2],
    ['items at the start', [insert(['l'], 'x', 0), insert(['l'], 'y', 1), insert(['l'], 'z', 2)], 3],
    ['items in between', [insert(['l'], 'x', 1), insert(['l'], 'y', 2)], 2],
    ['items at the end by their number', [insert(['l'], 'x', 2), insert(['l'], 'y', 3)], 2],
    ['items with lists of their own', [insert(['l'], { k: [1] }), insert(['l'], { k: ['x: y'] })], 2],
    ['one alone', [insert(['l'], 'x')], 0],
    ['items behind the end', [insert(['l'], 'x', 3), insert(['l'], 'y', 4)], 0],
    ['items of an empty list', [insert(['m'], 'x'), insert(['m'], 'y')], 0],
    ['items in brackets', [insert(['f'], 'x'), insert(['f'], 'y')], 0],
    ['items of no list', [insert(['v'], 'x'), insert(['v'], 'y')], 0],
    ['items of a list that is not there', [insert(['n'], 'x'), insert(['n'], 'y')], 0],
  ];
  for (const [name, run, count] of inserts)
    it(`are ${count} of ${name}`, () => assert.equal(together(list, run), count));

  it('are none where an item needs other quotes than the file prefers: the next may get those', () => {
    const text = "a: 'x: 1'\nl:\n- 1\n";
    assert.equal(together(text, [insert(['l'], 'a bell \u0007'), insert(['l'], 'x: z')]), 0);
    assert.equal(together(text, [insert(['l'], 'x: y'), insert(['l'], 'x: z')]), 2);
  });
});
