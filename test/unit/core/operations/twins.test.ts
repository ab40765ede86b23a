import assert from 'node:assert/strict';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { applyEdits } from '../../../../src/core/text/edit';
import { createTestService } from '../../support/service';
import { becomes, isRefused, lines } from './golden';

const twins = lines(
  'outcomes:',
  '  - id: o',
  'opportunities:',
  '  - id: a',
  '    title: One   # the first',
  '    outcome: o',
  '  - id: a',
  '    title: Two',
  '    outcome: o',
  '  - id: b',
);

describe('where an id stands twice in a file', () => {
  const setTitle: Operation = { op: 'set', id: 'a', field: 'title', value: 'New' };
  isRefused('an edit by the id', 'duplicate-id', setTitle, twins);
  isRefused('a move to the id', 'duplicate-id', { op: 'move', id: 'b', parent: 'a' }, twins);

  it('the refusal names both lines and what to do', () => {
    const plan = planOperations(twins, 'tree', [setTitle]);
    assert.ok(!plan.ok);
    assert.equal(
      plan.reason,
      'The id “a” stands twice in this file, in lines 4 and 7, so it is not clear which item is meant. Give the second its own id.',
    );
    assert.equal(plan.range?.start, twins.lastIndexOf('id: a'));
  });

  becomes(
    'each is edited by its path',
    [
      { ...setTitle, id: '/opportunities/1' },
      { op: 'set', id: '/opportunities/0', field: 'kind', value: 'pain' },
    ],
    twins,
    twins.replace('Two', 'New').replace('# the first\n', '# the first\n    kind: pain\n'),
  );
  becomes(
    'the second gets its own id, and then both can be named',
    [{ op: 'rename', id: '/opportunities/1', to: 'c' }, setTitle],
    twins,
    twins.replace('id: a\n    title: Two', 'id: c\n    title: Two').replace('One', 'New'),
  );
  becomes(
    'references stay: nobody can tell which of them they mean',
    { op: 'rename', id: '/outcomes/1', to: 'p' },
    lines('outcomes:', '  - id: o', '  - id: o', 'opportunities:', '  - outcome: o'),
    lines('outcomes:', '  - id: o', '  - id: p', 'opportunities:', '  - outcome: o'),
  );
  becomes(
    'converting one leaves references to the other',
    { op: 'convert', id: '/opportunities/1', to: 'solution', opportunity: { id: 'c', title: 'T' } },
    lines('opportunities:', '  - id: a', '  - id: a', '    title: Build it'),
    lines(
      'opportunities:',
      '  - id: a',
      '  - id: c',
      '    title: T',
      '    solutions:',
      '      - id: a',
      '        title: Build it',
    ),
  );
});

describe('where an id stands in two files', () => {
  const files = {
    'a.tree.yaml': 'opportunities:\n  - id: a\n    title: One\n',
    'b.tree.yaml': 'opportunities:\n  - id: a\n    title: Two\n',
    'c.scorecard.yaml': 'entries:\n  - opportunity: a\n',
  };

  it('one of them gets another id, and references go on to mean the other', () => {
    const plan = createTestService(files).plan('b.tree.yaml', [{ op: 'rename', id: 'a', to: 'c' }]);
    assert.ok(plan.ok);
    const [only, ...others] = plan.value;
    assert.deepEqual([only!.uri, others], ['b.tree.yaml', []]);
    assert.equal(applyEdits(files['b.tree.yaml'], only!.edits), 'opportunities:\n  - id: c\n    title: Two\n');
  });
});

describe('the names of nodes', () => {
  const keys = (text: string) => {
    const { index } = createTestService({ 'a.tree.yaml': text });
    return [...index.get('a.tree.yaml')!.nodes.keys()];
  };

  it('are their paths where an id stands twice', () => {
    assert.deepEqual(keys(twins), ['/', 'o', '/opportunities/0', '/opportunities/1', 'b']);
    assert.deepEqual(keys('parked: [{ id: a }, { id: a }, { id: a }]\n'), ['/', '/parked/0', '/parked/1', '/parked/2']);
  });

  it('are their ids again when each has its own', () => {
    const service = createTestService({ 'a.tree.yaml': twins });
    service.index.update('a.tree.yaml', twins.replace('id: b', 'id: c'));
    service.index.update('a.tree.yaml', twins.replace('- id: a\n    title: Two', '- id: c\n    title: Two'));
    const file = service.index.get('a.tree.yaml')!;
    assert.deepEqual([...file.nodes.keys()], ['/', 'o', 'a', 'c', 'b']);
    assert.equal(file.nodes.get('a')?.key, 'a');
  });

  it('are the same in views, problems and fixes, which each can be done', () => {
    const service = createTestService({ 'a.tree.yaml': twins });
    const file = service.index.get('a.tree.yaml')!;
    const { opportunities } = service.treeView(file as never);
    assert.deepEqual(
      opportunities.map(({ key, id, outcome }) => [key, id, outcome]),
      [
        ['/opportunities/0', 'a', 'o'],
        ['/opportunities/1', 'a', 'o'],
        ['b', 'b', undefined],
      ],
    );
    const found = service.diagnose('a.tree.yaml').filter(({ node }) => node?.startsWith('/opportunities'));
    assert.ok(found.some(({ code, node }) => code === 'duplicate-id' && node === '/opportunities/1'));
    for (const { fixes } of found) {
      for (const { operations } of fixes) {
        const plan = service.plan('a.tree.yaml', operations);
        assert.ok(plan.ok, plan.ok ? '' : `${JSON.stringify(operations)}: ${plan.reason}`);
      }
    }
  });

  it('problems of one that stays follow when its twin gets another id', () => {
    const text = twins.replace('Two', 'Build a dashboard').replace('One   #', 'Build an app   #');
    const service = createTestService({ 'a.tree.yaml': text });
    service.diagnose('a.tree.yaml');
    service.index.update('a.tree.yaml', text.replace('- id: a\n    title: Build a d', '- id: c\n    title: Build a d'));
    const { nodes } = service.index.get('a.tree.yaml')!;
    const found = service.diagnose('a.tree.yaml').map(({ node }) => node ?? '/');
    assert.ok(found.includes('a') && found.includes('c'));
    assert.deepEqual(
      found.filter(key => !nodes.has(key)),
      [],
    );
  });
});
