import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rankScores } from '../../../../src/core/scoring/rank';
import { score } from '../../../../src/core/scoring/score';
import type { Estimate } from '../../../../src/core/values/estimate';
import { byDuration, byEffort, date, full, type Raw, scored } from './support';

describe('score', () => {
  it('multiplies and divides as the formulas say, in hours and dev-weeks', () => {
    const result = scored({ reach: 120, frequency: 25, hoursLost: 0.2, confidence: '80%', effort: 6 });
    assert.deepEqual(
      [result.weeklyImpact, result.costOfDelay, result.cd3, result.rice, result.paybackWeeks],
      [5, 600, 100, 80, 0.4],
    );
    assert.deepEqual(result.cd3Range, [100, 100]);
    assert.deepEqual([result.missing, result.problems, result.urgency], [[], [], null]);
  });

  it('scores the point values and bounds the range', () => {
    const result = scored(full);
    assert.deepEqual([result.weeklyImpact, result.costOfDelay, result.cd3, result.rice], [1.5, 180, 40, 32]);
    assert.deepEqual(result.cd3Range, [30, 60]);
    assert.equal(result.paybackWeeks, 1);
  });

  describe('published examples', () => {
    for (const [name, costOfDelay, duration, cd3] of [
      ['ice-cream stand, A', 10, 2, 5],
      ['ice-cream stand, B', 30, 4, 7.5],
      ['checkout', 55, 4, 13.75],
      ['GDPR', 210, 8, 26.25],
      ['dark mode', 2, 2, 1],
    ] as const) {
      it(`${name}: ${costOfDelay} a week over ${duration} weeks is ${cd3}`, () => {
        assert.equal(scored({ costOfDelay, duration }, byDuration).cd3, cd3);
      });
    }

    it('checkout, GDPR and dark mode: B, A, C', () => {
      const list = [
        [55, 4],
        [210, 8],
        [2, 2],
      ] as const;
      const scores = list.map(([costOfDelay, duration]) => scored({ costOfDelay, duration }, byDuration));
      assert.deepEqual(rankScores(scores), [2, 1, 3]);
    });

    it('invoicing: 4.1 million a year is 78,846 a week, and four weeks late costs 315,385', () => {
      const { costOfDelay } = scored({ costOfDelay: 4_100_000 / 52, duration: 4 }, byDuration);
      assert.equal(Math.round(costOfDelay ?? 0), 78_846);
      assert.equal(Math.round((costOfDelay ?? 0) * 4), 315_385);
    });

    it('regulation: 7,692 a week from 13 weeks before the deadline, nothing before', () => {
      const raw = { costOfDelay: (20 * 20_000) / 52, duration: 13, deadline: '2013-12-01' };
      const on = (today: string) => scored(raw, { ...byDuration, asOf: date(today) });
      assert.equal(on('2013-08-31').costOfDelay, 0);
      assert.equal(Math.round(on('2013-09-01').costOfDelay ?? 0), 7692);
      assert.equal(on('2013-08-31').urgency?.latestStart.text, '2013-09-01');
      assert.equal(Math.round(on('2013-08-31').urgency?.costOfDelay ?? 0), 7692);
    });

    it('job sizing workshop', () => {
      const list = [
        [46, 3, 15.3],
        [46, 8, 5.8],
        [21, 5, 4.2],
        [21, 13, 1.6],
        [11, 8, 1.4],
        [3, 5, 0.6],
      ] as const;
      const scores = list.map(([costOfDelay, duration]) => scored({ costOfDelay, duration }, byDuration));
      assert.deepEqual(
        scores.map(({ cd3 }) => Math.round((cd3 ?? 0) * 10) / 10),
        list.map(([, , printed]) => printed),
      );
      assert.deepEqual(rankScores(scores), [1, 2, 3, 4, 5, 6]);
    });

    it('RICE of 450 people with a massive impact, sure, in two person-months is 675, between 800 and 400', () => {
      const raw = { reach: 500 * 0.3 * 3, frequency: 3, hoursLost: 1, confidence: '100%', effort: 2 };
      assert.equal(scored(raw).rice, 675);
      assert.deepEqual(rankScores([675, 400, 800].map(cd3 => ({ cd3 }))), [2, 3, 1]);
    });

    it('equal RICE hides different CD3', () => {
      const list = [
        [600, 6, '80%', 100],
        [80, 1, '100%', 80],
        [320, 2, '50%', 160],
      ] as const;
      for (const [costOfDelay, effort, confidence, cd3] of list) {
        const result = scored({ costOfDelay, effort, confidence });
        assert.deepEqual([result.cd3, result.rice], [cd3, 80]);
      }
    });
  });

  describe('every input changes the result', () => {
    const urgent = { ...full, deadline: '2027-03-01' };
    const today = date('2027-02-10');
    for (const [name, value] of [
      ['reach', 121],
      ['frequency', 4],
      ['hoursLost', 0.6],
      ['confidence', '81%'],
      ['effort', '3..7'],
      ['duration', 1],
      ['deadline', '2027-06-01'],
      ['costOfDelay', 181],
    ] as const) {
      it(name, () => {
        const [before, after] = [urgent, { ...urgent, [name]: value }].map(raw =>
          scored(raw, { ...byEffort, asOf: today }),
        );
        assert.notEqual(after?.rice, before?.rice);
        assert.equal(after?.cd3 === before?.cd3, name === 'confidence');
      });
    }

    it('what the list divides by', () => {
      assert.equal(scored(full, { ...byEffort, divideBy: 'duration' }).cd3, 60);
    });
  });

  describe('what is missing', () => {
    it('confidence: CD3, but no RICE', () => {
      const { confidence: _, ...rest } = full;
      const result = scored(rest);
      assert.deepEqual([result.cd3, result.rice, result.missing], [40, null, ['confidence']]);
    });

    for (const name of ['reach', 'frequency', 'hoursLost'] as const) {
      it(`${name}: no cost of delay and no score`, () => {
        const { [name]: _, ...rest } = full;
        const result = scored(rest);
        assert.deepEqual([result.costOfDelay, result.cd3, result.cd3Range, result.rice], [null, null, null, null]);
        assert.deepEqual(result.missing, [name]);
        assert.equal(result.weeklyImpact, name === 'reach' ? 1.5 : null);
      });
    }

    it('effort: the cost of delay stands, the score does not', () => {
      const { effort: _, ...rest } = full;
      const result = scored(rest);
      assert.deepEqual([result.costOfDelay, result.cd3, result.rice, result.paybackWeeks], [180, null, null, null]);
      assert.deepEqual(result.missing, ['effort']);
    });

    it('everything', () => {
      assert.deepEqual(scored({}).missing, ['reach', 'frequency', 'hoursLost', 'effort', 'confidence']);
      assert.deepEqual(scored({}, byDuration).missing, ['costOfDelay', 'duration', 'confidence']);
    });

    it('a stated cost of delay needs no reach', () => {
      const result = scored({ costOfDelay: 180, effort: 4.5 });
      assert.deepEqual([result.costOfDelay, result.cd3, result.missing], [180, 40, ['confidence']]);
    });

    it('hours are no money: a list in a currency needs the cost of delay stated', () => {
      const result = scored(full, { divideBy: 'effort', unit: 'EUR' });
      assert.deepEqual([result.costOfDelay, result.cd3, result.missing], [null, null, ['costOfDelay']]);
    });
  });

  describe('what can not be used', () => {
    for (const [name, value, reason] of [
      ['effort', 0, /^“0” reaches zero or less\./],
      ['effort', '0..6', /reaches zero/],
      ['effort', -2, /reaches zero/],
      ['effort', '3 d', /not in dev-weeks/],
      ['effort', '2 person-months', /not in dev-weeks/],
      ['reach', -1, /negative/],
      ['reach', '30%', /not a number of people/],
      ['frequency', -3, /negative/],
      ['frequency', '3 a day', /not times a week/],
      ['frequency', '2 per sprint', /not times a week/],
      ['hoursLost', '-1..1', /negative/],
      ['hoursLost', '3 clicks', /not a time/],
    ] as const) {
      it(`${name} ${value}`, () => {
        const result = scored({ ...full, [name]: value });
        assert.deepEqual([result.cd3, result.cd3Range, result.rice, result.paybackWeeks], [null, null, null, null]);
        assert.deepEqual([result.problems.map(({ input }) => input), result.missing], [[name], []]);
        assert.match(result.problems[0]?.reason ?? '', reason);
      });
    }

    for (const confidence of [80, '0%', '-10%', '50%..120%', '3 of it']) {
      it(`confidence ${confidence} leaves CD3 and takes RICE`, () => {
        const result = scored({ ...full, confidence });
        assert.deepEqual([result.cd3, result.rice, result.problems[0]?.input], [40, null, 'confidence']);
      });
    }

    for (const [costOfDelay, unit] of [
      [-5, 'hours'],
      ['5 EUR', 'hours'],
      ['5 h', 'EUR'],
      ['5 USD a week', 'EUR'],
    ] as const) {
      it(`cost of delay ${costOfDelay} in a list of ${unit}`, () => {
        const result = scored({ costOfDelay, effort: 1 }, { divideBy: 'effort', unit });
        assert.deepEqual([result.costOfDelay, result.cd3, result.problems[0]?.input], [null, null, 'costOfDelay']);
      });
    }
  });

  it('takes units that say the same', () => {
    const raw = { ...full, reach: '120 people', hoursLost: '30 min', effort: '3..6 dev-weeks', frequency: '3 times' };
    assert.equal(scored(raw).cd3, 40);
    assert.equal(scored({ costOfDelay: '180 h a week', effort: '4.5 w' }).cd3, 40);
    assert.equal(scored({ costOfDelay: '10 eur/week', duration: '14 d' }, { ...byDuration, unit: 'EUR' }).cd3, 5);
  });

  describe('payback', () => {
    it('is for hours alone', () => {
      assert.equal(scored({ costOfDelay: 180, effort: 4.5 }, { divideBy: 'effort', unit: 'EUR' }).paybackWeeks, null);
    });

    it('counts the effort, also where the list divides by duration', () => {
      const raw = { costOfDelay: 600, effort: 6, duration: 2 };
      assert.equal(scored(raw, { divideBy: 'duration', unit: 'hours' }).paybackWeeks, 0.4);
    });

    it('has no value where nothing is lost', () => {
      const result = scored({ ...full, reach: 0 });
      assert.deepEqual([result.cd3, result.paybackWeeks], [0, null]);
    });
  });

  describe('deadline', () => {
    const raw = { ...full, deadline: '2027-03-01' };
    const on = (today: string, more: Raw = {}, options = byEffort) =>
      scored({ ...raw, ...more }, { ...options, asOf: date(today) });

    it('costs nothing until deadline − duration, then in full, also when it has passed', () => {
      assert.deepEqual(
        ['2027-02-07', '2027-02-08', '2027-02-28', '2027-04-01'].map(today => on(today).cd3),
        [0, 40, 40, 40],
      );
      assert.equal(on('2027-02-07').urgency?.latestStart.text, '2027-02-08');
      assert.deepEqual(on('2027-02-07').cd3Range, [0, 0]);
    });

    it('takes the effort where no duration is stated', () => {
      const { duration: _, ...rest } = raw;
      const result = scored({ ...rest, effort: 4 }, { ...byEffort, asOf: date('2027-02-01') });
      assert.equal(result.urgency?.latestStart.text, '2027-02-01');
      assert.equal(result.urgency?.takesEffortAsDuration, true);
      assert.equal(result.cd3, 45);
    });

    it('needs one of both', () => {
      const { duration: _, effort: __, ...rest } = raw;
      const result = scored(rest, { ...byEffort, asOf: date('2027-02-01') });
      assert.deepEqual([result.costOfDelay, result.missing], [null, ['effort', 'duration']]);
    });

    it('keeps whole days through weeks', () => {
      assert.equal(on('2027-02-19', { duration: '10 d' }).cd3, 40);
      assert.equal(on('2027-02-18', { duration: '10 d' }).cd3, 0);
    });

    it('has a range from nothing where only the longer durations are urgent', () => {
      assert.deepEqual(on('2027-02-08', { duration: '2..4' }).cd3Range, [0, 60]);
      const divided = on('2027-02-08', { duration: '2..4' }, { ...byEffort, divideBy: 'duration' });
      assert.deepEqual([divided.cd3, divided.cd3Range], [60, [0, 60]]);
    });

    it('has no influence without a day to judge it on', () => {
      assert.deepEqual([scored(raw).cd3, scored(raw).urgency], [40, null]);
    });
  });

  describe('in general', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([low, width, at]): Estimate => {
        return { low, likely: low + width * at, high: low + width, text: '', isRange: width > 0 };
      });
    const share = range.map(({ low, likely, high, ...rest }) => {
      return { ...rest, low: low / 1000, likely: likely / 1000, high: high / 1000 };
    });
    const anyInputs = fc.record({
      reach: range,
      frequency: range,
      hoursLost: range,
      confidence: share,
      effort: range,
      duration: range,
      deadline: fc.option(fc.constantFrom('2027-03-01', '2029-01-01', '2032-01-01').map(date), { nil: undefined }),
    });
    const anyOptions = fc.record({
      divideBy: fc.constantFrom('effort' as const, 'duration' as const),
      unit: fc.constant('hours'),
      asOf: fc.constant(date('2027-01-01')),
    });

    it('the range contains the point', () => {
      fc.assert(
        fc.property(anyInputs, anyOptions, (entry, options) => {
          const { cd3, cd3Range } = score(entry, options);
          assert.ok(cd3 !== null && cd3Range !== null);
          const [low, high] = cd3Range;
          assert.ok(low <= cd3 && cd3 <= high, `${low} ${cd3} ${high}`);
        }),
        { numRuns: 500 },
      );
    });

    it('RICE is CD3 × confidence', () => {
      fc.assert(
        fc.property(anyInputs, anyOptions, (entry, options) => {
          const { cd3, rice } = score(entry, options);
          assert.ok(Math.abs((rice ?? 0) - (cd3 ?? 0) * entry.confidence.likely) <= 1e-9 * (rice ?? 0));
        }),
      );
    });

    it('grows with what is lost and shrinks with the effort', () => {
      const more = ({ low, likely, high, ...rest }: Estimate): Estimate => {
        return { ...rest, low: low + 1, likely: likely + 1, high: high + 1 };
      };
      fc.assert(
        fc.property(
          anyInputs,
          fc.constantFrom('reach' as const, 'frequency' as const, 'hoursLost' as const, 'effort' as const),
          (entry, name) => {
            const before = score(entry, byEffort).cd3 ?? 0;
            const after = score({ ...entry, [name]: more(entry[name]) }, byEffort).cd3 ?? 0;
            assert.ok(name === 'effort' ? after < before : after > before);
          },
        ),
      );
    });
  });
});
