import assert from 'node:assert/strict';
import fc from 'fast-check';
import { obstacleOf, type ParsedText, parseText, parseWhole } from '../../../../src/core/yaml/parse';
import { toData } from '../../../../src/core/yaml/source';
import { examples } from '../../support/examples';
import { mutated } from '../../support/mutate';
import { plainSource } from '../../support/plain-source';
import { Draw } from '../operations/draw';
import { randomTree } from '../operations/random-tree';

const cases = Number(process.env.CANOPY_CASES ?? 1000);
/** Each reads a file many times. */
const runs = Math.ceil(cases / 20);
const choices = fc.array(fc.nat(255), { maxLength: 400, size: 'max' });
const edits = fc.array(fc.array(fc.nat(255), { minLength: 8, maxLength: 24 }), { minLength: 1, maxLength: 6 });

/** A text that can be read is read the same. One that can't is told to be so; the test below is about the place. */
function sameReading(actual: ParsedText, wanted: ParsedText): void {
  assert.equal(actual.readable, wanted.readable);
  if (wanted.readable) {
    assert.deepEqual(actual.root && plainSource(actual.root), wanted.root && plainSource(wanted.root));
    assert.deepEqual(actual.problems, wanted.problems);
  } else assert.notEqual(actual.problems.length, 0);
}

describe('reading in pieces', () => {
  it('gives what reading as a whole gives, for the examples', () => {
    for (const { text } of examples()) sameReading(parseText(text), parseWhole(text));
  });

  for (const text of ['a:\n\t\nb: 1\n', 'a: # c\r\n\t \r\nb: 1\r\n', 'a:\n\t', 'l:\n  - a:\n\t\n  - b: 1\n'])
    it(`gives what reading as a whole gives where a tab stands below a key: ${JSON.stringify(text)}`, () => {
      sameReading(parseText(text), parseWhole(text));
      sameReading(parseText(text, parseText(text.replace('\t', ''))), parseWhole(text));
    });

  it('gives what reading as a whole gives, whatever stands at the root', () => {
    for (const text of atRoot) sameReading(parseText(text), parseWhole(text));
    for (const text of atRoot.slice(0, headed)) assert.notEqual(parseText(text).pieces, undefined, text);
  });

  it('keeps what stands around mistakes, and tells of each', () => {
    const { root, problems, lines } = parseText(
      'l:\n  - a: 1\n    b: x: y\n    c: 2\n   d: 3\n  - e: "\\q"\n    half\n    f: 4\n',
    );
    assert.deepEqual(toData(root), {
      l: [
        { a: 1, b: { x: 'y' }, c: 2 },
        { e: '\\q', half: null, f: 4 },
      ],
    });
    assert.deepEqual(
      problems.map(({ range }) => lines.positionAt(range.start).line),
      [2, 4, 5, 6],
    );
  });

  it(`gives what reading as a whole gives, for ${cases} trees`, () => {
    const property = fc.property(choices, drawn => {
      const { text } = randomTree(drawn);
      sameReading(parseText(text), parseWhole(text));
    });
    fc.assert(property, { numRuns: cases, seed: 20261201 });
  }).timeout(60_000 + cases * 20);

  it(`tells of ${cases} mistakes where they were made, or where reading as a whole stumbles`, () => {
    const property = fc.property(choices, fc.array(fc.nat(255), { minLength: 8, maxLength: 24 }), (drawn, stroke) => {
      const before = randomTree(drawn).text;
      const text = mutated(before, new Draw(stroke));
      const [ours, theirs] = [parseText(text), parseWhole(text)];
      const [first, last] = changedLines(before, ours);
      const line = lineOfObstacle(ours);
      // YAML counts a lone return as no line, and editors do.
      if (line === undefined || theirs.readable || /\r(?!\n)/.test(text)) return;
      if (line < first || line > filledLineBelow(text, last)) assert.equal(line, lineOfObstacle(theirs), text);
    });
    fc.assert(property, { numRuns: cases, seed: 20261204 });
  }).timeout(60_000 + cases * 20);

  it(`gives the same after lines came, went and moved as from scratch, in ${cases} texts`, () => {
    const line = fc.constantFrom(...oddLines);
    const goes = { at: 0, gone: 1, come: [], to: 0 };
    const itemUp = { at: 3, gone: 2, come: ['  - k: 1', '    v: 2'], to: 1 };
    const stroke = fc.record({
      at: fc.nat(9),
      gone: fc.nat(3),
      come: fc.array(line, { maxLength: 1 }),
      to: fc.option(fc.nat(9)),
    });
    const property = fc.property(
      fc.array(line, { minLength: 2, maxLength: 10 }),
      fc.array(stroke, { minLength: 1, maxLength: 3 }),
      (first, strokes) => {
        let lines = first;
        let parsed = parseText(lines.join('\n'));
        for (const { at, gone, come, to } of strokes) {
          const taken = lines.slice(at, at + gone);
          const rest = lines.toSpliced(at, gone, ...come);
          lines = to === null ? rest : rest.toSpliced(to, 0, ...taken);
          const text = lines.join('\n');
          parsed = parseText(text, parsed);
          assert.deepEqual(withoutContent(parsed), withoutContent(parseText(text)));
        }
      },
    );
    const list = ['l:', '  - x', '  - x', '  - k: 1', '    v: 2'];
    const flush = ['t: T', 'l:', '  - id: a', '    t: A', '- id: f', '  t: F', '  - b', 'o: x'];
    const unlisted = { at: 2, gone: 2, come: [], to: null };
    const examples: [string[], { at: number; gone: number; come: string[]; to: number | null }[]][] = [
      [['a: 1', '| x', 'l:'], [goes]],
      [list, [itemUp, itemUp]],
      [flush, [unlisted]],
    ];
    fc.assert(property, { numRuns: cases, seed: 20261205, examples });
  }).timeout(60_000 + cases * 20);

  it('takes over an item that moved, and those that it moved past, each once', () => {
    const before = parseText('l:\n  - a: 1\n  - b: 2\n  - b: 2\n  - c: 3\n  - d: 4\n');
    const after = parseText('l:\n  - c: 3\n  - b: 2\n  - a: 1\n  - b: 2\n  - d: 4\n', before);
    const known = before.pieces!.map(({ content }) => content);
    const places = after.pieces!.map(({ content }) => known.indexOf(content));
    assert.deepEqual(places, [-1, 4, 3, 1, -1, 5]);
  });

  it(`gives the same after ${runs} runs of edits as from scratch`, () => {
    const texts = examples().map(({ text }) => text);
    const property = fc.property(fc.nat(255), choices, edits, (from, drawn, strokes) => {
      let text = from < 128 ? randomTree(drawn).text : texts[from % texts.length]!;
      let parsed = parseText(text);
      for (const stroke of strokes) {
        text = mutated(text, new Draw(stroke));
        parsed = parseText(text, parsed);
        sameReading(parsed, parseWhole(text));
        assert.deepEqual(withoutContent(parsed), withoutContent(parseText(text)));
      }
    });
    fc.assert(property, { numRuns: runs, seed: 20261202 });
  }).timeout(60_000 + runs * 1000);
});

