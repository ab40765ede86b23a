import assert from 'node:assert/strict';
import { explain } from '../../../../src/core/scoring/derivation';
import { byDuration, byEffort, date, full, inputs, type Raw, scored } from './support';

describe('steps and explanation', () => {
  it('derive the score line by line', () => {
    assert.deepEqual(
      scored(full).steps.map(({ label, calculation, result }) => [label, calculation, result]),
      [
        ['Weekly impact', '3 a week × 0.5 h', '1.5 h each'],
        ['Cost of delay', '120 people × 1.5 h', '180 h a week'],
        ['CD3', '180 ÷ 4.5 dev-weeks', '40'],
        ['RICE', '40 × 80% confidence', '32'],
        ['Payback', '40 h ÷ 40', '1 week'],
      ],
    );
  });

  const explained = (raw: Raw, options = byEffort) => explain(scored(raw, options), inputs(raw), options);

  for (const [name, raw, options, sentence] of [
    ['hours', full, byEffort, '120 people × 3 a week × 0.5 h = 180 h a week; 180 ÷ 4.5 dev-weeks = 40'],
    ['a currency', { costOfDelay: 55_000, duration: 4 }, byDuration, '55000 USD a week; 55000 ÷ 4 weeks = 13750'],
    [
      'one of each',
      { reach: 1, frequency: 1, hoursLost: '30 min', effort: 1 },
      byEffort,
      '1 person × 1 a week × 0.5 h = 0.5 h a week; 0.5 ÷ 1 dev-week = 0.5',
    ],
    ['a gap', { costOfDelay: 180 }, byEffort, '180 h a week. No score. No usable number for: effort.'],
    ['nothing', {}, byEffort, 'No score. No usable number for: reach, frequency, hours lost, effort.'],
    [
      'a problem',
      { costOfDelay: 180, effort: 0 },
      byEffort,
      '180 h a week. No score. Problem with effort: “0” reaches zero or less. A score needs a number above zero.',
    ],
    [
      'a deadline',
      { costOfDelay: 180, effort: 4, duration: 3, deadline: '2027-03-01' },
      { ...byEffort, asOf: date('2027-01-01') },
      '180 h a week from 2027-02-08 on (deadline − duration); 0 ÷ 4 dev-weeks = 0',
    ],
    [
      'a deadline without a duration',
      { costOfDelay: 180, effort: 4, deadline: '2027-03-01' },
      { ...byEffort, asOf: date('2027-02-20') },
      '180 h a week from 2027-02-01 on (deadline − effort, as no duration is stated); 180 ÷ 4 dev-weeks = 45',
    ],
  ] as const) {
    it(`explain ${name}`, () => assert.equal(explained(raw, options), sentence));
  }

  it('name the latest start and what is lost today', () => {
    const raw = { costOfDelay: 180, effort: 4, duration: 3, deadline: '2027-03-01' };
    const { steps } = scored(raw, { ...byEffort, asOf: date('2027-01-01') });
    assert.deepEqual(
      steps.map(({ name, result }) => [name, result]),
      [
        ['costOfDelay', '180 h a week'],
        ['latestStart', '2027-02-08, 0 h a week on 2027-01-01'],
        ['cd3', '0'],
      ],
    );
  });
});
