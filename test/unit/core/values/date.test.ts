import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfClock,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  formatQuarter,
  type IsoDate,
  isoDate,
  parseDate,
  quarterEnd,
  quarterOf,
  quarterStart,
} from '../../../../src/core/values/date';
import { parseTimeframe, timeframeEnd } from '../../../../src/core/values/timeframe';

function date(text: string): IsoDate {
  const result = parseDate(text);
  assert.ok(result.ok);
  return result.value;
}

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('parseDate', () => {
  it('reads days of the calendar', () => {
    assert.deepEqual(date('2028-02-29'), { year: 2028, month: 2, day: 29, text: '2028-02-29' });
    assert.equal(date(' 2026-10-01 ').text, '2026-10-01');
  });

  for (const [raw, reason] of [
    ['2027-02-29', /^“2027-02-29” is not in the calendar: that month has 28 days\./],
    ['2100-02-29', /28 days/],
    ['2026-04-31', /30 days/],
    ['2026-13-01', /no such month/],
    ['2026-00-10', /no such month/],
    ['2026-01-00', /31 days/],
    ['2026-1-5', /Write year, month and day: 2026-10-01/],
    ['01.10.2026', /not a date/],
    ['2026-10-01T10:00:00Z', /not a date/],
    [20261001, /not a date/],
    [null, /^An empty value is not a date/],
  ] as const) {
    it(`refuses ${JSON.stringify(raw)} with a reason`, () => {
      const result = parseDate(raw);
      assert.ok(!result.ok);
      assert.match(result.reason, reason);
    });
  }
});

describe('counting days', () => {
  it('agrees with the calendar of the platform, for every year of four digits', () => {
    fc.assert(
      fc.property(anyDay, days => {
        const expected = new Date(days * 86_400_000).toISOString().slice(0, 10);
        assert.equal(dateOfDayNumber(days).text, expected);
        assert.equal(dayNumber(date(expected)), days);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts between dates, over leap days and centuries', () => {
    assert.equal(dayNumber(date('1970-01-01')), 0);
    assert.equal(daysBetween(date('2028-02-28'), date('2028-03-01')), 2);
    assert.equal(daysBetween(date('2027-03-01'), date('2027-02-28')), -1);
    assert.equal(addDays(date('2013-12-01'), -91).text, '2013-09-01');
    assert.ok(compareDates(date('2026-10-01'), date('2026-10-02')) < 0);
  });

  it('adds months up to the last day of a shorter month', () => {
    assert.equal(addMonths(date('2026-01-31'), 1).text, '2026-02-28');
    assert.equal(addMonths(date('2026-10-15'), 6).text, '2027-04-15');
    assert.equal(addMonths(date('2026-03-31'), -1).text, '2026-02-28');
    assert.equal(addMonths(date('2026-01-10'), -13).text, '2024-12-10');
  });

  it('takes the day that the clock shows', () => {
    assert.equal(dateOfClock(new Date(2026, 11, 31, 23, 59)).text, '2026-12-31');
    assert.equal(dateOfClock(new Date(2026, 0, 1, 0, 1)).text, '2026-01-01');
  });
});

describe('quarters', () => {
  it('know their days', () => {
    assert.deepEqual(quarterOf(date('2026-09-30')), { year: 2026, quarter: 3 });
    assert.deepEqual(quarterOf(date('2026-10-01')), { year: 2026, quarter: 4 });
    assert.deepEqual(
      [1, 2, 3, 4].map(quarter => quarterEnd({ year: 2027, quarter }).text),
      ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'],
    );
    assert.equal(quarterStart({ year: 2027, quarter: 2 }).text, '2027-04-01');
    assert.equal(formatQuarter(quarterOf(isoDate(2027, 1, 1))), '2027-Q1');
  });
});

describe('parseTimeframe', () => {
  for (const [raw, end] of [
    ['2026-10-01', '2026-10-01'],
    ['2027-Q1', '2027-03-31'],
    ['2026-q4', '2026-12-31'],
    ['6 months', '2027-07-31'],
    ['1 month', '2027-02-28'],
    ['2w', '2027-02-14'],
    ['90 days', '2027-05-01'],
    ['2 quarters', '2027-07-31'],
    ['1 year', '2028-01-31'],
  ] as const) {
    it(`reads ${raw} and ends on ${end}`, () => {
      const result = parseTimeframe(raw);
      assert.ok(result.ok);
      assert.equal(result.value.text, raw);
      assert.equal(timeframeEnd(result.value, date('2027-01-31'))?.text, end);
    });
  }

  it('has no end for a duration without a start', () => {
    const result = parseTimeframe('6 months');
    assert.ok(result.ok);
    assert.equal(timeframeEnd(result.value), undefined);
  });

  for (const [raw, reason] of [
    ['Q1 2027', /Write the quarter as 2027-Q1\./],
    ['2027 Q3', /Write the quarter as 2027-Q3\./],
    ['2027-Q5', /Write a date \(2026-10-01\), a quarter \(2027-Q1\) or a duration \(6 months\)/],
    ['2027-02-30', /not in the calendar/],
    ['0 months', /not a timeframe/],
    ['6 sprints', /not a timeframe/],
    [2027, /^“2027” is not a timeframe/],
    [null, /^An empty value/],
  ] as const) {
    it(`refuses ${JSON.stringify(raw)} with a reason`, () => {
      const result = parseTimeframe(raw);
      assert.ok(!result.ok);
      assert.match(result.reason, reason);
    });
  }
});
