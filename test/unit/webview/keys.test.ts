import assert from 'node:assert/strict';
import { commandOf, isLetter, type KeyPress } from '../../../webview/tree/input/keys';

function press(keys: string): KeyPress {
  const parts = keys.split(' ');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { key: parts.at(-1)!, ctrlKey: has('ctrl'), metaKey: has('meta'), altKey: has('alt'), shiftKey: has('shift') };
}

describe('keys of the canvas', () => {
  const map: readonly (readonly [string, ReturnType<typeof commandOf>])[] = [
    ['ArrowDown', 'selectNext'],
    ['ArrowLeft', 'selectOut'],
    ['alt ArrowLeft', 'moveOut'],
    ['Enter', 'editTitle'],
    ['ctrl Enter', 'addSibling'],
    ['meta Enter', 'addSibling'],
    ['n', 'addChild'],
    ['N', 'addChild'],
    ['ctrl n', undefined],
    ['ctrl f', 'find'],
    ['f', 'focusBranch'],
    ['M', 'moveTo'],
    ['F8', 'nextProblem'],
    ['shift F8', 'previousProblem'],
    ['shift F10', 'showMenu'],
    ['shift ?', 'showKeys'],
    ['shift +', 'zoomIn'],
    ['Delete', 'remove'],
    ['shift Delete', undefined],
    ['ctrl z', undefined],
    ['ctrl alt Enter', undefined],
    ['x', undefined],
  ];
  for (const [keys, command] of map) {
    it(`${keys} is ${command ?? 'nothing'}`, () => assert.equal(commandOf(press(keys)), command));
  }

  it('seeks cards by letters, not by keys with a modifier', () => {
    assert.equal(isLetter(press('x')), true);
    assert.equal(isLetter(press('shift X')), true);
    assert.equal(isLetter(press('ctrl x')), false);
    assert.equal(isLetter(press('F4')), false);
  });
});
