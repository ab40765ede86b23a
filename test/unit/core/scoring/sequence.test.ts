import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RandomStream } from '../../../../src/core/scoring/random';
import { bestSequence, priceOf, priceOfOrder, type Work, workOf } from '../../../../src/core/scoring/sequence';
import { bestOrderExactly, heuristicOrder } from '../../../../src/core/scoring/sequence-search';
import { methodSentence } from '../../../../src/core/scoring/sequence-words';
import { byDuration, byEffort, date, inputs } from './support';

/** The cheapest of all orders, by trying each. */
function bruteForce(work: readonly Work[]): number {
  const price = (rest: readonly Work[], start: number): number =>
    rest.length === 0
      ? 0
      : Math.min(
          ...rest.map(item => {
            const end = start + item.weeks;
            return (
              item.costOfDelay * Math.max(0, end - item.due) +
              price(
                rest.filter(other => other !== item),
                end,
              )
            );
          }),
        );
  return price(work, 0);
}

const anyWork = (due: fc.Arbitrary<number>, maxLength: number) =>
  fc
    .array(fc.record({ weeks: fc.integer({ min: 1, max: 8 }), costOfDelay: fc.nat(50), due }), {
      minLength: 1,
      maxLength,
    })
    .map(list => list.map((item, entry): Work => ({ ...item, entry })));

const names = (sequence: { steps: readonly { entry: number }[] }) =>
  sequence.steps.map(({ entry }) => 'ABCD'[entry]).join('');

describe('how good an order is', () => {
  for (const [method, sentence] of [
    ['cd3', 'One after the other by CD3: no order loses less, as nothing has a deadline.'],
    ['exact', 'No order loses less: all orders were compared, with the deadlines.'],
    [
      'search',
      'A good order that a search has found. With deadlines and more than 12 entries the best is not certain.',
    ],
  ] as const) {
    it(`is told of ${method}`, () => assert.equal(methodSentence(method), sentence));
  }
});

describe('bestSequence', () => {
  it('is the published one for checkout, GDPR and dark mode: B, A, C for 2,368 k, and A, B, C for 2,768 k', () => {
    const list = [
      { costOfDelay: 55, duration: 4 },
      { costOfDelay: 210, duration: 8 },
      { costOfDelay: 2, duration: 2 },
    ].map(inputs);
    const work = workOf(list, byDuration);
    const best = bestSequence(work, list.length);
    assert.deepEqual([names(best), best.cost, best.method], ['BAC', 2368, 'cd3']);
    const price = priceOfOrder(work, [0, 1, 2], best);
    assert.deepEqual([price.chosen.cost, price.extra, price.extraByWeek.at(-1)], [2768, 400, 400]);
  });

  it('tells ten years week by week, however long the work takes', () => {
    const work = workOf([inputs({ costOfDelay: 10, duration: 1e12 })], byDuration);
    const best = bestSequence(work, 1);
    assert.deepEqual([best.cost, best.byWeek.length, best.byWeek.at(-1)], [1e13, 520, 10]);
    assert.equal(priceOfOrder(work, [0], best).extraByWeek.length, 520);
  });

  it('is worth 20 of 120 for the ice-cream stand: base 10 a week, and what each change adds over 6 weeks', () => {
    const work = workOf(
      [inputs({ costOfDelay: 10, duration: 2 }), inputs({ costOfDelay: 30, duration: 4 })],
      byDuration,
    );
    const income = (order: readonly number[]) => {
      const { chosen } = priceOfOrder(work, order, bestSequence(work, 2));
      return 6 * (10 + 10 + 30) - chosen.cost;
    };
    assert.deepEqual([income([0, 1]), income([1, 0])], [100, 120]);
  });

  it('loses nothing before a deadline, and starts in time for it', () => {
    const list = [
      inputs({ costOfDelay: 100, duration: 2, deadline: '2027-02-15' }),
      inputs({ costOfDelay: 20, duration: 3 }),
      {},
    ];
    const work = workOf(list, { ...byDuration, asOf: date('2027-01-04') });
    assert.deepEqual(
      work.map(({ due }) => due),
      [6, 0],
    );
    const best = bestSequence(work, 3);
    assert.deepEqual([names(best), best.cost, best.method, best.left], ['BA', 60, 'exact', [2]]);
    assert.deepEqual(best.byWeek, [20, 20, 20, 0, 0]);
    const { chosen, extra, extraByWeek } = priceOfOrder(work, [0, 1], best);
    assert.deepEqual([names(chosen), extra, extraByWeek], ['AB', 40, [0, 0, 0, 20, 40]]);
  });

  it('takes the weeks of a team where the list divides by effort', () => {
    const [work] = workOf([inputs({ costOfDelay: 10, effort: 6 })], byEffort, { developers: 3 });
    assert.equal(work?.weeks, 2);
  });

  it('is as good as trying every order, with deadlines and without', () => {
    for (const due of [fc.constant(0), fc.nat(20)]) {
      fc.assert(
        fc.property(anyWork(due, 7), work => {
          const best = bestSequence(work, work.length);
          assert.ok(Math.abs(best.cost - bruteForce(work)) < 1e-6);
          assert.ok(Math.abs(best.byWeek.reduce((sum, loss) => sum + loss, 0) - best.cost) < 1e-6);
          assert.deepEqual(
            best.steps.map(({ entry }) => entry).toSorted((a, b) => a - b),
            work.map(({ entry }) => entry),
          );
        }),
        { numRuns: 80 },
      );
    }
  });

  it('searches so well that it finds the best of most short lists, where neither start is', () => {
    const lists = Array.from({ length: 60 }, (_, list) => {
      const drawn = new Float64Array(24);
      new RandomStream(5, list).fill(drawn);
      const whole = (at: number, most: number) => Math.floor(drawn[at]! * most);
      return Array.from({ length: 8 }, (_, entry): Work => {
        const at = 3 * entry;
        return { entry, weeks: 1 + whole(at, 8), costOfDelay: 1 + whole(at + 1, 50), due: whole(at + 2, 30) };
      });
    });
    const found = lists.filter(work => {
      const byCd3 = work.toSorted((a, b) => b.costOfDelay / b.weeks - a.costOfDelay / a.weeks);
      const order = heuristicOrder(work, byCd3);
      assert.deepEqual(new Set(order), new Set(work));
      assert.equal(order.length, work.length);
      return priceOf(order).cost <= priceOf(bestOrderExactly(work)).cost + 1e-6;
    });
    assert.ok(found.length >= 52, `${found.length} of ${lists.length}`);
  });

  it('searches among more than twelve, and is never worse than CD3 order or earliest deadline first', () => {
    fc.assert(
      fc.property(anyWork(fc.nat(60), 24), more => {
        const work = [...more, ...more.map(item => ({ ...item, entry: item.entry + more.length }))];
        const best = bestSequence(work, work.length);
        if (work.some(({ due }) => due > 0)) assert.equal(best.method, work.length > 12 ? 'search' : 'exact');
        const orders = [
          work.toSorted((a, b) => b.costOfDelay / b.weeks - a.costOfDelay / a.weeks),
          work.toSorted((a, b) => a.due - b.due),
        ];
        for (const order of orders) assert.ok(best.cost <= priceOf(order).cost + 1e-6);
      }),
      { numRuns: 30 },
    );
  });
});
