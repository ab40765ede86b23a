import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { applyEdits } from '../../../../src/core/text/edit';
import { Draw } from './draw';
import { address } from './expected';
import { edited, lines } from './golden';
import { anyTexts, type Data, type Kind, listsOf, type MadeNode, type RandomTree, textFields } from './made-tree';
import { randomTree } from './random-tree';

const numRuns = Number(process.env.CANOPY_CASES ?? 600);
const seed = Number(process.env.CANOPY_SEED ?? 20261126);

const choices = (most: number) => fc.array(fc.nat(255), { maxLength: most, size: 'max' });

/** Operations one after another, each planned on the text that the one before it left; the code where one is refused. */
function oneByOne(text: string, operations: readonly Operation[]): string {
  let now = text;
  for (const operation of operations) {
    const plan = planOperations(now, 'tree', [operation]);
    if (!plan.ok) return `refused: ${plan.code}`;
    now = applyEdits(now, plan.value);
  }
  return now;
}

function allAtOnce(text: string, operations: readonly Operation[]): string {
  const plan = planOperations(text, 'tree', operations);
  return plan.ok ? applyEdits(text, plan.value) : `refused: ${plan.code}`;
}

/** Values that are set, and adds below a few nodes, mostly one behind the other in the same list. */
function randomOperations(tree: RandomTree, draw: Draw): Operation[] {
  const operations: Operation[] = [];
  const parents = tree.nodes.filter(node => Object.keys(listsOf[node.kind]).length > 0);
  for (let group = 1 + draw.below(3); group > 0; group--) {
    const parent = draw.pick(parents);
    if (draw.chance(35)) {
      operations.push(...randomSets(tree, draw));
      continue;
    }
    const [list, kind] = draw.pick([...Object.entries(listsOf[parent.kind]), ...evidenceOf(parent)]);
    const known = parent.data[list];
    const start = draw.chance(40) ? draw.below(Array.isArray(known) ? known.length + 1 : 1) : undefined;
    for (let at = 0, count = 1 + draw.below(5); at < count; at++) {
      const index = start === undefined || draw.chance(5) ? undefined : start + at;
      operations.push({
        op: 'add',
        parent: parent.kind === 'tree' ? null : address(parent),
        kind,
        node: randomNode(kind, draw) as never,
        ...(index === undefined ? {} : { index }),
      });
    }
    if (draw.chance(30)) operations.push(...randomSets(tree, draw));
  }
  return operations;
}

/** Values set here and there, now and then twice in one place, taken away, or an id. */
function randomSets(tree: RandomTree, draw: Draw): Operation[] {
  return Array.from({ length: 1 + draw.below(8) }, (): Operation => {
    const node = draw.pick(tree.nodes);
    const id = node.kind === 'tree' ? '/' : address(node);
    const value = draw.chance(60) ? draw.pick(['plain', 'two words', 7, "it's"]) : draw.pick(anyTexts);
    if (draw.chance(10)) return { op: 'set', id, field: 'id', value: `new-${draw.below(40)}` };
    if (draw.chance(10)) return { op: 'set', id, field: 'x_custom/a', value };
    if (draw.chance(10)) return { op: 'set', id, field: 'x_custom', value: { a: value } };
    if (draw.chance(10)) return { op: 'set', id, field: 'evidence/0', value: 'i' };
    const field = draw.pick(['title', 'title', ...textFields[node.kind]]);
    return { op: 'set', id, field, value: draw.chance(10) ? null : value };
  });
}

function evidenceOf({ kind }: MadeNode): [string, Kind | 'evidence'][] {
  return kind === 'opportunity' ? [['evidence', 'evidence']] : [];
}

