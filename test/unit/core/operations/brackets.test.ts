import type { Operation } from '../../../../src/core/operations/schema';
import { becomes, isRefused, lines } from './golden';

const x = { id: 'x' };
const add = (index?: number): Operation => ({
  op: 'add',
  parent: null,
  kind: 'idea',
  node: x,
  ...(index === undefined ? {} : { index }),
});
const move = (id: string, parent: string | null, index?: number): Operation => ({
  op: 'move',
  id,
  parent,
  ...(index === undefined ? {} : { index }),
});
const remove = (id: string): Operation => ({ op: 'remove', id });
const set = (field: string, value: string | null, id = 'a'): Operation => ({ op: 'set', id, field, value });
/** Solutions of `a` as they are given, and those of `b` in a block. */
const solutions = (ofA: readonly string[], ofB: readonly string[]) =>
  lines(
    'opportunities:',
    '  - id: a',
    ...ofA.map(line => `    ${line}`),
    '  - id: b',
    ...ofB.map(line => `    ${line}`),
  );

describe('a list in brackets', () => {
  describe('takes in an item', () => {
    becomes('before the first', add(0), 'parked: [{ id: a }]\n', 'parked: [{ id: x }, { id: a }]\n');
    becomes('in the middle', add(1), 'parked: [ a,  b ]\n', 'parked: [ a,  { id: x }, b ]\n');
    becomes('behind the last', add(), 'parked: [ a,  b ]\n', 'parked: [ a,  b, { id: x } ]\n');
    becomes('behind a last comma', add(), 'parked: [a,]\n', 'parked: [a, { id: x }]\n');
    becomes('behind an item at the end of a line', add(), 'parked: [a,\n  b]\n', 'parked: [a,\n  b, { id: x }]\n');
    becomes(
      'on a line of its own, above the comment of the next',
      add(1),
      lines('parked: [', '    a,', '    # about b', '    # more', '    b', '  ] # end'),
      lines('parked: [', '    a,', '    { id: x },', '    # about b', '    # more', '    b', '  ] # end'),
    );
    becomes(
      'on a line of its own, last',
      add(),
      lines('parked: [', '  a,', '  b', ']'),
      lines('parked: [', '  a,', '  b,', '  { id: x }', ']'),
    );
    becomes(
      'on a line of its own, behind a last comma and its comment',
      add(),
      lines('parked: [', '  a,', '  b, # b', ']'),
      lines('parked: [', '  a,', '  b, # b', '  { id: x },', ']'),
    );
    becomes(
      'on a line of its own, behind a comma on the line below',
      add(),
      lines('parked: [', '  a', '  # why', '  ,', ']'),
      lines('parked: [', '  a', '  # why', '  ,', '  { id: x },', ']'),
    );
    becomes(
      'with CRLF',
      [add(0), { ...add(), node: { id: 'y' } } as Operation],
      'parked: [\r\n  a\r\n]\r\n',
      'parked: [\r\n  { id: x },\r\n  a,\r\n  { id: y }\r\n]\r\n',
    );
    becomes(
      'where braces around it leave no other way',
      { op: 'add', parent: 'a', kind: 'solution', node: x },
      'opportunities: [{ id: a, solutions: [ ] }]\n',
      'opportunities: [{ id: a, solutions: [{ id: x }] }]\n',
    );
    becomes(
      'before a comment, where there is nothing else',
      { op: 'add', parent: 'a', kind: 'solution', node: x },
      'opportunities: [{ id: a, solutions: [ # none\n  ] }]\n',
      'opportunities: [{ id: a, solutions: [{ id: x } # none\n  ] }]\n',
    );
  });

  describe('gives an item away', () => {
    becomes('first', remove('/parked/0'), 'parked: [a,  b, c]\n', 'parked: [b, c]\n');
    becomes('in the middle', remove('/parked/1'), 'parked: [a,  b, c]\n', 'parked: [a,  c]\n');
    becomes('last', remove('/parked/2'), 'parked: [a,  b , c ]\n', 'parked: [a,  b ]\n');
    becomes('last before a comma', remove('/parked/1'), 'parked: [a, b, ]\n', 'parked: [a, ]\n');
    becomes('last at the end of a line', remove('/parked/1'), 'parked: [a,\n  b]\n', 'parked: [a]\n');
    becomes('last below a comment', remove('/parked/1'), 'parked: [a, # a\n  b]\n', 'parked: [a # a\n  ]\n');
    becomes(
      'that shares its line with the next',
      remove('/parked/0'),
      lines('parked: [', '  a, b,', '  c', ']'),
      lines('parked: [', '  b,', '  c', ']'),
    );
    becomes(
      'that shares its line with the one before',
      remove('/parked/1'),
      lines('parked: [', '  a, b, # both', '  c', ']'),
      lines('parked: [', '  a, # both', '  c', ']'),
    );
    becomes(
      'last, that shares its line with the one before',
      remove('/parked/2'),
      lines('parked: [', '  a,', '  b, c', ']'),
      lines('parked: [', '  a,', '  b', ']'),
    );
    becomes(
      'with its comments',
      remove('/parked/1'),
      lines('parked: [', '  # about a', '  a, # a', '  # about b', '  b, # b', '  # about c', '  c', ']'),
      lines('parked: [', '  # about a', '  a, # a', '  # about c', '  c', ']'),
    );
    becomes(
      'with the comment before its comma',
      remove('/parked/0'),
      lines('parked: [', '  a # a, said', '  , b', ']'),
      lines('parked: [', '  b', ']'),
    );
    becomes(
      'last on a line of its own, with the comma before it',
      remove('/parked/1'),
      lines('parked: [', '  a, # a', '  b', ']'),
      lines('parked: [', '  a # a', ']'),
    );
    becomes(
      'last, with the comma below the comment of the one before',
      remove('/parked/1'),
      lines('parked: [ a # a', '  , b ]'),
      lines('parked: [ a # a', '    ]'),
    );
    becomes(
      'the only one, where a comment explains the key',
      remove('/parked/0'),
      'parked: [ a, ] # not yet\n',
      'parked: [] # not yet\n',
    );
    becomes(
      'the only one below a comment',
      remove('/parked/0'),
      lines('parked: [ # ideas', '  a ] # not yet'),
      lines('parked: [ # ideas', '   ] # not yet'),
    );
    becomes(
      'the only one above a comment',
      remove('/parked/0'),
      lines('parked: [ a # an idea', '  ] # not yet'),
      lines('parked: [  # an idea', '  ] # not yet'),
    );
  });

  describe('has its items moved within it', () => {
    becomes('to the end', move('/parked/0', null), 'parked: [a, b, c]\n', 'parked: [b, c, a]\n');
    becomes('to the middle', move('/parked/0', null, 1), 'parked: [a, b, c]\n', 'parked: [b, a, c]\n');
    becomes('to the start', move('/parked/2', null, 0), 'parked: [a, b, c]\n', 'parked: [c, a, b]\n');
    becomes(
      'over lines, with their comments',
      move('/parked/0', null, 1),
      lines('parked: [', '  # about a', '  a, # a', '  b, # b', '  c', ']'),
      lines('parked: [', '  b, # b', '  # about a', '  a, # a', '  c', ']'),
    );
    becomes(
      'over lines, to the end',
      move('/parked/0', null),
      lines('parked: [', '  # about a', '  a, # a', '  b # b', ']'),
      lines('parked: [', '  b, # b', '  # about a', '  a # a', ']'),
    );
    isRefused(
      'a comment before its comma',
      'layout',
      move('/parked/0', null, 1),
      lines('parked: [', '  a # a', '  , b', ']'),
    );
  });
});

