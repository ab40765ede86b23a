import assert from 'node:assert/strict';
import { labelOf, type ModelNode, nameRange, subtree } from '../../../../src/core/artefacts/model';
import { project } from '../../../../src/core/artefacts/project';
import { type ArtefactKind, artefactKindOf, listFor } from '../../../../src/core/artefacts/registry';
import { parseText } from '../../../../src/core/yaml/parse';

function read(text: string, kind: ArtefactKind = 'tree') {
  const { root, problems } = project(parseText(text), kind);
  const nodes = new Map([...subtree(root)].map(node => [node.key, node as ModelNode]));
  return {
    root,
    nodes,
    problems: problems.map(({ code, severity, range }) => [code, severity, text.slice(range.start, range.end)]),
  };
}

describe('a file read as a model', () => {
  it('is known by its name', () => {
    assert.equal(artefactKindOf('a/b.tree.yaml'), 'tree');
    assert.equal(artefactKindOf('Q1.Scorecard.YML'), 'scorecard');
    for (const name of ['tree.yaml', 'a.trees.yaml', 'a.tree.yaml.bak', 'a.yaml', '.constructor.yaml'])
      assert.equal(artefactKindOf(name), undefined, name);
  });

  it('has nodes with kinds, keys and parents', () => {
    const { nodes, problems } = read(
      'opportunities:\n- id: a\n  solutions:\n  - title: S\n    experiments:\n    - id: e\nparked:\n- { title: P }\n',
    );
    assert.deepEqual(
      [...nodes].map(([key, node]) => [key, node.kind, node.parent?.key]),
      [
        ['/', 'tree', undefined],
        ['a', 'opportunity', '/'],
        ['/opportunities/0/solutions/0', 'solution', 'a'],
        ['e', 'experiment', '/opportunities/0/solutions/0'],
        ['/parked/0', 'idea', '/'],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('takes a bare text for the insight of an evidence', () => {
    const { nodes } = read('opportunities:\n- evidence:\n  - i\n  - { insight: j, relation: sizes }\n');
    assert.deepEqual(
      [...nodes.values()].filter(({ kind }) => kind === 'evidence').map(({ values }) => values),
      [{ insight: 'i' }, { insight: 'j', relation: 'sizes' }],
    );
  });

  it('tells of the first unknown keys of an item that has very many', () => {
    const keys = Array.from({ length: 150 }, (_, n) => `  key-${n}: x\n`).join('');
    const { problems } = read(`parked:\n- id: a\n${keys}- id: b\n  other: x\n`);
    assert.equal(problems.filter(([code]) => code === 'unknown-key').length, 101);
    assert.deepEqual(problems.at(-1), ['unknown-key', 'hint', 'other']);
  });

  it('leaves out what can’t be read, says where, and keeps the rest', () => {
    const { nodes, problems } = read(
      'title: T\noutcomes:\n- id: A b\n  from: soon\n  level: higher\n  by: 2027-Q1\nopportunities: none\n',
    );
    assert.deepEqual(problems, [
      ['unreadable-value', 'error', 'A b'],
      ['unreadable-value', 'error', 'soon'],
      ['unreadable-value', 'error', 'higher'],
      ['not-a-list', 'error', 'none'],
    ]);
    const outcome = nodes.get('/outcomes/0')!;
    assert.deepEqual(Object.keys(outcome.values), ['by']);
  });

  it('says where keys are missing altogether', () => {
    assert.deepEqual(read('- a\n').problems, [['not-a-map', 'error', '- a']]);
    assert.deepEqual(read('parked:\n- just words\n').problems, [['not-a-map', 'error', 'just words']]);
    assert.deepEqual(read('').problems, []);
    assert.deepEqual(read('title:\nparked:\n').problems, []);
  });

  it('keeps unknown keys, and names the one that was probably meant', () => {
    const { root } = { root: project(parseText('tittle: x\nzzz: y\n'), 'tree') };
    assert.deepEqual(
      root.problems.map(({ code, severity, meant }) => [code, severity, meant]),
      [
        ['unknown-key', 'hint', ['title']],
        ['unknown-key', 'hint', undefined],
      ],
    );
    assert.match(root.problems[0]!.message, /“tittle”.*“title”/);
  });

  it('does not name a key that the item has already', () => {
    const [problem] = project(parseText('insights:\n- finding: x\n  description: y\n'), 'insights').problems;
    assert.deepEqual([problem?.code, problem?.meant], ['unknown-key', undefined]);
    assert.doesNotMatch(problem!.message, /Did you mean/);
  });

  it('reads keys that objects have by themselves as unknown ones', () => {
    const { nodes, problems } = read('constructor: x\nparked:\n- toString: y\n  title: P\n');
    assert.deepEqual(
      problems.map(([code, , text]) => [code, text]),
      [
        ['unknown-key', 'constructor'],
        ['unknown-key', 'toString'],
      ],
    );
    assert.deepEqual(nodes.get('/parked/0')!.values, { title: 'P' });
  });

  it('takes the first of two keys of one name', () => {
    assert.deepEqual(read('title: A\ntitle: B\n').root.values, { title: 'A' });
  });

  it('reads an alias as what it names, also below itself, without end', () => {
    assert.deepEqual(read('owner: &o arch\ntitle: *o\n').root.values, { owner: 'arch', title: 'arch' });
    const { root } = read('opportunities: &a\n- title: x\n  opportunities: *a\n');
    assert.ok([...subtree(root)].length > 10);
    assert.ok([...subtree(root)].length < 5_000);
  });

  it('calls a node by its label, else its id, else its kind, and shows that place', () => {
    const text = 'opportunities:\n- id: a\n  title: A title\n- id: b\n- who: w\n';
    const { nodes } = read(text);
    const place = (key: string) => {
      const { start, end } = nameRange(nodes.get(key)!);
      return text.slice(start, end);
    };
    assert.deepEqual([labelOf(nodes.get('a')!), place('a')], ['A title', 'A title']);
    assert.deepEqual([labelOf(nodes.get('b')!), place('b')], ['b', 'id: b']);
    assert.deepEqual([labelOf(nodes.get('/opportunities/2')!), place('/opportunities/2')], ['opportunity', 'who: w']);
  });

  it('knows which lists hold which kinds', () => {
    assert.equal(listFor('tree', 'idea'), 'parked');
    assert.equal(listFor('opportunity', 'solution'), 'solutions');
    assert.equal(listFor('solution', 'opportunity'), undefined);
  });
});
