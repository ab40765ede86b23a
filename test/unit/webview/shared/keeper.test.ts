import assert from 'node:assert/strict';
import { Keeper } from '../../../../webview/shared/keeper';

describe('What outlives a page', () => {
  const before = globalThis.window;
  let page: EventTarget;
  let kept: number[];
  let state: number;

  beforeEach(() => {
    page = new EventTarget();
    Object.assign(globalThis, { window: page });
    [kept, state] = [[], 0];
  });
  after(() => Object.assign(globalThis, { window: before }));

  const makeKeeper = () => new Keeper(() => kept.push(state));

  it('is kept at once, and not for each of many changes', () => {
    const keeper = makeKeeper();
    for (state = 1; state <= 100; state++) keeper.changed();
    assert.deepEqual(kept, [1]);
  });

  it('is kept at once where it must not be lost', () => {
    const keeper = makeKeeper();
    for (state = 1; state <= 3; state++) keeper.now();
    assert.deepEqual(kept, [1, 2, 3]);
  });

  for (const event of ['visibilitychange', 'pagehide']) {
    it(`is kept as it is last when the page goes: ${event}`, () => {
      const keeper = makeKeeper();
      for (state = 1; state <= 3; state++) keeper.changed();
      page.dispatchEvent(new Event(event));
      assert.equal(kept.at(-1), state);
    });
  }
});
