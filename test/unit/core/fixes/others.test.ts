import assert from 'node:assert/strict';
import { fixed, fixedFiles } from '../../support/fixes';

describe('other fixes', () => {
  it('park an output, and ask for the change', () => {
    assert.equal(
      fixed('outcomes:\n  - id: a\n    title: Launch the new portal\nparked:\n  - title: B\n', /^Park it as an idea/),
      'outcomes:\n  - id: a\n    title: «…»\nparked:\n  - title: B\n  - title: Launch the new portal\n',
    );
  });

  it('leave a solution out of an outcome', () => {
    assert.equal(
      fixed('outcomes:\n  - title: Fewer calls using a single dashboard # hm\n', 'Leave it out'),
      'outcomes:\n  - title: Fewer calls # hm\n',
    );
  });

  it('leave a date of delivery out', () => {
    assert.equal(
      fixed(
        'opportunities:\n  - title: When I wait, I stop\n    solutions:\n      - title: Stream it by Q3 2027 to all\n        horizon: next\n',
        'Leave the date out',
      ),
      'opportunities:\n  - title: When I wait, I stop\n    solutions:\n      - title: Stream it to all\n        horizon: next\n',
    );
  });

  it('take a person out of an insight', () => {
    assert.equal(
      fixed('insights:\n  - finding: Jane Miller said it is slow\n', /^Change to “A participant”/, 'a.insights.yaml'),
      'insights:\n  - finding: A participant said it is slow\n',
    );
  });

  it('set the end of the next quarter', () => {
    assert.equal(
      fixed('outcomes:\n  - title: Sooner\n    to: 4h\n', 'Set “by” to the end of the next quarter: 2027-Q1'),
      'outcomes:\n  - title: Sooner\n    to: 4h\n    by: 2027-Q1\n',
    );
  });

  it('add a solution to compare with', () => {
    assert.equal(
      fixed(
        'opportunities:\n  - title: When I wait, I stop\n    horizon: now\n    outcome: x\n    solutions:\n      - title: One\n',
        'Add a solution to compare with',
      ),
      'opportunities:\n  - title: When I wait, I stop\n    horizon: now\n    outcome: x\n    solutions:\n      - title: One\n      - title: «…»\n',
    );
  });

  it('group a long row by place', () => {
    const rows = ['a', 'b', 'a', 'b', 'c', 'a', '', '', '', ''];
    const item = (place: string, number: number) =>
      place ? `  - title: When ${number}\n    place: ${place}\n` : `  - title: When ${number}\n`;
    const text = `opportunities:\n${rows.map(item).join('')}`;
    const journey =
      'title: J\nstages:\n  - title: S\n    places:\n      - { id: a, title: Set up }\n      - { id: b, title: Test }\n';
    const { 'a.tree.yaml': after = '' } = fixedFiles(
      { 'a.tree.yaml': text, 'a.journey.yaml': journey },
      'Group them by place',
    );
    const group = (id: string, title: string, numbers: number[]) =>
      `  - id: ${id}-group\n    title: ${title}\n    place: ${id}\n    opportunities:\n${numbers.map(number => `      - title: When ${number}\n        place: ${id}\n`).join('')}`;
    assert.equal(
      after,
      `opportunities:\n${[4, 6, 7, 8, 9].map(number => item(rows[number]!, number)).join('')}${group('a', "«When …, I can't … (Set up)»", [0, 2, 5])}${group('b', "When …, I can't … (Test)", [1, 3])}`,
    );
  });

  it('choose the nearest id', () => {
    assert.equal(
      fixedFiles(
        {
          'a.tree.yaml': 'opportunities:\n  - title: O\n    evidence: [tlaks]\n',
          'a.insights.yaml': 'insights: [{ id: talks }]\n',
        },
        'Change to “talks”',
      )['a.tree.yaml'],
      'opportunities:\n  - title: O\n    evidence: [talks]\n',
    );
  });
});
