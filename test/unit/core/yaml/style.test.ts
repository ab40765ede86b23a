import assert from 'node:assert/strict';
import { parseText } from '../../../../src/core/yaml/parse';
import { detectStyle, type TextStyle } from '../../../../src/core/yaml/style';

const own: TextStyle = { eol: '\n', step: 2, dashIndent: 2, dashWidth: 2, quotes: 'double' };

/** Texts, and how their style differs from the product's own. */
const styles: Readonly<Record<string, readonly [string, Partial<TextStyle>]>> = {
  'nothing to go by': ['', {}],
  'single values': ['a: 1\nb: x\n', {}],
  CRLF: ['a: 1\r\nb: 2\r\n', { eol: '\r\n' }],
  'maps in maps': ['a:\n    b:\n        c: 1\n', { step: 4, dashIndent: 4 }],
  'maps in braces set no step': ['a: {\n    b: 1 }\nc: {}\n', {}],
  'dashes that go in': ['a:\n   - b\n', { step: 3, dashIndent: 3 }],
  'flush dashes': ['a:\n- b\n', { dashIndent: 0 }],
  'a list left of its key sets no indentation': ['a: b:\n- c\n', {}],
  'a map on the line of its key sets no step': ['title: T\n  owner: a\n', {}],
  'a map at the column of its key sets no step': ['key: v\n  - a: 1\n    a: 2\n  - a: 1\n   b: 2\n', {}],
  'a map left of its key sets no step': ['a:\n  b: c:\n    d: 1\n', {}],
  'lists in brackets set no indentation': ['a: [\n    b ]\nc: []\n', {}],
  'flush dashes and a wide step': ['a:\n- b:\n      c: 1\n', { step: 4, dashIndent: 0 }],
  'dashes at one column and maps at another': ['a:\n   - b\nc:\n  d: 1\n', { dashIndent: 3 }],
  'wide dashes': ['a:\n  -   b\n  -   c\n  - d\n', { dashWidth: 4 }],
  'a dash with its value below sets no width': ['a:\n  -\n    b: 1\n', {}],
  'a dash with an anchor sets no width': ['a:\n  - &x b\n', {}],
  'single quotes': ["a: 'b'\nc: { d: 'e' }\nf: \"g\"\n", { quotes: 'single' }],
  'as many single as double quotes': ['a: \'b\'\nf: "g"\n', {}],
  'quotes in lists': ["a:\n- 'b'\n- ['c']\n- d: 'e'\n- \"f\"\nx: &x \"y\"\n", { dashIndent: 0, quotes: 'single' }],
  'other texts set no quotes': ["a: |\n  'b'\nc: d\ne: 'f'\n", { quotes: 'single' }],
  'the most frequent choice': [
    'a:\n   b: 1\nc:\n    d: 1\ne:\n    f: 1\ng:\n   h: 1\ni:\n    j: 1\n',
    { step: 4, dashIndent: 4 },
  ],
  'the first of choices that are as frequent': ['a:\n   b: 1\nc:\n    d: 1\n', { step: 3, dashIndent: 3 }],
  'below other lists': ['a:\n- b:\n    - c:\n        - d:\n            - e\n', {}],
  'a list at the root': [
    "-   a: 'b'\n    c:\n       d: 1\n",
    { step: 7 - 4, dashIndent: 3, dashWidth: 4, quotes: 'single' },
  ],
};

describe('the style of a text', () => {
  for (const [name, [text, style]] of Object.entries(styles)) {
    it(name, () => assert.deepEqual(detectStyle(parseText(text)), { ...own, ...style }));
    // With anchors a text is read as a whole and not in pieces: its style is the same.
    if (!text.startsWith('-') && text !== '')
      it(`${name}, next to an anchor`, () =>
        assert.deepEqual(detectStyle(parseText(`${text}z: &z 1${text.includes('\r') ? '\r' : ''}\n`)), {
          ...own,
          ...style,
        }));
  }

  it('stays the same where pieces of an earlier text are taken over', () => {
    const before = parseText("a:\n   - 'b'\nc: 1\nd: 2\n");
    detectStyle(before);
    const after = parseText("a:\n   - 'b'\nc: 1\nd: 22\n", before);
    assert.deepEqual(detectStyle(after), { ...own, step: 3, dashIndent: 3, quotes: 'single' });
  });
});
