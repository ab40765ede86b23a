import assert from 'node:assert/strict';
import { Lazy, whileOpen } from '../../../src/host/lazy';

describe('what is made at its first use', () => {
  it('is made once, and again only where that was in vain', async () => {
    let made = 0;
    const lazy = new Lazy(async () => {
      if (++made === 1) throw new Error('broken');
      return { made };
    });
    await assert.rejects(lazy.get(), /broken/);
    assert.equal(await lazy.get(), await lazy.get());
    assert.equal(made, 2);
  });

  it('is not handed to a surface that was closed meanwhile', async () => {
    const listeners = new Set<() => unknown>();
    const onDidDispose = (listener: () => unknown) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    };
    assert.equal(await whileOpen({ onDidDispose }, Promise.resolve(1)), 1);
    const made = whileOpen({ onDidDispose }, Promise.resolve(2));
    for (const listener of listeners) listener();
    assert.equal(await made, undefined);
    assert.equal(listeners.size, 0);
  });
});
