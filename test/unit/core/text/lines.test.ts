import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectEol, LineIndex } from '../../../../src/core/text/lines';

describe('LineIndex', () => {
  const text = 'one\r\ntwo\rthree\n\n😀x';
  const lines = new LineIndex(text);

  it('counts CRLF, a lone CR and LF as one line end each', () => {
    assert.equal(lines.lineCount, 5);
    assert.deepEqual(
      Array.from({ length: lines.lineCount }, (_, line) => text.slice(lines.lineStart(line), lines.lineEnd(line))),
      ['one', 'two', 'three', '', '😀x'],
    );
  });

  it('counts characters in UTF-16 code units', () => {
    assert.deepEqual(lines.positionAt(text.indexOf('x')), { line: 4, character: 2 });
    assert.equal(lines.offsetAt({ line: 4, character: 2 }), text.indexOf('x'));
  });

  it('brings what lies outside to the nearest place', () => {
    assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(999), { line: 4, character: 3 });
    assert.deepEqual(lines.positionAt(4), { line: 0, character: 3 }, 'between CR and LF');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(lines.offsetAt({ line: -1, character: 4 }), 0);
    assert.equal(new LineIndex('').lineCount, 1);
  });

  it('comes back to every offset that is not inside a CRLF', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n'), maxLength: 20 }), any => {
        const index = new LineIndex(any);
        for (let offset = 0; offset <= any.length; offset++) {
          const isInside = any[offset - 1] === '\r' && any[offset] === '\n';
          assert.equal(index.offsetAt(index.positionAt(offset)), isInside ? offset - 1 : offset);
        }
      }),
    );
  });
});

describe('detectEol', () => {
  for (const [text, eol] of [
    ['', '\n'],
    ['a\nb\n', '\n'],
    ['a\r\nb\r\n', '\r\n'],
    ['a\r\nb\r\nc\n', '\r\n'],
    ['a\r\nb\n', '\n'],
  ] as const) {
    it(`finds ${JSON.stringify(eol)} in ${JSON.stringify(text)}`, () => {
      assert.equal(detectEol(text), eol);
      assert.equal(new LineIndex(text).eol, eol);
    });
  }
});
