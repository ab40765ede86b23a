import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertEstimate, exactly, parseEstimate } from '../../../../src/core/values/estimate';

describe('parseEstimate', () => {
  for (const [raw, low, likely, high, unit] of [
    [5, 5, 5, 5, undefined],
    [0, 0, 0, 0, undefined],
    [-1, -1, -1, -1, undefined],
    ['4.5', 4.5, 4.5, 4.5, undefined],
    ['3..6', 3, 4.5, 6, undefined],
    ['3 .. 6', 3, 4.5, 6, undefined],
    ['3…6', 3, 4.5, 6, undefined],
    ['3..4..6', 3, 4, 6, undefined],
    ['0.5..2', 0.5, 1.25, 2, undefined],
    ['-3..-1', -3, -2, -1, undefined],
    ['3..6 h', 3, 4.5, 6, 'h'],
    ['3h..6h', 3, 4.5, 6, 'h'],
    ['30 min..1 h', 0.5, 0.75, 1, 'h'],
    ['80%', 0.8, 0.8, 0.8, '%'],
    ['60%..90%', 0.6, 0.75, 0.9, '%'],
    ['60..90%', 0.6, 0.75, 0.9, '%'],
    [100 / 3, 100 / 3, 100 / 3, 100 / 3, undefined],
    ['1,000..2,000', 1000, 1500, 2000, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(raw)}`, () => {
      const result = parseEstimate(raw);
      assert.ok(result.ok);
      const { text, isRange, ...rest } = result.value;
      assert.deepEqual(rest, { low, likely, high, ...(unit ? { unit } : {}) });
      assert.equal(text, String(raw));
      assert.equal(isRange, low < high);
    });
  }

  for (const [raw, reason] of [
    ['6..3', /^“6\.\.3” runs from high to low\. Write the lowest value first: 3\.\.6\./],
    ['90%..60%', /60\.\.90/],
    ['3..9..6', /likely value 9 of “3\.\.9\.\.6” is outside its range/],
    ['3-6', /Write a range with two dots: 3\.\.6\./],
    ['3 to 6 weeks', /3\.\.6 weeks/],
    ['1..2..3..4', /not an estimate/],
    ['..6', /not an estimate/],
    ['some', /^“some” is not an estimate\. Write a number, a range such as 3\.\.6/],
    ['3 h..6 users', /mixes units/],
    ['3%..6', /mixes units/],
    ['', /^An empty value/],
    [null, /^An empty value/],
    [[3, 6], /^A list/],
    [Number.NaN, /NaN/],
  ] as const) {
    it(`refuses ${JSON.stringify(raw)} with a reason`, () => {
      const result = parseEstimate(raw);
      assert.ok(!result.ok);
      assert.match(result.reason, reason);
    });
  }

  it('reads any ordered range, with the middle as its point value', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (low, width) => {
        const result = parseEstimate(`${low}..${low + width}`);
        assert.ok(result.ok);
        assert.equal(result.value.likely, low + width / 2);
        assert.equal(result.value.isRange, width > 0);
      }),
    );
  });
});

describe('convertEstimate', () => {
  it('converts durations and leaves plain numbers', () => {
    const minutes = parseEstimate('15..45 min');
    assert.ok(minutes.ok);
    const { low, likely, high, unit } = convertEstimate(minutes.value, 'h') ?? {};
    assert.deepEqual([low, likely, high, unit], [0.25, 0.5, 0.75, undefined]);
    assert.deepEqual(convertEstimate(exactly(3), 'h'), exactly(3));
  });

  it('has no answer for another kind of unit', () => {
    const users = parseEstimate('3 users');
    assert.ok(users.ok);
    assert.equal(convertEstimate(users.value, 'h'), undefined);
  });
});
