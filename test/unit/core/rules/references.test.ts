import assert from 'node:assert/strict';
import { recordingReads } from '../../../../src/core/reads';
import { describeRule, findings } from '../../support/rules';
import { createTestService } from '../../support/service';

describeRule('duplicate-id', {
  fires: {
    'at both in one file': 'parked:\n  - { id: «a», title: A }\n  - { id: «a», title: B }\n',
    'at both in two files': {
      'a.tree.yaml': 'parked:\n  - { id: «a», title: A }\n',
      'a.journey.yaml': 'stages:\n  - { id: «a», title: B }\n',
    },
  },
  quiet: { 'on ids of their own': 'parked:\n  - { id: a, title: A }\n  - { id: b, title: B }\n' },
});

describe('duplicate-id', () => {
  it('names some of the others where thousands share an id', () => {
    const text = `parked:\n${'  - id: x\n'.repeat(5_000)}`;
    const found = findings('duplicate-id', text);
    assert.equal(found.length, 5_000);
    for (const { related } of found) assert.equal(related.length, 10);
    const itself = found[3]!.range.start;
    assert.ok(!found[3]!.related.some(({ range }) => range.start === itself));
  });
});

const insights = 'insights:\n  - { id: first-week, finding: They waited }\n';

describeRule('dangling-reference', {
  fires: {
    'at an id that nothing has': 'opportunities:\n  - title: T\n    place: «nowhere»\n',
    'at a bare insight': {
      'a.tree.yaml': 'opportunities:\n  - title: T\n    evidence: [first-week, «first-weak»]\n',
      'a.insights.yaml': insights,
    },
    'at an id of another kind': {
      'a.tree.yaml': 'opportunities:\n  - title: T\n    outcome: «first-week»\n',
      'a.insights.yaml': insights,
    },
    'at a challenge that is nearly an id': {
      'a.tree.yaml': 'outcomes:\n  - { id: lead-time, title: T }\n',
      'a.kata.yaml': 'title: K\nchallenge: «lead-tiem»\n',
    },
  },
  quiet: {
    'on an id that is there': {
      'a.tree.yaml': 'opportunities:\n  - title: T\n    evidence: [first-week]\n',
      'a.insights.yaml': insights,
    },
    'on a challenge in words': { 'a.kata.yaml': 'title: K\nchallenge: Nobody restarts a healthy provision\n' },
    'on a challenge of one word': { 'a.kata.yaml': 'title: K\nchallenge: speed\n' },
  },
});

