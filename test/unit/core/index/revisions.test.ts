import assert from 'node:assert/strict';
import { Revisions } from '../../../../src/core/index/revisions';

describe('The revisions of answers', () => {
  let revision: number;
  let revisions: Revisions;

  function touch(...names: string[]): void {
    revisions.touch(names);
    revision++;
  }

  const isUnchanged = (name: string, since: number) => revisions.isUnchanged(new Set([name]), since);

  beforeEach(() => {
    revision = 0;
    revisions = new Revisions(() => revision + 1);
  });

  it('tell of a name whether it changed since', () => {
    touch('a');
    touch('b');
    assert.deepEqual(
      [isUnchanged('a', 0), isUnchanged('a', 1), isUnchanged('b', 1), isUnchanged('c', 0)],
      [false, true, false, true],
    );
  });

  it('remember no more than the names that changed last, and take any other for one that may have changed', () => {
    for (let letter = 0; letter < 25_000; letter++) touch(`*titled ${letter}`);
    assert.ok(Object.values(revisions).some(each => each instanceof Map && each.size === 10_000));
    assert.equal(isUnchanged('*titled 0', 0), false);
    assert.equal(isUnchanged('*titled 0', 15_000), true);
    assert.equal(isUnchanged('*titled 24999', 24_999), false);
    assert.equal(isUnchanged('*titled 24998', 24_999), true);
    assert.equal(isUnchanged('never seen', 14_999), false);
  });

  it('keep a name that changes again', () => {
    touch('often');
    for (let letter = 0; letter < 9_999; letter++) touch(`*titled ${letter}`);
    touch('often');
    touch('one more', 'and one more');
    assert.equal(isUnchanged('often', 10_000), false);
    assert.equal(isUnchanged('often', 10_001), true);
  });
});
