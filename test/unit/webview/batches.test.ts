import assert from 'node:assert/strict';
import { Batches } from '../../../webview/tree/batches';

const wanted = Array.from({ length: 60 }, (_, index) => `card ${index}`);

describe('cards that come into the document', () => {
  it('come a few at a time, in their order, and those that can be seen at once', () => {
    const batches = new Batches<string>(key => key);
    const first = batches.next(wanted, key => key >= 'card 50');
    assert(first.length < wanted.length && first.includes('card 59'));
    const second = batches.next(wanted, () => false);
    assert(first.every(key => second.includes(key)));
    assert.deepEqual(
      second,
      wanted.filter(key => second.includes(key)),
    );
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
