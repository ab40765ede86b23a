import assert from 'node:assert/strict';
import { checkInputs, countsHours, inputLabel } from '../../../../src/core/scoring/inputs';
import type { NumericInput, ScoreOptions } from '../../../../src/core/scoring/model';
import { byDuration, byEffort, inputs, type Raw } from './support';

const inEuro: ScoreOptions = { divideBy: 'effort', unit: 'EUR' };

/** What a value of an input counts as in the formulas, or why it can't be used. */
function checked(input: NumericInput, value: string | number, options = byEffort): number | string {
  const { values, problems } = checkInputs(inputs({ [input]: value }), options);
  return values[input]?.likely ?? problems.map(problem => `${problem.input}: ${problem.reason}`).join();
}

describe('inputs', () => {
  describe('count in the units of the formulas', () => {
    for (const [input, value, number, options] of [
      ['reach', 0, 0],
      ['reach', '120 people', 120],
      ['reach', '5..10 teams', 7.5],
      ['frequency', 0, 0],
      ['frequency', '3x', 3],
      ['frequency', '1 time', 1],
      ['frequency', '3 times a week', 3],
      ['frequency', '3 per week', 3],
      ['frequency', '3/w', 3],
      ['frequency', '3 x / wk', 3],
      ['frequency', '3 each week', 3],
      ['frequency', '3 every Week', 3],
      ['hoursLost', 0.5, 0.5],
      ['hoursLost', '30 min', 0.5],
      ['hoursLost', '90 min', 1.5],
      ['confidence', '80%', 0.8],
      ['confidence', 1, 1],
      ['confidence', '0.5', 0.5],
      ['confidence', '100 percent', 1],
      ['effort', 2, 2],
      ['effort', '2 w', 2],
      ['effort', '1 week', 1],
      ['effort', '2 dev-weeks', 2],
      ['effort', '2 Developer weeks', 2],
      ['effort', '2 person-weeks', 2],
      ['effort', '2 devweeks', 2],
      ['duration', 2, 2],
      ['duration', '14 d', 2],
      ['costOfDelay', 0, 0],
      ['costOfDelay', '5 h', 5],
      ['costOfDelay', '5 hours per week', 5],
      ['costOfDelay', '5 hour/week', 5],
      ['costOfDelay', '5 eur', 5, inEuro],
      ['costOfDelay', '5 EUR a week', 5, inEuro],
      ['costOfDelay', '5 EUR / w', 5, inEuro],
      ['costOfDelay', 5, 5, inEuro],
    ] as const) {
      it(`${input} ${value}`, () => assert.equal(checked(input, value, options), number));
    }
  });

  describe('that can’t be used say why and what to write', () => {
    for (const [input, value, reason, options] of [
      ['reach', -1, '“-1” is negative. State a number that is zero or more.'],
      ['reach', '30%', '“30%” is not a number of people. State how many people are affected.'],
      ['reach', '3 h', '“3 h” is not a number of people. State how many people are affected.'],
      ['frequency', -1, '“-1” is negative. State a number that is zero or more.'],
      ['frequency', '3 a day', '“3 a day” is not times a week. State how often it happens to each person in a week.'],
      ['frequency', '3 aweek', '“3 aweek” is not times a week. State how often it happens to each person in a week.'],
      ['hoursLost', -1, '“-1” is negative. State a number that is zero or more.'],
      ['hoursLost', '3 clicks', '“3 clicks” is not a time. State the hours that each person loses each time.'],
      ['confidence', '3 h', '“3 h” is not a share. State the confidence in percent, such as 80%.'],
      ['confidence', 80, '“80” is more than 100 %. Write 80%.'],
      ['confidence', '60..80', '“60..80” is more than 100 %. Write 60..80%.'],
      ['confidence', '0.5..2', '“0.5..2” is outside of 0 to 100%. State a confidence above zero, such as 80% or 0.8.'],
      ['confidence', 120, '“120” is outside of 0 to 100%. State a confidence above zero, such as 80% or 0.8.'],
      ['confidence', '120%', '“120%” is outside of 0 to 100%. State a confidence above zero, such as 80% or 0.8.'],
      ['confidence', 0, '“0” is outside of 0 to 100%. State a confidence above zero, such as 80% or 0.8.'],
      ['effort', 0, '“0” reaches zero or less. A score needs a number above zero.'],
      ['effort', '-1..3', '“-1..3” reaches zero or less. A score needs a number above zero.'],
      ['effort', '3 d', '“3 d” is not in dev-weeks. State how many weeks one developer needs.'],
      ['effort', '3 weeks of it', '“3 weeks of it” is not in dev-weeks. State how many weeks one developer needs.'],
      ['effort', '3 my w', '“3 my w” is not in dev-weeks. State how many weeks one developer needs.'],
      ['duration', 0, '“0” reaches zero or less. A score needs a number above zero.'],
      ['duration', '3 EUR', '“3 EUR” is not a duration in weeks. State how many weeks the team is busy.'],
      ['costOfDelay', -5, '“-5” is negative. State a number that is zero or more.'],
      ['costOfDelay', '5 EUR', '“5 EUR” is not in the unit of the list. State the cost of delay in hours a week.'],
      [
        'costOfDelay',
        '5 hours a day',
        '“5 hours a day” is not in the unit of the list. State the cost of delay in hours a week.',
      ],
      ['costOfDelay', '5 h', '“5 h” is not in the unit of the list. State the cost of delay in EUR a week.', inEuro],
      [
        'costOfDelay',
        '5 USD a week',
        '“5 USD a week” is not in the unit of the list. State the cost of delay in EUR a week.',
        inEuro,
      ],
    ] as const) {
      it(`${input} ${value}`, () => assert.equal(checked(input, value, options), `${input}: ${reason}`));
    }
  });

  it('that are missing are those that the list needs', () => {
    const missing = (raw: Raw, options = byEffort) => checkInputs(inputs(raw), options).missing;
    assert.deepEqual(missing({}), ['reach', 'frequency', 'hoursLost', 'effort', 'confidence']);
    assert.deepEqual(missing({ costOfDelay: 1 }), ['effort', 'confidence']);
    assert.deepEqual(missing({}, inEuro), ['costOfDelay', 'effort', 'confidence']);
    assert.deepEqual(missing({ reach: 1 }, byDuration), ['costOfDelay', 'duration', 'confidence']);
    assert.deepEqual(missing({ costOfDelay: 1, deadline: '2027-01-01' }), ['effort', 'confidence', 'duration']);
    assert.deepEqual(missing({ costOfDelay: 1, effort: 1, deadline: '2027-01-01' }), ['confidence']);
    assert.deepEqual(missing({ costOfDelay: -1, effort: 0, confidence: 80 }), []);
  });

  it('have names for sentences', () => {
    const names = [
      'reach',
      'frequency',
      'hoursLost',
      'confidence',
      'effort',
      'duration',
      'deadline',
      'costOfDelay',
    ] as const;
    assert.equal(
      names.map(inputLabel).join(', '),
      'reach, frequency, hours lost, confidence, effort, duration, deadline, cost of delay',
    );
  });

  it('count hours where the unit of the list is one', () => {
    const units = ['h', 'hour', 'hours', 'Hours', 'hrs', 'ohours', 'hoursx', 'EUR', ''];
    assert.deepEqual(
      units.filter(unit => countsHours({ divideBy: 'effort', unit })),
      ['h', 'hour', 'hours', 'Hours'],
    );
  });
});
