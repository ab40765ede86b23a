import assert from 'node:assert/strict';
import { createDrawer } from '../../../../src/core/scoring/pert';
import { RandomStream } from '../../../../src/core/scoring/random';
import { isTiedWithNext, sampleRanks, sampleRanksInSteps } from '../../../../src/core/scoring/sample';
import { RankTally } from '../../../../src/core/scoring/tally';
import { byEffort, date, inputs } from './support';

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
const drawn = (fill: (values: Float64Array) => void, count = 4): number[] => {
  const values = new Float64Array(count);
  fill(values);
  return [...values].map(rounded);
};

/** The draws of a seed are the same in every release, so that a ranking that somebody has shown to others stays. */
describe('the draws of a seed', () => {
  for (const [seed, stream, numbers] of [
    [1, 0, [0.933065, 0.635808, 0.478862, 0.295877]],
    [1, 1, [0.53978, 0.700776, 0.486565, 0.818111]],
    [7, 2, [0.29835, 0.789274, 0.137186, 0.652674]],
    [-5, 1000, [0.348201, 0.559659, 0.096029, 0.361345]],
  ] as const) {
    it(`${seed} in stream ${stream}`, () =>
      assert.deepEqual(
        drawn(values => new RandomStream(seed, stream).fill(values)),
        numbers,
      ));
  }

  // The second and the third are 10 × (1 − (1 − u)^⅕) and 10 × u^⅕ of the numbers u above.
  for (const [low, likely, high, numbers] of [
    [3, 4.5, 6, [5.36622, 4.720446, 4.466168, 4.162151]],
    [0, 0, 10, [4.177251, 1.829174, 1.222105, 0.677562]],
    [0, 10, 10, [9.862394, 9.134083, 8.630619, 7.838301]],
    [100, 101, 200, [142.763936, 119.129601, 112.926708, 107.295059]],
  ] as const) {
    it(`of ${low}..${likely}..${high}`, () => {
      const estimate = { low, likely, high, text: '', isRange: true };
      assert.deepEqual(
        drawn(values => createDrawer()(estimate, new RandomStream(1, 0), values)),
        numbers,
      );
    });
  }

  it('of one drawer are those of each estimate alone', () => {
    const estimates = [
      { low: 3, likely: 4.5, high: 6, text: '', isRange: true },
      { low: 30, likely: 45, high: 60, text: '', isRange: true },
      { low: 0, likely: 10, high: 10, text: '', isRange: true },
    ];
    const shared = createDrawer();
    for (const estimate of estimates) {
      const alone = drawn(values => createDrawer()(estimate, new RandomStream(2, 0), values));
      assert.deepEqual(
        drawn(values => shared(estimate, new RandomStream(2, 0), values)),
        alone,
      );
    }
  });
});

describe('counting ranks', () => {
  it('shares the ranks of what is equal, and counts swaps of neighbours', () => {
    const draws = [
      [5, 1, 3, 2],
      [4, 2, 3, 2],
      [3, 3, 3, 1],
    ].map(values => Float64Array.from(values));
    const tally = new RankTally(draws);
    tally.count(0, 1);
    tally.count(1, 4);
    const third = 1 / 12;
    assert.deepEqual(
      [0, 1, 2].map(place => tally.rankShares(place).map(rounded)),
      [
        [0.25 + third + 0.125, third + 0.125, third + 0.25],
        [third + 0.125, 0.25 + third + 0.25 + 0.125, third],
        [0.25 + third, third, 0.25 + third + 0.25],
      ].map(row => row.map(rounded)),
    );
    assert.deepEqual(
      [0, 1, 2].map(place => tally.swapShare(place)),
      [0.5, 0.375, null],
    );
  });
});

describe('the ranks of a seed', () => {
  const list = [
    { costOfDelay: '10..20..40', effort: '1..3' },
    { costOfDelay: '15..25..30', effort: '1..2..4', confidence: '80%' },
    {},
    { costOfDelay: 12, effort: 1 },
    { costOfDelay: '5..50', duration: '1..4', effort: '2..3', deadline: '2027-03-01' },
  ].map(inputs);
  const options = { ...byEffort, asOf: date('2027-02-12') };

  it('are the same in every release', () => {
    const samples = sampleRanks(list, options, { draws: 400, seed: 3 });
    assert.deepEqual(
      samples.map(({ cd3Likely, rankProbabilities, swapsWithNext }) => [
        cd3Likely?.map(rounded),
        rankProbabilities.map(rounded),
        swapsWithNext,
      ]),
      [
        [[6.784038, 16.166273], [0.2375, 0.155, 0.41, 0.1975], null],
        [[8.126251, 16.896666], [0.3425, 0.3025, 0.25, 0.105], 0.5475],
        [undefined, [], null],
        [[12, 12], [0.325, 0.435, 0.2075, 0.0325], 0.1625],
        [[0, 13.771609], [0.095, 0.1075, 0.1325, 0.665], 0.725],
      ],
    );
    assert.deepEqual(samples.map(isTiedWithNext), [false, true, false, false, true]);
  });

  it('are counted in steps that tell how much is done', () => {
    const steps = sampleRanksInSteps(list, options, { draws: 30_000 });
    const shares: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(rounded(step.value));
    assert.deepEqual(shares, [0, 0.125, 0.25, 0.375, 0.5, 0.708333, 0.916667, 1, 1, 1, 1]);
  });

  it('are those of 10,000 draws with the seed 1 where nothing else is said', () => {
    const few = list.slice(0, 2);
    assert.deepEqual(sampleRanks(few, options), sampleRanks(few, options, { draws: 10_000, seed: 1 }));
  });

  it('tie two entries only where they swap in more than 30 % of the draws', () => {
    const sample = { cd3Likely: null, rankFirstProbability: null, rankProbabilities: [] };
    assert.deepEqual(
      [null, 0.3, 0.31].map(swapsWithNext => isTiedWithNext({ ...sample, swapsWithNext })),
      [false, false, true],
    );
  });
});
