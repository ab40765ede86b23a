import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edit';
import type { Change } from '../../../../src/core/yaml/change';
import { parseText } from '../../../../src/core/yaml/parse';
import { planChange } from '../../../../src/core/yaml/plan';
import type { Path } from '../../../../src/core/yaml/source';

/** The text after a change, or the code of the refusal. */
function changed(text: string, change: Change): string {
  const plan = planChange(parseText(text), change);
  return plan.ok ? applyEdits(text, plan.value.edits) : plan.code;
}

describe('a change by paths', () => {
  const text = 'x:\n- - a\n  - [b]\n- c\ny: {}\n';
  const move = (from: Path, list: Path): Change => ({ type: 'move', from, list, order: [] });

  it('moves items between any lists', () => {
    assert.equal(changed(text, move(['x', 0, 1], ['x'])), 'x:\n- - a\n- c\n- [b]\ny: {}\n');
    assert.equal(changed(text, move(['x', 1], ['x', 0, 1])), 'x:\n- - a\n  - [b, c]\ny: {}\n');
  });

  it('is refused where nothing stands', () => {
    for (const from of [
      ['x', 2],
      ['y', 0],
      ['z', 0],
      ['x', 0, 'a'],
    ])
      assert.equal(changed(text, move(from, ['x'])), 'not-found');
  });

  it('is refused where an item would stand below itself', () => {
    assert.equal(changed(text, move(['x', 0], ['x', 0, 1])), 'into-itself');
    assert.equal(changed(text, move(['x', 1], ['x', 0])), 'x:\n- - a\n  - [b]\n  - c\ny: {}\n');
  });

  it('is refused in a text that can’t be read', () => {
    assert.equal(changed('x: 1\noops\n', { type: 'set', path: ['x'], value: 2 }), 'unreadable-file');
  });

  it('is refused where a path goes through an alias, at either end of a move', () => {
    const shared = 'a: &a [x]\nb: *a\nc: [y, z]\n';
    assert.equal(changed(shared, move(['b', 0], ['c'])), 'alias');
    assert.equal(changed(shared, move(['c', 0], ['b', 0])), 'alias');
    assert.equal(changed(shared, { type: 'insert', list: ['b', 0], value: 1, order: [] }), 'alias');
    assert.equal(changed(shared, { type: 'delete', path: ['b', 0] }), 'alias');
  });
});
