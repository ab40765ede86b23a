import assert from 'node:assert/strict';
import { Frames } from '../../../../webview/shared/frames';

describe('The frames of a page', () => {
  const before = globalThis.requestAnimationFrame;
  let asked: (() => void)[] = [];

  beforeEach(() => {
    asked = [];
    globalThis.requestAnimationFrame = work => asked.push(() => work(0));
  });

  afterEach(() => {
    globalThis.requestAnimationFrame = before;
  });

  it('draws once for all that happens before a frame, and then does what waits', () => {
    const log: string[] = [];
    const frames = new Frames(finish => {
      log.push('picture');
      finish();
      log.push('end');
    });
    frames.after(() => log.push('first'));
    frames.schedule();
    frames.after(() => log.push('second'));
    assert.equal(asked.length, 1);
    asked[0]!();
    assert.deepEqual(log, ['picture', 'first', 'second', 'end']);
  });

  it('needs no other picture for what a picture asks for itself', () => {
    const log: string[] = [];
    const frames = new Frames(finish => {
      frames.after(() => log.push('asked by the picture'));
      finish();
    });
    frames.now();
    assert.deepEqual(log, ['asked by the picture']);
    assert.equal(asked.length, 0);
  });

  it('draws again where what waited changes something', () => {
    const frames = new Frames(finish => finish());
    frames.after(() => frames.schedule());
    asked[0]!();
    assert.equal(asked.length, 2);
  });
});
