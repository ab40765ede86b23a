import assert from 'node:assert/strict';
import { parseText } from '../../../../src/core/yaml/parse';

/** Stands where somebody would put the caret to mend the text. */
const caret = '‸';

describe('where a text can’t be read, and what is said there', () => {
  const cases: [title: string, marked: string, sentence: string][] = [
    [
      'half-typed key',
      'title: x\n‸ow\nowner: y\n',
      'A colon is missing in “ow”. Begin the line with a key, a colon and a space.',
    ],
    [
      'half-typed key at start',
      '‸ow\ntitle: x\n',
      'A colon is missing in “ow”. Begin the line with a key, a colon and a space.',
    ],
    [
      'half-typed key last',
      'title: x\n‸own',
      'A colon is missing in “own”. Begin the line with a key, a colon and a space.',
    ],
    [
      'half-typed key in item',
      'opportunities:\n  - id: a\n    ‸ti\n    kind: pain\n',
      'A colon is missing in “ti”. Begin the line with a key, a colon and a space.',
    ],
    [
      'half-typed key last in item',
      'opportunities:\n  - id: a\n    ‸ti\n',
      'A colon is missing in “ti”. Begin the line with a key, a colon and a space.',
    ],
    [
      'half-typed key last in item, then item',
      'opportunities:\n  - id: a\n    ‸ti\n  - id: b\n',
      'A colon is missing in “ti”. Begin the line with a key, a colon and a space.',
    ],
    [
      'half-typed key after nested',
      'a:\n  b: 1\n‸c\nd: 2\n',
      'A colon is missing in “c”. Begin the line with a key, a colon and a space.',
    ],
    [
      'missing colon',
      'title: x\n‸owner y\nreviewed: 2026-01-01\n',
      'A colon is missing in “owner y”. Begin the line with a key, a colon and a space.',
    ],
    [
      'missing space behind colon',
      'title: x\n‸owner:y\nkind: z\n',
      'A colon is missing in “owner:y”. Begin the line with a key, a colon and a space.',
    ],
    [
      'missing space in item',
      'l:\n  - id: a\n    ‸title:x\n    kind: z\n',
      'A colon is missing in “title:x”. Begin the line with a key, a colon and a space.',
    ],
    ['odd space behind colon', 'title:‸\u00a0My tree\nowner: y\n', 'A space is missing before “My tree”.'],
    ['odd space in item', 'l:\n  - id: a\n    title:‸\u00a0x\n', 'A space is missing before “x”.'],
    ['unclosed double quote', 'title: ‸"x\nowner: y\n', 'A closing quote is missing.'],
    ['unclosed double quote last', 'title: ‸"x\n', 'A closing quote is missing.'],
    [
      'unclosed double quote many lines',
      'title: ‸"x\nowner: y\nopportunities:\n  - id: a\n    title: b\n',
      'A closing quote is missing.',
    ],
    [
      'unclosed quote in item',
      'l:\n  - id: a\n    title: ‸"x\n    kind: y\n  - id: b\n    title: "z"\n',
      'A closing quote is missing.',
    ],
    [
      'unclosed quote, later quotes same item',
      'l:\n  - id: a\n    title: ‸"x\n    kind: "y"\n',
      'A closing quote is missing.',
    ],
    ['unclosed single quote', "title: ‸'x\nowner: y\n", 'A closing quote is missing.'],
    ['unclosed single with apostrophe', "title: ‸'it''s\nowner: y\n", 'A closing quote is missing.'],
    [
      'text behind quote',
      "title: 'it'‸s'\n",
      "“s'” is not expected here. A quote, a bracket or a line break may be missing before it.",
    ],
    [
      'text behind double quote',
      'title: "x" ‸y\n',
      '“y” is not expected here. A quote, a bracket or a line break may be missing before it.',
    ],
    ['unclosed bracket', 'ids: ‸[a, b\nowner: y\n', 'This bracket is not closed.'],
    ['unclosed bracket last', 'ids: ‸[a, b\n', 'This bracket is not closed.'],
    ['unclosed bracket alone', 'a: ‸[\nb: 1\n', 'This bracket is not closed.'],
    ['unclosed bracket before document', 'a: ‸[\n---\nb: 1\n', 'This bracket is not closed.'],
    [
      'unclosed bracket in item',
      'l:\n  - id: a\n    evidence: ‸[x, y\n    title: t\n  - id: b\n',
      'This bracket is not closed.',
    ],
    ['unclosed brace', 'from: ‸{ value: 1\nowner: y\n', 'This bracket is not closed.'],
    ['unclosed inner bracket', 'a: ‸[x, [y, z]\nb: 1\n', 'This bracket is not closed.'],
    ['unclosed over lines', 'a: ‸[\n  x,\n  y\nb: 1\n', 'This bracket is not closed.'],
    ['wrong closing', 'a: ‸[x, y}\nb: 1\n', 'This bracket is not closed.'],
    [
      'extra closing',
      'a: [x]‸]\nb: 1\n',
      '“]” is not expected here. A quote, a bracket or a line break may be missing before it.',
    ],
    [
      'extra closing brace line',
      'a: 1\n‸}\nb: 1\n',
      '“}” is not expected here. A quote, a bracket or a line break may be missing before it.',
    ],
    ['missing comma in flow map', 'a: { b: 1 ‸c: 2 }\n', 'A comma is missing before “c”.'],
    ['tab in front of key', 'title: x\n‸\towner: y\n', 'A tab indents this line. Use spaces.'],
    ['tab in front of item key', 'l:\n  - id: a\n‸\ttitle: b\n', 'A tab indents this line. Use spaces.'],
    ['tab in front of dash', 'l:\n‸\t- id: a\n', 'A tab indents this line. Use spaces.'],
    ['tab behind dash', 'l:\n  - ‸\ttitle: a\n    kind: b\n', 'A tab indents this line. Use spaces.'],
    [
      'tab behind dash w/ 2',
      'one: 1\nl:\n  - one: 1\n  - ‸\ttwo: 2\n    three: 3\n',
      'A tab indents this line. Use spaces.',
    ],
    ['tab behind dash w/o space', 'l:\n  -‸\ttitle: a\n    kind: b\n', 'A tab indents this line. Use spaces.'],
    ['tab after spaces', 'l:\n  - id: a\n  ‸\t  title: b\n', 'A tab indents this line. Use spaces.'],
    [
      'wrong indent less',
      'a:\n  x: 1\n ‸y: 2\n',
      'This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'wrong indent more',
      'a:\n  x: 1\n   ‸y: 2\n',
      'The line above has a value already, so this one can’t be indented below it.',
    ],
    [
      'wrong indent item more',
      'l:\n  - id: a\n    title: t\n      ‸kind: k\n',
      'The line above has a value already, so this one can’t be indented below it.',
    ],
    [
      'wrong indent item less',
      'l:\n  - id: a\n   ‸title: t\n',
      'This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'wrong dash less',
      'l:\n  - a\n ‸- b\n',
      'This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'wrong dash more after map',
      'l:\n  - id: a\n    ‸- id: b\n',
      'This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'root key indented',
      'title: x\n ‸owner: y\n',
      'The line above has a value already, so this one can’t be indented below it.',
    ],
    [
      'key below value',
      'title: x\n  ‸sub: y\n',
      'The line above has a value already, so this one can’t be indented below it.',
    ],
    [
      'list below value flush',
      'title: x\n‸- y\n',
      'This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    ['duplicate', 'title: x\n‸title: y\n', 'This key stands twice here. Keep one of them.'],
    [
      'conflict',
      'title: x\n‸<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> b\n',
      'Both sides of a merge stand here. Keep one side and delete the conflict markers.',
    ],
    ...['<<<<<<< HEAD', '||||||| base', '=======', '>>>>>>> main'].map((marker): [string, string, string] => [
      `a ${marker} that was left`,
      `l:\n  - id: a\n    kind: b\n‸${marker}\n    title: x\n`,
      'A conflict marker was left here. Delete this line.',
    ]),
    ['at', 'title: ‸@x\n', 'A value can’t begin with “@”. Put quotes around it.'],
    ['backtick', 'title: ‸`x`\n', 'A value can’t begin with “`”. Put quotes around it.'],
    ['percent', 'title: ‸%x\n', 'A value can’t begin with “%”. Put quotes around it.'],
    [
      'at in item',
      'l:\n  - id: a\n    title: ‸@x\n    kind: b\n',
      'A value can’t begin with “@”. Put quotes around it.',
    ],
    ['at list', 'l:\n  - ‸@x\n', 'A value can’t begin with “@”. Put quotes around it.'],
    ['colon in plain', 'title: ‸a: b\n', 'A second “: ” stands in this value. Put quotes around the value.'],
    [
      'colon in plain w words',
      "title: ‸When I wait: I can't\nowner: x\n",
      'A second “: ” stands in this value. Put quotes around the value.',
    ],
    ['colon at end', 'title: ‸a:\nowner: x\n', 'A second “: ” stands in this value. Put quotes around the value.'],
    [
      'colon in item',
      'l:\n  - id: a\n    title: ‸one: two\n    kind: b\n',
      'A second “: ” stands in this value. Put quotes around the value.',
    ],
    [
      'bad block header',
      'title: |2‸x\n  text\n',
      '“x” is not expected here. A quote, a bracket or a line break may be missing before it.',
    ],
    [
      'block not indented',
      'title: |\n‸text\nowner: x\n',
      'A colon is missing in “text”. Begin the line with a key, a colon and a space.',
    ],
    ['question key', '? a\n‸b\n', 'A colon is missing in “b”. Begin the line with a key, a colon and a space.'],
    [
      'a key with a list behind a value',
      'title: x\n‸- y\n',
      'This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'block less indented',
      'title: |\n    text\n  ‸less\nowner: x\n',
      'This line is not indented like its neighbours. The keys of one item start in the same column.',
    ],
    [
      'block in item less',
      'l:\n  - id: a\n    note: |\n    ‸text\n    kind: x\n',
      'A colon is missing in “text”. Begin the line with a key, a colon and a space.',
    ],
    [
      'two documents',
      'title: x\n‸---\ntitle: y\n',
      'A second document starts here (---). Move it to a file of its own.',
    ],
    [
      'doc end then text',
      'title: x\n...\n‸title: y\n',
      'A second document starts here (---). Move it to a file of its own.',
    ],
    [
      'bad escape',
      'title: "a ‸\\q b"\n',
      '“\\q” means nothing in double quotes. Write the backslash twice, or use single quotes.',
    ],
    [
      'bad escape win',
      'title: "C:‸\\Users"\n',
      '“\\U” means nothing in double quotes. Write the backslash twice, or use single quotes.',
    ],
    [
      'bad unicode escape',
      'title: "‸\\u12"\n',
      '“\\u” means nothing in double quotes. Write the backslash twice, or use single quotes.',
    ],
    ['asterisk text', 'title: ‸*bold* text\n', 'A value can’t begin with “*”. Put quotes around it.'],
    ['ampersand text', 'title: ‸& co\n', 'A value can’t begin with “&”. Put quotes around it.'],
    ['bang', 'title: ‸!x y z: b\n', 'A second “: ” stands in this value. Put quotes around the value.'],
    ['comma start', 'title: ‸, x\n', 'A value can’t begin with “,”. Put quotes around it.'],
    [
      'close bracket start',
      'title: ‸] x\n',
      '“]” is not expected here. A quote, a bracket or a line break may be missing before it.',
    ],
    [
      'dash without space',
      'l:\n  - a\n  ‸-b\n',
      '“-b” is not expected here. A quote, a bracket or a line break may be missing before it.',
    ],
    [
      'item without dash',
      'l:\n  - id: a\n  ‸id: b\n',
      '“id” is not expected here. A quote, a bracket or a line break may be missing before it.',
    ],
    [
      'directive mid',
      'title: x\n‸%YAML 1.2\nowner: y\n',
      'A colon is missing in “%YAML 1.2”. Begin the line with a key, a colon and a space.',
    ],
    ['comment without space', 'a: [x]‸#c\n', 'A space is missing before “#c”.'],
    ['json trailing', '{\n  "title": "x"\n  ‸"owner": "y"\n}\n', 'A comma is missing before “"owner": "y"”.'],
    ['json unclosed', '‸{\n  "title": "x",\n  "owner": "y"\n', 'This bracket is not closed.'],
    ['json missing quote', '{\n  "title": ‸"x,\n  "owner": "y"\n}\n', 'A closing quote is missing.'],
  ];
  for (const [title, marked, sentence] of cases) {
    it(title, () => {
      const offset = marked.indexOf(caret);
      const { problems, lines } = parseText(marked.replace(caret, ''));
      const places = problems.map(({ range, message }) => [lines.positionAt(range.start), message]);
      assert.deepEqual(places[0], [lines.positionAt(offset), sentence]);
    });
  }
});

describe('one mistake is told once', () => {
  const items = (indent: string) =>
    ['a', 'b', 'c', 'd', 'e'].map(id => `${indent}- id: ${id}\n${indent}  kind: pain\n`).join('');
  const lines = (text: string) =>
    parseText(text).problems.map(({ range }) => text.slice(0, range.start).split('\n').length);

  it('above the list of its key', () => {
    assert.deepEqual(lines(`title: x\nopportunities:\n  kind pain\n${items('  ')}`), [3]);
    assert.deepEqual(lines(`title: x\nopportunities:\nkind pain\n${items('')}`), [3]);
    assert.deepEqual(lines(`l:\n  - id: x\n    solutions:\n      kind pain\n${items('      ')}`), [4]);
  });

  it('between the keys of an item', () => {
    assert.deepEqual(lines(`l:\n  - id: x\n  kind pain\n    title: y\n    solutions:\n${items('      ')}`), [3]);
    assert.deepEqual(lines('l:\n  - id: x\n    title: y\n      a: 1\n      b: 2\n      c: 3\n'), [4]);
  });

  it('at each marker of a conflict that was left', () => {
    assert.deepEqual(lines(`l:\n${items('  ')}=======\n${items('  ')}>>>>>>> main\n${items('  ')}`), [12, 23]);
  });

  it('at no more markers than other mistakes are told', () => {
    const { problems } = parseText(`a: [\n${'=======\n'.repeat(1200)}`);
    assert.equal(problems.filter(({ message }) => message.startsWith('A conflict marker')).length, 1000);
  });

  it('and not at a marker behind a character that ends no line', () => {
    assert.deepEqual(lines('a: 1 # \u2028=======\nb: c: d\n'), [2]);
  });

  it('and a second one behind what may belong to the first is told too', () => {
    assert.deepEqual(lines(`l:\n  kind pain\n${items('  ')}outcomes:\n  - id: o\n     title: y\n`), [2, 15]);
    assert.deepEqual(lines('l:\n  - id: a\n    ow\n    kind: b\n  - id: b\n    ow\n    kind: c\n'), [3, 6]);
  });
});
