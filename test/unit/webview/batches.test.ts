import assert from 'node:assert/strict';
import { Batches } from '../../../webview/tree/batches';

const wanted = Array.from({ length: 60 }, (_, index) => `card ${index + 10}`);

describe('cards that come into the document', () => {
  it('come a few at a time, in their order, and those that can be seen at once', () => {
    const batches = new Batches<string>(key => key);
    const first = batches.next(wanted, key => key >= 'card 60');
    assert.deepEqual(first, [...wanted.slice(0, 10), ...wanted.slice(50)]);
    let before: readonly string[] = first;
    for (let step = 0; step < 4; step++) {
      const next = batches.next(wanted, () => false);
      assert(before.every(key => next.includes(key)));
      assert.equal(next.length, before.length + 10);
      before = next;
    }
    assert.deepEqual(
      batches.next(wanted, () => false),
      wanted,
    );
  });

  it('leave when they are wanted no longer', () => {
    const batches = new Batches<string>(key => key);
    batches.next(wanted.slice(0, 10), () => false);
    assert.deepEqual(
      batches.next(wanted.slice(5, 8), () => false),
      wanted.slice(5, 8),
    );
  });
});
