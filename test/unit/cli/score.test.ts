import assert from 'node:assert/strict';
import { runCli } from './memory-io';

/** The entry that the format's own page shows. */
const published = `title: Candidates for 2027-Q1
unit: hours
divide_by: effort
entries:
  - id: hps-provisioning
    opportunity: blind-provisioning
    capability: seeing what provisioning is doing while it runs
    reach: 120
    frequency: 3
    hours_lost: 0.5
    confidence: 80%
    effort: 3..6
    duration: 3
    deadline: 2027-03-01
    cost_of_delay: 180
`;

const other = `  - { id: other, capability: C, reach: 10, frequency: 2, hours_lost: 1..2, confidence: 50%, effort: 1, duration: 3 }
  - { id: third, capability: D, cost_of_delay: 29..30, effort: 1 }
`;

const files = { 'q.scorecard.yaml': published + other };

async function entriesOf(...argv: string[]) {
  const { code, out } = await runCli(['score', '--format', 'json', ...argv], files);
  assert.equal(code, 0);
  return JSON.parse(out);
}

describe('canopy score as of a day', () => {
  it('loses nothing before the deadline less the duration, and says what waiting costs from then on', async () => {
    const { asOf, entries } = await entriesOf('--as-of', '2027-02-07');
    assert.equal(asOf, '2027-02-07');
    assert.deepEqual(
      entries.map(({ id, rank }: { id: string; rank: number }) => [id, rank]),
      [
        ['other', 1],
        ['third', 2],
        ['hps-provisioning', 3],
      ],
    );
    const { weeklyImpact, costOfDelay, cd3, rice, latestStart, costOfDelayFromLatestStart, cd3FromLatestStart } =
      entries[2];
    assert.deepEqual([weeklyImpact, costOfDelay, cd3, rice], [1.5, 0, 0, 0]);
    assert.deepEqual([latestStart, costOfDelayFromLatestStart, cd3FromLatestStart], ['2027-02-08', 180, 40]);
  });

  it('is the published score from that day on', async () => {
    const { entries } = await entriesOf('--as-of', '2027-02-08');
    const { id, weeklyImpact, costOfDelay, cd3, rice, rank, unit, cd3Range } = entries[0];
    assert.deepEqual(
      [id, weeklyImpact, costOfDelay, cd3, rice, rank, unit, cd3Range],
      ['hps-provisioning', 1.5, 180, 40, 32, 1, 'hours', [30, 60]],
    );
  });

  it('says in words what the deadline does, which neighbours are tied, and what to ask next', async () => {
    const { out } = await runCli(['score', '--as-of', '2027-02-01'], files);
    assert.match(out, /^q\.scorecard\.yaml, ranked as of 2027-02-01\n/);
    assert.match(out, /hps-provisioning .* nothing is lost before 2027-02-08, then CD3 40\n/);
    assert.match(out, /other .* tied with the next\n/);
    assert.match(out, /\nMeasure the hours lost to “C” first: they decide between 1st and 2nd\.\n$/);
  });

  it('divides a list by weeks where that is asked for', async () => {
    const { entries } = await entriesOf('--by', 'duration', '--as-of', '2027-02-08');
    assert.deepEqual(
      entries.map(({ id, cd3, divideBy }: { id: string; cd3: number; divideBy: string }) => [id, cd3, divideBy]),
      [
        ['hps-provisioning', 60, 'duration'],
        ['other', 10, 'duration'],
        ['third', null, 'duration'],
      ],
    );
  });

  it('refuses what is no date', async () => {
    const { code, err } = await runCli(['score', '--as-of', 'soon'], files);
    assert.equal(code, 2);
    assert.match(err, /is not a date/);
  });
});
