import type { Operation } from '../../../../src/core/operations/schema';
import { becomes, lines } from './golden';

const add = (
  parent: string | null,
  node: Record<string, string>,
  kind: 'solution' | 'opportunity' | 'idea',
  index?: number,
): Operation => ({ op: 'add', parent, kind, node, ...(index === undefined ? {} : { index }) });
const move = (id: string, parent: string | null, index?: number): Operation => ({
  op: 'move',
  id,
  parent,
  ...(index === undefined ? {} : { index }),
});
const under = (...rest: string[]) => lines('opportunities:', '  - id: a', ...rest.map(line => `    ${line}`));
const x = { id: 'x', title: 'X' };

describe('add', () => {
  becomes(
    'evidence without a relation as its bare id',
    { op: 'add', parent: 'a', kind: 'evidence', node: { insight: 'i' } },
    under('title: A'),
    under('title: A', 'evidence:', '  - i'),
  );
  becomes(
    'last, behind the comments of the item before',
    add('a', x, 'solution'),
    under('solutions:', '  - id: s', '      # deep', '  # same column'),
    under('solutions:', '  - id: s', '      # deep', '  - id: x', '    title: X', '  # same column'),
  );
  becomes(
    'first, above the comment of the next',
    add('a', x, 'solution', 0),
    under('solutions:', '  # about s', '  - id: s'),
    under('solutions:', '  - id: x', '    title: X', '  # about s', '  - id: s'),
  );
  becomes(
    'where blank lines set items apart',
    add('a', x, 'solution', 1),
    under('solutions:', '  - id: s', '', '  - id: t', '', 'who: w'),
    under('solutions:', '  - id: s', '', '  - id: x', '    title: X', '', '  - id: t', '', 'who: w'),
  );
  describe('with the blank lines of the nearest neighbours', () => {
    const list = lines('parked:', '- a', '', '- b', '- c');
    becomes('first', add(null, { id: 'x' }, 'idea', 0), list, list.replace('- a', '- id: x\n\n- a'));
    becomes('second', add(null, { id: 'x' }, 'idea', 1), list, list.replace('- b', '- id: x\n\n- b'));
    becomes('third', add(null, { id: 'x' }, 'idea', 2), list, list.replace('- c', '- id: x\n- c'));
    becomes('last', add(null, { id: 'x' }, 'idea'), list, `${list}- id: x\n`);
  });
  becomes(
    'as its sibling in brackets',
    { op: 'add', parent: null, kind: 'idea', index: 1, node: { id: 'x', title: 'X' } },
    'parked:\n- id: a\n- [b]\n',
    'parked:\n- id: a\n- { id: x, title: X }\n- [b]\n',
  );
  becomes(
    'as its siblings in braces',
    add(null, x, 'idea'),
    'parked:\n- { id: a }\n',
    'parked:\n- { id: a }\n- { id: x, title: X }\n',
  );
  becomes(
    'in brackets',
    add(null, { title: 'X, y' }, 'idea', 0),
    'parked: [{ id: a }]\n',
    'parked: [{ title: "X, y" }, { id: a }]\n',
  );
  becomes(
    'in brackets over lines',
    add(null, x, 'idea'),
    lines('parked: [', '  { id: a }, # a', '  { id: b } # b', ']'),
    lines('parked: [', '  { id: a }, # a', '  { id: b }, # b', '  { id: x, title: X }', ']'),
  );
  becomes(
    'in a list that is missing',
    add('a', x, 'solution'),
    under('title: A'),
    under('title: A', 'solutions:', '  - id: x', '    title: X'),
  );
  becomes(
    'in a list that is missing, flush as the file does it',
    add('a', x, 'solution'),
    'opportunities:\n- id: a\n',
    'opportunities:\n- id: a\n  solutions:\n  - id: x\n    title: X\n',
  );
  becomes(
    'in []',
    add('a', x, 'solution'),
    under('solutions: [] # none', 'who: w'),
    under('solutions: # none', '  - id: x', '    title: X', 'who: w'),
  );
  becomes(
    'in [ ]',
    add('a', x, 'solution'),
    under('solutions: [ ]', 'who: w'),
    under('solutions:', '  - id: x', '    title: X', 'who: w'),
  );
  becomes(
    'in a list without a value',
    add('a', x, 'solution'),
    under('solutions: # none', 'who: w'),
    under('solutions: # none', '  - id: x', '    title: X', 'who: w'),
  );
  becomes(
    'in null',
    add('a', x, 'solution'),
    under('solutions: null', 'who: w'),
    under('solutions:', '  - id: x', '    title: X', 'who: w'),
  );
  becomes('in an empty file', add(null, x, 'opportunity'), '', 'opportunities:\n  - id: x\n    title: X\n');
  becomes('at an open end', add(null, x, 'idea'), 'parked:\n- id: a', 'parked:\n- id: a\n- id: x\n  title: X');
  becomes(
    'at an open end with CRLF',
    add(null, x, 'idea'),
    'parked:\r\n- id: a',
    'parked:\r\n- id: a\r\n- id: x\r\n  title: X',
  );
  becomes(
    'with CRLF and a byte order mark',
    add(null, x, 'idea', 0),
    '\ufeffparked:\r\n  - id: a\r\n',
    '\ufeffparked:\r\n  - id: x\r\n    title: X\r\n  - id: a\r\n',
  );
  becomes(
    'with one space a step',
    add('a', x, 'solution'),
    'opportunities:\n - id: a\n   solutions:\n    - id: s\n',
    'opportunities:\n - id: a\n   solutions:\n    - id: s\n    - id: x\n      title: X\n',
  );
  becomes(
    'with wide dashes',
    add('a', x, 'solution'),
    'opportunities:\n-   id: a\n    solutions:\n    -   id: s\n',
    'opportunities:\n-   id: a\n    solutions:\n    -   id: s\n    -   id: x\n        title: X\n',
  );
  becomes(
    'behind a text that keeps its line breaks',
    add(null, x, 'opportunity'),
    'opportunities:\n- title: |+\n    a\n\n\nowner: o\n',
    'opportunities:\n- title: |+\n    a\n\n\n- id: x\n  title: X\nowner: o\n',
  );
  becomes(
    'an opportunity under an outcome',
    add('o', x, 'opportunity'),
    'outcomes:\n  - id: o\n',
    'outcomes:\n  - id: o\nopportunities:\n  - id: x\n    title: X\n    outcome: o\n',
  );
  becomes(
    'an item behind a comment of its dash',
    add(null, x, 'idea', 0),
    'parked:\n- # first\n  id: a\n',
    'parked:\n- id: x\n  title: X\n- # first\n  id: a\n',
  );
});

