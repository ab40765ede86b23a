import assert from 'node:assert/strict';
import { Turns } from '../../../../src/host/workspace/turns';

describe('Turns', () => {
  it('count until the next one for the same key begins', () => {
    const turns = new Turns();
    const first = turns.begin('a');
    const other = turns.begin('b');
    assert.equal(first(), true);
    const second = turns.begin('a');
    assert.deepEqual([first(), second(), other()], [false, true, true]);
  });

  it('let only the last of overlapping reads be taken in, in whatever order they end', async () => {
    const turns = new Turns();
    const taken: string[] = [];
    const read = async (text: string, milliseconds: number) => {
      const counts = turns.begin('a');
      await new Promise(resolve => setTimeout(resolve, milliseconds));
      if (counts()) taken.push(text);
    };
    await Promise.all([read('old', 10), read('new', 1)]);
    assert.deepEqual(taken, ['new']);
  });
});
