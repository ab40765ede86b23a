import assert from 'node:assert/strict';
import { rankScores } from '../../../../src/core/scoring/rank';
import { score } from '../../../../src/core/scoring/score';
import { exactly } from '../../../../src/core/values/estimate';
import { byEffort } from './support';

describe('rankScores', () => {
  it('shares ranks and counts on, without a rank for what has no score', () => {
    const ranks = rankScores([10, null, 40, 10, 0, 5].map(cd3 => ({ cd3 })));
    assert.deepEqual(ranks, [2, null, 1, 2, 5, 4]);
    assert.deepEqual(rankScores([]), []);
  });

  it('sees no difference in the noise of fractions', () => {
    const tenths = { reach: exactly(1), frequency: exactly(3), hoursLost: exactly(0.1), effort: exactly(1) };
    const whole = { costOfDelay: exactly(0.3), effort: exactly(1) };
    assert.deepEqual(rankScores([score(tenths, byEffort), score(whole, byEffort)]), [1, 1]);
  });
});
