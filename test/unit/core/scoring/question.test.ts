import assert from 'node:assert/strict';
import type { NumericInput, ScoreOptions } from '../../../../src/core/scoring/model';
import {
  influenceSentence,
  nextQuestion,
  noQuestionSentence,
  questionSentence,
  rangeText,
  turnSentence,
} from '../../../../src/core/scoring/question';
import type { Tornado, TornadoBar } from '../../../../src/core/scoring/tornado';
import { exactly } from '../../../../src/core/values/estimate';
import { byDuration, byEffort } from './support';

/** A bar as a tornado gives it: the range of an input, CD3 and rank at both ends. */
function bar(
  input: NumericInput,
  [low, high]: [number, number],
  cd3: [number, number],
  ranks: [number, number],
): TornadoBar {
  return {
    input,
    estimate:
      low === high ? exactly(low) : { low, likely: (low + high) / 2, high, text: `${low}..${high}`, isRange: true },
    atLow: { value: low, cd3: cd3[0], rank: ranks[0] },
    atHigh: { value: high, cd3: cd3[1], rank: ranks[1] },
    bestRank: Math.min(...ranks),
    worstRank: Math.max(...ranks),
    turns: [],
  };
}

const tornado = (entry: number, ...bars: TornadoBar[]): Tornado => ({ entry, cd3: 40, rank: 2, bars });
const range = (best: number, worst: number, width = 10) => bar('reach', [1, 2], [50, 50 + width], [worst, best]);

describe('the next question', () => {
  const asked = (...bars: (TornadoBar | undefined)[]) =>
    nextQuestion(bars.map((each, entry) => each && tornado(entry, each)))?.entry;

  it('is the input that moves its entry by most places', () => {
    assert.equal(asked(range(1, 2), range(2, 5), range(1, 3)), 1);
    assert.equal(asked(range(2, 5), range(1, 3)), 0);
  });

  it('of those that move as far the one nearest to the first place', () => {
    assert.equal(asked(range(2, 4), range(1, 3), range(3, 5)), 1);
  });

  it('of those at one place the one that moves CD3 most', () => {
    assert.equal(asked(range(1, 3, 10), range(1, 3, 30), range(1, 3, -20)), 1);
    assert.equal(asked(range(1, 3, 10), range(1, 3, 20), range(1, 3, -30)), 2);
  });

  it('is asked of the first bar alone, and of entries with a score', () => {
    const question = nextQuestion([undefined, tornado(1, range(1, 2), range(1, 9)), tornado(2)]);
    assert.deepEqual([question?.entry, question?.bar.worstRank], [1, 2]);
  });

  it('is none where no range moves a rank', () => {
    assert.equal(asked(range(2, 2), undefined), undefined);
    assert.equal(asked(), undefined);
  });

  for (const [input, sentence] of [
    ['reach', 'Count the people of “X” first: their number decides between 1st and 4th.'],
    ['frequency', 'Measure the weekly frequency of “X” first: it decides between 1st and 4th.'],
    ['hoursLost', 'Measure the hours lost to “X” first: they decide between 1st and 4th.'],
    ['costOfDelay', 'Work out the cost of delay of “X” first: it decides between 1st and 4th.'],
    ['effort', 'Narrow down the effort of “X” first: it decides between 1st and 4th.'],
    ['duration', 'Narrow down the duration of “X” first: it decides between 1st and 4th.'],
  ] as const) {
    it(`asks for the ${input} in words of its own`, () =>
      assert.equal(questionSentence({ entry: 0, bar: bar(input, [1, 2], [10, 20], [4, 1]) }, 'X'), sentence));
  }
});

describe('where there is no question', () => {
  const exact = tornado(0, bar('reach', [2, 2], [40, 40], [1, 1]));
  const ranged = tornado(1, bar('effort', [2, 2], [40, 40], [1, 1]), range(1, 1));
  const noOrder = 'There is no order to decide before two entries have a score.';
  for (const [name, tornadoes, sentence] of [
    ['no entry', [], noOrder],
    ['one entry with a score', [undefined, ranged], noOrder],
    ['a range', [exact, undefined, ranged], 'No input changes the order by itself, wherever in its range it lies.'],
    [
      'no range',
      [exact, exact],
      'Nothing is a range, so nothing says how sure the order is. Write 3..6 for what you know least.',
    ],
  ] as const) {
    it(`says what to do next with ${name}`, () => assert.equal(noQuestionSentence(tornadoes), sentence));
  }
});

describe('what an input decides', () => {
  for (const [beyond, overtakes, sentence] of [
    ['above', true, 'From 3 a week on it overtakes “Y”.'],
    ['above', false, 'From 3 a week on it falls behind “Y”.'],
    ['below', true, 'Below 3 a week it overtakes “Y”.'],
    ['below', false, 'Below 3 a week it falls behind “Y”.'],
  ] as const) {
    it(sentence, () =>
      assert.equal(turnSentence({ value: 3, rival: 1, overtakes, beyond }, 'frequency', 'Y', byEffort), sentence),
    );
  }

  for (const [input, [low, high], options, text] of [
    ['reach', [100, 120], byEffort, '100 to 120 people'],
    ['reach', [1, 1], byEffort, '1 person, no range'],
    ['frequency', [2, 3], byEffort, '2 to 3 a week'],
    ['hoursLost', [0.3, 0.8], byEffort, '0.3 to 0.8 h'],
    ['effort', [0.5, 1], byEffort, '0.5 to 1 dev-week'],
    ['effort', [3, 6], byEffort, '3 to 6 dev-weeks'],
    ['duration', [0.5, 1], byDuration, '0.5 to 1 week'],
    ['duration', [1, 2], byDuration, '1 to 2 weeks'],
    ['costOfDelay', [5000, 6000], byDuration, '5000 to 6000 USD a week'],
    ['costOfDelay', [5, 6], byEffort, '5 to 6 h a week'],
    ['confidence', [0.8, 0.8], byEffort, '80%, no range'],
  ] as readonly [NumericInput, [number, number], ScoreOptions, string][]) {
    it(text, () => assert.equal(rangeText(bar(input, [low, high], [1, 2], [1, 2]), options), text));
  }

  for (const [name, each, sentence] of [
    [
      'a rank, for a factor',
      bar('hoursLost', [0.3, 0.8], [24, 64], [3, 1]),
      'From 0.3 to 0.8 h CD3 goes from 24 to 64: it decides between 1st and 3rd.',
    ],
    [
      'a rank, for the divisor',
      bar('effort', [3, 6], [60, 30], [1, 2]),
      'From 3 to 6 dev-weeks CD3 goes from 30 to 60: it decides between 1st and 2nd.',
    ],
    [
      'no rank',
      bar('reach', [100, 120], [24, 30], [11, 11]),
      'From 100 to 120 people CD3 goes from 24 to 30, and the entry stays 11th.',
    ],
    [
      'nothing',
      bar('reach', [2, 2], [1, 1], [1, 1]),
      'One number. Write a range, such as 3..6, to see what it decides.',
    ],
  ] as const) {
    it(`is told of ${name}`, () => assert.equal(influenceSentence(each, byEffort), sentence));
  }
});
