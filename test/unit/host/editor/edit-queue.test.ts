import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/core/operations/schema';
import { EditQueue, type Outcome } from '../../../../src/host/editor/edit-queue';

const byId: Operation = { op: 'set', id: 'blind', field: 'title', value: 'x' };
const byPath: Operation = { op: 'set', id: '/opportunities/0', field: 'title', value: 'x' };
const done: Outcome<string> = { ok: true, value: 'done' };
const stale: Outcome<string> = { ok: false, code: 'moved-on', reason: 'The text changed meanwhile.' };

/** A queue whose document is at `version`, with writes that the test lets through one by one. */
class Bench {
  version = 1;
  readonly log: string[] = [];
  private readonly gates: (() => void)[] = [];
  readonly queue = new EditQueue<string>({
    write: async (operations, isCurrent) => {
      const name = String((operations[0] as { value: unknown }).value);
      this.log.push(`start ${name}`);
      await new Promise<void>(resolve => this.gates.push(resolve));
      const outcome = isCurrent() ? this.answer(name) : stale;
      if (outcome.ok) this.version++;
      this.log.push(`end ${name}`);
      return outcome;
    },
    version: () => this.version,
    explain: error => ({ ok: false, code: 'exception', reason: String(error) }),
  });
  answer: (name: string) => Outcome<string> = () => done;

  submit(name: string, operation: Operation = byId, epoch = this.queue.epoch, version = this.version) {
    return this.queue.submit({ operations: [{ ...operation, value: name } as Operation], epoch, version });
  }

  /** Lets the write that runs now go on. */
  async release(): Promise<void> {
    await new Promise(setImmediate);
    this.gates.shift()?.();
    await new Promise(setImmediate);
  }
}

describe('The queue of gestures', () => {
  it('does one after another, in the order made', async () => {
    const bench = new Bench();
    const both = [bench.submit('a'), bench.submit('b')];
    await bench.release();
    await bench.release();
    assert.deepEqual(await Promise.all(both), [done, done]);
    assert.deepEqual(bench.log, ['start a', 'end a', 'start b', 'end b']);
    assert.equal(bench.queue.epoch, 0);
  });

  it('refuses what was made before another gesture failed, and does what is made after', async () => {
    const bench = new Bench();
    bench.answer = name => (name === 'a' ? { ok: false, code: 'layout', reason: 'Open the text.' } : done);
    const [first, second] = [bench.submit('a'), bench.submit('b')];
    await bench.release();
    assert.equal((await first).ok, false);
    assert.equal(bench.queue.epoch, 1);
    await bench.release();
    assert.deepEqual(await second, stale);
    const third = bench.submit('c');
    await bench.release();
    assert.deepEqual(await third, done);
  });

  it('outlives an exception and tells it', async () => {
    const bench = new Bench();
    bench.answer = name => {
      if (name === 'a') throw new Error('a bug');
      return done;
    };
    const first = bench.submit('a');
    await bench.release();
    assert.deepEqual(await first, { ok: false, code: 'exception', reason: 'Error: a bug' });
    const second = bench.submit('b');
    await bench.release();
    assert.deepEqual(await second, done);
  });

  it('refuses a path when the text changed while the gesture waited', async () => {
    const bench = new Bench();
    const gesture = bench.submit('a', byPath);
    await new Promise(setImmediate);
    bench.version++;
    await bench.release();
    assert.deepEqual(await gesture, stale);
  });

  it('refuses a path that the gesture before it may have shifted', async () => {
    const bench = new Bench();
    const both = [bench.submit('a', byPath), bench.submit('b', byPath)];
    await bench.release();
    await bench.release();
    assert.deepEqual(await Promise.all(both), [done, stale]);
  });

  it('still does what names its card by an id when the text changed', async () => {
    const bench = new Bench();
    const gesture = bench.submit('a', byId);
    bench.version++;
    await bench.release();
    assert.deepEqual(await gesture, done);
  });

  it('counts the parent of a move as an address too', async () => {
    const bench = new Bench();
    const move: Operation = { op: 'move', id: 'blind', parent: '/opportunities/1' };
    const gesture = bench.submit('a', move);
    bench.version++;
    await bench.release();
    assert.deepEqual(await gesture, stale);
  });

  it('counts a place in a list, in the path of a field, as an address too', async () => {
    const bench = new Bench();
    const gesture = bench.submit('a', { op: 'set', id: 'blind', field: 'measurements/1/value', value: 3 });
    bench.version++;
    await bench.release();
    assert.deepEqual(await gesture, stale);
  });

  it('refuses an epoch that it never gave out', async () => {
    const bench = new Bench();
    const gesture = bench.submit('a', byId, 7);
    await bench.release();
    assert.deepEqual(await gesture, stale);
  });
});
