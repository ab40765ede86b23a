import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  nextQuestion,
  noQuestionSentence,
  questionSentence,
  turnSentence,
} from '../../../../src/core/scoring/question';
import { rankScores } from '../../../../src/core/scoring/rank';
import { score } from '../../../../src/core/scoring/score';
import { scoredTerms, tornadoAt, tornadoes } from '../../../../src/core/scoring/tornado';
import { exactly } from '../../../../src/core/values/estimate';
import { byDuration, byEffort, date, inputs, type Raw } from './support';

const wholeSuite: Raw = { reach: 180, frequency: 10, hoursLost: '0.15..0.25..0.3', effort: '6..10' };
const provisioning: Raw = { reach: 120, frequency: '2..3..4', hoursLost: '0.3..0.5..0.8', effort: '3..6' };
const failed: Raw = { reach: 120, frequency: 1.5, hoursLost: '0.5..0.7..0.9', effort: '4..5' };
const unscored: Raw = { reach: 90, frequency: 0.5, hoursLost: 0.8 };
const list = [wholeSuite, unscored, provisioning, failed].map(inputs);

describe('tornadoes', () => {
  const drawn = () => tornadoes(list, byEffort);

  it('run each input alone through its range, the one that moves the rank most first', () => {
    const [, none, second] = drawn();
    assert.equal(none, undefined);
    assert.deepEqual([second?.entry, second?.cd3, second?.rank], [2, 40, 2]);
    assert.deepEqual(
      second?.bars.map(({ input, atLow, atHigh, bestRank, worstRank }) => [
        input,
        Math.round(atLow.cd3 * 10) / 10,
        Math.round(atHigh.cd3 * 10) / 10,
        bestRank,
        worstRank,
      ]),
      [
        ['hoursLost', 24, 64, 1, 3],
        ['effort', 60, 30, 1, 2],
        ['frequency', 26.7, 53.3, 2, 3],
        ['reach', 40, 40, 2, 2],
      ],
    );
  });

  it('name the values at which the order turns, nearest first', () => {
    const [, , second] = drawn();
    const [hours, effort] = second?.bars ?? [];
    assert.deepEqual(hours?.turns, [
      { value: 0.35, rival: 3, overtakes: false, beyond: 'below' },
      { value: 0.703125, rival: 0, overtakes: true, beyond: 'above' },
    ]);
    assert.deepEqual(effort?.turns, [{ value: 3.2, rival: 0, overtakes: true, beyond: 'below' }]);
    assert.equal(
      turnSentence(hours!.turns[1]!, 'hoursLost', 'The whole suite runs', byEffort),
      'From 0.703 h on it overtakes “The whole suite runs”.',
    );
    assert.equal(turnSentence(effort!.turns[0]!, 'effort', 'X', byEffort), 'Below 3.2 dev-weeks it overtakes “X”.');
  });

  it('name the next question: the input that moves a rank by most places', () => {
    const question = nextQuestion(drawn().slice(0, 3));
    assert.deepEqual([question?.entry, question?.bar.input], [2, 'hoursLost']);
    assert.equal(
      questionSentence(question!, 'blind provisioning'),
      'Measure the hours lost to “blind provisioning” first: they decide between 1st and 3rd.',
    );
  });

  it('say so where no question decides anything', () => {
    const apart = [{ ...wholeSuite }, { reach: 1, frequency: 1, hoursLost: '1..2', effort: 10 }].map(inputs);
    assert.equal(nextQuestion(tornadoes(apart, byEffort)), undefined);
    assert.match(noQuestionSentence(tornadoes(apart, byEffort)), /^No input changes the order/);
    assert.match(noQuestionSentence(tornadoes(apart.slice(0, 1), byEffort)), /^There is no order/);
    const exact = [5, 6].map(costOfDelay => inputs({ costOfDelay, effort: 2 }));
    assert.match(noQuestionSentence(tornadoes(exact, byEffort)), /^Nothing is a range/);
  });

  it('see that a longer duration makes an entry urgent, and then worth less', () => {
    const urgent = inputs({ costOfDelay: 90, duration: '2..4..9', deadline: '2027-03-01' });
    const rival = inputs({ costOfDelay: 40, duration: 4 });
    const [tornado] = tornadoes([urgent, rival], { ...byDuration, asOf: date('2027-01-25') });
    assert.deepEqual([tornado?.cd3, tornado?.rank], [0, 2]);
    const [bar] = tornado?.bars ?? [];
    assert.deepEqual([bar?.input, bar?.bestRank, bar?.worstRank], ['duration', 1, 2]);
    assert.deepEqual(bar?.turns, [{ value: 5, rival: 1, overtakes: true, beyond: 'above' }]);
  });

  it('are known of one entry alone, and what they are made of without them', () => {
    assert.deepEqual(tornadoAt(2, list, byEffort), drawn()[2]);
    assert.equal(tornadoAt(1, list, byEffort), undefined);
    const asOf = date('2027-01-25');
    const entries = [
      { costOfDelay: 90, effort: '1..2', duration: '2..4', deadline: '2027-03-01' },
      { costOfDelay: 90 },
      { reach: 1, frequency: 2, hoursLost: 3, effort: 4, deadline: '2027-03-01' },
    ].map(inputs);
    assert.deepEqual(
      scoredTerms(entries, { ...byEffort, asOf }).map(({ bars }) => bars.map(({ input }) => input)),
      [
        ['costOfDelay', 'effort', 'duration'],
        ['reach', 'frequency', 'hoursLost', 'effort'],
      ],
    );
  });

  it('put the input that moves CD3 more first where none moves the rank', () => {
    const [alone] = tornadoes([inputs({ costOfDelay: '1..3..4', effort: 1 })], byEffort);
    assert.deepEqual(
      alone?.bars.map(({ input, turns }) => [input, turns]),
      [
        ['costOfDelay', []],
        ['effort', []],
      ],
    );
  });

  it('find the turns within the range of a duration, and none beyond it', () => {
    const entry = inputs({ costOfDelay: 90, duration: '2..4' });
    const rivals = [100, 40, 25, 10].map(costOfDelay => inputs({ costOfDelay, duration: 1 }));
    const [bar] = tornadoes([entry, ...rivals], byDuration)[0]?.bars ?? [];
    assert.deepEqual(bar?.turns, [
      { value: 3.6, rival: 3, overtakes: false, beyond: 'above' },
      { value: 2.25, rival: 2, overtakes: true, beyond: 'below' },
    ]);
    assert.deepEqual([bar?.bestRank, bar?.worstRank], [2, 4]);
  });

  it('see nothing of a deadline that no value of the range reaches', () => {
    const entry = inputs({ costOfDelay: 90, duration: '2..4', deadline: '2027-03-08' });
    const rival = inputs({ costOfDelay: 1, duration: 4 });
    const [tornado] = tornadoes([entry, rival], { ...byDuration, asOf: date('2027-01-25') });
    assert.deepEqual(
      tornado?.bars.map(({ input, bestRank, worstRank, turns }) => [input, bestRank, worstRank, turns]),
      [
        ['costOfDelay', 2, 2, []],
        ['duration', 2, 2, []],
      ],
    );
  });

  it('agree with scoring the list again with that value', () => {
    const anyRaw = fc.record({
      costOfDelay: fc.integer({ min: 1, max: 30 }).map(low => `${low}..${low + 10}`),
      effort: fc.integer({ min: 1, max: 6 }).map(low => `${low}..${low + 3}`),
    });
    fc.assert(
      fc.property(fc.array(anyRaw, { minLength: 2, maxLength: 6 }), raws => {
        const entries = raws.map(inputs);
        for (const tornado of tornadoes(entries, byEffort)) {
          for (const { input, atHigh, turns, bestRank, worstRank } of tornado?.bars ?? []) {
            const ranksAt = (value: number) =>
              rankScores(
                entries.map((entry, index) =>
                  score(index === tornado?.entry ? { ...entry, [input]: exactly(value) } : entry, byEffort),
                ),
              );
            assert.equal(ranksAt(atHigh.value)[tornado!.entry], atHigh.rank);
            assert.ok(bestRank <= tornado!.rank && tornado!.rank <= worstRank);
            for (const { value, rival, overtakes, beyond } of turns) {
              const ranks = ranksAt(value + (beyond === 'above' ? 1e-4 : -1e-4));
              assert.equal(ranks[tornado!.entry]! < ranks[rival]!, overtakes);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
