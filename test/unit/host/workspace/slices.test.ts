import assert from 'node:assert/strict';
import { inSlices, whileTrue } from '../../../../src/host/workspace/slices';

/** Steps that each take a whole slice, and tell which one is done. */
function* longSteps(name: string, count: number, told: string[]): Generator<void> {
  for (let step = 1; step <= count; step++) {
    const end = performance.now() + 15;
    while (performance.now() < end);
    told.push(`${name}${step}`);
    yield;
  }
}

describe('work in slices', () => {
  it('takes turns with other work, and begins in a turn of its own', async () => {
    const told: string[] = [];
    const both = Promise.all(['a', 'b'].map(name => inSlices(longSteps(name, 3, told))));
    assert.deepEqual(told, []);
    await both;
    assert.deepEqual(told, ['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  });

  it('lets timers and messages have their turn between two slices', async () => {
    const told: string[] = [];
    const work = Promise.all(['a', 'b'].map(name => inSlices(longSteps(name, 2, told))));
    let isDone = false;
    const other = () => {
      told.push('other');
      if (!isDone) setImmediate(other);
    };
    setImmediate(other);
    await work;
    isDone = true;
    const slices = told.flatMap((each, at) => (each === 'other' ? [] : [at]));
    assert.ok(slices.every((at, index) => index === 0 || at - slices[index - 1]! > 1, told.join(' ')));
  });

  it('hands over what each slice brought', async () => {
    const batches: number[][] = [];
    const batch: number[] = [];
    const ended = () => batches.push(batch.splice(0));
    await inSlices([1, 2, 3], item => batch.push(item), { ended });
    assert.deepEqual(batches, [[1, 2, 3]]);
  });

  it('does what is added meanwhile, and ends where it is cancelled', async () => {
    const items = new Set([1]);
    const done: number[] = [];
    await inSlices(items, item => {
      done.push(item);
      if (item < 4) items.add(item + 1);
    });
    assert.deepEqual(done, [1, 2, 3, 4]);
    const token = { isCancellationRequested: false } as { isCancellationRequested: boolean };
    const until = (item: number) => {
      done.push(item);
      token.isCancellationRequested = item === 6;
    };
    await inSlices([5, 6, 7], until, { token: token as never });
    assert.deepEqual(done.slice(4), [5, 6]);
  });

  it('tells an error to who asked, and holds nobody else up', async () => {
    const fails = inSlices([1], () => {
      throw new Error('broken');
    });
    const told: string[] = [];
    const works = inSlices(longSteps('a', 2, told));
    await assert.rejects(fails, /broken/);
    await works;
    assert.deepEqual(told, ['a1', 'a2']);
  });

  it('ends steps where something no longer holds', async () => {
    const told: string[] = [];
    await inSlices(whileTrue(() => told.length < 2, longSteps('a', 5, told)));
    assert.deepEqual(told, ['a1', 'a2']);
  });
});
