import type { Operation } from '../../../../src/core/operations/schema';
import { becomes, isRefused, lines } from './golden';

const remove = (id: string): Operation => ({ op: 'remove', id });
const set = (id: string, field: string, value: string | null): Operation => ({ op: 'set', id, field, value });
const under = (...rest: string[]) => lines('opportunities:', '  - id: a', ...rest.map(line => `    ${line}`));

describe('convert', () => {
  const convert = (id: string, opportunity: Record<string, string | null>): Operation => ({
    op: 'convert',
    id,
    to: 'solution',
    opportunity,
  });
  becomes(
    'takes a key away where it is to be nothing',
    convert('a', { title: null, who: null, kind: 'pain' }),
    lines('opportunities:', '- id: a', '  title: T', '- id: b'),
    lines('opportunities:', '- kind: pain', '  solutions:', '  - id: a', '    title: T', '- id: b'),
  );
  becomes(
    'keeps all but id and title with the opportunity',
    convert('a', { title: 'When …, I can’t …' }),
    under('# title', 'title: Build it # c', 'evidence: [i]', 'solutions:', '  - id: s'),
    lines(
      'opportunities:',
      '  -',
      '    # title',
      '    title: When …, I can’t … # c',
      '    evidence: [i]',
      '    solutions:',
      '      - id: a',
      '        title: Build it',
      '      - id: s',
    ),
  );
  becomes(
    'without an id',
    convert('/opportunities/0', { title: 'T' }),
    lines('opportunities:', '  - title: Build it'),
    lines('opportunities:', '  - title: T', '    solutions:', '      - title: Build it'),
  );
  becomes(
    'without an id, to one with an id',
    convert('/opportunities/0', { id: 'need', title: 'T' }),
    lines('opportunities:', '  - title: Build it', '  - id: b'),
    lines('opportunities:', '  - id: need', '    title: T', '    solutions:', '      - title: Build it', '  - id: b'),
  );
  becomes(
    'without a title',
    convert('a', { title: 'T' }),
    lines('opportunities:', '  - id: a'),
    lines('opportunities:', '  - title: T', '    solutions:', '      - id: a', '        title: ""'),
  );
  isRefused('to an id that is taken', 'id-taken', convert('a', { id: 'a' }), lines('opportunities:', '  - id: a'));
  isRefused(
    'to an id in the wrong form',
    'id-format',
    convert('a', { id: 'A b' }),
    lines('opportunities:', '  - id: a'),
  );
  becomes(
    'references follow to the new id',
    convert('a', { id: 'need', title: 'T' }),
    lines('opportunities:', '  - id: a', '    title: Build it'),
    lines(
      'opportunities:',
      '  - id: need',
      '    title: T',
      '    solutions:',
      '      - id: a',
      '        title: Build it',
    ),
  );
});

describe('rename', () => {
  const rename = (id: string, to: string): Operation => ({ op: 'rename', id, to });
  becomes(
    'with the references in the file',
    rename('o', 'lead-time'),
    lines(
      'outcomes:',
      '  - id: "o" # id',
      'opportunities:',
      '  - id: a',
      "    outcome: 'o'",
      '  - outcome: o',
      '    title: o',
    ),
    lines(
      'outcomes:',
      '  - id: "lead-time" # id',
      'opportunities:',
      '  - id: a',
      "    outcome: 'lead-time'",
      '  - outcome: lead-time',
      '    title: o',
    ),
  );
  becomes('to the same id', rename('o', 'o'), 'outcomes:\n  - id: o\n', 'outcomes:\n  - id: o\n');
  becomes(
    'by its path',
    rename('/outcomes/0', 'n'),
    lines('outcomes:', '  - id: o', 'opportunities:', '  - outcome: o'),
    lines('outcomes:', '  - id: n', 'opportunities:', '  - outcome: n'),
  );
  becomes('gives an id', rename('/parked/0', 'n'), 'parked:\n- title: P\n', 'parked:\n- id: n\n  title: P\n');
  becomes(
    'after an operation that moves what refers to it',
    [remove('/opportunities/0'), rename('o', 'n')],
    lines('outcomes:', '  - id: o', 'opportunities:', '  - title: A', '  - title: B', '  - outcome: o'),
    lines('outcomes:', '  - id: n', 'opportunities:', '  - title: B', '  - outcome: n'),
  );
});

describe('an opportunity under an outcome', () => {
  const add = (parent: string): Operation => ({ op: 'add', parent, kind: 'opportunity', node: { title: 'T' } });
  const move = (id: string, parent: string, index?: number): Operation => ({
    op: 'move',
    id,
    parent,
    ...(index === undefined ? {} : { index }),
  });
  becomes(
    'gives an outcome without an id one',
    add('/outcomes/0'),
    lines('outcomes:', '  - title: Lead time', '  - id: o'),
    lines(
      'outcomes:',
      '  - id: lead-time',
      '    title: Lead time',
      '  - id: o',
      'opportunities:',
      '  - title: T',
      '    outcome: lead-time',
    ),
  );
  becomes(
    'gives an outcome an id that is free',
    move('lead-time', '/outcomes/0'),
    lines('outcomes:', '  - title: Lead time', 'opportunities:', '  - id: lead-time', '  - id: b'),
    lines(
      'outcomes:',
      '  - id: lead-time-2',
      '    title: Lead time',
      'opportunities:',
      '  - id: b',
      '  - id: lead-time',
      '    outcome: lead-time-2',
    ),
  );
  becomes(
    'that it serves already moves in the list alone',
    move('b', 'o', 0),
    lines('outcomes:', '  - id: o', 'opportunities:', '  - id: a', '  - id: b', '    outcome:   o'),
    lines('outcomes:', '  - id: o', 'opportunities:', '  - id: b', '    outcome:   o', '  - id: a'),
  );
  isRefused(
    'and nothing else goes there',
    'parent-kind',
    { op: 'add', parent: 'o', kind: 'idea', node: { title: 'T' } },
    lines('outcomes:', '  - id: o'),
  );
});

