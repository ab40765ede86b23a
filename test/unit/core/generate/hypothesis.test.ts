import assert from 'node:assert/strict';
import { hypothesisSentence, missingSignalParts, signalHint } from '../../../../src/core/generate/hypothesis';

describe('The hypothesis', () => {
  it('is two sentences of its three lines', () => {
    const lines = {
      capability: 'seeing what provisioning is doing.',
      outcome: 'newcomers wait for it',
      signal: ' restarts fall from 2.1 to 0.5 ',
    };
    assert.equal(
      hypothesisSentence(lines),
      'We believe that seeing what provisioning is doing will result in newcomers wait for it. We know we have succeeded when we see restarts fall from 2.1 to 0.5.',
    );
  });

  for (const [signal, missing] of [
    ['restarts per provision of newcomers fall from 2.1 to 0.5 within a month', []],
    ['a 5% increase in customers who review images and then proceed to book in 48 hours', []],
    ['merges that wait for an unrelated test fall from 102 to 30 of 600 within a month', []],
    ['half of the newcomers finish before the end of March', []],
    ['time to rollback falls from 45 min to 10 min over all services by 2027-Q1', []],
    ['developers are happier within a quarter', ['number']],
    ['restarts of newcomers fall to 0.5', ['window']],
    ['errors of new developers fall within 2 months', ['number']],
    ['latency falls from 20 ms to 10 ms within a week', ['population']],
    ['it gets better', ['number', 'population', 'window']],
    ['', ['number', 'population', 'window']],
  ] as const) {
    it(`${signal || '(nothing)'}: ${missing.join(', ') || 'nothing'} is missing`, () => {
      assert.deepEqual(missingSignalParts(signal), missing);
    });
  }

  it('says what is missing, and nothing where nothing is', () => {
    assert.equal(signalHint('restarts of newcomers fall from 2.1 to 0.5 within a month'), undefined);
    assert.match(signalHint('restarts of newcomers fall') ?? '', /also names a number, within which time,/);
  });
});