describe('move', () => {
  const two = lines(
    'opportunities:',
    '  # about a',
    '  - id: a # a',
    '    solutions:',
    '      # about s',
    '      - id: s',
    '        title: >-',
    '          folded',
    '          text',
    '        # end of s',
    '      - { id: t }',
    '',
    '  - id: b',
    '',
  );
  becomes(
    'up within its list, with its comments',
    move('t', 'a', 0),
    under('solutions:', '  # about s', '  - id: s', '  # about t', '  - id: t'),
    under('solutions:', '  # about t', '  - id: t', '  # about s', '  - id: s'),
  );
  becomes(
    'down within its list',
    move('s', 'a'),
    under('solutions:', '  - id: s # s', '  - id: t'),
    under('solutions:', '  - id: t', '  - id: s # s'),
  );
  becomes('to its own place', move('s', 'a', 0), under('solutions:', '  - id: s'), under('solutions:', '  - id: s'));
  becomes('to its own place, last', move('b', null), 'parked:\n- id: a\n- id: b\n', 'parked:\n- id: a\n- id: b\n');
  becomes(
    'to []',
    move('p', 'a'),
    lines(
      'opportunities:',
      '  - id: a',
      '    solutions: [] # none',
      'parked:',
      '  # about p',
      '  - id: p',
      '  - id: q',
    ),
    lines(
      'opportunities:',
      '  - id: a',
      '    solutions: # none',
      '      # about p',
      '      - id: p',
      'parked:',
      '  - id: q',
    ),
  );
  becomes(
    'to a new list in braces',
    move('p', 'a'),
    lines('opportunities:', '  - { id: a } # c', 'parked:', '  - id: p', '  - id: q'),
    lines('opportunities:', '  - { id: a, solutions: [{ id: p }] } # c', 'parked:', '  - id: q'),
  );
  becomes(
    'to [] in braces',
    move('p', 'a'),
    lines('opportunities:', '  - { id: a, solutions: [], who: w }', 'parked:', '  - {id: p}', '  - id: q'),
    lines('opportunities:', '  - { id: a, solutions: [{id: p}], who: w }', 'parked:', '  - id: q'),
  );
  becomes(
    'to a new list, indented anew',
    move('s', 'b'),
    two,
    lines(
      'opportunities:',
      '  # about a',
      '  - id: a # a',
      '    solutions:',
      '      - { id: t }',
      '',
      '  - id: b',
      '    solutions:',
      '      # about s',
      '      - id: s',
      '        title: >-',
      '          folded',
      '          text',
      '        # end of s',
      '',
    ),
  );
  becomes(
    'with a line of spaces in a text',
    move('b', 'a'),
    'opportunities:\n- id: a\n- id: b\n  title: |\n    one\n      \n    two\n\n    three\n',
    'opportunities:\n- id: a\n  opportunities:\n  - id: b\n    title: |\n      one\n        \n      two\n\n      three\n',
  );
  becomes(
    'below another depth',
    move('b', 'a'),
    lines('opportunities:', '  - id: a', '  # about b', '  - id: b', '    title: |', '      text', '', '      more'),
    lines(
      'opportunities:',
      '  - id: a',
      '    opportunities:',
      '      # about b',
      '      - id: b',
      '        title: |',
      '          text',
      '',
      '          more',
    ),
  );
  becomes(
    'out of its parent',
    move('b', null),
    lines('opportunities:', '- id: a', '  opportunities:', '  - id: b', '    who: w', '  title: A'),
    lines('opportunities:', '- id: a', '  title: A', '- id: b', '  who: w'),
  );
  becomes(
    'between groups of blank lines',
    move('c', null, 0),
    lines('opportunities:', '- id: a', '', '- id: b', '', '- id: c'),
    lines('opportunities:', '- id: c', '', '- id: a', '', '- id: b'),
  );
  becomes('at an open end', move('b', null, 0), 'parked:\n- id: a\n- id: b', 'parked:\n- id: b\n- id: a');
  becomes('to an open end', move('a', null), 'parked:\n- id: a\n- id: b', 'parked:\n- id: b\n- id: a');
  becomes(
    'from the open end into another list',
    move('c', 'b'),
    'opportunities:\n- id: a\n- id: b\n- id: c',
    'opportunities:\n- id: a\n- id: b\n  opportunities:\n  - id: c',
  );
  becomes(
    'a parked idea to a solution',
    move('p', 'a'),
    lines('opportunities:', '  - id: a', 'parked:', '  - { id: p, title: P } # why', '  - { id: q }'),
    lines(
      'opportunities:',
      '  - id: a',
      '    solutions:',
      '      - { id: p, title: P } # why',
      'parked:',
      '  - { id: q }',
    ),
  );
  becomes(
    'an opportunity under an outcome',
    move('a', 'o'),
    lines(
      'outcomes:',
      '  - id: o',
      'opportunities:',
      '  - id: b',
      '    opportunities:',
      '      - id: a',
      '        who: w',
    ),
    lines('outcomes:', '  - id: o', 'opportunities:', '  - id: b', '  - id: a', '    who: w', '    outcome: o'),
  );
  becomes(
    'out of brackets',
    move('p', 'a'),
    lines('opportunities:', '  - id: a', 'parked: [{ id: p }, { id: q }]'),
    lines('opportunities:', '  - id: a', '    solutions:', '      - { id: p }', 'parked: [{ id: q }]'),
  );
  becomes(
    'out of brackets over lines, with its comments',
    move('p', 'a'),
    lines('opportunities:', '  - id: a', 'parked: [', '  # about p', '  { id: p }, # p', '  { id: q }', ']'),
    lines(
      'opportunities:',
      '  - id: a',
      '    solutions:',
      '      # about p',
      '      - { id: p } # p',
      'parked: [',
      '  { id: q }',
      ']',
    ),
  );
  becomes('into brackets', move('b', null, 0), 'parked: [{ id: a }, { id: b }]\n', 'parked: [{ id: b }, { id: a }]\n');
  becomes(
    'the last of a list whose key is explained',
    move('p', 'a'),
    lines('opportunities:', '  - id: a', 'parked: # not yet', '  - id: p'),
    lines('opportunities:', '  - id: a', '    solutions:', '      - id: p', 'parked: [] # not yet'),
  );
  becomes(
    'past a text that keeps its line breaks',
    move('b', null, 0),
    'opportunities:\n- title: |+\n    a\n\n\n- id: b\n',
    'opportunities:\n- id: b\n- title: |+\n    a\n\n\n',
  );
});
