import assert from 'node:assert/strict';
import { afterMove, withoutItem } from '../../../../src/core/operations/paths';
import type { Path } from '../../../../src/core/yaml/source';

const text = (path: Path) => path.join('/');
const path = (written: string): Path => written.split('/').map(part => (/^\d+$/.test(part) ? Number(part) : part));

describe('a path after an item is gone', () => {
  for (const [of, gone, after] of [
    ['a/2/b', 'a/1', 'a/1/b'],
    ['a/1/b', 'a/1', 'a/1/b'],
    ['a/0/b', 'a/1', 'a/0/b'],
    ['b/2', 'a/1', 'b/2'],
    ['a/2/b/3', 'a/2/b/1', 'a/2/b/2'],
    ['a/3/b/3', 'a/2/b/1', 'a/3/b/3'],
    ['a', 'a/1', 'a'],
    ['a/b/2', 'a/1', 'a/b/2'],
  ] as const) {
    it(`${of} without ${gone}`, () => assert.equal(text(withoutItem(path(of), path(gone))), after));
  }
});

describe('a path after an item has moved', () => {
  for (const [of, item, list, index, after] of [
    ['a/0', 'a/0', 'a', 2, 'a/2'],
    ['a/0/t', 'a/0', 'b', 1, 'b/1/t'],
    ['a/2', 'a/0', 'a', 2, 'a/1'],
    ['a/2', 'a/0', 'a', 1, 'a/2'],
    ['a/1', 'a/2', 'a', 0, 'a/2'],
    ['a/1', 'a/2', 'a', 1, 'a/2'],
    ['a/0', 'a/2', 'a', 1, 'a/0'],
    ['b/1/t', 'a/0', 'b', 1, 'b/2/t'],
    ['b/0', 'a/0', 'b', 1, 'b/0'],
    ['c', 'a/0', 'b', 0, 'c'],
    ['a/0', 'a/0', 'a/3/b', 0, 'a/2/b/0'],
    ['a/3/b/0/t', 'a/0', 'a/3/b', 0, 'a/2/b/1/t'],
    ['a/3/c/0', 'a/0', 'a/3/b', 0, 'a/2/c/0'],
    ['b', 'a/0', 'b', 0, 'b'],
    ['b/c/0', 'a/0', 'b', 0, 'b/c/0'],
  ] as const) {
    it(`${of}, where ${item} goes to place ${index} of ${list}`, () =>
      assert.equal(text(afterMove(path(of), path(item), path(list), index)), after));
  }
});