describe('dangling-reference', () => {
  const misspelt = {
    'a.tree.yaml': 'opportunities:\n  - title: T\n    evidence: [first-weak]\n',
    'a.insights.yaml': insights,
  };

  it('names the nearest id and changes to it', () => {
    const [found] = findings('dangling-reference', misspelt);
    assert.equal(found?.message, 'There is no “first-weak” in this workspace. Did you mean “first-week”?');
    assert.deepEqual(found?.fixes.at(0)?.operations, [
      { op: 'set', id: '/opportunities/0/evidence/0', field: 'insight', value: 'first-week' },
    ]);
  });

  it('uses the id of what is titled so, however the title is spelt', () => {
    const [found] = findings('dangling-reference', {
      'a.tree.yaml':
        "outcomes:\n  - { id: faster, title: Builds don't keep people waiting }\nopportunities:\n  - title: T\n    outcome: builds don’t keep people waiting.\n",
    });
    assert.equal(found?.message, '“builds don’t keep people waiting.” is a title. The id “faster” belongs here.');
    assert.equal(found.fixes.at(0)?.title, 'Use “faster”');
    assert.deepEqual(found.fixes.at(0)?.operations, [
      { op: 'set', id: '/opportunities/0', field: 'outcome', value: 'faster' },
    ]);
  });

  it('takes a title for that of an item only where it has the same words', () => {
    const tree = (outcome: string) =>
      `outcomes:\n  - { id: faster, title: Builds don't keep people waiting }\nopportunities:\n  - title: T\n    outcome: ${outcome}\n`;
    const message = (outcome: string) => findings('dangling-reference', { 'a.tree.yaml': tree(outcome) })[0]?.message;
    assert.match(message('Builds  DON’T keep people waiting')!, /The id “faster” belongs here/);
    assert.match(message('Builds do keep people waiting')!, /^There is no/);
  });

  it('follows a title that becomes another one in another file', () => {
    const service = createTestService({
      'a.tree.yaml': 'opportunities:\n  - title: T\n    evidence: [Waits for hours]\n',
      'a.insights.yaml': 'insights:\n  - { id: wait, finding: Waits for days }\n',
    });
    const message = () =>
      service.diagnose('a.tree.yaml').find(({ code }) => code === 'dangling-reference')?.message ?? '';
    assert.match(message(), /^There is no/);
    service.index.update('a.insights.yaml', 'insights:\n  - { id: wait, finding: Waits for hours }\n');
    assert.match(message(), /The id “wait” belongs here/);
    service.index.update('a.insights.yaml', 'insights:\n  - { id: queue, finding: Waits for hours }\n');
    assert.match(message(), /The id “queue” belongs here/);
    service.index.update('a.insights.yaml', 'insights:\n  - { id: queue, finding: Waits }\n');
    assert.match(message(), /^There is no/);
  });

  it('looks a title up again only where an item got or lost it', () => {
    const insight = (id: string, finding: string) => `insights:\n  - id: ${id}\n    finding: ${finding}\n`;
    const { index } = createTestService({ 'a.insights.yaml': insight('wait', 'Waits for hours') });
    const { value, reads } = recordingReads(() => index.titled('waits for hours.').map(({ node }) => node.id));
    assert.deepEqual([value, reads.isWide], [['wait'], false]);
    const changedBy = (uri: string, text: string) => {
      const { revision } = index;
      index.update(uri, text);
      return !index.isUnchanged(reads.names, revision);
    };
    assert.equal(changedBy('b.insights.yaml', insight('b', 'Waits')), false);
    assert.equal(changedBy('b.insights.yaml', insight('b', 'WAITS  for hours')), true);
    assert.equal(changedBy('a.insights.yaml', insight('wait', 'Waits')), true);
  });

  it('says what kind belongs there', () => {
    const [found] = findings('dangling-reference', {
      'a.tree.yaml': 'opportunities:\n  - title: T\n    outcome: first-week\n',
      'a.insights.yaml': insights,
    });
    assert.equal(found?.message, '“first-week” is an insight, and an outcome belongs here.');
  });
});

describeRule('ambiguous-reference', {
  fires: {
    'at a reference to an id that stands twice': {
      'a.tree.yaml': 'opportunities:\n  - title: T\n    place: «a»\n',
      'a.journey.yaml': 'stages:\n  - title: S\n    places: [{ id: a, title: A }, { id: a, title: B }]\n',
    },
  },
  quiet: {
    'where only one of them can be meant': {
      'a.tree.yaml': 'opportunities:\n  - { id: a, title: T, place: a }\n',
      'a.journey.yaml': 'stages:\n  - title: S\n    places: [{ id: a, title: A }]\n',
    },
  },
});

describeRule('computed-value-stored', {
  fires: {
    'at a score that differs': {
      'a.scorecard.yaml':
        'title: T\nentries:\n  - { capability: C, reach: 120, frequency: 3, hours_lost: 0.5, effort: 4.5, «cd3»: 95 }\n',
    },
    'at a score without its inputs': { 'a.scorecard.yaml': 'title: T\nentries:\n  - { capability: C, «rank»: 1 }\n' },
    'at a list of opportunities in an insight': {
      'a.insights.yaml': 'insights:\n  - { finding: F, «opportunities»: [a] }\n',
    },
    'at a score on an opportunity': 'opportunities:\n  - { title: T, «cd3»: 4 }\n',
  },
  quiet: { 'on inputs': { 'a.scorecard.yaml': 'title: T\nentries:\n  - { capability: C, reach: 120 }\n' } },
});

describe('computed-value-stored', () => {
  const entry = (stored: string) => ({
    'a.scorecard.yaml': `title: T\nentries:\n  - { capability: C, reach: 120, frequency: 3, hours_lost: 0.5, effort: 4.5, ${stored} }\n`,
  });

  it('is an error only where the numbers differ', () => {
    assert.deepEqual(
      findings('computed-value-stored', entry('cd3: 95')).map(found => found.severity),
      ['error'],
    );
    assert.deepEqual(
      findings('computed-value-stored', entry('cd3: 40')).map(found => found.severity),
      ['warning'],
    );
  });

  it('says what the inputs give', () => {
    const [found] = findings('computed-value-stored', entry('cd3: 95'));
    assert.equal(found?.message, '“cd3” says 95, but the inputs give 40. Remove it: it is computed.');
  });
});
