import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ScoreInputs, ScoreOptions } from '../../../../src/core/scoring/model';
import { createDrawer } from '../../../../src/core/scoring/pert';
import { RandomStream } from '../../../../src/core/scoring/random';
import { sampleRanks, sampleRanksInSteps } from '../../../../src/core/scoring/sample';
import { score } from '../../../../src/core/scoring/score';
import { isoDate } from '../../../../src/core/values/date';
import { type Estimate, exactly } from '../../../../src/core/values/estimate';

const options: ScoreOptions = { divideBy: 'effort', unit: 'hours' };

function between(low: number, high: number, likely = (low + high) / 2): Estimate {
  return { low, likely, high, text: `${low}..${high}`, isRange: high > low };
}

const entry = (costOfDelay: Estimate, effort: Estimate = exactly(1)): ScoreInputs => ({ costOfDelay, effort });

const anyEstimate = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([low, width, at]) => between(low, low + width, low + width * at));
const anyEntry = fc.oneof(
  { weight: 5, arbitrary: fc.record({ costOfDelay: anyEstimate, effort: anyEstimate }) },
  { weight: 1, arbitrary: fc.constant<ScoreInputs>({}) },
);

const close = (actual: number | null | undefined, expected: number, within: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not within ${within} of ${expected}`);

describe('RandomStream', () => {
  const numbers = (random: RandomStream, count: number) => {
    const target = new Float64Array(count);
    random.fill(target);
    return [...target];
  };

  it('repeats a seed and differs between seeds and streams', () => {
    const take = (seed: number, stream: number) => numbers(new RandomStream(seed, stream), 5);
    assert.deepEqual(take(7, 0), take(7, 0));
    assert.notDeepEqual(take(7, 0), take(8, 0));
    assert.notDeepEqual(take(7, 0), take(7, 1));
  });

  it('goes on where it stopped', () => {
    const random = new RandomStream(7, 0);
    assert.deepEqual([...numbers(random, 2), ...numbers(random, 3)], numbers(new RandomStream(7, 0), 5));
  });

  it('is even between 0 and 1', () => {
    const bins = new Array<number>(10).fill(0);
    for (const value of numbers(new RandomStream(1, 0), 100_000)) {
      assert.ok(value >= 0 && value < 1);
      bins[Math.floor(value * 10)]! += 1;
    }
    for (const bin of bins) {
      close(bin, 10_000, 500);
    }
  });
});

describe('PERT samples', () => {
  for (const [low, likely, high] of [
    [3, 4.5, 6],
    [3, 4, 6],
    [0, 0, 10],
    [0, 10, 10],
    [100, 101, 200],
  ] as const) {
    it(`of ${low}, ${likely}, ${high} have the mean and the variance of the closed form`, () => {
      const count = 200_000;
      const values = createDrawer()(between(low, high, likely), new RandomStream(3, 0), new Float64Array(count));
      const mean = values.reduce((sum, value) => sum + value, 0) / count;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
      const expected = (low + 4 * likely + high) / 6;
      const width = high - low;
      close(mean, expected, width * 0.002);
      close(variance, ((expected - low) * (high - expected)) / 7, width ** 2 * 0.001);
      assert.ok(values.every(value => value >= low && value <= high));
    });
  }

  it('of a number without a range are that number', () => {
    assert.deepEqual([...createDrawer()(exactly(4), new RandomStream(1, 0), new Float64Array(2))], [4, 4]);
  });
});

describe('sampleRanks', () => {
  it('is certain about a single entry', () => {
    const [only] = sampleRanks([entry(between(10, 20))], options);
    assert.deepEqual([only?.rankFirstProbability, only?.rankProbabilities, only?.swapsWithNext], [1, [1], null]);
    const [exact] = sampleRanks([entry(exactly(10))], options);
    assert.deepEqual(exact?.cd3Likely, [10, 10]);
  });

  it('shares the first place between equal entries', () => {
    for (const [first, second] of [
      [exactly(10), exactly(10)],
      [between(10, 20), between(10, 20)],
    ] as const) {
      const samples = sampleRanks([entry(first), entry(second)], options);
      close(samples[0]?.rankFirstProbability, 0.5, 0.02);
      close(samples[0]?.swapsWithNext, 0.5, 0.02);
    }
    const many = sampleRanks(
      Array.from({ length: 4 }, () => entry(exactly(3))),
      options,
    );
    assert.deepEqual(
      many.map(({ rankFirstProbability }) => rankFirstProbability),
      [0.25, 0.25, 0.25, 0.25],
    );
  });

  it('knows an order that the ranges leave no doubt about', () => {
    const samples = sampleRanks([entry(between(1, 2)), entry(between(10, 20)), {}, entry(between(3, 4))], options);
    assert.deepEqual(
      samples.map(({ rankProbabilities }) => rankProbabilities),
      [[0, 0, 1], [1, 0, 0], [], [0, 1, 0]],
    );
    assert.deepEqual(
      samples.map(({ swapsWithNext }) => swapsWithNext),
      [null, 0, null, 0],
    );
    assert.deepEqual(samples[2], {
      cd3Likely: null,
      rankFirstProbability: null,
      rankProbabilities: [],
      swapsWithNext: null,
    });
  });

  it('finds the percentiles of the closed form: Beta(3, 3) has 0.2466 and 0.7534', () => {
    const [only] = sampleRanks([entry(between(0, 100))], options, { draws: 50_000 });
    close(only?.cd3Likely?.[0], 24.66, 0.6);
    close(only?.cd3Likely?.[1], 75.34, 0.6);
  });

  it('finds the chance of a swap of the closed form: two linear densities', () => {
    // PERT(0, 0, 1) has the distribution 1 − (1 − x)^5, PERT(0, 1, 1) has x^5: the first wins in 5 ∫ (1 − x)^4 x^5 dx.
    const samples = sampleRanks([entry(between(0, 1, 0)), entry(between(0, 1, 1))], options, { draws: 100_000 });
    close(samples[0]?.rankFirstProbability, 5 / 1260, 0.001);
  });

  it('leaves the draws of an entry as they are when another is added behind it', () => {
    const list = [entry(between(10, 20)), entry(between(5, 30))];
    const more = sampleRanks([...list, entry(between(1, 50))], options);
    assert.deepEqual(
      sampleRanks(list, options).map(({ cd3Likely }) => cd3Likely),
      more.slice(0, 2).map(({ cd3Likely }) => cd3Likely),
    );
  });

  it('draws one duration for the deadline and the division', () => {
    const urgent: ScoreInputs = { costOfDelay: exactly(12), duration: between(2, 4), deadline: isoDate(2027, 3, 1) };
    const [only] = sampleRanks([urgent], { divideBy: 'duration', unit: 'hours', asOf: isoDate(2027, 2, 8) });
    const [low, high] = only?.cd3Likely ?? [];
    assert.equal(low, 0);
    close(high, 4, 0.3);
    assert.ok((high ?? 9) <= 4);
  });

  it('repeats itself for a seed, in steps or at once', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 6 }), fc.integer(), (list, seed) => {
        const sampling = { draws: 200, seed };
        const steps = sampleRanksInSteps(list, options, sampling);
        const shares: number[] = [];
        let step = steps.next();
        for (; !step.done; step = steps.next()) {
          shares.push(step.value);
        }
        assert.deepEqual(step.value, sampleRanks(list, options, sampling));
        assert.deepEqual(
          shares,
          shares.toSorted((a, b) => a - b),
        );
        assert.ok(shares.every(share => share >= 0 && share <= 1));
      }),
      { numRuns: 50 },
    );
    const list = [entry(between(10, 20)), entry(between(5, 30))];
    assert.notDeepEqual(sampleRanks(list, options, { seed: 1 }), sampleRanks(list, options, { seed: 2 }));
  });

  it('stays in the range, and its probabilities add up by entry and by rank', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), list => {
        const samples = sampleRanks(list, options, { draws: 300 });
        const scored = samples.filter(({ cd3Likely }) => cd3Likely !== null);
        for (const [index, sample] of samples.entries()) {
          const range = score(list[index]!, options).cd3Range;
          assert.equal(sample.cd3Likely === null, range === null);
          if (sample.cd3Likely && range) {
            assert.ok(range[0] <= sample.cd3Likely[0] && sample.cd3Likely[0] <= sample.cd3Likely[1]);
            assert.ok(sample.cd3Likely[1] <= range[1]);
            close(
              sample.rankProbabilities.reduce((sum, share) => sum + share, 0),
              1,
              1e-9,
            );
          }
        }
        for (let rank = 0; rank < scored.length; rank++) {
          close(
            scored.reduce((sum, { rankProbabilities }) => sum + rankProbabilities[rank]!, 0),
            1,
            1e-9,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
