import assert from 'node:assert/strict';
import { Batches, type BatchOptions } from '../../../webview/tree/batches';

const all = Array.from({ length: 90 }, (_, index) => `card ${index + 10}`);
const wanted = all.slice(0, 60);

function options(patch: Partial<BatchOptions<string>> = {}): BatchOptions<string> {
  return { isUrgent: () => false, present: key => key, compare: (a, b) => (a < b ? -1 : 1), ...patch };
}

/** Pictures until one has all. */
function pictures(batches: Batches<string>, of: readonly string[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  do found.push(batches.next(of, options()));
  while (!batches.isComplete && found.length < 100);
  return found;
}

describe('cards that come into the document', () => {
  it('come a few at a time, in their order, and those that can be seen at once', () => {
    const batches = new Batches<string>(key => key);
    const first = batches.next(wanted, options({ isUrgent: key => key >= 'card 60' }));
    assert.deepEqual(first.slice(-10), wanted.slice(50));
    assert.ok(first.length < 20 && !batches.isComplete, `${first.length}`);
    const rest = pictures(batches, wanted);
    assert.deepEqual(rest.at(-1), wanted);
    for (const [at, picture] of rest.entries()) {
      const before = rest[at - 1] ?? first;
      assert.ok(before.every(key => picture.includes(key)));
      assert.ok(picture.length - before.length < 9);
    }
  });

  it('leave a few at a time, from where they stand', () => {
    const batches = new Batches<string>(key => key);
    pictures(batches, wanted);
    const steps = pictures(batches, all.slice(30, 90));
    assert.deepEqual(steps.at(-1), all.slice(30, 90));
    assert.ok(steps.length > 4);
    for (const picture of steps) assert.deepEqual(picture, [...picture].sort());
  });

  it('leave at once when they are gone', () => {
    const batches = new Batches<string>(key => key);
    pictures(batches, wanted);
    assert.deepEqual(batches.next(wanted.slice(5, 8), options({ present: () => undefined })), wanted.slice(5, 8));
    assert.ok(batches.isComplete);
  });
});
