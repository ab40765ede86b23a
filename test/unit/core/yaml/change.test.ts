import assert from 'node:assert/strict';
import { applyChange, type Change, sameData } from '../../../../src/core/yaml/change';
import type { PlainData } from '../../../../src/core/yaml/source';

/** Freezes data with all below it: a change must leave what it is given as it is. */
function frozen(data: PlainData): PlainData {
  if (typeof data === 'object' && data !== null) Object.values(Object.freeze(data)).forEach(frozen);
  return data;
}

describe('the data after a change', () => {
  const data = () => frozen({ a: { b: [1, [2]], c: 'x' }, d: [{ e: 1 }], f: null });
  const order: string[] = [];
  const changes: Readonly<Record<string, readonly [Change, PlainData, ('key' | 'list')?]>> = {
    'sets a value': [
      { type: 'set', path: ['a', 'c'], value: 'y' },
      { a: { b: [1, [2]], c: 'y' }, d: [{ e: 1 }], f: null },
    ],
    'sets an item': [
      { type: 'set', path: ['a', 'b', 1, 0], value: 3 },
      { a: { b: [1, [3]], c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'sets below what is missing or empty': [
      { type: 'set', path: ['f', 'g', 'h'], value: [1] },
      { a: { b: [1, [2]], c: 'x' }, d: [{ e: 1 }], f: { g: { h: [1] } } },
    ],
    'sets a key that objects have by themselves': [
      { type: 'set', path: ['toString', 'valueOf'], value: 1 },
      { a: { b: [1, [2]], c: 'x' }, d: [{ e: 1 }], f: null, toString: { valueOf: 1 } } as never,
    ],
    'deletes a key': [
      { type: 'delete', path: ['a', 'b'] },
      { a: { c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'deletes an item': [
      { type: 'delete', path: ['a', 'b', 0] },
      { a: { b: [[2]], c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'deletes a key that is not there': [{ type: 'delete', path: ['a', 'z'] }, data()],
    'deletes the last item with its key': [
      { type: 'delete', path: ['d', 0] },
      { a: { b: [1, [2]], c: 'x' }, f: null },
    ],
    'deletes the last item and leaves the list': [
      { type: 'delete', path: ['d', 0] },
      { a: { b: [1, [2]], c: 'x' }, d: [], f: null },
      'list',
    ],
    'deletes the last item of a list that is the last item of a list': [
      { type: 'delete', path: ['a', 'b', 1, 0] },
      { a: { b: [1], c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'inserts at an index': [
      { type: 'insert', list: ['a', 'b'], index: 1, value: 0, order },
      { a: { b: [1, 0, [2]], c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'inserts last': [
      { type: 'insert', list: ['a', 'b'], value: 0, order },
      { a: { b: [1, [2], 0], c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'inserts into a list that is missing': [
      { type: 'insert', list: ['f'], value: 0, order },
      { a: { b: [1, [2]], c: 'x' }, d: [{ e: 1 }], f: [0] },
    ],
    'moves within a list': [
      { type: 'move', from: ['a', 'b', 0], list: ['a', 'b'], index: 1, order },
      { a: { b: [[2], 1], c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'moves the only item within its list': [
      { type: 'move', from: ['d', 0], list: ['d'], order },
      { a: { b: [1, [2]], c: 'x' }, d: [{ e: 1 }], f: null },
    ],
    'moves the last item to a list that is missing': [
      { type: 'move', from: ['d', 0], list: ['a', 'g'], order },
      { a: { b: [1, [2]], c: 'x', g: [{ e: 1 }] }, f: null },
    ],
    'moves the last item and leaves the list': [
      { type: 'move', from: ['d', 0], list: ['a', 'b'], index: 0, order },
      { a: { b: [{ e: 1 }, 1, [2]], c: 'x' }, d: [], f: null },
      'list',
    ],
  };
  for (const [name, [change, after, emptied]] of Object.entries(changes)) {
    it(name, () => {
      const before = data();
      assert.deepEqual(applyChange(before, change, emptied ?? 'key'), after);
      assert.deepEqual(before, data());
    });
  }

  it('shares what the change does not touch', () => {
    const before = data() as { d: PlainData };
    const after = applyChange(before, { type: 'set', path: ['a', 'c'], value: 'y' }, 'key') as { d: PlainData };
    assert.equal(after.d, before.d);
  });

  it('starts from a file that holds nothing', () => {
    assert.deepEqual(applyChange(null, { type: 'set', path: ['a', 'b'], value: 1 }, 'key'), { a: { b: 1 } });
    assert.deepEqual(applyChange(null, { type: 'delete', path: ['a'] }, 'key'), {});
  });
});

describe('whether data are the same', () => {
  const shared = { a: [1] };
  const same: [PlainData, PlainData][] = [
    [shared, shared],
    [null, null],
    [Number.NaN, Number.NaN],
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ];
  const different: [PlainData, PlainData][] = [
    [1, 2],
    [1, '1'],
    [null, 0],
    [null, {}],
    [null, []],
    ['', []],
    [[], {}],
    [['a'], { 0: 'a' }],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ toString: 1 } as never, { a: 1 }],
    [{ a: { b: 1 } }, { a: 1 }],
  ];
  for (const [a, b] of same) it(`${JSON.stringify(a)} is ${JSON.stringify(b)}`, () => assert.ok(sameData(a, b)));
  for (const [a, b] of different) {
    it(`${JSON.stringify(a)} is not ${JSON.stringify(b)}`, () => {
      assert.ok(!sameData(a, b));
      assert.ok(!sameData(b, a));
    });
  }
});
