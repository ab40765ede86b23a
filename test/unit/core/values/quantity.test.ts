import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatNumber } from '../../../../src/core/values/number';
import {
  comparable,
  convert,
  difference,
  formatQuantity,
  parseQuantity,
  type Quantity,
  quantityOf,
  relativeChange,
  shareOfWay,
} from '../../../../src/core/values/quantity';

function quantity(raw: unknown): Quantity {
  const result = parseQuantity(raw);
  assert.ok(result.ok, `${raw} is not read`);
  return result.value;
}

describe('parseQuantity', () => {
  for (const [raw, value, unit] of [
    ['10h', 10, 'h'],
    ['45 min', 45, 'min'],
    ['30%', 30, '%'],
    ['  30  % ', 30, '%'],
    ['2.1 restarts', 2.1, 'restarts'],
    ['0.9  merged   changes', 0.9, 'merged changes'],
    ['-3', -3, undefined],
    ['−3 h', -3, 'h'],
    ['+.5 d', 0.5, 'd'],
    ['1,000 users', 1000, 'users'],
    ['12,345,678', 12345678, undefined],
    ['200 €', 200, '€'],
    ['3 /week', 3, '/week'],
    ['1e9', 1e9, undefined],
    ['1.5E−3 h', 0.0015, 'h'],
    ['12 e2e tests', 12, 'e2e tests'],
    [60, 60, undefined],
    [0, 0, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(raw)}`, () => {
      const read = quantity(raw);
      assert.equal(read.value, value);
      assert.equal(read.unit, unit);
      assert.equal(read.text, String(raw).trim());
    });
  }

  for (const [raw, reason] of [
    ['ten hours', /^“ten hours” is not a quantity\. Write a number/],
    ['3..6', /not a quantity/],
    ['2026-10-01', /not a quantity/],
    ['4 of 5', /not a quantity/],
    ['1h 30min', /not a quantity/],
    ['1,5 h', /^“1,5 h” has a comma in its number\. Write decimals with a point/],
    ['', /^An empty value is not a quantity/],
    [null, /^An empty value/],
    [undefined, /^An empty value/],
    [Number.NaN, /^“NaN”/],
    [Number.POSITIVE_INFINITY, /^“Infinity”/],
    [true, /^“true”/],
    [[1], /^A list is/],
    [{ a: 1 }, /^A group of keys is/],
    ['x'.repeat(90), /^“x{39}…”/],
  ] as const) {
    it(`refuses ${JSON.stringify(raw)} with a reason`, () => {
      const result = parseQuantity(raw);
      assert.ok(!result.ok);
      assert.match(result.reason, reason);
    });
  }

  it('never throws, and reads a number that it wrote', () => {
    fc.assert(fc.property(fc.anything(), raw => typeof parseQuantity(raw).ok === 'boolean'));
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.constantFrom(undefined, 'h', '%', 'restarts'),
        (value, unit) => {
          const read = quantity(quantityOf(value, unit).text);
          assert.deepEqual([read.value, read.unit], [value, unit]);
        },
      ),
    );
  });
});

describe('comparing quantities', () => {
  for (const [a, b, expected] of [
    ['10h', '45 min', true],
    ['2 weeks', '3 d', true],
    ['300 ms', '1s', true],
    ['30%', '40 percent', true],
    ['30%', '0.3', false],
    ['10h', '10', false],
    ['2.1 restarts', '1 restart', true],
    ['2 Restarts', '1 restarts', true],
    ['5 pass', '5 pas', false],
    ['5 restarts', '5 users', false],
    ['60', 42, true],
  ] as const) {
    it(`${a} and ${b} are ${expected ? '' : 'not '}comparable`, () => {
      assert.equal(comparable(quantity(a), quantity(b)), expected);
      assert.equal(comparable(quantity(b), quantity(a)), expected);
    });
  }

  it('converts durations, a day being 24 hours', () => {
    assert.equal(convert(quantity('2d'), 'h')?.value, 48);
    assert.equal(convert(quantity('90 min'), 'hours')?.value, 1.5);
    assert.equal(convert(quantity('1 w'), 'd')?.text, '7 d');
    assert.equal(convert(quantity('30%'), undefined), undefined);
  });

  it('takes differences in the unit of the first', () => {
    assert.deepEqual(difference(quantity('10h'), quantity('420 min')), { value: -3, unit: 'h', text: '-3 h' });
    assert.equal(difference(quantity('0.1'), quantity('0.3'))?.value, 0.2);
    assert.equal(difference(quantity('1h'), quantity('1')), undefined);
  });

  it('finds the share of the way, in both directions and beyond', () => {
    const way = (from: string, to: string, current: string) =>
      shareOfWay(quantity(from), quantity(to), quantity(current));
    assert.equal(way('10h', '7h', '9.1h'), 0.3);
    assert.equal(way('10h', '7h', '7h'), 1);
    assert.equal(way('10h', '7h', '360 min'), 1.33333333333);
    assert.equal(way('10h', '7h', '11.5h'), -0.5);
    assert.equal(way('30%', '60%', '45%'), 0.5);
    assert.equal(way('5', '5', '5'), undefined);
    assert.equal(way('5 h', '6 h', '5'), undefined);
  });

  it('finds the relative change of the outcomes that teams set', () => {
    const change = (from: string, to: string) => relativeChange(quantity(from), quantity(to));
    assert.equal(change('10h', '7h'), -0.3);
    assert.equal(change('60', '42'), -0.3);
    assert.equal(change('60 min', '30 min'), -0.5);
    assert.equal(change('20 min', '2 min'), -0.9);
    assert.equal(change('85%', '38%'), -0.552941176471);
    assert.equal(change('-2', '-1'), 0.5);
    assert.equal(change('0', '3'), undefined);
  });
});

describe('formatting', () => {
  it('shows no more digits than help', () => {
    const shown = [44, 4.5, 0.62, 13.75, 78846.15, 0, -0, -0.3, 0.333333, 2 / 3, 99.96, 1e21, 0.00012345, 120];
    assert.deepEqual(shown.map(formatNumber), [
      '44',
      '4.5',
      '0.62',
      '13.8',
      '78846',
      '0',
      '0',
      '-0.3',
      '0.333',
      '0.667',
      '100',
      '1000000000000000000000',
      '0.000123',
      '120',
    ]);
    assert.equal(formatNumber(Number.POSITIVE_INFINITY), '—');
  });

  it('puts the unit after a space, the percent sign without', () => {
    assert.deepEqual(
      ['10h', '30 %', '2.1 restarts', '7'].map(raw => formatQuantity(quantity(raw))),
      ['10 h', '30%', '2.1 restarts', '7'],
    );
  });
});
