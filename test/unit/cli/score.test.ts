import assert from 'node:assert/strict';
import { runCli } from './memory-io';
import { scorecard, tree } from './project';

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

describe('canopy score', () => {
  /** What an entry without a deadline, and without a neighbour that it swaps with, says. */
  const undated = {
    tiedWithNext: false,
    divideBy: 'effort',
    latestStart: null,
    costOfDelayFromLatestStart: null,
    cd3FromLatestStart: null,
  };

  it('ranks by CD3 and leaves out what can’t be computed', async () => {
    const { code, out } = await runCli(['score'], { 'q.scorecard.yaml': scorecard, 'a.tree.yaml': tree });
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .split('\n')
        .slice(2, 4)
        .map(line =>
          line
            .trim()
            .split(/\s{2,}/)
            .slice(0, 4),
        ),
      [
        ['1', 'e', 'a', '40'],
        ['—', 'f', 'a', '—'],
      ],
    );
  });

  it('says why an entry has no score, and that a list has no entries', async () => {
    const { out } = await runCli(['score'], {
      'a.scorecard.yaml': 'entries:\n  - { id: e, reach: 9, frequency: lots, hours_lost: -1, effort: 2 }\n',
      'b.scorecard.yaml': 'title: New\n',
    });
    assert.match(
      out,
      / {2}No usable number for: frequency\. Problem with hours lost: “-1” is negative\. State a number that is zero or more\.\n/,
    );
    assert.match(out, /b\.scorecard\.yaml, ranked as of .*\nNo entry stands in this list yet\.\n/);
  });

  it('says what to name where there is nothing to rank', async () => {
    const { code, out } = await runCli(['score'], { 'a.tree.yaml': 'title: T\n' });
    assert.deepEqual(
      [code, out],
      [0, 'No scorecard entries in these files: name a *.scorecard.yaml, or a folder that holds one.\n'],
    );
  });

  it('ranks the others where a file is no YAML, says which, and ends with 2', async () => {
    const { code, out, err } = await runCli(['score'], {
      'q.scorecard.yaml': scorecard,
      'b.scorecard.yaml': 'title: [',
    });
    assert.deepEqual([code, err], [2, 'b.scorecard.yaml:1:8 can’t be read as YAML. This bracket is not closed.\n']);
    assert.match(out, /^ +1 +e +a +40 /m);
  });

  it('writes JSON with null for what can’t be computed', async () => {
    const { out } = await runCli(['score', '--format', 'json'], { 'q.scorecard.yaml': scorecard });
    const { version, entries } = JSON.parse(out);
    assert.equal(version, 1);
    const { cd3Likely, ...first } = entries[0];
    assert.deepEqual(first, {
      file: 'q.scorecard.yaml',
      id: 'e',
      opportunity: 'a',
      weeklyImpact: 1.5,
      costOfDelay: 180,
      cd3: 40,
      rice: 32,
      withoutScore: null,
      rank: 1,
      unit: 'hours',
      cd3Range: [30, 60],
      rankFirstProbability: 1,
      ...undated,
    });
    assert.ok(cd3Likely[0] > 30 && cd3Likely[1] < 60 && cd3Likely[0] < cd3Likely[1]);
    assert.deepEqual(entries[1], {
      file: 'q.scorecard.yaml',
      id: 'f',
      opportunity: 'a',
      weeklyImpact: null,
      costOfDelay: null,
      cd3: null,
      rice: null,
      withoutScore: 'No usable number for: frequency, hours lost, effort.',
      rank: null,
      unit: 'hours',
      cd3Range: null,
      cd3Likely: null,
      rankFirstProbability: null,
      ...undated,
    });
  });

  it('writes CSV that no spreadsheet runs as a formula', async () => {
    const sly = scorecard.replace('opportunity: a', 'opportunity: \'=HYPERLINK("x","y")\'');
    const { out } = await runCli(['score', '--format', 'csv'], { 'q.scorecard.yaml': sly });
    const [header, first, second, end] = out.split('\r\n');
    assert.match(header!, /^file,rank,id,opportunity,cd3,/);
    assert.ok(first!.startsWith(`q.scorecard.yaml,1,e,"'=HYPERLINK(""x"",""y"")",40,30,60,`), first);
    assert.equal(second, 'q.scorecard.yaml,,f,a,,,,,,,,,,hours,false,effort,,,');
    assert.equal(end, '');
  });

  it('writes Markdown that stays a table', async () => {
    const { out } = await runCli(['score', '--format', 'markdown'], {
      'q.scorecard.yaml': scorecard.replace('opportunity: a', "opportunity: 'a | <b>'"),
    });
    assert.match(out, /\| 1 \| e \| a \\\| \\<b\\> \| 40 \|/);
  });
});
