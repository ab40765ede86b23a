import assert from 'node:assert/strict';
import { KeyQueue } from '../../../webview/tree/input/key-queue';
import { countsOn } from '../../../webview/tree/input/key-target';

/** A queue over a page that says what it is told to do. */
function opened(isBusy = true) {
  const page = { isBusy, done: [] as string[] };
  const queue = new KeyQueue({
    waitsWith: () => page.isBusy,
    run: command => {
      page.done.push(command);
      if (command.startsWith('move')) page.isBusy = true;
    },
    type: text => page.done.push(`type ${text}`),
    commit: () => page.done.push('commit'),
  });
  const settle = () => {
    page.isBusy = false;
    queue.proceed();
  };
  return { page, queue, settle };
}

describe('keys that are faster than the text', () => {
  it('run at once while nothing is on its way', () => {
    const { page, queue } = opened(false);
    queue.command('moveUp');
    assert.deepEqual(page.done, ['moveUp']);
  });

  it('wait, each for the one before it, and none is lost', () => {
    const { page, queue, settle } = opened(false);
    for (const command of ['moveUp', 'moveUp', 'moveUp', 'editTitle'] as const) queue.command(command);
    assert.deepEqual(page.done, ['moveUp']);
    settle();
    assert.deepEqual(page.done, ['moveUp', 'moveUp']);
    settle();
    settle();
    assert.deepEqual(page.done, ['moveUp', 'moveUp', 'moveUp', 'editTitle']);
  });

  it('do not pile up while a key is held down', () => {
    const { page, queue, settle } = opened(false);
    for (let press = 0; press < 20; press++) queue.command('moveUp', press > 0);
    settle();
    settle();
    assert.deepEqual(page.done, ['moveUp', 'moveUp']);
  });

  it('that look elsewhere never wait', () => {
    const { page, queue } = opened();
    queue.command('moveUp');
    queue.command('zoomIn');
    assert.deepEqual(page.done, ['zoomIn']);
  });

  it('that open a field take what is typed after them along', () => {
    const { page, queue, settle } = opened();
    queue.command('addSibling');
    assert.equal(queue.expectsText, true);
    queue.type('n');
    queue.type('o');
    queue.commit();
    assert.equal(queue.expectsText, false);
    settle();
    assert.deepEqual(page.done, ['addSibling', 'type n', 'type o', 'commit']);
  });

  it('are forgotten when the edit before them is not done, and with Esc', () => {
    const { page, queue, settle } = opened();
    queue.command('remove');
    queue.clear();
    settle();
    assert.deepEqual(page.done, []);
    page.isBusy = true;
    queue.command('moveUp');
    queue.command('leave');
    settle();
    assert.deepEqual(page.done, ['leave']);
  });

  it('walk on while an edit is on its way that leaves the selection where it is', () => {
    const title = { request: 1, epoch: 0, keys: ['/opportunities/0'] };
    const move = { ...title, lands: { kind: 'solution', parent: null, index: 0 } };
    assert.equal(countsOn('selectNext', title), false);
    assert.equal(countsOn('selectNext', move), true);
    assert.equal(countsOn('moveUp', title), true);
  });
});