describe('from brackets into a block', () => {
  const block = ['solutions:', '  - id: t'];
  becomes(
    'an item',
    move('s', 'b', 0),
    solutions(['solutions: [{ id: s }, { id: r }]'], block),
    solutions(['solutions: [{ id: r }]'], ['solutions:', '  - { id: s }', '  - id: t']),
  );
  becomes(
    'an item over lines, written as a block',
    move('s', 'b'),
    solutions(['solutions: [{ id: s,', '  title: "S, # 1" }]'], block),
    solutions([], ['solutions:', '  - id: t', '  - id: s', '    title: "S, # 1"']),
  );
  isRefused(
    'an item over lines with a comment inside',
    'layout',
    move('s', 'b'),
    solutions(['solutions: [{ id: s, # s', '  title: S }]'], block),
  );
  isRefused(
    'an item over lines with a comment inside, into a list of its own',
    'layout',
    move('s', 'b'),
    solutions(['solutions: [{ id: s, # s', '  title: S }]'], []),
  );
  isRefused(
    'an item whose comment stands before its comma',
    'layout',
    move('s', 'b'),
    solutions(['solutions: [', '  { id: s } # s', '  , { id: r } ]'], block),
  );
});

describe('from a block into brackets', () => {
  const into = ['solutions: [{ id: t }]'];
  const intoLines = ['solutions: [', '  { id: t }', ']'];
  const taken = (...item: string[]) => ['solutions:', ...item.map(line => `  ${line}`), '  - id: r'];
  const left = ['solutions:', '  - id: r'];
  becomes(
    'an item in braces, as it is written',
    move('s', 'a'),
    solutions(into, taken('- {id: s,  title: S}')),
    solutions(['solutions: [{ id: t }, {id: s,  title: S}]'], left),
  );
  becomes(
    'an item in braces with its comments, where items have lines',
    move('s', 'a'),
    solutions(intoLines, taken('# about s', '- {id: s} # s')),
    solutions(['solutions: [', '  { id: t },', '  # about s', '  {id: s} # s', ']'], left),
  );
  becomes(
    'an item in braces with its comments, first of those that have lines',
    move('s', 'a', 0),
    solutions(intoLines, taken('# about s', '# more', '- {id: s} # s')),
    solutions(['solutions: [', '  # about s', '  # more', '  {id: s}, # s', '  { id: t }', ']'], left),
  );
  becomes(
    'an item in braces with its anchor',
    move('s', 'a'),
    solutions(into, taken('-   &s {id: s}')),
    solutions(['solutions: [{ id: t }, &s {id: s}]'], left),
  );
  isRefused(
    'an item in braces with a comment behind its dash',
    'layout',
    move('s', 'a'),
    solutions(intoLines, taken('- # why', '    {id: s}')),
  );
  isRefused(
    'an item in braces with a comment above',
    'layout',
    move('s', 'a'),
    solutions(into, taken('# s', '- {id: s}')),
  );
  isRefused(
    'an item in braces with a comment behind',
    'layout',
    move('s', 'a'),
    solutions(into, taken('- {id: s} # s')),
  );
  isRefused(
    'an item in braces with a comment below',
    'layout',
    move('s', 'a'),
    solutions(intoLines, taken('- {id: s}', '    # deep')),
  );
  becomes(
    'an item over lines, written in braces',
    move('s', 'a', 0),
    solutions(
      into,
      taken('- id: s', '  "title": "S # !"', '  outcomes:', '    - o', '  notes: |', '    # one', '    two!'),
    ),
    solutions(['solutions: [{ id: s, title: "S # !", outcomes: [o], notes: "# one\\ntwo!\\n" }, { id: t }]'], left),
  );
  becomes(
    'braces over lines, written on one',
    move('s', 'a'),
    solutions(into, taken('- { id: s,', '    title: S }')),
    solutions(['solutions: [{ id: t }, { id: s, title: S }]'], left),
  );
  for (const [name, item] of Object.entries({
    'a comment above a key': ['- id: s', '  # why', '  title: S'],
    'a comment behind a value': ['- id: s # why', '  title: S'],
    'a comment behind the last value': ['- id: s', '  title: S # why'],
    'a comment above the dash': ['# why', '- id: s', '  title: S'],
    'a comment behind the header of a text': ['- id: s', '  title: | # why', '    S'],
    'a tag': ['- id: s', '  title: !!str S'],
    'a comment behind the header of a folded text': ['- id: s', '  title: >- # why', '    S'],
    'a key that is a list': ['- id: s', '  ? [k, l]', '  : S'],
    'an alias': ['- id: s', '  title: *t'],
    'an anchor': ['- id: s', '  title: &s S'],
  })) {
    isRefused(`an item over lines with ${name}`, 'layout', move('s', 'a'), solutions(into, taken(...item)));
  }
});

