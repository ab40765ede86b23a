import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText, parseWhole } from '../../../../src/core/yaml/parse';
import { plainSource } from '../../support/plain-source';

const cases = Number(process.env.CANOPY_CASES ?? 3000);

/** Lines that mean something else behind or below each other. */
const snippets = [
  ...[
    'a:',
    'b:',
    'a: x',
    'c: y',
    '- x',
    '- a: x',
    '- - x',
    '-',
    '- b:',
    'x',
    'x y',
    '# c',
    'x # c',
    '',
    '<<: *n',
    '"k": v',
  ],
  ...[
    "'k': v",
    'a: "x"',
    'a: "x',
    'x"',
    'a: "x \\n y"',
    'a: "x\\',
    'y" # c',
    "a: 'x",
    "x'",
    "a: 'it''s'",
    'a: "\\u00e9\\x41"',
  ],
  ...[
    'a: |',
    'a: >',
    'a: |-',
    'a: >-',
    'a: |+',
    'a: >+ # c',
    'a: >2',
    'a: | # c',
    '- |',
    '- >-',
    'a: [x, y]',
    'a: [',
    'x,',
    ']',
    '[x],',
  ],
  ...[
    'a: {',
    '}',
    'k: v,',
    '"k":v,',
    'a: {k: v}',
    'a: {k: v, k: w}',
    '- {',
    '- [',
    'a: [[x], {k: [y]}',
    '# c ]',
    'x]',
    '}]',
  ],
  ...[
    'a: &n x',
    'a: &n',
    '- &n',
    'a: *n',
    '- *n',
    '*n',
    '&n',
    'a:\tx',
    'a: x\t',
    '\t',
    '\tx',
    'a: x\ty',
    'a: 1',
    '- 1.5',
    '- ~',
  ],
  ...[
    'a: x: y',
    'a: x:',
    'a: "x": y',
    'a: @x',
    'a: -',
    'a: - x',
    'a: ? x',
    '? a',
    ': x',
    '---',
    '...',
    'a: !!str x',
    'a: %x',
  ],
  ...[
    'a: x #c',
    'a: x#c',
    '#c',
    'a: [x #c',
    'a: "x" y',

    'a: ""',
    'é: ü',
    '1: x',
    'a b: x',
    'a : x',
    'a: ,x',
    '- ]',
    'a: }',
  ],
  ...[
    '&n a: x',
    '*n : x',
    'a: [*n, x]',
    'a: [&n x, *n ]',
    'a: &n [x]',
    'a: [x y',
    'y z, w]',
    'a: {k: v #c',
    '[x]: y',
    '"k" : v',
    '-\tx',
    '-x',
    '?x: y',
    'a: ?x',
    ':x: y',
    '? [x]',
    '2027: x',
    '~: x',
    'x\0y: \0',
    'a: >  ',
    'x  ',
    'a: &n |',
    'a: !t [x]',
    '!t a: x',
    'http://x.y: z',
    'x\ry',
    'a: \ufeffx',
    'a: "\\e\\0\\N\\_\\ \\xFf\\/\\u2028"',
    'a: "\\q"',
    'a: "\\X41"',
    'a: "\\x4"',
    'a: "\\U0001F600"',
    'a: "\\U00110000"',
    'a: [!!str 3, !t x]',
    'a: !!str 1',
    '- ! 0x1F',
    'a: !!int 1',
    'a: !t &n x',
    '\t# c',
    '\t, x]',
    '[y]: x',
    '*m : x',
    '? - x',
    'a:\u00a0x',
    'a\u2028: x',
  ],
];
const line = fc.tuple(
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom(...snippets),
  fc.constantFrom('\n', '\n', '\n', '\r\n'),
);
const text = fc.tuple(fc.array(line, { minLength: 1, maxLength: 9 }), fc.boolean()).map(([lines, isOpen]) => {
  const all = lines.map(([indent, content, eol]) => ' '.repeat(indent) + content + eol).join('');
  return isOpen ? all.trimEnd() : all;
});

function sameAsLibrary(source: string): void {
  const [ours, theirs] = [parseText(source), parseWhole(source)];
  assert.equal(ours.readable, theirs.readable, source);
  if (!theirs.readable) return;
  assert.deepEqual(ours.root && plainSource(ours.root), theirs.root && plainSource(theirs.root));
  assert.deepEqual(ours.problems, theirs.problems);
}

describe('reading without the library', () => {
  for (const [name, source] of Object.entries({
    'a comment behind a tab below a text': 'a: x\n  y\n  \t# c\nb: 1\n',
    'a comma behind a tab in brackets': 'a: [x\n  \t, y]\n',
    'several lists and aliases as keys': 'l: &m x\na:\n  ? - x\n  ? - y\n  *m : z\n  "": 1\n',
    'other white space than spaces': 'a\u00a0: x\u00a0# y\n\u2028b: \u00a0\n',
    'a text with blank lines at its end': 'l:\n  - |+\n    x\n\n  \n # c\n  - >+\r\n    x\r\n\r\na: |+ # c\n  x\n  ',
    'escapes of all lengths': 'a: "\\x41\\u00e9\\U0001F600\\U0010FFFF\\ud83d"\n',
    'several lists as keys at the root': 'a: 1\n[x]: y\n[z]: w\n',
  }))
    it(`gives what the library gives for ${name}`, () => {
      assert.equal(parseText(source).readable, true);
      sameAsLibrary(source);
    });

  it(`gives what the library gives, for ${cases * 4} texts`, () => {
    fc.assert(fc.property(text, sameAsLibrary), { numRuns: cases * 4, seed: 20261203 });
  }).timeout(60_000 + cases * 20);
});
