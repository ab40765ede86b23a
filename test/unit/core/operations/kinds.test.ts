import assert from 'node:assert/strict';
import type { ArtefactKind } from '../../../../src/core/artefacts/registry';
import type { Operation } from '../../../../src/core/operations/schema';
import { edited, lines } from './golden';

/** A test of operations on one kind of file: a text, and the whole text that it becomes. */
function on(kind: ArtefactKind) {
  return (title: string, operation: Operation | readonly Operation[], before: string, after: string): void => {
    it(title, () => assert.equal(edited(before, operation, kind), after));
  };
}

describe('operations on a scorecard', () => {
  const becomes = on('scorecard');
  const text = lines(
    'title: Candidates',
    'unit: hours',
    'entries:',
    '  - id: a',
    '    reach: 120       # people',
    "    effort: '3..6'",
    '    confidence: 80%',
    '',
    '  # the second',
    '  - { id: b, reach: 10, effort: 2 }',
  );
  becomes(
    'set an estimate, with the comment behind it',
    { op: 'set', id: 'a', field: 'reach', value: '100..150' },
    text,
    text.replace('120  ', '100..150  '),
  );
  becomes(
    'set a number that comes as text, in the quotes of old',
    { op: 'set', id: 'a', field: 'effort', value: '4' },
    text,
    text.replace("'3..6'", '4'),
  );
  becomes(
    'set a percentage',
    { op: 'set', id: 'a', field: 'confidence', value: '50%' },
    text,
    text.replace('80%', '50%'),
  );
  becomes(
    'set a field in braces',
    { op: 'set', id: 'b', field: 'frequency', value: '2..3' },
    text,
    text.replace('reach: 10, effort', 'reach: 10, frequency: 2..3, effort'),
  );
  becomes(
    'set a field of the file',
    { op: 'set', id: '/', field: 'divide_by', value: 'duration' },
    text,
    text.replace('unit: hours\n', 'unit: hours\ndivide_by: duration\n'),
  );
  becomes(
    'set a field that was missing, in its place',
    { op: 'set', id: 'a', field: 'frequency', value: 3 },
    text,
    text.replace('# people\n', '# people\n    frequency: 3\n'),
  );
  becomes(
    'add an entry at an index',
    { op: 'add', parent: null, kind: 'entry', index: 0, node: { id: 'c', reach: '5', capability: 'seeing' } },
    text,
    text.replace('  - id: a', '  - id: c\n    capability: seeing\n    reach: 5\n\n  - id: a'),
  );
  becomes(
    'move an entry',
    { op: 'move', id: 'b', parent: null, index: 0 },
    text,
    [
      'title: Candidates\nunit: hours\nentries:\n  # the second\n  - { id: b, reach: 10, effort: 2 }\n\n',
      "  - id: a\n    reach: 120       # people\n    effort: '3..6'\n    confidence: 80%\n",
    ].join(''),
  );
  becomes(
    'remove an entry with its comment',
    { op: 'remove', id: 'b' },
    text,
    text.slice(0, text.indexOf('\n  # the second')),
  );
  becomes('rename an entry', { op: 'rename', id: 'b', to: 'z' }, text, text.replace('id: b', 'id: z'));
});

describe('operations on insights', () => {
  const becomes = on('insights');
  const text = lines(
    'insights:',
    '- id: a',
    '  kind: interview',
    '  bias: [recency]   # what else',
    '  finding: >-',
    '    Four of five',
    '    restarted it',
    '- id: b',
  );
  becomes(
    'set a list of texts in brackets',
    { op: 'set', id: 'a', field: 'bias', value: ['recency', 'small-sample'] },
    text,
    text.replace('[recency]', '[recency, small-sample]'),
  );
  becomes(
    'set a list of texts where none was',
    { op: 'set', id: 'b', field: 'bias', value: ['recency'] },
    text,
    text.replace('- id: b\n', '- id: b\n  bias:\n  - recency\n'),
  );
  becomes(
    'set one text of a list',
    { op: 'set', id: 'a', field: 'bias/0', value: 'small-sample' },
    text,
    text.replace('[recency]', '[small-sample]'),
  );
  becomes(
    'set a folded text, folded as before',
    { op: 'set', id: 'a', field: 'finding', value: 'Five of five' },
    text,
    text.replace('    Four of five\n    restarted it\n', '    Five of five\n'),
  );
  becomes(
    'set a date',
    { op: 'set', id: 'a', field: 'on', value: '2026-09-12' },
    text,
    text.replace('kind: interview\n', 'kind: interview\n  on: 2026-09-12\n'),
  );
  becomes(
    'move an insight',
    { op: 'move', id: 'a', parent: null },
    text,
    [
      'insights:\n- id: b\n- id: a\n  kind: interview\n  bias: [recency]   # what else\n',
      '  finding: >-\n    Four of five\n    restarted it\n',
    ].join(''),
  );
  becomes(
    'add with CRLF',
    { op: 'add', parent: null, kind: 'insight', node: { id: 'c', participants: '5' } },
    'insights:\r\n- id: a',
    'insights:\r\n- id: a\r\n- id: c\r\n  participants: 5',
  );
});