describe('a map in braces', () => {
  const parked = (...item: string[]) => lines('parked:', ...item.map((line, at) => (at ? '    ' : '  - ') + line));
  becomes('takes in its first key', set('title', 'T', '/parked/0'), parked('{} # none'), parked('{ title: T } # none'));
  becomes(
    'takes in a key before its first',
    set('id', 'n', '/parked/0'),
    parked('{title: T}'),
    parked('{id: n, title: T}'),
  );
  becomes(
    'takes in a key in the middle',
    set('title', 'T'),
    parked('{ id: a, source: s }'),
    parked('{ id: a, title: T, source: s }'),
  );
  becomes('takes in a key behind a last comma', set('title', 'T'), parked('{ id: a, }'), parked('{ id: a, title: T }'));
  becomes('loses a key before a last comma', set('title', null), parked('{ id: a, title: T, }'), parked('{ id: a, }'));
  becomes('loses its only key', set('id', null), parked('{ id: a, }'), parked('{}'));
  becomes(
    'takes in a first key on a line of its own',
    set('id', 'n', '/parked/0'),
    parked('{', '  # about title', '  title: T', '}'),
    parked('{', '  id: n,', '  # about title', '  title: T', '}'),
  );
  becomes(
    'loses a key on a line of its own',
    set('title', null),
    parked('{', '  id: a, # id', '  # about title', '  title: T # t', '}'),
    parked('{', '  id: a # id', '}'),
  );
});
