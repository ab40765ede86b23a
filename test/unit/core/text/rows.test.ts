import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRows } from '../../../../src/core/text/rows';

describe('The rows of a table', () => {
  for (const [name, text, rows] of [
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, where commas stand in cells',
      '\ufeffa;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb, c\n1\t2',
      [
        ['a', 'b, c'],
        ['1', '2'],
      ],
    ],
    [
      'separators in quotes, which do not count',
      '"a;;;",b\n1,2',
      [
        ['a;;;', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'line breaks and quotes in quotes',
      'a,b\n"one\ntwo","say ""hi"""\n',
      [
        ['a', 'b'],
        ['one\ntwo', 'say "hi"'],
      ],
    ],
    [
      'a quote inside of a cell',
      'a,b\n5" nail,x\n',
      [
        ['a', 'b'],
        ['5" nail', 'x'],
      ],
    ],
    [
      'a quotation that is never closed',
      'a,b\n"one,two\n',
      [
        ['a', 'b'],
        ['"one', 'two'],
      ],
    ],
    [
      'empty rows and cells',
      'a,b\n\n , \n,2\n',
      [
        ['a', 'b'],
        ['', '2'],
      ],
    ],
    [
      'old line ends',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
  ] as const) {
    it(`are read with ${name}`, () => assert.deepEqual(readRows(text), rows));
  }

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ') }).map(text => `x${text}`);
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const text = rows.map(row => row.map(quoted).join(separator)).join('\n');
        assert.deepEqual(readRows(text), rows);
      }),
      { seed: 7 },
    );
  });
});