describe('operations on a journey', () => {
  const becomes = on('journey');
  const text = lines(
    'stages:',
    '   - id: local',
    '     title: Local',
    '     places:',
    '        - { id: set-up, title: Set up, products: [devstack] }',
    '        - { id: change, title: Change }',
    '   - id: shared',
    '     title: Shared',
  );
  becomes(
    'move a place into a stage without places, as deep as the file has it',
    { op: 'move', id: 'change', parent: 'shared' },
    text,
    text.replace('        - { id: change, title: Change }\n', '') +
      '     places:\n        - { id: change, title: Change }\n',
  );
  becomes(
    'add a product',
    { op: 'set', id: 'set-up', field: 'products', value: ['devstack', 'wiki'] },
    text,
    text.replace('[devstack]', '[devstack, wiki]'),
  );
  becomes('remove a stage', { op: 'remove', id: 'shared' }, text, text.slice(0, text.indexOf('   - id: shared')));
  becomes(
    'remove the last places, and their key with them',
    [
      { op: 'remove', id: 'set-up' },
      { op: 'remove', id: 'change' },
    ],
    text,
    lines('stages:', '   - id: local', '     title: Local', '   - id: shared', '     title: Shared'),
  );
});

describe('operations on a kata', () => {
  const becomes = on('kata');
  const text = lines(
    'title: T',
    'target: { value: 0.5, by: 2026-12-15 }',
    'start:',
    '  value: 2.1',
    'steps:',
    '  - on: 2026-09-20   # first',
    '    current: 2.1',
    '    step: Show it',
  );
  becomes(
    'set a quantity inside of a group in braces',
    { op: 'set', id: '/', field: 'target/value', value: '30 min' },
    text,
    text.replace('value: 0.5', 'value: 30 min'),
  );
  becomes(
    'set a quantity inside of a group',
    { op: 'set', id: '/', field: 'start/value', value: '3' },
    text,
    text.replace('value: 2.1\nsteps', 'value: 3\nsteps'),
  );
  becomes(
    'add a key to a group',
    { op: 'set', id: '/', field: 'start/on', value: '2026-09-12' },
    text,
    text.replace('value: 2.1\nsteps', 'value: 2.1\n  on: 2026-09-12\nsteps'),
  );
  becomes(
    'set a field of a step by its path',
    { op: 'set', id: '/steps/0', field: 'actual', value: '0.9' },
    text,
    `${text}    actual: 0.9\n`,
  );
  becomes(
    'add a step',
    { op: 'add', parent: null, kind: 'step', node: { on: '2026-10-01', current: '0.9', step: 'Next' } },
    text,
    `${text}  - on: 2026-10-01\n    current: 0.9\n    step: Next\n`,
  );
  becomes('remove the only step', { op: 'remove', id: '/steps/0' }, text, text.slice(0, text.indexOf('steps:')));
});

describe('operations on a roadmap', () => {
  const becomes = on('roadmap');
  const text = '\ufefftitle: R\r\ncolumns: journey\r\ntrees: ["**/*.tree.yaml"]\r\nrows: [now, next]';
  becomes(
    'set a choice',
    { op: 'set', id: '/', field: 'columns', value: 'outcomes' },
    text,
    text.replace('journey', 'outcomes'),
  );
  becomes(
    'set a list that needs quotes',
    { op: 'set', id: '/', field: 'trees', value: ['a.tree.yaml', '*.tree.yaml'] },
    text,
    text.replace('["**/*.tree.yaml"]', '[a.tree.yaml, "*.tree.yaml"]'),
  );
  becomes(
    'set the last key of a file without a final line break',
    { op: 'set', id: '/', field: 'rows', value: ['now'] },
    text,
    text.replace('[now, next]', '[now]'),
  );
  becomes(
    'remove a key',
    { op: 'set', id: '/', field: 'columns', value: null },
    text,
    text.replace('columns: journey\r\n', ''),
  );
});
