import assert from 'node:assert/strict';
import { becomes, edited, lines } from './golden';
import { one, set } from './setting';

const title = (value: string) => set('title', value, '/');

describe('set', () => {
  describe('keeps how a text is quoted', () => {
    becomes('plain', title('New'), 'title: Old  # why\n', 'title: New  # why\n');
    becomes(
      'plain that needs quotes',
      title('New: one'),
      "title: Old\nowner: 'a'\n",
      "title: 'New: one'\nowner: 'a'\n",
    );
    becomes('single', title('It’s "new"'), "title: 'Old'\n", 'title: \'It’s "new"\'\n');
    becomes('single with an apostrophe', title("it's"), "title: 'Old'\n", "title: 'it''s'\n");
    becomes('single that needs an escape', title('a\tb'), "title: 'Old'\n", 'title: "a\\tb"\n');
    becomes('double', title('New'), 'title: "Old"\n', 'title: "New"\n');
    becomes('double over several lines', title('New'), 'title: "Old\n  text"  # c\n', 'title: "New"  # c\n');
    becomes('plain with a comma', title('a, b'), 'title: Old\n', 'title: a, b\n');
    becomes('plain where one like it needs quotes in brackets', title('a]b'), 'title: Old\n', 'title: a]b\n');
    becomes(
      'double in a file of single ones',
      title("it's"),
      "title: \"Old\"\nowner: 'a'\nx: 'b'\n",
      "title: \"it's\"\nowner: 'a'\nx: 'b'\n",
    );
    becomes('single for several lines, which need an escape', title('a\nb'), "title: 'Old'\n", 'title: "a\\nb"\n');
    becomes('plain over several lines', title('New'), 'title: Old\n  text\nowner: x\n', 'title: New\nowner: x\n');
    becomes(
      'literal',
      title('one\ntwo'),
      'title: |-  # c\n     old\nowner: x\n',
      'title: |-  # c\n     one\n     two\nowner: x\n',
    );
    becomes('literal of one line', title('new'), 'title: |-\n  old\nowner: x\n', 'title: |-\n  new\nowner: x\n');
    becomes('literal that was empty', title('new'), 'title: |\nowner: x\n', 'title: |-\n  new\nowner: x\n');
    becomes('literal below a blank line', title('new'), 'title: |-\n \n     old\n', 'title: |-\n     new\n');
    becomes('literal that tells its indentation', title('a\nb'), 'title: |2-\n   old\n', 'title: |2-\n  a\n  b\n');
    becomes(
      'literal that does not keep its last line breaks',
      title('a\n\n'),
      'title: |\n  old\n',
      'title: "a\\n\\n"\n',
    );
    becomes('literal for a number', set('x', 5, '/'), 'x: | # c\n  old\ny: z\n', 'x: 5 # c\ny: z\n');
    becomes('literal with a last line break', title('one\ntwo\n'), 'title: |\n  old\n', 'title: |\n  one\n  two\n');
    becomes(
      'literal that keeps its last line breaks',
      title('new\n\n'),
      'title: |+\n  old\n\n\nowner: x\n',
      'title: |+\n  new\n\nowner: x\n',
    );
    becomes(
      'literal for a text that begins with a space',
      title(' lead'),
      'title: |\n  old\nowner: x\n',
      'title: |2-\n   lead\nowner: x\n',
    );
    becomes(
      'folded',
      title('New words'),
      'title: >-\n  Old\n  words\nowner: x\n',
      'title: >-\n  New\n  words\nowner: x\n',
    );
    becomes('folded with a last line break', title('New\n'), 'title: >-\n  Old\n', 'title: >\n  New\n');
    becomes('folded for several lines', title('a\nb'), 'title: >-\n   Old\n', 'title: >-\n   a\n\n   b\n');
    becomes('folded for a text that begins with a space', title(' a'), 'title: >-\n  Old\n', 'title: >2-\n   a\n');
    becomes('folded for nothing', title(''), 'title: >-\n  Old\n', 'title: ""\n');
    becomes('folded for what can’t be seen', title('a\u0007'), 'title: >-\n  Old\n', 'title: "a\\u0007"\n');
    becomes('in braces', title('New: y'), '{ title: "Old", owner: x }\n', '{ title: "New: y", owner: x }\n');
    becomes('on the line below its key', title('New'), 'title:\n  Old\n', 'title:\n  New\n');
    becomes('with an anchor that nothing uses', title('New'), 'title: &t Old\n', 'title: &t New\n');
  });

  describe('writes what reads back as the same', () => {
    for (const [value, written] of [
      ['true', '"true"'],
      ['12', '"12"'],
      ['~', '"~"'],
      ['', '""'],
      ['- x', '"- x"'],
      ['a # b', '"a # b"'],
      ['🦀 𝒳', '🦀 𝒳'],
      ['@at', '"@at"'],
      ['|', '"|"'],
      ['\ud800', '"\\ud800"'],
      ['2026-10-01', '2026-10-01'],
      [' a', '" a"'],
      ['a ', '"a "'],
      ['a: b', '"a: b"'],
      ['a:', '"a:"'],
      ['a:b', 'a:b'],
      ['a#b', 'a#b'],
      ['--- a', '"--- a"'],
      ['... a', '"... a"'],
      ['a --- b', 'a --- b'],
      ['True', '"True"'],
      ['truer', 'truer'],
      ['0x1F', '"0x1F"'],
      ['[a]', '"[a]"'],
      ['[', '"["'],
      ['"a"', '"\\"a\\""'],
      ['a\u00a0\u2028b', '"a\u00a0\\u2028b"'],
      ['\ufeffa\u0085b', '"\\ufeffa\\u0085b"'],
      ['a\u007f', '"a\\u007f"'],
    ] as const) {
      becomes(JSON.stringify(value), title(value), 'title: Old\n', `title: ${written}\n`);
    }
    becomes('an empty list', set('x', [], '/'), 'title: T\n', 'title: T\nx: []\n');
    becomes('an empty map', set('x', {}, '/'), 'title: T\n', 'title: T\nx: {}\n');
    becomes(
      'lists and maps within each other',
      set('x', { a: [[1, 'b'], {}, [], { c: null, d: [true] }], 'e: f': {} }, '/'),
      'title: T\n',
      lines(
        'title: T',
        'x:',
        '  a:',
        '    - [1, b]',
        '    - {}',
        '    - []',
        '    - c: null',
        '      d:',
        '        - true',
        '  "e: f": {}',
      ),
    );
    becomes(
      'lists and maps within brackets',
      set('x', { a: [[1, 'b]'], {}, [], { 'c,': null }], e: 'f, g' }, '/'),
      'x: { y: z }\n',
      'x: { a: [[1, "b]"], {}, [], { "c,": null }], e: "f, g" }\n',
    );
    for (const [value, written] of [
      ['a\n', '|\n  a'],
      ['a\n\n', '"a\\n\\n"'],
      ['\na', '|-\n\n  a'],
      ['\n', '"\\n"'],
      [' a\nb', '|2-\n   a\n  b'],
      ['\ta\nb', '"\\ta\\nb"'],
      ['a\n b', '|-\n  a\n   b'],
      ['a \nb', '|-\n  a \n  b'],
      ['a\tc\nb', '|-\n  a\tc\n  b'],
      ['a\n ', '"a\\n "'],
      ['a\u0007\nb', '"a\\u0007\\nb"'],
    ] as const) {
      becomes(JSON.stringify(value), title(value), 'title: Old\nx: y\n', `title: ${written}\nx: y\n`);
    }
    becomes(
      'a text of several lines',
      title('one\n\ntwo'),
      'title: Old # c\nowner: x\n',
      'title: |- # c\n  one\n\n  two\nowner: x\n',
    );
  });

  describe('a new key', () => {
    becomes(
      'takes its place in the usual order',
      set('kind', 'need'),
      one('title: A  # c', '# about who', 'who: x'),
      one('title: A  # c', 'kind: need', '# about who', 'who: x'),
    );
    becomes(
      'goes before all others',
      set('id', 'n', '/opportunities/0'),
      'opportunities:\n  - title: A\n',
      'opportunities:\n  - id: n\n    title: A\n',
    );
    becomes(
      'goes behind a list',
      set('x-note', 'n'),
      one('evidence:', '  - i', '  # last'),
      one('evidence:', '  - i', '  # last', 'x-note: n'),
    );
    becomes('in braces', set('title', 'A, b'), 'parked:\n  - { id: a }\n', 'parked:\n  - { id: a, title: "A, b" }\n');
    becomes(
      'in braces over lines',
      set('source', 's'),
      lines('parked:', '  - {', '      id: a, # one', '      title: A # two', '    }'),
      lines('parked:', '  - {', '      id: a, # one', '      title: A, # two', '      source: s', '    }'),
    );
    becomes(
      'goes before all others with their comments',
      title('T'),
      lines('# head', '', '# the owner', '# of all', 'owner: x'),
      lines('# head', '', 'title: T', '# the owner', '# of all', 'owner: x'),
    );
    becomes(
      'goes before all others in a group with their comments',
      set('on', '2026-01-01', '/outcomes/0/measurements/0'),
      lines('outcomes:', '  - measurements:', '      -', '', '        # two', '        value: 2'),
      lines(
        'outcomes:',
        '  - measurements:',
        '      -',
        '',
        '        on: 2026-01-01',
        '        # two',
        '        value: 2',
      ),
    );
    for (const head of [['# head'], ['', '# head'], ['# head', ''], ['# licence', '# head', '']])
      becomes(
        `stays below what speaks of the file: ${head.join('|')}`,
        title('T'),
        lines(...head, 'owner: x'),
        lines(...head, 'title: T', 'owner: x'),
      );
    becomes('at an open end', set('title', 'T', '/'), 'owner: x', 'title: T\nowner: x');
    becomes('last at an open end', set('owner', 'x', '/'), 'title: T', 'title: T\nowner: x');
    becomes('behind a byte order mark', set('title', 'T', '/'), '\ufeffowner: x\n', '\ufefftitle: T\nowner: x\n');
    becomes(
      'with CRLF',
      set('kind', 'pain'),
      'opportunities:\r\n- id: a\r\n  who: x\r\n',
      'opportunities:\r\n- id: a\r\n  kind: pain\r\n  who: x\r\n',
    );
    becomes('in an empty file', title('T'), '', 'title: T\n');
    becomes('in a file of comments', title('T'), '# only', '# only\ntitle: T\n');
    becomes('in a file of comments with dots', title('T'), '# more...\n', '# more...\ntitle: T\n');
    becomes('in a file of comments with an open end', title('T'), '# only', '# only\ntitle: T\n');
    becomes(
      'before a document end with a comment',
      title('T'),
      '---\n# only\n... # end\n',
      '---\n# only\ntitle: T\n... # end\n',
    );
    becomes('before a document end with an open end', title('T'), '# only\n...', '# only\ntitle: T\n...');
    becomes('before a document end', title('T'), '---\n# only\n...\n', '---\n# only\ntitle: T\n...\n');
    becomes(
      'a list of texts',
      set('ignore', ['x', 'y']),
      one('title: A'),
      one('title: A', 'ignore:', '  - x', '  - y'),
    );
    becomes(
      'last, where it is none of the usual ones',
      set('x-note', 'n', '/'),
      'title: T\nx-other: o\n',
      'title: T\nx-other: o\nx-note: n\n',
    );
    becomes(
      'in its place among those in braces',
      set('kind', 'need'),
      'opportunities: [{ id: a, title: A, who: w }]\n',
      'opportunities: [{ id: a, title: A, kind: need, who: w }]\n',
    );
    becomes('with a name that needs quotes', set('x: y', 'n', '/'), 'title: T\n', 'title: T\n"x: y": n\n');
    becomes(
      'with a name that needs quotes in braces',
      set('x,y', 'n', '/'),
      '{ title: T }\n',
      '{ title: T, "x,y": n }\n',
    );
    becomes('behind a quoted key', set('kind', 'need'), one('"title": A'), one('"title": A', 'kind: need'));
  });

  describe('null removes the key', () => {
    becomes(
      'with its comment',
      set('who', null),
      one('title: A', '# about who', 'who: x # c', 'kind: need'),
      one('title: A', 'kind: need'),
    );
    becomes(
      'first on the dash’s line',
      set('id', null),
      one('title: A'),
      lines('opportunities:', '  - title: A', '  - id: b'),
    );
    becomes(
      'first, with a comment below',
      set('id', null),
      one('# about', 'title: A'),
      lines('opportunities:', '  -', '    # about', '    title: A', '  - id: b'),
    );
    becomes(
      'with the comments at its own column, not those further out',
      set('who', null),
      lines('opportunities:', '- id: a', '  # own', '# further out', '  # own', '  who: w'),
      lines('opportunities:', '- id: a', '  # own', '# further out'),
    );
    becomes(
      'first below a comment of the map',
      set('id', null, '/opportunities/0'),
      lines('opportunities:', '- # about', '  # more', '  id: a', '', '  title: A'),
      lines('opportunities:', '- # about', '  # more', '', '  title: A'),
    );
    becomes(
      'first, with the blank line below it',
      set('id', null, '/opportunities/0'),
      lines('opportunities:', '-', '', '  id: a', '', '  title: A'),
      lines('opportunities:', '-', '', '  title: A'),
    );
    becomes(
      'the only one',
      set('id', null, 'b'),
      one('title: A'),
      lines('opportunities:', '  - id: a', '    title: A', '  - {}'),
    );
    becomes('in braces', set('id', null), 'parked: [{ id: a, title: A }]\n', 'parked: [{ title: A }]\n');
    becomes('last in braces', set('title', null), 'parked: [{ id: a, title: A }]\n', 'parked: [{ id: a }]\n');
    becomes(
      'where blank lines would meet',
      set('owner', null, '/'),
      'title: T\n\nowner: x\n\nparked: []\n',
      'title: T\n\nparked: []\n',
    );
    becomes('that is not there', set('who', null), one('title: A'), one('title: A'));
    becomes('the last of a file', title(null as never), '# head\ntitle: T\n', '# head\n');
  });

  it('takes a key that objects have by themselves as any other', () => {
    assert.equal(edited(one(), set('constructor', 'x')), one('constructor: x'));
    assert.equal(edited(one(), set('__proto__/y', 'x')), one('__proto__:', '  y: x'));
    assert.equal(({} as Record<string, unknown>).y, undefined);
  });
});
