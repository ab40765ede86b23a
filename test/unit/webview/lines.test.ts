import assert from 'node:assert/strict';
import { linesOf } from '../../../webview/tree/layout/lines';

/** Every character is 10 px wide. */
const widthOf = (text: string) => text.length * 10;
const lines = (text: string, width: number, indent = 0) => linesOf(text, { width, indent }, widthOf);

describe('lines of a title', () => {
  it('are counted from the widths of its words', () => {
    assert.equal(lines('one', 100), 1);
    assert.equal(lines('one two six', 105), 2);
    assert.equal(lines('one two six', 75), 2);
    assert.equal(lines('one two six', 35), 3);
    assert.equal(lines('one  two', 75), 1);
  });

  it('start behind the icon of the first line', () => {
    assert.equal(lines('one two', 95), 1);
    assert.equal(lines('one two', 95, 20), 2);
  });

  it('are the browser’s to tell where a line ends at the edge', () => {
    assert.equal(lines('one two', 70.4), undefined);
    assert.equal(lines('one two', 69.6), undefined);
    assert.equal(lines('one two', 70.6), 1);
    assert.equal(lines('one two', 69.4), 2);
  });

  it('are the browser’s to tell where a word may break inside, or is longer than a line', () => {
    assert.equal(lines('a well-known', 200), 1);
    assert.equal(lines('a well-known', 115), undefined);
    assert.equal(lines('a and/or', 75), undefined);
    assert.equal(lines('internationalisation', 100), undefined);
  });

  it('are the browser’s to tell in other scripts', () => {
    for (const text of ['開発者は待つ', 'انتظار', 'ждать', '👩‍💻 waits'])
      assert.equal(lines(text, 500), undefined, text);
    assert.equal(lines('Wörter mit Umlauten: “ja”', 500), 1);
  });
});
