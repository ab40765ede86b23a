import type { ScoreInputs, ScoreOptions } from '../src/core/scoring/model';
import { sampleRanks, sampleRanksInSteps } from '../src/core/scoring/sample';
import { bestSequence, workOf } from '../src/core/scoring/sequence';
import { tornadoes } from '../src/core/scoring/tornado';
import { addDays, isoDate } from '../src/core/values/date';
import type { Estimate } from '../src/core/values/estimate';
import type { Bench } from './bench';

const entries = 100;
const draws = 10_000;
const asOf = isoDate(2026, 12, 20);
const options: ScoreOptions = { divideBy: 'effort', unit: 'hours', asOf };

function between(low: number, high: number): Estimate {
  return { low, likely: (low + high) / 2, high, text: `${low}..${high}`, isRange: true };
}

/** Entries whose scores lie close together, so that draws change their order. Each third one has a deadline. */
const list = Array.from({ length: entries }, (_, at): ScoreInputs => {
  const entry = {
    reach: between(50 + at, 80 + 2 * at),
    frequency: between(1, 4),
    hoursLost: between(0.2, 0.9),
    effort: between(1 + (at % 7), 8 + (at % 9)),
    duration: between(2, 4),
  };
  return at % 3 === 0 ? { ...entry, deadline: addDays(asOf, 10 + at) } : entry;
});

/** As many numbers as are ranked, sorted as often by the language's own sort. */
function sortedDraws(): () => void {
  const values = Float64Array.from({ length: entries }, (_, at) => (at * 7919) % entries);
  return () => {
    for (let draw = 0; draw < draws; draw++) values.slice().sort();
  };
}

export default [
  {
    name: 'Rank probabilities of 100 entries in 10,000 draws',
    peer: 'sorting 100 numbers 10,000 times',
    atMost: { milliseconds: 200 },
    prepare: () => ({ ours: () => sampleRanks(list, options), peer: sortedDraws() }),
  },
  {
    name: 'One slice of them',
    peer: 'sorting 100 numbers 10,000 times',
    atMost: { milliseconds: 50 },
    prepare() {
      let steps = sampleRanksInSteps(list, options);
      const ours = () => {
        if (steps.next().done) steps = sampleRanksInSteps(list, options);
      };
      return { ours, peer: sortedDraws() };
    },
  },
  {
    name: 'What each input of 100 entries decides',
    peer: 'sorting 100 numbers 10,000 times',
    atMost: { milliseconds: 100 },
    prepare: () => ({ ours: () => tornadoes(list, options), peer: sortedDraws() }),
  },
  {
    name: 'The best order of 12 entries with deadlines',
    peer: 'sorting 100 numbers 10,000 times',
    atMost: { milliseconds: 20 },
    prepare() {
      const work = workOf(list.slice(0, 12), options);
      return { ours: () => bestSequence(work, work.length), peer: sortedDraws() };
    },
  },
] satisfies Bench[];
