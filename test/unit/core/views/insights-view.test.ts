import assert from 'node:assert/strict';
import {
  type InsightCard,
  projectInsights,
  unlinkedInsights,
  weightOf,
} from '../../../../src/core/views/insights-view';
import { createTestService } from '../../support/service';

const files = {
  'a.tree.yaml': `title: T
opportunities:
  - id: wait
    title: I wait
    evidence:
      - heard
      - { insight: counted, relation: sizes }
      - heard
  - title: I am lost
    evidence: [{ insight: heard, relation: contradicts }]
  - { id: bare, title: Nobody said so, evidence: [{ note: Everybody knows }] }
`,
  'j.journey.yaml': 'stages:\n  - places:\n      - { id: buy, title: Buy }\n      - { title: Nameless }\n',
  'i.insights.yaml': `title: Week one
insights:
  - { id: heard, kind: interview, on: 2026-09-12, participants: 2, segment: new, place: buy, finding: 50% of developers wait, source: a.md, bias: [recency] }
  - { id: counted, kind: telemetry, participants: 300, finding: Two restarts }
  - { finding: Nobody knows yet }
`,
};

function view() {
  const service = createTestService(files);
  const file = service.index.all().find(({ kind }) => kind === 'insights')!;
  return projectInsights(service, file, service.diagnose(file.uri));
}

describe('The view of insights', () => {
  it('tells of each which opportunities rest on it, and how', () => {
    assert.deepEqual(
      view().insights.map(({ key, links }) => [key, links.map(({ title, relation }) => `${relation} ${title}`)]),
      [
        ['heard', ['supports I wait', 'supports I wait', 'contradicts I am lost']],
        ['counted', ['sizes I wait']],
        ['/insights/2', []],
      ],
    );
  });

  it('has the hints of the rules with the titles of their fixes', () => {
    const hint = view().insights[0]?.hints.find(({ code }) => code === 'insight-percent-of-few');
    assert.equal(hint?.severity, 'warning');
    assert.deepEqual(hint?.fixes, [{ title: 'Change to “1 of 2”' }]);
  });

  it('counts the insights that nothing rests on, in all files', () => {
    assert.equal(unlinkedInsights(createTestService(files).index), 1);
    assert.equal(unlinkedInsights(createTestService({}).index), 0);
  });

  it('knows the places that can be named, and how many different insights an opportunity names', () => {
    assert.deepEqual(view().places, [{ id: 'buy', title: 'Buy' }]);
    assert.deepEqual(
      view().opportunities.map(({ title, tree, evidence }) => [title, tree, evidence]),
      [
        ['I wait', 'T', 2],
        ['I am lost', 'T', 1],
        ['Nobody said so', 'T', 0],
      ],
    );
  });
});

const card = (key: string, values: Partial<InsightCard> = {}): InsightCard => ({
  key,
  finding: key,
  bias: [],
  links: [],
  hints: [],
  ...values,
});
const people = (count: number) => ({ participants: { count, words: '' } });

describe('What insights rest on together', () => {
  it('counts an insight once, however often it is named', () => {
    const one = card('a', { kind: 'interview', ...people(5) });
    assert.deepEqual(weightOf([one, one]), { insights: 1, people: 5, kinds: 1 });
  });

  it('counts the people of one study once, and those of another segment or day beside them', () => {
    const study = { kind: 'interview', on: '2026-09-12', source: 'notes.md', segment: 'new' };
    assert.deepEqual(
      weightOf([
        card('a', { ...study, ...people(5) }),
        card('b', { ...study, source: 'notes.md#L12', ...people(4) }),
        card('c', { ...study, segment: 'old hands', ...people(2) }),
        card('d', { ...study, on: '2026-10-01', ...people(1) }),
      ]),
      { insights: 4, people: 8, kinds: 1 },
    );
  });

  it('takes events for no people, and what states neither day nor source for a study of its own', () => {
    assert.deepEqual(
      weightOf([
        card('a', { kind: 'telemetry', ...people(300) }),
        card('b', { kind: 'survey', ...people(20) }),
        card('c', { kind: 'survey', ...people(30) }),
        card('d', {}),
      ]),
      { insights: 4, people: 50, kinds: 2 },
    );
  });
});
