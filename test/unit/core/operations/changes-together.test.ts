import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/core/operations/schema';
import { changesTogether } from '../../../../src/core/operations/together';
import { createTestService } from '../../support/service';

const uri = 'a.tree.yaml';
const tree = `outcomes:
  - id: o
    title: O
    from: 10h
opportunities:
  - id: a
    title: A
    evidence:
      - insight: i
    solutions:
      - id: s
        title: S
        result: { value: 3 h, on: 2026-01-01 }
  - title: B
`;

/** How many operations are carried out at once, or the code of the refusal of the first. */
function together(...operations: Operation[]): number | string {
  const file = createTestService({ [uri]: tree }).index.get(uri)!;
  const context = { idTakenElsewhere: (id: string) => id === 'elsewhere' };
  const found = changesTogether({ root: file.root, lines: file.parsed.lines }, operations, context);
  return found.ok ? found.value.count : found.code;
}

const set = (id: string, field: string, value: string | null): Operation => ({ op: 'set', id, field, value });
const add = (id: string | undefined, index?: number): Operation => ({
  op: 'add',
  parent: null,
  kind: 'opportunity',
  node: { ...(id === undefined ? {} : { id }), title: 'N' },
  ...(index === undefined ? {} : { index }),
});

describe('operations that are carried out together', () => {
  const cases: readonly (readonly [name: string, operations: readonly Operation[], count: number])[] = [
    ['one', [set('a', 'title', 'x')], 1],
    ['fields of several nodes', [set('a', 'title', 'x'), set('s', 'title', 'y'), set('o', 'title', 'z')], 3],
    ['fields of one node', [set('a', 'title', 'x'), set('a', 'who', 'y')], 2],
    ['fields of one group', [set('s', 'result/value', '4 h'), set('s', 'result/on', '2026-02-01')], 2],
    ['the same field twice', [set('a', 'title', 'x'), set('a', 'title', 'y')], 1],
    ['a field, and an id', [set('a', 'title', 'x'), set('/opportunities/1', 'id', 'b')], 2],
    ['an id, and a field', [set('/opportunities/1', 'id', 'b'), set('b', 'title', 'x')], 1],
    ['a group, and a field of it', [set('s', 'result', 'unknown'), set('s', 'result/on', '2026-02-01')], 1],
    ['a field of a group, and all of it', [set('s', 'result/on', '2026-02-01'), set('s', 'result', 'unknown')], 1],
    ['a field, and a node', [set('a', 'title', 'x'), add('n')], 1],
    ['a node, and a field', [add('n'), set('a', 'title', 'x')], 1],
    ['a field, and one that is refused', [set('a', 'title', 'x'), set('gone', 'title', 'y')], 1],
    ['nodes at the end', [add('n'), add('m'), add(undefined)], 3],
    ['nodes behind each other', [add('n', 0), add('m', 1)], 2],
    ['nodes before each other', [add('n', 0), add('m', 0)], 1],
    ['nodes with the same id', [add('n'), add('m'), add('n')], 2],
    ['a node, and one with an id from elsewhere', [add('n'), add('elsewhere')], 1],
    [
      'nodes of several parents',
      [add('n'), { op: 'add', parent: 'a', kind: 'solution', node: { id: 'm', title: 'M' } }],
      1,
    ],
    ['a rename, and another', ['b', 'c'].map((to): Operation => ({ op: 'rename', id: 'a', to })), 1],
    ['a removal, and another', ['a', 's'].map((id): Operation => ({ op: 'remove', id })), 1],
  ];
  for (const [name, operations, count] of cases)
    it(`are ${count} of: ${name}`, () => assert.equal(together(...operations), count));

  it('are none where the first is refused', () => {
    assert.equal(together(set('gone', 'title', 'x'), set('a', 'title', 'y')), 'not-found');
  });
});
