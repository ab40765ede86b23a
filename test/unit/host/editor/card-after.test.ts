import assert from 'node:assert/strict';
import { project } from '../../../../src/core/artefacts/project';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { applyEdits } from '../../../../src/core/text/edit';
import { parseText } from '../../../../src/core/yaml/parse';
import { type CardAfter, cardAfter } from '../../../../src/host/editor/card-after';

const text = `title: Tree
outcomes:
  - id: sooner
    title: Sooner
opportunities:
  - title: First
    solutions:
      - title: One
      - title: Two
  - title: Second
    solutions:
      - id: three
        title: Three
parked:
  - title: Idea
`;

/** The card after the operations, and its title. */
function cardOf(...operations: Operation[]): (CardAfter & { title: unknown }) | undefined {
  const plan = planOperations(text, 'tree', operations);
  assert.ok(plan.ok, plan.ok ? '' : plan.reason);
  const root = (source: string) => project(parseText(source), 'tree').root;
  const changed = root(applyEdits(text, plan.value));
  const card = cardAfter(operations, root(text), changed);
  const nodes = [changed, ...changed.children, ...changed.children.flatMap(({ children }) => children)];
  const node = nodes.find(({ key }) => key === card?.key);
  return card && { ...card, title: (node?.values as { title?: string } | undefined)?.title };
}

describe('The card after a gesture', () => {
  it('is the new one by its id', () => {
    const node = { id: 'new', title: 'New' };
    const expected = { key: 'new', edit: false, title: 'New' };
    assert.deepEqual(cardOf({ op: 'add', parent: '/opportunities/0', kind: 'solution', node }), expected);
  });

  it('is the new one by its place where it has no id', () => {
    const add: Operation = {
      op: 'add',
      parent: '/opportunities/0',
      kind: 'solution',
      index: 1,
      node: { title: 'New' },
    };
    assert.deepEqual(cardOf(add), { key: '/opportunities/0/solutions/1', edit: false, title: 'New' });
  });

  it('waits for its words where it has none', () => {
    const node = { title: 'When …, I can’t …' };
    const expected = { key: '/opportunities/2', edit: true, title: 'When …, I can’t …' };
    assert.deepEqual(cardOf({ op: 'add', parent: null, kind: 'opportunity', node }), expected);
  });

  it('is an opportunity in the tree’s own list when it was added to an outcome', () => {
    const add: Operation = { op: 'add', parent: 'sooner', kind: 'opportunity', node: { title: 'New' } };
    assert.deepEqual(cardOf(add), { key: '/opportunities/2', edit: false, title: 'New' });
  });

  it('is the moved one in its new place', () => {
    const move: Operation = { op: 'move', id: '/opportunities/0/solutions/0', parent: '/opportunities/1', index: 0 };
    assert.deepEqual(cardOf(move), { key: '/opportunities/1/solutions/0', edit: false, title: 'One' });
  });

  it('is the moved one when it moves among its siblings', () => {
    const move: Operation = { op: 'move', id: '/opportunities/0', parent: null, index: 1 };
    assert.deepEqual(cardOf(move), { key: '/opportunities/1', edit: false, title: 'First' });
  });

  it('is the moved one below a parent that moved up by it', () => {
    const move: Operation = { op: 'move', id: '/opportunities/0', parent: '/opportunities/1' };
    assert.deepEqual(cardOf(move), { key: '/opportunities/0/opportunities/0', edit: false, title: 'First' });
  });

  it('is the solution that an idea became', () => {
    const move: Operation = { op: 'move', id: '/parked/0', parent: '/opportunities/1', index: 0 };
    assert.deepEqual(cardOf(move), { key: '/opportunities/1/solutions/0', edit: false, title: 'Idea' });
  });

  it('is the new opportunity above what became a solution', () => {
    const opportunity = { title: 'When …, I can’t …' };
    const expected = { key: '/opportunities/1', edit: true, title: 'When …, I can’t …' };
    assert.deepEqual(cardOf({ op: 'convert', id: '/opportunities/1', to: 'solution', opportunity }), expected);
  });

  it('is the same one under its new id', () => {
    assert.deepEqual(cardOf({ op: 'rename', id: 'three', to: 'drei' }), { key: 'drei', edit: false, title: 'Three' });
  });

  it('is none where a field was set or a card removed', () => {
    assert.equal(cardOf({ op: 'set', id: 'three', field: 'title', value: 'x' }), undefined);
    assert.equal(cardOf({ op: 'remove', id: 'three' }), undefined);
  });
});
