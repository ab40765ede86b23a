import assert from 'node:assert/strict';
import { inputNames } from '../../../../src/core/scoring/input-keys';
import { nthSmallest } from '../../../../src/core/scoring/select';
import { boundsByUnit, heatOf } from '../../../../src/core/scoring/unit-heat';
import { costAWeek, divisorName, lossText } from '../../../../src/core/scoring/units';
import { byDuration, byEffort } from './support';

describe('amounts in the unit of their list', () => {
  it('are hours or a currency', () => {
    assert.deepEqual(
      [
        byEffort,
        { ...byEffort, unit: 'h' },
        { ...byEffort, unit: 'Hour' },
        byDuration,
        { ...byEffort, unit: 'shours' },
      ].map(options => [lossText(180, options), costAWeek(5.5, options)]),
      [
        ['180 h', '5.5 h a week'],
        ['180 h', '5.5 h a week'],
        ['180 h', '5.5 h a week'],
        ['180 USD', '5.5 USD a week'],
        ['180 shours', '5.5 shours a week'],
      ],
    );
  });

  it('name what they are divided by', () => {
    assert.deepEqual([divisorName(byEffort), divisorName(byDuration)], ['effort, dev-weeks', 'duration, weeks']);
  });
});

describe('the keys of inputs', () => {
  it('lead to estimates alone', () => {
    assert.deepEqual(inputNames, {
      reach: 'reach',
      frequency: 'frequency',
      hours_lost: 'hoursLost',
      confidence: 'confidence',
      effort: 'effort',
      duration: 'duration',
      cost_of_delay: 'costOfDelay',
    });
  });
});

describe('the heat of scores of several units', () => {
  const bounds = boundsByUnit([
    { cd3: 20, unit: 'hours' },
    { cd3: 56, unit: 'hours' },
    { cd3: null, unit: 'hours' },
    { cd3: 1000, unit: 'EUR' },
    { unit: 'USD' },
    { cd3: 13 },
  ]);

  it('is measured by the highest of its unit', () => {
    assert.deepEqual(
      [...bounds],
      [
        ['hours', [6, 12, 24, 48]],
        ['EUR', [100, 200, 400, 800]],
        ['', [1.5, 3, 6, 12]],
      ],
    );
  });

  it('is none without a score, or in a unit without one', () => {
    const heats = [
      { cd3: 56, unit: 'hours' },
      { cd3: 20, unit: 'hours' },
      { cd3: 56, unit: 'EUR' },
      { cd3: null, unit: 'hours' },
      { unit: 'hours' },
      { cd3: 56, unit: 'USD' },
      { cd3: 6 },
    ].map(score => heatOf(score, bounds));
    assert.deepEqual(heats, [5, 3, 1, 0, 0, 0, 4]);
  });
});

describe('selection', () => {
  it('finds what would stand at each place in order', () => {
    for (const values of [[3], [2, 1], [1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [2, 2, 1, 1, 2], [7, -1, 7, 0, 3, 3, 9, 2]]) {
      const sorted = [...values].sort((a, b) => a - b);
      const found = values.map((_, n) => nthSmallest(Float64Array.from(values), n));
      assert.deepEqual(found, sorted);
    }
  });

  it('leaves small values before the place and large ones behind it', () => {
    const values = Float64Array.from([9, 3, 7, 1, 8, 2]);
    assert.equal(nthSmallest(values, 2), 3);
    assert.ok(values.slice(0, 2).every(value => value <= 3) && values.slice(3).every(value => value >= 3));
  });
});
