import assert from 'node:assert/strict';
import { parseText } from '../../../../src/core/yaml/parse';

/** The lines that can't be read, with what is said of each. */
function said(text: string): string[] {
  const { problems, lines } = parseText(text);
  return problems.map(({ range, message }) => `${lines.positionAt(range.start).line + 1}: ${message}`);
}

describe('what is said of text that can’t be read', () => {
  const cases: [title: string, text: string, ...messages: string[]][] = [
    ['a key that is being typed', 'a: 1\npla\nb: 2\n', '2: A colon is missing after “pla”.'],
    ['an open bracket', 'a: [1, 2\nb: 3\n', '1: This bracket is not closed.'],
    ['an open brace', 'a: {x: 1\n', '1: This bracket is not closed.'],
    ['an open quote', 'a: "x\n', '1: A closing quote is missing.'],
    ['a colon in a plain value', 'a: b: c\n', '1: A second “: ” stands in this value. Put quotes around the value.'],
    ['a tab', '\ta: 1\n', '1: A tab indents this line. Use spaces.'],
    [
      'a quote inside of quotes',
      "a: 'it's'\n",
      "1: “s'” is not expected here. A quote, a bracket or a line break may be missing before it.",
    ],
    ['a mark at the start', 'a: @x\n', '1: A value can’t begin with “@”. Put quotes around it.'],
    [
      'a backslash',
      'a: "\\q"\n',
      '1: “\\q” means nothing in double quotes. Write the backslash twice, or use single quotes.',
    ],
    [
      'keys that do not line up',
      'a:\n  x: 1\n y: 2\n',
      '3: This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'a list that does not line up',
      'a:\n  - x\n - y\n',
      '3: This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'a key below a value',
      'a: x\n  b: y\n',
      '1: This line has a value already, so the next one can’t be indented below it.',
    ],
    ['a key that stands twice', 'a: 1\na: 2\n', '2: This key stands twice here. Keep one of them.'],
  ];
  for (const [title, text, ...messages] of cases) it(title, () => assert.deepEqual(said(text), messages));
});
