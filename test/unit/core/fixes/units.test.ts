import assert from 'node:assert/strict';
import { fixed, refactored } from '../../support/fixes';

const entry = (key: string, value: string) => `title: S\nentries:\n  - capability: C\n    ${key}: ${value} # hm\n`;

function converted(key: string, value: string): string {
  const after = fixed(entry(key, value), /^Convert to/, 'a.scorecard.yaml');
  return /: (\S+) # hm/.exec(after)?.[1] ?? after;
}

describe('converting units', () => {
  it('takes inputs of a score into the units of the formulas', () => {
    assert.equal(converted('effort', '3 person-months'), '13');
    assert.equal(converted('effort', '10 d'), '2');
    assert.equal(converted('effort', '20..60 h'), '0.5..1.5');
    assert.equal(converted('frequency', '2 a day'), '10');
    assert.equal(converted('frequency', '1..2..6 per sprint'), '0.5..1..3');
    assert.equal(converted('duration', '2 sprints'), '4');
  });

  it('says with which factor', () => {
    assert.match(
      fixed(entry('frequency', '13 times a month'), 'Convert to 3: a month is 4.33 weeks', 'a.scorecard.yaml'),
      / 3 #/,
    );
  });

  it('writes all values of an outcome in the unit that it starts from', () => {
    assert.deepEqual(
      refactored(
        {
          'a.tree.yaml':
            'outcomes:\n  - title: Soon|er\n    from: 2h\n    to: 30 min\n    measurements:\n      - { on: 2026-07-01, value: 90 min }\n      - { on: 2026-08-01, value: 1h }\n',
        },
        'Write all values in h',
      ),
      {
        'a.tree.yaml':
          'outcomes:\n  - title: Sooner\n    from: 2h\n    to: 0.5 h\n    measurements:\n      - { on: 2026-07-01, value: 1.5 h }\n      - { on: 2026-08-01, value: 1h }\n',
      },
    );
  });
});
