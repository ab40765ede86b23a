import assert from 'node:assert/strict';
import { labelOf } from '../../../../../src/core/artefacts/model';
import { horizons } from '../../../../../src/core/artefacts/tree/schema';
import { toMarkdown } from '../../../../../src/core/generate/document/markdown';
import { roadmapDocument } from '../../../../../src/core/generate/roadmap/document';
import { recentSentence } from '../../../../../src/core/generate/roadmap/recent';
import {
  buildRoadmap,
  layoutOf,
  type Roadmap,
  type RoadmapLayout,
} from '../../../../../src/core/generate/roadmap/roadmap';
import type { Audience } from '../../../../../src/core/generate/roadmap/words';
import { createExampleService } from '../../../support/examples';
import { assertGolden } from '../../../support/golden';
import { createTestService, today } from '../../../support/service';

const journey = `stages:
  - places:
      - { id: buy, title: Buy }
      - { id: send, title: Send it back }
      - { id: wait, title: Wait }
`;
const byJourney: RoadmapLayout = { title: 'Ours', columns: 'journey', rows: horizons };
const byOutcomes: RoadmapLayout = { ...byJourney, columns: 'outcomes' };

function roadmapOf(tree: string, layout = byJourney, more: Record<string, string> = {}): Roadmap {
  return buildRoadmap(createTestService({ 'a.tree.yaml': tree, 'j.journey.yaml': journey, ...more }), layout);
}

const markdownOf = (roadmap: Roadmap, audience: Audience = 'squad') => toMarkdown(roadmapDocument(roadmap, audience));

/** `now Send it back: When it rains` for each card. */
function cards({ columns, rows }: Roadmap): string[] {
  return rows.flatMap(({ horizon, cells }) =>
    cells.flatMap((items, at) => items.map(item => `${horizon} ${columns[at]?.title}: ${item.title}`)),
  );
}

describe('The roadmap', () => {
  it('puts what has a horizon into the column of the nearest place above it', () => {
    const tree = `opportunities:
  - title: A
    place: send
    horizon: now
    opportunities:
      - { title: B, horizon: next }
      - { title: C, place: wait, horizon: next }
      - { title: D }
    solutions:
      - { title: S, horizon: future }
`;
    assert.deepEqual(cards(roadmapOf(tree)), [
      'now Send it back: A',
      'next Send it back: B',
      'next Wait: C',
      'future Send it back: S',
    ]);
  });

  it('takes the place of the outcome that is served where the branch names none', () => {
    const tree = `outcomes:
  - id: big
    level: business
    place: buy
    outcomes: [{ id: small, level: product }]
opportunities: [{ title: A, outcome: small, horizon: now }]
`;
    assert.deepEqual(cards(roadmapOf(tree)), ['now Buy: A']);
  });

  it('has a last column for what has no place, or one that does not exist', () => {
    const tree = 'opportunities:\n  - { title: A, horizon: now }\n  - { title: B, place: nowhere, horizon: now }\n';
    const roadmap = roadmapOf(tree);
    assert.deepEqual(cards(roadmap), ['now Not placed: A', 'now Not placed: B']);
    assert.equal(roadmap.columns.at(-1)?.id, undefined);
    assert.equal(roadmapOf('title: Nothing').columns.length, 3);
  });

  it('by outcomes climbs to the business outcome', () => {
    const tree = `outcomes:
  - id: big
    level: business
    title: Big
    outcomes: [{ id: small, level: product, title: Small }]
  - { id: alone, level: product, title: Alone }
opportunities:
  - { title: A, outcome: small, horizon: now, solutions: [{ title: S, horizon: next }] }
  - { title: B, outcome: alone, horizon: now }
`;
    assert.deepEqual(cards(roadmapOf(tree, byOutcomes)), ['now Big: A', 'now Not placed: B', 'next Big: S']);
  });

  it('tells a solution on the card of its opportunity where both stand in one row', () => {
    const tree = 'opportunities: [{ title: A, horizon: now, solutions: [{ title: S, horizon: now }, { title: T }] }]\n';
    const roadmap = roadmapOf(tree);
    assert.deepEqual(cards(roadmap), ['now Not placed: A']);
    const [card] = roadmap.rows.find(({ horizon }) => horizon === 'now')?.cells.at(-1) ?? [];
    assert.deepEqual(
      card?.solutions.map(({ title }) => title),
      ['S'],
    );
  });

  it('shows the rows of its layout, and reads only the trees of its layout', () => {
    const files = {
      'x/main.roadmap.yaml': 'title: X\ncolumns: outcomes\nrows: [next, now]\ntrees: ["**/*.tree.yaml"]\n',
      'x/one.tree.yaml': 'title: One\nopportunities: [{ title: A, horizon: now }]\n',
      'x/sub/two.tree.yaml': 'title: Two\nopportunities: [{ title: B, horizon: next }]\n',
      'y/three.tree.yaml': 'title: Three\nopportunities: [{ title: C, horizon: now }]\n',
    };
    const service = createTestService(files);
    const roadmap = buildRoadmap(service, layoutOf(service.index.get('x/main.roadmap.yaml')!));
    assert.deepEqual(cards(roadmap), ['now Not placed: A', 'next Not placed: B']);
    assert.deepEqual(
      roadmap.rows.map(({ horizon }) => horizon),
      ['now', 'next'],
    );
    assert.equal(roadmap.title, 'X');
  });
});

