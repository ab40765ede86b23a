import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareFiles, compareWorkspaces } from '../../../../src/core/compare/compare';
import type { NodeChange } from '../../../../src/core/compare/comparison';
import { changeLines } from '../../../../src/core/compare/lines';
import { comparisonMarkdown } from '../../../../src/core/compare/markdown';
import { createTestService } from '../../support/service';

const uri = 'file:///w/a.tree.yaml';

function compare(before: string, after: string, others: [string, string] = ['', '']) {
  const [old, now] = [before, after].map((text, at) => {
    const card = others[at]!;
    const workspace = createTestService({ [uri]: text, ...(card ? { 'file:///w/q.scorecard.yaml': card } : {}) });
    return { workspace, file: workspace.index.get(uri)! };
  });
  return compareFiles(old!, now!);
}

/** The changes as lines, without a word about what did not change. */
function told(before: string, after: string, others?: [string, string]): string[] {
  return changeLines(compare(before, after, others), text => `“${text}”`).map(
    ({ kind, depth, text }) => `${'  '.repeat(depth)}${kind} ${text}`,
  );
}

const opportunities = (...items: string[]) =>
  `title: T\nopportunities:\n${items.map(item => `  - ${item.replaceAll('\n', '\n    ')}\n`).join('')}`;

describe('what changed in a tree', () => {
  for (const [name, before, after, expected] of [
    ['nothing', 'title: T\n', '# c\ntitle: "T"\n\n', []],
    [
      'an added branch, told below its top',
      opportunities('id: a\ntitle: A'),
      opportunities('id: a\ntitle: A\nopportunities:\n  - title: B\n    solutions:\n      - title: S'),
      ['added opportunity “B”, under “A”', '  added solution “S”'],
    ],
    [
      'a removed node',
      opportunities('id: a\ntitle: A', 'title: B'),
      opportunities('id: a\ntitle: A'),
      ['removed opportunity “B”'],
    ],
    [
      'a move to another parent, which is told also where it has no id',
      opportunities('title: A\nsolutions:\n  - title: S', 'title: B'),
      opportunities('title: A', 'title: B\nsolutions:\n  - title: S'),
      ['moved “S”: from “A” to “B”'],
    ],
    [
      'the one that left its place, and not the ones that it passed',
      opportunities('title: A', 'title: B', 'title: C', 'title: D'),
      opportunities('title: D', 'title: A', 'title: B', 'title: C'),
      ['moved “D”: from place 4 to place 1 under the top level'],
    ],
    [
      'no move where a sibling came before',
      opportunities('title: A'),
      opportunities('title: Z', 'title: A'),
      ['added opportunity “Z”'],
    ],
    [
      'other words, by id',
      opportunities('id: a\ntitle: Add a cache'),
      opportunities('id: a\ntitle: When I wait, I lose the thread'),
      ['rephrased “Add a cache” → “When I wait, I lose the thread”'],
    ],
    [
      'other words without an id, where they are alike',
      opportunities('title: When I wait for tests I lose the thread', 'title: B'),
      opportunities('title: When I wait for slow tests, I lose the thread', 'title: B'),
      ['rephrased “When I wait for tests I lose the thread” → “When I wait for slow tests, I lose the thread”'],
    ],
    [
      'two ids are two things, however alike their titles',
      opportunities('id: a\ntitle: When I wait I sleep'),
      opportunities('id: b\ntitle: When I wait, I sleep'),
      ['added opportunity “When I wait, I sleep”', 'removed opportunity “When I wait I sleep”'],
    ],
    [
      'a new id is a changed field',
      opportunities('id: a\ntitle: A'),
      opportunities('id: b\ntitle: A'),
      ['changed “A”: id “a” → “b”'],
    ],
    [
      'fields, also unknown ones and lists',
      opportunities('id: a\ntitle: A\nhorizon: next\nevidence: [x, y]\nx-team: red'),
      opportunities('id: a\ntitle: A\nhorizon: now\nkind: pain\nevidence: [y, {insight: z, relation: sizes}]'),
      [
        'changed “A”: kind + “pain”; horizon “next” → “now”; evidence “x” → “insight: z, relation: sizes”; x-team − “red”',
      ],
    ],
    [
      'no change where evidence is written in its long form',
      opportunities('id: a\ntitle: A\nevidence: [x]'),
      opportunities('id: a\ntitle: A\nevidence:\n  - insight: x'),
      [],
    ],
    [
      'an opportunity that became a solution',
      opportunities('id: a\ntitle: Add a cache'),
      opportunities('id: b\ntitle: When I wait\nsolutions:\n  - id: a\n    title: Add a cache'),
      [
        'added opportunity “When I wait”',
        'moved “Add a cache”: from the top level to “When I wait”',
        'changed “Add a cache”: opportunity → solution',
      ],
    ],
    ['the title of the tree', 'title: T\n', 'title: U\n', ['rephrased “T” → “U”']],
  ] as [string, string, string, string[]][]) {
    it(name, () => assert.deepEqual(told(before, after), expected));
  }

  it('tells scores where both states have a scorecard', () => {
    const tree = opportunities('id: a\ntitle: A', 'id: b\ntitle: B');
    const card = (effort: number) =>
      `title: S\nentries:\n  - { id: e, opportunity: a, cost_of_delay: 100, effort: ${effort} }\n  - { id: f, opportunity: b, cost_of_delay: 100, effort: 2 }\n`;
    assert.deepEqual(told(tree, tree, [card(5), card(1)]), ['rescored “A”: CD3 20 → 100, rank 2 → 1']);
    assert.deepEqual(told(tree, tree, ['', card(1)]), []);
  });

  it('gives data with the keys of both states', () => {
    const { status, changes } = compare(
      opportunities('title: A\nsolutions:\n  - title: S', 'id: b\ntitle: B'),
      opportunities('id: b\ntitle: B\nsolutions:\n  - title: S', 'title: A'),
    );
    assert.equal(status, 'changed');
    const solution = changes.find(({ label }) => label === 'S');
    assert.deepEqual(solution, {
      kinds: ['moved'],
      nodeKind: 'solution',
      key: '/opportunities/0/solutions/0',
      oldKey: '/opportunities/0/solutions/0',
      label: 'S',
      position: { parent: 'b', parentLabel: 'B', index: 0 },
      movedFrom: { parent: '/opportunities/0', parentLabel: 'A', index: 0 },
      fields: [],
    } satisfies NodeChange);
  });

  it('says where a node went that changed its file', () => {
    const before = createTestService({
      'a.tree.yaml': opportunities('id: a\ntitle: A', 'title: X'),
      'b.tree.yaml': 'title: B\n',
    });
    const after = createTestService({
      'a.tree.yaml': opportunities('title: X'),
      'b.tree.yaml': opportunities('id: a\ntitle: A'),
      'c.tree.yaml': 'title: C\n',
    });
    const files = compareWorkspaces(before, after);
    assert.deepEqual(
      files.map(({ uri: file, status, changes }) => [file, status, ...changes.map(each => each.otherFile)]),
      [
        ['a.tree.yaml', 'changed', 'b.tree.yaml'],
        ['b.tree.yaml', 'changed', undefined, 'a.tree.yaml'],
        ['c.tree.yaml', 'added'],
      ],
    );
  });
});

