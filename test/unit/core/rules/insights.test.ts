import assert from 'node:assert/strict';
import { describeRule, findings } from '../../support/rules';

/** An insight of some keys that an opportunity rests on. */
function insight(keys: string, tree = 'title: T\nopportunities: [{ title: When I start, evidence: [one] }]\n') {
  return { 'a.insights.yaml': `title: I\ninsights:\n  - id: one\n${keys}`, 'a.tree.yaml': tree };
}

const whole = '    kind: channel\n    on: 2026-10-01\n    participants: 40\n    segment: newcomers\n';

describeRule('insight-without-provenance', {
  fires: { 'at a bare finding': insight('    finding: «They waited»\n') },
  quiet: {
    'on a whole one': insight(`${whole}    finding: F\n`),
    'on a date that can’t be read': insight(`${whole.replace('2026-10-01', 'Tuesday')}    finding: F\n`),
  },
});

describeRule('insight-without-bias-note', {
  fires: { 'at an interview': insight('    kind: «interview»\n    finding: F\n') },
  quiet: {
    'with a note': insight('    kind: interview\n    finding: F\n    bias: [recency]\n'),
    'on what was observed': insight('    kind: telemetry\n    finding: F\n'),
  },
});

describeRule('insight-unknown-bias', {
  fires: { 'at one that is not on the list': insight('    finding: F\n    bias: [recency, «enthusiasm»]\n') },
  quiet: {
    'on the known ones': insight(
      '    finding: F\n    bias: [recency, misread-question, leading-question, small-sample]\n',
    ),
  },
});

describeRule('insight-unusable-count', {
  fires: { 'at fewer than no people': insight('    participants: «-3»\n    finding: F\n') },
  quiet: { 'on people': insight('    participants: 3\n    finding: F\n') },
});

describeRule('insight-percent-of-few', {
  fires: { 'at half of two people': insight('    participants: 2\n    finding: «50%» of developers wait\n') },
  quiet: {
    'with many people': insight('    participants: 240\n    finding: 50% of developers wait\n'),
    'with a count': insight('    participants: 2\n    finding: 1 of 2 developers waits\n'),
  },
});

describe('insight-percent-of-few', () => {
  it('tells the count where it comes out even', () => {
    const [found] = findings(
      'insight-percent-of-few',
      insight('    participants: 4\n    finding: 75% of developers wait\n'),
    );
    assert.deepEqual(found?.fixes[0]?.operations, [
      { op: 'set', id: 'one', field: 'finding', value: '3 of 4 developers wait' },
    ]);
  });

  it('keeps the “of” of a part', () => {
    const [found] = findings('insight-percent-of-few', insight('    participants: 4\n    finding: 75% of them wait\n'));
    assert.deepEqual(found?.fixes[0]?.operations, [
      { op: 'set', id: 'one', field: 'finding', value: '3 of 4 of them wait' },
    ]);
  });

  it('leaves it to the author where it does not', () => {
    const [found] = findings(
      'insight-percent-of-few',
      insight('    participants: 4\n    finding: 60% of developers wait\n'),
    );
    assert.deepEqual(
      found?.fixes.map(({ title }) => title),
      ['Ignore “insight-percent-of-few” on this item'],
    );
  });
});

describeRule('insight-names-a-solution', {
  fires: {
    'at a wish for a feature': insight('    finding: «Users want a dark mode» for the night\n'),
    'at a question about the future': insight('    finding: They said that they «would use» it daily\n'),
  },
  quiet: {
    'on what happened': insight('    finding: Four of five restarted a provision that was healthy\n'),
    'on what people tried to do': insight('    finding: They wanted to know who was on call\n'),
  },
});

describeRule('insight-unused', {
  fires: { 'after a sprint': insight('    on: 2026-11-01\n    finding: «F»\n', 'title: T\n') },
  quiet: {
    'where an opportunity rests on it': insight('    on: 2026-11-01\n    finding: F\n'),
    'within a sprint': insight('    on: 2026-11-10\n    finding: F\n', 'title: T\n'),
  },
});

describeRule('insight-personal-data', {
  fires: {
    'at an address': insight('    finding: F\n    quote: Write to «jane.doe@example.com» then\n'),
    'at a name': insight('    finding: «Jane Doe» asked twice how to start\n'),
    'at a recording': insight('    finding: F\n    source: «https://zoom.us/rec/share/abc»\n'),
  },
  quiet: {
    'on a number in its place': insight('    finding: P3 asked twice how to start\n'),
    'on a product': insight('    finding: Visual Studio starts slowly\n'),
    'on a path': insight('    finding: F\n    source: research/2026-09.md\n'),
  },
});