function randomNode(kind: Kind | 'evidence', draw: Draw): Data {
  if (kind === 'evidence') return draw.chance(50) ? { insight: 'i' } : { insight: 'j', relation: 'sizes' };
  const node: Data = draw.chance(10) ? {} : { title: draw.pick(anyTexts) };
  if (draw.chance(70)) node.id = `new-${draw.below(40)}`;
  if (draw.chance(10)) node.ignore = draw.chance(50) ? ['a', 'b'] : [];
  if (draw.chance(10)) node.x_more = { a: [{ b: 'c' }], 'd e': { f: 1 } };
  if (kind === 'opportunity' && draw.chance(30)) node.solutions = [{ title: 'inner' }];
  return node;
}

describe('operations in one go', () => {
  it(`lead to what they lead to one after another, in ${numRuns} cases (seed ${seed})`, function () {
    this.timeout(120_000 + numRuns * 40);
    let done = 0;
    fc.assert(
      fc.property(choices(500), choices(80), (treeChoices, choice) => {
        const tree = randomTree(treeChoices);
        const operations = randomOperations(tree, new Draw(choice));
        const wanted = oneByOne(tree.text, operations);
        assert.equal(allAtOnce(tree.text, operations), wanted, JSON.stringify(operations));
        if (!wanted.startsWith('refused')) done++;
      }),
      { numRuns, seed, interruptAfterTimeLimit: 60_000 + numRuns * 30, markInterruptAsFailure: true },
    );
    assert.ok(done > numRuns / 3, `${done} cases were done`);
  });

  const adds = (texts: readonly string[], index?: number) =>
    texts.map(
      (title, at): Operation => ({
        op: 'add',
        parent: null,
        kind: 'idea',
        node: { title },
        ...(index === undefined ? {} : { index: index + at }),
      }),
    );

  it('add items to a list that the first of them makes', () => {
    assert.equal(
      edited('title: T\n', adds(['a', 'b', 'c'])),
      lines('title: T', 'parked:', '  - title: a', '  - title: b', '  - title: c'),
    );
  });

  it('add items with the blank lines that stand between the others', () => {
    const before = lines('parked:', '- title: x', '', '- title: y', '# below');
    assert.equal(
      edited(before, adds(['a', 'b'], 1)),
      lines('parked:', '- title: x', '', '- title: a', '', '- title: b', '', '- title: y', '# below'),
    );
    assert.equal(
      edited(before, adds(['a', 'b'])),
      lines('parked:', '- title: x', '', '- title: y', '', '- title: a', '', '- title: b', '# below'),
    );
  });

  it('set values beside each other, and one in the place of the one before', () => {
    const set = (id: string, field: string, value: string): Operation => ({ op: 'set', id, field, value });
    const before = lines('parked:', '- id: p # c', '  title: x', "- { id: q, title: 'y' }");
    assert.equal(
      edited(before, [set('p', 'title', 'a'), set('q', 'title', 'b'), set('q', 'source', 's'), set('p', 'title', 'c')]),
      lines('parked:', '- id: p # c', '  title: c', "- { id: q, title: 'b', source: s }"),
    );
  });

  it('rename an id with each of its references', () => {
    const text = (id: string) =>
      lines('outcomes:', `- id: ${id}`, 'opportunities:', `- outcome: ${id} # c`, `- { outcome: "${id}" }`);
    assert.equal(edited(text('o'), { op: 'rename', id: 'o', to: 'n' }), text('n'));
  });

  it('rename a reference that was set just before', () => {
    const before = lines('outcomes:', '- id: o', 'opportunities:', '- id: a', '  outcome: other');
    const set: Operation = { op: 'set', id: 'a', field: 'outcome', value: 'o' };
    assert.equal(
      edited(before, [set, { op: 'rename', id: 'o', to: 'n' }]),
      lines('outcomes:', '- id: n', 'opportunities:', '- id: a', '  outcome: n'),
    );
  });

  it('are refused where two of them bring the same id', () => {
    const twice = ['a', 'a'].map((id): Operation => ({ op: 'add', parent: null, kind: 'idea', node: { id } }));
    assert.equal(allAtOnce('parked:\n- id: p\n', twice), 'refused: id-taken');
  });
});
