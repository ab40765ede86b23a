import { becomes, lines } from './golden';
import { one, set } from './setting';

describe('set', () => {
  describe('a path', () => {
    const outcome = (...rest: string[]) => lines('outcomes:', '  - id: a', ...rest);
    becomes(
      'into a list',
      set('measurements/1/value', '9h'),
      outcome(
        '    measurements:',
        '      - { on: 2026-07-01, value: 10h }',
        '      - on: 2026-08-01',
        '        value: 8h',
      ),
      outcome(
        '    measurements:',
        '      - { on: 2026-07-01, value: 10h }',
        '      - on: 2026-08-01',
        '        value: 9h',
      ),
    );
    becomes(
      'into a group that is missing',
      set('result/value', '3h', 's'),
      lines('opportunities:', '- solutions:', '  - id: s', '    source: x'),
      lines('opportunities:', '- solutions:', '  - id: s', '    result:', '      value: 3h', '    source: x'),
    );
    becomes(
      'into a group that a word stands for',
      set('result/value', '0.9', 's'),
      lines('opportunities:', '- solutions:', '  - id: s', '    result: unknown # c', '    source: x'),
      lines('opportunities:', '- solutions:', '  - id: s', '    result: # c', '      value: 0.9', '    source: x'),
    );
    becomes(
      'into such a group in braces',
      set('result/on', '2026-11-01', 's'),
      lines('opportunities:', '- solutions: [{ id: s, result: unknown }]'),
      lines('opportunities:', '- solutions: [{ id: s, result: { on: 2026-11-01 } }]'),
    );
    const years = lines('x_by_year:', '  2026: 1 # c', '  "2027": 2');
    becomes('to a key of digits', set('x_by_year/2026', 3, '/'), years, years.replace(': 1', ': 3'));
    becomes('to a quoted key of digits', set('x_by_year/2027', 3, '/'), years, years.replace(': 2', ': 3'));
    becomes('to a new key of digits', set('x_by_year/2028', 3, '/'), years, `${years}  "2028": 3\n`);
    becomes('away from a key of digits', set('x_by_year/2026', null, '/'), years, years.replace('  2026: 1 # c\n', ''));
    becomes('into a list below a key of digits', set('x/1/1', 'v', '/'), 'x: { 1: [a, b] }\n', 'x: { 1: [a, v] }\n');
    becomes('into a group without a value', set('x/a', 'v', '/'), 'x: # c\n', 'x: # c\n  a: v\n');
    becomes('into groups that are missing', set('x/a/b', 'v', '/'), 'x: ~ # c\n', 'x: # c\n  a:\n    b: v\n');
    becomes('to an item without a value', set('x/0', 'v', '/'), 'x:\n-\n- b\n', 'x:\n- v\n- b\n');
    becomes('removes the last item of a list in a list', set('x/0/0', null, '/'), 'x:\n- [a]\n', 'x:\n- []\n');
    becomes(
      'removes the last item of a list in braces',
      set('evidence/0', null),
      'opportunities:\n- { id: a, evidence: [i] } # why\n',
      'opportunities:\n- { id: a } # why\n',
    );
    becomes(
      'into a node below',
      set('solutions/0/experiments/0/status', 'done'),
      one('solutions:', '  - experiments:', '      - title: E', '        learned: L'),
      one('solutions:', '  - experiments:', '      - title: E', '        status: done', '        learned: L'),
    );
    becomes(
      'to a second field of a bare insight',
      set('evidence/0/relation', 'sizes'),
      one('evidence: [i]'),
      one('evidence: [{ insight: i, relation: sizes }]'),
    );
    becomes(
      'a quantity that is a number',
      set('from', '60'),
      outcome('    to: 42'),
      outcome('    from: 60', '    to: 42'),
    );
    becomes(
      'an estimate in a measurement',
      set('measurements/0/value', '12'),
      outcome('    measurements: [{ value: 10 }]'),
      outcome('    measurements: [{ value: 12 }]'),
    );
  });

  describe('numbers that come as text', () => {
    becomes(
      'in a group',
      set('result', { value: '0.9', on: '2026-11-01' }, 's'),
      lines('opportunities:', '- solutions:', '  - id: s'),
      lines('opportunities:', '- solutions:', '  - id: s', '    result:', '      value: 0.9', '      on: 2026-11-01'),
    );
    becomes(
      'in the items of a list',
      set('measurements', [{ value: '3', note: '4' }]),
      lines('outcomes:', '  - id: a'),
      lines('outcomes:', '  - id: a', '    measurements:', '      - value: 3', '        note: "4"'),
    );
  });

  describe('another kind of value', () => {
    becomes(
      'a group in place of a word',
      set('result', { value: '3h', on: '2026-11-01' }, 's'),
      lines('opportunities:', '- solutions:', '  - id: s', '    result: unknown # c', '    source: x'),
      lines(
        'opportunities:',
        '- solutions:',
        '  - id: s',
        '    result: # c',
        '      value: 3h',
        '      on: 2026-11-01',
        '    source: x',
      ),
    );
    becomes(
      'a word in place of a group',
      set('result', 'unknown', 's'),
      lines('opportunities:', '- solutions:', '  - id: s', '    result: # c', '      value: 3h # d', '    source: x'),
      lines('opportunities:', '- solutions:', '  - id: s', '    result: unknown # c', '    source: x'),
    );
    becomes(
      'a relation for a bare insight',
      set('relation', 'sizes', '/opportunities/0/evidence/0'),
      one('evidence:', '  - i # c'),
      one('evidence:', '  - { insight: i, relation: sizes } # c'),
    );
    becomes(
      'a list below a comment',
      set('evidence', ['i', 'j']),
      one('evidence: # none yet', 'solutions: []'),
      one('evidence: # none yet', '  - i', '  - j', 'solutions: []'),
    );
    becomes(
      'a map of lists in place of a word of a list',
      set('x/0', { a: [1], b: 'l\nm' }, '/'),
      lines('x:', '  -   a # c', '  - b'),
      lines('x:', '  -   a: # c', '        - 1', '      b: |-', '        l', '        m', '  - b'),
    );
    becomes(
      'a list in place of a word of a list',
      set('x/0', ['v', { a: [1] }], '/'),
      lines('x:', '  - a # c', '  - b'),
      lines('x:', '  - [v, { a: [1] }] # c', '  - b'),
    );
    becomes(
      'a map in place of an anchored word: an anchor sets no width of dashes',
      set('x/0', { a: [1] }, '/'),
      lines('x:', '  - &b a # c'),
      lines('x:', '  - a: # c', '      - 1'),
    );
    becomes('a word in place of brackets', set('x', 'w', '/'), 'x: [a, b] # c\n', 'x: w # c\n');
    becomes('a word in place of a list', set('x', 'w', '/'), 'x: # c\n  - a # d\n  - b\ny: z\n', 'x: w # c\ny: z\n');
    becomes('a word in place of a list, at the end', set('x', 'w', '/'), 'x:\n  - a', 'x: w');
    becomes(
      'a list in place of a list',
      set('x', ['c'], '/'),
      'x:\n  - a\n  # end\ny: z\n',
      'x:\n  - c\n  # end\ny: z\n',
    );
    becomes(
      'a list in place of a list, with the comments in it',
      set('x', ['c'], '/'),
      'x:\n  # a\n  - a # a\n    # deep\n\n  - b\n\ny: z\n',
      'x:\n  # a\n  - c\n\ny: z\n',
    );
    becomes(
      'a flat map with nothing in it',
      set('x/0', { k: null, l: 1 }, '/'),
      'x:\n  - i\n',
      'x:\n  - { k: null, l: 1 }\n',
    );
    becomes('an empty list in place of a word', set('x/0', [], '/'), 'x:\n  - i\n', 'x:\n  - []\n');
    becomes('a list in place of a quoted word', set('x', ['a'], '/'), 'x: "b" # c\n', 'x: # c\n  - a\n');
    describe('in braces', () => {
      const inBraces = (title: string, value: Parameters<typeof set>[1], before: string, after: string) =>
        becomes(title, set('x/a', value, '/'), `x: ${before} # c\n`, `x: ${after} # c\n`);
      inBraces('a map in place of a word', { k: 1 }, '{ a: "q" }', '{ a: { k: 1 } }');
      inBraces('a number in place of a word', 3, '{ a: "q" }', '{ a: 3 }');
      inBraces('a word in the quotes of old', 'v', '{ a: \'q\', b: "" }', '{ a: \'v\', b: "" }');
      inBraces('a word that needs quotes there', 'v]', '{ a: q }', '{ a: "v]" }');
      inBraces('a word in place of a map', 'v, w', '{ a: { k: 1 } }', '{ a: "v, w" }');
      inBraces('a list in place of a list', ['v'], '{ a: [w,  x] }', '{ a: [v] }');
      inBraces('a value for a key without one', 'v', '{ a: , b: 1 }', '{ a: v , b: 1 }');
      inBraces('a value for a key without a colon', 'v', '{ a, b: 1 }', '{ a: v, b: 1 }');
      inBraces('a list for a key without a colon', ['v'], '{ b: 1, a }', '{ b: 1, a: [v] }');
    });
    becomes(
      'a longer list, with what is said of the items that stay',
      set('ignore', ['x', 'z', 'y']),
      one('ignore:', '  - x   # why', '', '  # of y', '  - y'),
      one('ignore:', '  - x   # why', '', '  - z', '', '  # of y', '  - y'),
    );
    becomes(
      'a shorter list: what is said of an item goes with it',
      set('ignore', ['y']),
      one('ignore:', '  - x   # why', '  # of y', '  - y'),
      one('ignore:', '  # of y', '  - y'),
    );
    becomes(
      'another value in one of the items',
      set('evidence', ['i', { insight: 'j', relation: 'supports' }]),
      one('evidence:', '  - i # c', '  - { insight: j, relation: sizes } # d'),
      one('evidence:', '  - i # c', '  - { insight: j, relation: supports } # d'),
    );
    becomes(
      'a list that has nothing in common with the one before',
      set('ignore', ['z']),
      one('ignore:', '  - x   # why', '  - y'),
      one('ignore:', '  - z'),
    );
    becomes('an empty list', set('ignore', []), one('ignore:', '  - x   # why', '  - y'), one('ignore: []'));
    becomes(
      'the same list',
      set('ignore', ['x', 'y']),
      one('ignore:', '- x   # why', '- "y"'),
      one('ignore:', '- x   # why', '- "y"'),
    );
    becomes(
      'one key of a group, another one less',
      set('result', { on: '2026-12-01' }, 's'),
      lines(
        'opportunities:',
        '- solutions:',
        '  - id: s',
        '    result:',
        '      value: 3h',
        '      on: 2026-11-01 # d',
      ),
      lines('opportunities:', '- solutions:', '  - id: s', '    result:', '      on: 2026-12-01 # d'),
    );
    becomes(
      'a list with an alias, as a whole',
      set('ignore', ['x', 'z']),
      one('who: &w x', 'ignore:', '  - *w # c', '  - y'),
      one('who: &w x', 'ignore:', '  - x', '  - z'),
    );
    becomes('a list in brackets', set('ignore', ['x', 'y']), one('ignore: [x] # c'), one('ignore: [x, y] # c'));
  });
});