describe('evidence that is a bare id', () => {
  const bare = (item: string, ...rest: string[]) => under('evidence:', `  - ${item} # c`, ...rest);
  const first = '/opportunities/0/evidence/0';
  const more = '  - { insight: j, relation: sizes }';
  becomes('gets another id', set(first, 'insight', 'k'), bare('i'), bare('k'));
  becomes('goes with its id', set(first, 'insight', null), bare('i', more), under('evidence:', more));
  becomes('has no relation to remove', set(first, 'relation', null), bare('i'), bare('i'));
  becomes('gets a relation', set(first, 'relation', 'sizes'), bare('i'), bare('{ insight: i, relation: sizes }'));
  becomes(
    'that is left out gets a relation alone',
    set(first, 'relation', 'sizes'),
    bare('~'),
    bare('{ relation: sizes }'),
  );
  becomes(
    'stays apart from evidence with a relation',
    set('/opportunities/0/evidence/1', 'relation', 'supports'),
    bare('i', more),
    bare('i', more.replace('sizes', 'supports')),
  );
  isRefused('has nothing below it', 'value-format', set(first, 'insight/x', 'v'), bare('i'));

  const add = (node: Record<string, string | number | null>): Operation => ({
    op: 'add',
    parent: 'a',
    kind: 'evidence',
    node,
  });
  becomes(
    'is written so where nothing else is known',
    add({ relation: null, insight: 'i' }),
    under(),
    under('evidence:', '  - i'),
  );
  becomes(
    'is written out with other keys, in their order',
    add({ x_n: 1, relation: 'sizes', insight: 'i' }),
    under(),
    under('evidence:', '  - insight: i', '    relation: sizes', '    x_n: 1'),
  );
  becomes(
    'is written out without an id',
    add({ relation: 'sizes' }),
    under(),
    under('evidence:', '  - relation: sizes'),
  );
  becomes('may hold nothing yet', add({}), under(), under('evidence:', '  - {}'));
});

describe('fields', () => {
  const outcome = (...rest: string[]) => lines('outcomes:', '  - id: o', ...rest);
  becomes(
    'that are numbers are written as numbers',
    { op: 'add', parent: 'o', kind: 'measurement', node: { value: ' -1.25 ' } },
    outcome(),
    outcome('    measurements:', '      - value: -1.25'),
  );
  becomes('that are not quite numbers are texts', set('o', 'from', '1.25 h'), outcome(), outcome('    from: 1.25 h'));
  isRefused('that are no quantity', 'value-format', set('o', 'from', '1.5.2'), outcome());
  becomes(
    'of items on the way',
    set('a', 'solutions/0/title', 'T'),
    under('solutions:', '  - who: w'),
    under('solutions:', '  - title: T', '    who: w'),
  );
  becomes('with digits in their names', set('a', '1a/b2', 'v'), under(), under('1a:', '  b2: v'));
  becomes(
    'of the tenth item',
    set('/', 'x/10', 'v'),
    'x: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n',
    'x: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, v]\n',
  );
  becomes('that hold an id keep it', set('a', 'id', 'a'), under(), under());
  becomes('of the file', set('/', 'title', 'T'), 'opportunities: []\n', 'title: T\nopportunities: []\n');
});

describe('the ids of a new node', () => {
  const add = (node: Record<string, unknown>): Operation => ({
    op: 'add',
    parent: null,
    kind: 'opportunity',
    node: node as never,
  });
  const text = lines('opportunities:', '  - id: a');
  const taken = (title: string, node: Record<string, unknown>) => isRefused(title, 'id-taken', add(node), text);
  taken('may not be taken', { id: 'a' });
  taken('may not be taken further below', { id: 'x', solutions: [{ id: 'y' }, { id: 'a' }] });
  taken('may not stand twice', { id: 'x', evidence: ['i'], solutions: [{ id: 'x' }] });
  taken('may not stand twice as numbers', { id: 5, solutions: [{ title: 'T', id: 5 }] });
  isRefused('may not be in the wrong form', 'id-format', add({ solutions: [{ id: 'A b' }] }), text);
  becomes(
    'are looked for in lists of nodes alone',
    add({ title: 'T', evidence: ['a'], x_ids: [{ id: 'a' }] }),
    text,
    `${text}${lines('  - title: T', '    evidence:', '      - a', '    x_ids:', '      - id: a')}`,
  );
  becomes(
    'mean nothing where a node has none',
    { op: 'add', parent: 'o', kind: 'measurement', node: { id: 'o', value: 1 } },
    lines('outcomes:', '  - id: o'),
    lines('outcomes:', '  - id: o', '    measurements:', '      - value: 1', '        id: o'),
  );
});
