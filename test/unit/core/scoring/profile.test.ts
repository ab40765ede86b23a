import assert from 'node:assert/strict';
import { costProfile, lossUntil, profileEnd, turningDays } from '../../../../src/core/scoring/profile';
import { byDuration, byEffort, date, inputs } from './support';

describe('the cost of delay over time', () => {
  const regulation = inputs({ costOfDelay: (20 * 20_000) / 52, duration: 13, deadline: '2013-12-01' });
  const asOf = date('2013-06-01');

  it('of a regulation is nothing until 1 September, then 7,692 a week', () => {
    const profile = costProfile(regulation, { ...byDuration, asOf });
    assert.deepEqual(
      profile?.map(({ from, costOfDelay }) => [from.text, Math.round(costOfDelay)]),
      [
        ['2013-06-01', 0],
        ['2013-09-01', 7692],
      ],
    );
    assert.equal(lossUntil(profile!, date('2013-09-01')), 0);
    assert.equal(Math.round(lossUntil(profile!, date('2013-09-15'))), 15_385);
  });

  it('of invoicing is constant: four weeks late cost 315,385', () => {
    const profile = costProfile(inputs({ costOfDelay: 4_100_000 / 52, duration: 4 }), { ...byDuration, asOf });
    assert.equal(profile?.length, 1);
    assert.equal(Math.round(lossUntil(profile!, date('2013-06-29'))), 315_385);
  });

  it('is constant once the latest start has passed, and unknown without the inputs or a day', () => {
    const late = costProfile(regulation, { ...byDuration, asOf: date('2013-09-01') });
    assert.deepEqual(
      late?.map(({ from }) => from.text),
      ['2013-09-01'],
    );
    assert.equal(costProfile(inputs({ reach: 4 }), { ...byEffort, asOf }), undefined);
    assert.equal(costProfile(regulation, byDuration), undefined);
  });

  it('adds up what each step costs until a day', () => {
    const profile = [
      { from: date('2027-01-01'), costOfDelay: 7 },
      { from: date('2027-01-15'), costOfDelay: 70 },
    ];
    const days = ['2026-12-01', '2027-01-01', '2027-01-08', '2027-01-15', '2027-01-22'];
    assert.deepEqual(
      days.map(day => lossUntil(profile, date(day))),
      [0, 0, 7, 14, 84],
    );
  });

  it('names the days on which a ranking may change, once each', () => {
    const other = inputs({ costOfDelay: 5, duration: 4, deadline: '2014-03-29' });
    const options = { ...byDuration, asOf };
    const list = [other, regulation, regulation, inputs({ costOfDelay: 5, duration: 4 })];
    assert.deepEqual(
      turningDays(list, options).map(({ text }) => text),
      ['2013-09-01', '2014-03-01'],
    );
    assert.equal(profileEnd(list, options).text, '2014-03-29');
    assert.equal(profileEnd([other], options).text, '2014-03-29');
    assert.equal(profileEnd([regulation], options).text, '2013-11-30');
    assert.equal(profileEnd([], options).text, '2013-11-30');
  });
});
