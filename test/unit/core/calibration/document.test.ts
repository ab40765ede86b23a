import assert from 'node:assert/strict';
import { calibrate } from '../../../../src/core/calibration/calibration';
import { calibrationDocument } from '../../../../src/core/calibration/document';
import { toMarkdown } from '../../../../src/core/generate/document/markdown';
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
    effort: 1..2
    duration: 2
    measured: { reach: 20, effort: 1, duration: 2 w }
  - { id: c, capability: C, cost_of_delay: 10..30, effort: 2, measured: { effort: 4, cost_of_delay: 20 } }
`,
  'r.scorecard.yaml': `unit: EUR
entries:
  - { id: d, capability: D, cost_of_delay: 0, effort: 2, measured: { effort: 4, cost_of_delay: 20 EUR } }
  - { id: e, capability: E, opportunity: other, signal: 'people like it' }
`,
  'a.tree.yaml': `outcomes:
  - { id: fast, title: F, behavior: wait, to: 30 min }
opportunities:
${measuredOpportunity}      - { title: In minutes, shipped: 2026-10-01, result: { value: 5 min, on: 2026-11-01 } }
      - { title: Not measured, shipped: 2026-10-01, result: unknown }
  - id: other
    kind: need
    title: Other
    outcome: fast
    solutions:
      - { title: O, shipped: 2026-10-01, result: { value: 40 min, on: 2026-11-01 } }
`,
};

const text = `# How far off were our estimates?

5 of 10 measured inputs lie in the range that was believed, as of 2026-11-22. Furthest off: effort, 2 times the estimate.

## By input

| By input | Measured | Usually | In the range |
| --- | --- | --- | --- |
| effort | 4 | 2 times the estimate | 1 of 4 |
| reach | 2 | as estimated | 0 of 2 |
| cost of delay | 1 | as estimated | 1 of 1 |
| duration | 1 | as estimated | 1 of 1 |
| frequency | 1 | 1.17 times the estimate | 1 of 1 |
| hours lost | 1 | as estimated | 1 of 1 |

## By person

| By person | Measured | Usually | In the range |
| --- | --- | --- | --- |
| arch | 6 | 1.08 times the estimate | 3 of 6 |
| mia | 3 | as estimated | 2 of 3 |
| not stated | 1 | 2 times the estimate | 0 of 1 |

## By kind of opportunity

| By kind of opportunity | Measured | Usually | In the range |
| --- | --- | --- | --- |
| pain | 4 | 1.08 times the estimate | 2 of 4 |
| need | 3 | as estimated | 2 of 3 |
| not stated | 3 | 2 times the estimate | 1 of 3 |

## Every input that was measured

| Entry | Input | Expected | Measured | Off by |
| --- | --- | --- | --- | --- |
| Slow | reach | 120 | 60 | 0.5 times the estimate |
| Slow | frequency | 2..4 | 3.5 | in the range |
| Slow | hours lost | 30 min | 0.5 | as estimated |
| Slow | effort | 3..6 | 9 | 2 times the estimate |
| Other | reach | 10 | 20 | 2 times the estimate |
| Other | effort | 1..2 | 1 | in the range |
| Other | duration | 2 | 2 | as estimated |
| C | effort | 2 | 4 | 2 times the estimate |
| C | cost of delay | 10..30 | 20 | in the range |
| D | effort | 2 | 4 | 2 times the estimate |

## What was shipped

| Entry | Shipped | Expected | Measured | Result |
| --- | --- | --- | --- | --- |
| Slow | Stream it | 2.1 → 0.5 | 0.9 restarts | 75 % of the way |
| Slow | In minutes | 2.1 → 0.5 | 5 min | can’t be compared: the signal is in another unit |
| Other | O | 30 min | 40 min | — |
| Other | O | 30 min | 40 min | — |
`;

describe('the document of calibration', () => {
  it('tells of each person, input, kind, estimate and solution, and of what is not known', () => {
    assert.equal(toMarkdown(calibrationDocument(calibrate(createTestService(files)), today)), text);
  });

  it('tells of one scorecard alone', () => {
    const service = createTestService(files);
    const { inputs, byOwner } = calibrate(service, service.index.get('r.scorecard.yaml'));
    assert.deepEqual(
      inputs.map(({ name, input }) => [name, input]),
      [['D', 'effort']],
    );
    assert.deepEqual(byOwner, [{ key: undefined, count: 1, medianRatio: 2, inside: 0 }]);
  });
});
