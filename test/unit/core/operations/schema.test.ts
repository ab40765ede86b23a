import assert from 'node:assert/strict';
import { type Operation, operationSchema } from '../../../../src/core/operations/schema';
import { read } from '../../../../src/core/schema/read';

const node = { id: 'x', title: 'X', evidence: ['i', { insight: 'j' }] };
const operations: readonly Operation[] = [
  { op: 'set', id: 'a', field: 'kind', value: 'need' },
  { op: 'set', id: '/', field: 'measurements/1', value: { on: null, value: [1.5, true] } },
  { op: 'add', parent: 'a', kind: 'solution', index: 0, node },
  { op: 'add', parent: null, kind: 'idea', node: {} },
  { op: 'move', id: 'a', parent: 'b', index: 1 },
  { op: 'move', id: 'a', parent: null },
  { op: 'remove', id: 'a' },
  { op: 'convert', id: 'a', to: 'solution', opportunity: node },
  { op: 'rename', id: 'a', to: 'b' },
];

describe('an operation as data', () => {
  for (const operation of operations) {
    it(JSON.stringify(operation), () =>
      assert.deepEqual(read(operationSchema, operation), { ok: true, value: operation }),
    );
  }

  for (const [data, misfit] of [
    [{ op: 'delete', id: 'a' }, 'op: One of set, add, move, remove, convert, rename belongs here.'],
    [{ op: 'remove' }, 'id: This is missing. A text belongs here.'],
    [{ op: 'set', id: 'a', field: 'kind' }, 'value: This is missing. A value belongs here.'],
    [{ op: 'move', id: 'a' }, 'parent: This is missing. A text belongs here.'],
    [{ op: 'remove', id: '' }, 'id: This is empty.'],
    [{ op: 'remove', id: 'a', to: 'b' }, ': There is no key “to” here.'],
    [{ op: 'rename', id: 'a', to: '' }, 'to: This is empty.'],
    [{ op: 'set', id: 'a', field: '', value: 1 }, 'field: This is empty.'],
    [{ op: 'move', id: 'a', parent: null, index: -1 }, 'index: 0 or more belongs here.'],
    [{ op: 'move', id: 'a', parent: '' }, 'parent: This is empty.'],
    [{ op: 'add', parent: null, kind: 'idea', node: 'x' }, 'node: An object belongs here: { … }.'],
    [{ op: 'convert', id: 'a', to: 'idea', opportunity: {} }, 'to: “solution” belongs here.'],
  ] as const) {
    it(`not ${JSON.stringify(data)}`, () => {
      const reading = read(operationSchema, data);
      assert.ok(!reading.ok);
      assert.equal(`${reading.place.join('/')}: ${reading.reason}`, misfit);
    });
  }
});