describe('What is shipped', () => {
  const outcome = 'outcomes: [{ id: o, title: O, behavior: calls a week, from: 40 calls, to: 20 calls }]\n';
  const shippedTree = (solution: string, opportunity = 'id: a, outcome: o') =>
    `${outcome}opportunities: [{ ${opportunity}, title: A, solutions: [{ title: S, horizon: recent, ${solution} }] }]\n`;
  const sentenceOf = (tree: string, more: Record<string, string> = {}) => {
    const item = roadmapOf(tree, byJourney, more).rows[0]?.cells.flat()[0];
    assert.ok(item?.recent);
    return recentSentence(item.recent, today);
  };
  const kata = 'opportunity: a\nmetric: restarts\nstart: { value: 2.1 }\ntarget: { value: 0.5 }\n';

  for (const [result, sentence] of [
    [
      'result: { value: 30 calls, on: 2026-11-01 }',
      'Promised 20 calls (calls a week), measured 30 calls on 2026-11-01: 50 % of the way',
    ],
    ['result: { value: 18 calls }', 'Promised 20 calls (calls a week), measured 18 calls: reached'],
    ['result: { value: 40 calls }', 'Promised 20 calls (calls a week), measured 40 calls: no change'],
    ['result: { value: 50 calls }', 'Promised 20 calls (calls a week), measured 50 calls: further away than before'],
    ['result: { value: 5 min }', 'Nothing was promised; measured 5 min'],
    ['shipped: 2026-09-18, result: unknown', 'Not measured, shipped 9 weeks ago'],
    ['shipped: 2026-11-17', 'Not measured, shipped 5 days ago'],
    ['shipped: 2026-11-21', 'Not measured, shipped yesterday'],
    ['shipped: 2026-11-22', 'Not measured, shipped today'],
    ['result: unknown', 'Not measured'],
  ] as const) {
    it(`with ${result}: ${sentence}`, () => assert.equal(sentenceOf(shippedTree(result)), sentence));
  }

  it('is held against the target of the kata before the outcome', () => {
    const text = sentenceOf(shippedTree('result: { value: 0.9 restarts, on: 2026-11-01 }'), { 'k.kata.yaml': kata });
    assert.equal(text, 'Promised 0.5 (restarts), measured 0.9 restarts on 2026-11-01: 75 % of the way');
  });
});

describe('The roadmap as Markdown', () => {
  it('is one table with a row for each horizon, without the columns that hold nothing', () => {
    const markdown = markdownOf(roadmapOf('title: T\nopportunities: [{ title: A, place: send, horizon: now }]\n'));
    assert.equal(
      markdown,
      `# Ours

Drawn on 2026-11-22 from what the trees say: T.

<!-- canopy:own summary -->
_What has changed since the last one, and what should the reader decide?_
<!-- /canopy:own summary -->

|  | Send it back |
| --- | --- |
| **Recent**<br>shipped: promised against measured |  |
| **Now**<br>we work on it and know how we will tell | **A**<br>no score |
| **Next**<br>we know why, and are choosing how |  |
| **Future**<br>we believe that it matters, and still listen |  |

Nothing on the roadmap yet for: Buy; Wait.

## What is missing

- **A**: no insight, no score
`,
    );
  });

  it('shows user text as text', () => {
    const title = '<img src=x onerror=1> | [a](http://b.c) **bold** `code` & @team # $x$';
    const tree = `title: T\nopportunities:\n  - title: '${title}'\n    place: send\n    horizon: now\n`;
    const row = markdownOf(roadmapOf(tree))
      .split('\n')
      .find(line => line.startsWith('| **Now**'));
    assert.equal(
      row,
      '| **Now**<br>we work on it and know how we will tell | **&lt;img src=x onerror=1&gt; \\| \\[a\\](http\\://b.c) \\*\\*bold\\*\\* \\`code\\` &amp; \\@team \\# \\$x\\$**<br>no score |',
    );
  });

  it('names no date by which something will be delivered', () => {
    const service = createExampleService('local-development');
    for (const file of service.index.all().filter(({ kind }) => kind === 'roadmap')) {
      const markdown = markdownOf(buildRoadmap(service, layoutOf(file)));
      const dates = markdown.match(/\d{4}-(?:\d{2}-\d{2}|Q\d)/g) ?? [];
      assert.ok(dates.length > 3);
      assert.deepEqual(
        dates.filter(date => date > today.text),
        [],
      );
    }
  });

  it('for leadership names problems and results, and no solution', () => {
    const service = createExampleService('local-development');
    const roadmap = buildRoadmap(service, layoutOf(service.index.get('arch.roadmap.yaml')!));
    const solutions = service.index
      .all()
      .flatMap(({ nodes }) => [...nodes.values()].filter(({ kind }) => kind === 'solution'));
    const markdown = markdownOf(roadmap, 'leadership');
    assert.deepEqual(
      solutions.map(node => labelOf(node)).filter(title => markdown.includes(title)),
      [],
    );
    assertGolden('roadmap-leadership.md', markdown);
    assertGolden('roadmap-squad.md', markdownOf(roadmap));
  });

  it('can be of one owner, or of what serves one outcome', () => {
    const service = createTestService({
      'a.tree.yaml':
        'owner: us\noutcomes: [{ id: big, outcomes: [{ id: small }] }]\nopportunities: [{ title: A, outcome: small, horizon: now }, { title: B, horizon: now }]\n',
      'b.tree.yaml': 'owner: them\nopportunities: [{ title: C, horizon: now }]\n',
    });
    assert.deepEqual(cards(buildRoadmap(service, byJourney, { owner: 'them' })), ['now Not placed: C']);
    assert.deepEqual(cards(buildRoadmap(service, byJourney, { outcome: 'big' })), ['now Not placed: A']);
  });

  it('says what to do where nothing is committed', () => {
    const markdown = markdownOf(roadmapOf('title: T\nopportunities: [{ title: A }]\n'));
    assert.match(markdown, /Nothing is committed yet: set the “horizon”/);
    assert.doesNotMatch(markdown, /\|/);
  });
});
