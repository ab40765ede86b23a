import assert from 'node:assert/strict';
import { paceOf, paceSentence } from '../../../../src/core/outcomes/pace';
import { createTestService, today } from '../../support/service';

/** An outcome of 100 days, 48 of which are over on 2026-11-20. */
function sentence(measurements: string, promise = 'from: 40 calls, to: 20 calls, by: 2027-01-11'): string {
  const text = `outcomes: [{ id: o, ${promise}, measurements: [${measurements}] }]\n`;
  const node = createTestService({ 'a.tree.yaml': text }).index.find('o')?.node;
  assert.ok(node?.kind === 'outcome');
  const pace = paceOf(node, today);
  return `${pace.state}: ${paceSentence(pace)}`;
}

const start = '{ on: 2026-10-03, value: 40 calls }';

describe('The pace of an outcome', () => {
  for (const [name, measurements, told, promise] of [
    [
      'half way at half time',
      `${start}, { on: 2026-11-20, value: 30 calls }`,
      'on-track: On track: 50 % of the way when 48 % of the time was over.',
    ],
    [
      'a little less',
      `${start}, { on: 2026-11-20, value: 32 calls }`,
      'on-track: On track: 40 % of the way when 48 % of the time was over.',
    ],
    [
      'clearly less',
      `{ on: 2026-11-20, value: 33 calls }, ${start}`,
      'behind: Behind: 35 % of the way when 48 % of the time was over.',
    ],
    [
      'the wrong way',
      `${start}, { on: 2026-11-20, value: 44 calls }`,
      'behind: Behind: -20 % of the way when 48 % of the time was over.',
    ],
    ['all of it', `${start}, { on: 2026-11-20, value: 19 calls }`, 'reached: Reached: 19 calls on 2026-11-20.'],
    [
      'measured in another unit',
      '{ on: 2026-10-03, value: 600 min }, { on: 2026-11-20, value: 420 min }',
      'reached: Reached: 7 h on 2026-11-20.',
      'from: 10h, to: 7h, by: 2027-01-11',
    ],
    [
      'too late',
      start,
      'missed: Missed: 0 % of the way when the time was over on 2026-10-31.',
      'from: 40 calls, to: 20 calls, by: 2026-10-31',
    ],
    ['nothing after the start', start, 'unmeasured: Not measured since the start. Record a measurement.'],
    ['nothing at all', '', 'unmeasured: Not measured since the start. Record a measurement.'],
    [
      'no timeframe',
      `${start}, { on: 2026-11-20, value: 30 calls }`,
      'open: Without from, to and by there is no pace to tell.',
      'from: 40 calls, to: 20 calls',
    ],
    [
      'other units',
      `${start}, { on: 2026-11-20, value: 30 min }`,
      'open: Without from, to and by there is no pace to tell.',
    ],
    [
      'a duration from the first measurement on',
      `${start}, { on: 2026-11-20, value: 30 calls }`,
      'on-track: On track: 50 % of the way when 48 % of the time was over.',
      'from: 40 calls, to: 20 calls, by: 100 days',
    ],
  ] as const) {
    it(`with ${name}`, () => assert.equal(sentence(measurements, promise), told));
  }
});
