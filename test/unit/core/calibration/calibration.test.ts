import assert from 'node:assert/strict';
import { calibrate } from '../../../../src/core/calibration/calibration';
import { calibrationDocument } from '../../../../src/core/calibration/document';
import { toMarkdown } from '../../../../src/core/generate/document/markdown';
import { promisedBySignal } from '../../../../src/core/generate/hypothesis';
import { createTestService, today } from '../../support/service';
import { measuredEntry, measuredOpportunity } from './measured';

const files = {
  'q.scorecard.yaml': `owner: arch
entries:
${measuredEntry}  - id: b
    owner: mia
    opportunity: other
    capability: B
    reach: 10
    effort: 0
    measured: { reach: 20, effort: 4, frequency: many }
  - { id: c, capability: C, effort: 2, measured: { effort: 4 } }
`,
  'a.tree.yaml': `opportunities:
${measuredOpportunity}      - { title: Not measured, shipped: 2026-10-01, result: unknown }
  - { id: other, kind: need, title: Other }
`,
};

const calibration = () => calibrate(createTestService(files));

describe('calibration', () => {
  it('sets each measured input beside its estimate', () => {
    assert.deepEqual(
      calibration().inputs.map(({ name, owner, kind, input, measured, ratio, inside }) => [
        name,
        owner,
        kind,
        input,
        measured,
        ratio,
        inside,
      ]),
      [
        ['Slow', 'arch', 'pain', 'reach', 60, 0.5, false],
        ['Slow', 'arch', 'pain', 'frequency', 3.5, 1.16666666667, true],
        ['Slow', 'arch', 'pain', 'hoursLost', 0.5, 1, true],
        ['Slow', 'arch', 'pain', 'effort', 9, 2, false],
        ['C', 'arch', undefined, 'effort', 4, 2, false],
      ],
    );
  });

  it('says how far off the estimates were, by person, input and kind', () => {
    const { byInput, byOwner, byKind } = calibration();
    assert.deepEqual(byInput[0], { key: 'effort', count: 2, medianRatio: 2, inside: 0 });
    assert.deepEqual(
      byOwner.map(({ key, count, medianRatio, inside }) => [key, count, medianRatio, inside]),
      [['arch', 5, 1.16666666667, 2]],
    );
    assert.deepEqual(
      byKind.map(({ key, count }) => [key, count]),
      [
        ['pain', 4],
        [undefined, 1],
      ],
    );
  });

  it('takes the middle of ratios that cancel each other out', () => {
    const entry = (id: string, effort: number) =>
      `  - { id: ${id}, capability: C, effort: 2, measured: { effort: ${effort} } }\n`;
    const service = createTestService({ 'q.scorecard.yaml': `entries:\n${entry('a', 1)}${entry('b', 4)}` });
    assert.equal(calibrate(service).byInput[0]?.medianRatio, 1);
  });

  it('sets what was shipped beside its signal', () => {
    assert.deepEqual(
      calibration().signals.map(({ solution, promised, measured, share }) => [
        solution,
        promised.from?.text,
        promised.to.text,
        measured.text,
        share,
      ]),
      [['Stream it', '2.1', '0.5', '0.9 restarts', 0.75]],
    );
  });

  for (const [what, signal, value, result] of [
    [
      'of another unit',
      'searches fall from 4 to 1 of 10 within two weeks',
      '21 min',
      'can’t be compared: the signal is in another unit',
    ],
    [
      'of two units',
      'the wait falls from 15 min to 3 min',
      '4 restarts',
      'can’t be compared: the signal is in another unit',
    ],
    [
      'of another measure',
      'the wait falls from 15 min to 3 min',
      '14 min',
      'can’t be compared: what was measured is “time of the suite”',
    ],
    [
      'of its measure with another target',
      'the time of the suite falls from 60 min to 10 min',
      '35 min',
      '50 % of the way',
    ],
    ['with the target of its outcome', 'the wait falls from 0.75 h to 0.5 h', '30 min', 'reached'],
    [
      'in words',
      'the wait in minutes falls from 15 to 3',
      '9 min',
      'can’t be compared: what was measured is “time of the suite”',
    ],
  ] as const) {
    it(`sets a result beside a signal ${what}`, () => {
      const service = createTestService({
        'q.scorecard.yaml': `entries:\n  - { id: e, opportunity: o, capability: C, signal: '${signal}' }\n`,
        'a.tree.yaml': `outcomes:\n  - { id: fast, title: F, behavior: time of the suite, from: 60 min, to: 30 min }\nopportunities:\n  - id: o\n    title: O\n    outcome: fast\n    solutions:\n      - { title: S, shipped: 2026-10-01, result: { value: ${value}, on: 2026-11-01 } }\n`,
      });
      const markdown = toMarkdown(calibrationDocument(calibrate(service), today));
      assert.ok(markdown.includes(`| ${value} | ${result} |`), markdown);
    });
  }

  it('is a document, also while nothing was measured', () => {
    const markdown = toMarkdown(calibrationDocument(calibration(), today));
    assert.match(
      markdown,
      /2 of 5 measured inputs lie in the range that was believed, as of 2026-11-22\. Furthest off: effort, 2 times the estimate\./,
    );
    assert.match(markdown, /\| Slow \| Stream it \| 2\.1 → 0\.5 \| 0\.9 restarts \| 75 % of the way \|/);
    const worse = { ...files, 'a.tree.yaml': files['a.tree.yaml'].replace('0.9 restarts', '3 restarts') };
    assert.match(
      toMarkdown(calibrationDocument(calibrate(createTestService(worse)), today)),
      /\| 3 restarts \| further away than before \|/,
    );
    assert.match(markdown, /\| arch \| 5 \| 1\.17 times the estimate \| 2 of 5 \|/);
    assert.match(
      toMarkdown(calibrationDocument(calibrate(createTestService({})), today)),
      /^# How far off were our estimates\?\n\nNo input was measured yet as of 2026-11-22\./,
    );
  });
});

describe('promisedBySignal', () => {
  for (const [signal, from, to] of [
    ['restarts per provision fall from 2.1 to 0.5 within a month', '2.1', '0.5'],
    ['the median wait falls from 15 min to 3 min within a quarter', '15 min', '3 min'],
    ['merges that wait fall from 102 to 30 of 600 within a month', '102', '30'],
    ['conversion rises from 2% of visits to 3% in March', '2%', '3%'],
  ] as const) {
    it(`of “${signal}”`, () => {
      const promised = promisedBySignal(signal);
      assert.deepEqual([promised?.from.text, promised?.to.text], [from, to]);
    });
  }

  it('is nothing where no two numbers are named', () => {
    for (const signal of ['people like it', 'half of new services start from it by June', 'mails from 10 people']) {
      assert.equal(promisedBySignal(signal), undefined);
    }
  });
});