/** Lines that mean something else below a key, in a list or at the start. */
const oddLines = [
  ...[
    'a: 1',
    'l:',
    '  - x',
    '  - k: 1',
    '    v: 2',
    '- x',
    '- k: 1',
    '  v: 2',
    '# c',
    '',
    '---',
    '...',
    'foo',
    '[x]',
    '{x}',
    '] x',
    ', y',
  ],
  ...[
    '"q',
    "'q'",
    '? k',
    ': v',
    '% x',
    '&n x',
    '*a',
    '!t x',
    '| x',
    '> y',
    '@x',
    '\t',
    '    deep',
    '<<<<<<< x',
    '=======',
  ],
];

const heads = ['# c\n---\na: 1\n', '--- # c\na: 1\n', '%YAML 1.2\n---\na: 1\n', '# a\n\n%YAML 1.1\n# b\n---\na: yes\n'];
const keys = ['größe: 1\nb: 2\n', 'my key: 1\n', 'a.b: 1\n', 'a: 1\nb :\n  c: 1\n', 'http://x.y: 1\n', '漢字: 1\n'];
const broken = ['a: 1\npla', 'pla\nb: 1\n', 'a: 1\n@x\n', 'a: 1\n"ab\nb: 2\n'];
const texts = [
  'a: 1\n"ab"\nb: 1',
  'a: 1\n*x\n',
  'a: 1\n- x\n',
  'pla\n',
  'pla\nb\n',
  'pla\n\n  x\n',
  '"ab\nc: d"\n',
  'x: 1\n? a\n: b\n',
  'a\n- b\n',
  'a:\n&n\n a:\n',
  '%YAML 1.2\na: 1\n',
];
const atRoot = [...heads, ...keys, ...broken, ...texts];
const headed = heads.length + keys.length + broken.length;

function lineOfObstacle(parsed: ParsedText): number | undefined {
  const obstacle = obstacleOf(parsed);
  return obstacle && parsed.lines.positionAt(obstacle.range.start).line;
}

/** The first and the last line of a text that differ from what it was before. */
function changedLines(before: string, { text, lines }: ParsedText): [first: number, last: number] {
  const shortest = Math.min(before.length, text.length);
  let start = 0;
  while (start < shortest && before[start] === text[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  return [lines.positionAt(start).line, lines.positionAt(text.length - end).line];
}

/** The next line that holds more than a comment: what a change makes of the lines below it shows there first. */
function filledLineBelow(text: string, line: number): number {
  const lines = text.split('\n');
  let below = line + 1;
  while (/^\s*(?:#.*)?$/.test(lines[below] ?? 'none')) below++;
  return below;
}

/** Pieces say by an object of their own that their text is the same, and their parts are in the root; all else as plain data. */
function withoutContent({ pieces, root, ...rest }: ParsedText): unknown {
  return {
    ...rest,
    root: root && plainSource(root),
    pieces: pieces?.map(({ content: _content, part: _part, ...piece }) => piece),
  };
}