describe('what changed, as Markdown', () => {
  it('is lists under headings, and what a file says stays text', () => {
    const before = opportunities('id: a\ntitle: A', 'title: <b>');
    const after = opportunities('id: a\ntitle: "[A](http://x)"\nsolutions:\n  - title: S');
    assert.equal(
      comparisonMarkdown([compare(before, after)], () => 'a.tree.yaml'),
      `### T

\`a.tree.yaml\`: 1 added, 1 removed, 1 rephrased

**Added**

- solution “S”, under “\\[A\\](http\\://x)”

**Removed**

- opportunity “&lt;b&gt;”

**Rephrased**

- “A” → “\\[A\\](http\\://x)”
`,
    );
    assert.equal(
      comparisonMarkdown([compare(before, before)], () => 'a'),
      'Nothing changed in the trees.\n',
    );
  });

  it('quotes a key of the user’s own, which may hold anything', () => {
    const after = opportunities('id: a\ntitle: A\n"<b>": x');
    const before = opportunities('id: a\ntitle: A');
    assert.match(
      comparisonMarkdown([compare(before, after)], () => 'a.tree.yaml'),
      /^- “A”: “&lt;b&gt;” \+ “x”$/m,
    );
  });
});

describe('matching', () => {
  const example = readFileSync(
    path.resolve(import.meta.dirname, '../../../../examples/local-development/local-development.tree.yaml'),
    'utf8',
  );

  it('finds every node of a real tree again without any id', () => {
    const anonymous = example.replace(/^(\s*)- id: .*\n\s*/gm, '$1- ').replace(/\bid: [a-z0-9-]+, /g, '');
    const kinds = new Set(compare(example, anonymous).changes.flatMap(change => change.kinds));
    assert.deepEqual([...kinds], ['changed']);
  });
});
