import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heatBounds, heatStep } from '../../../../src/core/scoring/heat';

describe('heatBounds', () => {
  for (const [highest, bounds] of [
    [56, [6, 12, 24, 48]],
    [48, [5, 10, 20, 40]],
    [100, [10, 20, 40, 80]],
    [1000, [100, 200, 400, 800]],
    [13, [1.5, 3, 6, 12]],
    [8, [0.8, 1.6, 3.2, 6.4]],
    [0, [1, 2, 4, 8]],
  ] as const) {
    it(`counts down from the round number below ${highest}`, () => assert.deepEqual(heatBounds(highest), bounds));
  }

  it('always puts the highest score, and not much else, in the last step', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), highest => {
        const bounds = heatBounds(highest);
        assert.ok(bounds[3] < highest && bounds[3] >= highest * 0.6, `${bounds[3]} of ${highest}`);
        assert.equal(heatStep(highest, bounds), 5);
      }),
    );
  });
});

describe('heatStep', () => {
  it('counts from below the lowest bound to above the highest', () => {
    const steps = [null, 0, 5.9, 6, 12, 23, 24, 48, 90].map(cd3 => heatStep(cd3, [6, 12, 24, 48]));
    assert.deepEqual(steps, [0, 1, 1, 2, 3, 3, 4, 5, 5]);
  });
});
