import assert from 'node:assert/strict';
import { toHtml } from '../../../../src/core/generate/document/html';
import { toMarkdown } from '../../../../src/core/generate/document/markdown';
import { scorecardDocument } from '../../../../src/core/generate/scorecard/document';
import { createExampleService } from '../../support/examples';
import { createTestService } from '../../support/service';

const text = `title: Candidates
divide_by: duration
entries:
  - { id: a, capability: A, outcome: B, signal: C, cost_of_delay: 100, duration: 2..4, confidence: 80% }
  - { id: b, capability: Another, cost_of_delay: 60..90, duration: 3, deadline: 2027-03-01 }
  - { id: c, capability: Third, cost_of_delay: 5 }
`;

const documentOf = (files: Record<string, string>) => {
  const service = createTestService(files);
  return scorecardDocument(service, service.scores.list(service.index.get('q.scorecard.yaml')!)!);
};

describe('the document of a scorecard', () => {
  it('says the order, how sure it is, how each number comes about and what waiting costs', () => {
    assert.equal(
      toMarkdown(documentOf({ 'q.scorecard.yaml': text })),
      `# Candidates

Ranked by CD3, the cost of delay divided by the duration in weeks, as of 2026-11-22.

| Rank | Entry | CD3 | 8 of 10 draws | First in | RICE | Cost of delay |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | **A** | 33.3 | 28 to 40 | 100 % | 26.7 | 100 h a week |
| 2 | **Another** | 0 | 0 | 0 % | — | 0 h a week |
| — | **Third** | — | — | — | — | 5 h a week |

## What to ask next

No input changes the order by itself, wherever in its range it lies.

| Entry | 1 | 2 |
| --- | --- | --- |
| A | 100 % | 0 % |
| Another | 0 % | 100 % |

## How the numbers come about

- **A**
  - We believe that A will result in B. We know we have succeeded when we see C.
  - \`100 h a week; 100 ÷ 3 weeks = 33.3\`
- **Another**
  - \`75 h a week from 2027-02-08 on (deadline − duration); 0 ÷ 3 weeks = 0\`
- **Third**
  - \`5 h a week. No score. No usable number for: duration.\`

## The best sequence for one team

No order loses less: all orders were compared, with the deadlines. All of it costs 300 h of delay.

| Entry | Takes | Done after | Its delay costs |
| --- | --- | --- | --- |
| A | 3 weeks | 3 weeks | 300 h |
| Another | 3 weeks | 6 weeks | 0 h |

## What waiting costs

Waiting for “Another” costs nothing until 2027-02-08.

| Entry | From | Cost of delay |
| --- | --- | --- |
| A | 2026-11-22 | 100 h a week |
| Another | 2026-11-22 | 0 h a week |
| Another | 2027-02-08 | 75 h a week |
| Third | 2026-11-22 | 5 h a week |
`,
    );
  });

  it('has its pictures where the format can hold them, each with a name of its own', () => {
    const service = createExampleService('local-development');
    const list = service.scores.list(service.index.get('2027-q1.scorecard.yaml')!)!;
    const html = toHtml(scorecardDocument(service, list), 'en');
    assert.equal(html.match(/<svg /g)?.length, 4);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(!html.includes('<script'));
  });

  it('of an empty list says so', () => {
    const markdown = toMarkdown(documentOf({ 'q.scorecard.yaml': 'title: Empty\nentries: []\n' }));
    assert.match(markdown, /No entry stands in this list yet\./);
    assert.match(markdown, /There is no order to decide before two entries have a score\./);
  });
});
