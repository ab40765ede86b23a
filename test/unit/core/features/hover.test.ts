import assert from 'node:assert/strict';
import { subtree } from '../../../../src/core/artefacts/model';
import type { Hover } from '../../../../src/core/features/hover';
import { createExampleService } from '../../support/examples';
import { createTestService, withCaret } from '../../support/service';

const tree = `title: Local development
outcomes:
  - id: slow-command
    level: traction
    title: The most used command answers sooner
    behavior: 95th percentile wait
    from: 60 min
    to: 30 min
    by: 2026-Q4
    measurements:
      - { on: 2026-07-01, value: 60 min }
      - { on: 2026-11-01, value: 44 min }
opportunities:
  - id: blind
    title: When I provision the stack, I can't tell whether it is stuck
    kind: pain
    who: new developers
    place: set-up
    outcome: slow-command
    evidence: [talks, { insight: logs, relation: sizes }]
    solutions:
      - id: stream
        title: Stream the progress
        horizon: recent
        shipped: 2026-10-20
        result: { value: 0.9 restarts, on: 2026-11-01 }
        experiments:
          - { id: fake, title: Show a log, kind: desirability, status: done, verdict: supported, expect: 4 of 5 wait }
      - title: Print usual times
`;
const files = {
  'a.tree.yaml': tree,
  'a.journey.yaml':
    'stages:\n  - title: Onboard\n    places: [{ id: set-up, title: Set up the stack, products: [devstack] }]\n',
  'a.insights.yaml':
    'insights:\n  - { id: talks, kind: interview, participants: 5, finding: They waited, quote: I killed it }\n  - { id: logs, kind: telemetry, finding: 2.1 restarts }\n',
  'a.scorecard.yaml': `title: S
unit: hours
divide_by: effort
entries:
  - id: hps
    opportunity: blind
    capability: seeing what it does
    reach: 120
    frequency: 3
    hours_lost: 0.5
    confidence: 80%
    effort: 4.5
  - { id: better, capability: B, reach: 100, frequency: 1, hours_lost: 1, effort: 1 }
`,
};

function shown(found: Hover | undefined): string {
  assert.ok(found);
  return [...found.sections, found.links.map(({ title }) => title).join(' | ')].join('\n---\n');
}

/** The hover where a text first stands in a file. */
function hoverOn(uri: keyof typeof files, text: string): Hover | undefined {
  const offset = files[uri].indexOf(text);
  assert.ok(offset >= 0, text);
  return createTestService(files).hover(uri, offset);
}

const opportunity = `**When I provision the stack, I can't tell whether it is stuck**  
Opportunity, pain, new developers, at Set up the stack
---
$(law) **CD3 40**. Second of 2. RICE 32.  
\`120 people × 3 a week × 0.5 h = 180 h a week; 180 ÷ 4.5 dev-weeks = 40\`  
$(quote) **2 insights**: 1 supports, 1 sizes; interview, 5 people; telemetry.  
$(lightbulb) **2 solutions.** Stream the progress (supported), Print usual times.
---
Open in tree | Open scorecard | Show evidence | Used in 1 file`;

describe('hover', () => {
  it('tells of an opportunity on its id, its title and every reference to it', () => {
    assert.equal(shown(hoverOn('a.tree.yaml', 'blind')), opportunity);
    assert.equal(shown(hoverOn('a.tree.yaml', 'When I provision')), opportunity);
    assert.equal(shown(hoverOn('a.scorecard.yaml', 'blind')), opportunity);
  });

  it('covers exactly the id or the title', () => {
    const { range } = hoverOn('a.scorecard.yaml', 'blind')!;
    assert.equal(files['a.scorecard.yaml'].slice(range.start, range.end), 'blind');
  });

  it('gives its links the file and the key of what they are about', () => {
    assert.deepEqual(hoverOn('a.scorecard.yaml', 'blind')?.links.slice(0, 2), [
      { title: 'Open in tree', command: 'openInTree', args: ['a.tree.yaml', 'blind'] },
      { title: 'Open scorecard', command: 'openScorecard', args: ['a.scorecard.yaml', 'hps'] },
    ]);
  });

  it('tells how far an outcome is', () => {
    assert.equal(
      shown(hoverOn('a.tree.yaml', 'slow-command')),
      `**The most used command answers sooner**  
Traction outcome
---
95th percentile wait changes from **60 min** to **30 min** by 2026-Q4. Now **44 min**.  
\`▰▰▰▰▰▱▱▱▱▱\` Behind: 53 % of the way when 67 % of the time was over.
---
| On | Value | Change |
| --- | --- | --- |
| 2026-07-01 | 60 min |  |
| 2026-11-01 | 44 min | −16 min |
---
Open in tree | Add a measurement | 1 opportunity`,
    );
  });

  it('derives the score of an entry line by line', () => {
    assert.equal(
      shown(hoverOn('a.scorecard.yaml', 'hps')),
      `**seeing what it does**  
Scorecard entry for When I provision the stack, I can't tell whether it is stuck
---
$(law) **CD3 40**. Second of 2. RICE 32.  
Weekly impact: \`3 a week × 0.5 h = 1.5 h each\`  
Cost of delay: \`120 people × 1.5 h = 180 h a week\`  
CD3: \`180 ÷ 4.5 dev-weeks = 40\`  
RICE: \`40 × 80% confidence = 32\`  
Payback: \`40 h ÷ 40 = 1 week\`
---
Open scorecard | Open in tree`,
    );
  });

  it('tells of insights, solutions, experiments and places', () => {
    assert.equal(
      shown(hoverOn('a.tree.yaml', 'talks')),
      `**They waited**  
Insight, interview, 5 people
---
$(quote) “I killed it”  
Serves: When I provision the stack, I can't tell whether it is stuck.
---
Used in 1 file`,
    );
    assert.match(
      shown(hoverOn('a.tree.yaml', 'stream')),
      /Measured: \*\*0\.9 restarts\*\* on 2026-11-01\. {2}\n\$\(beaker\) Show a log \(supported\)/,
    );
    assert.match(
      shown(hoverOn('a.tree.yaml', 'fake')),
      /Experiment, desirability, done, supported\n---\nExpected: 4 of 5 wait/,
    );
    assert.match(
      shown(hoverOn('a.tree.yaml', 'set-up')),
      /Place, in Onboard\n---\nTools there: devstack\. {2}\n1 opportunity, 0 insights\./,
    );
  });

  it('says what an input means, in which unit it counts, and what a change of it does to the rank', () => {
    const expected = `**hours_lost**  
Hours that each of them loses each time.  
Unit: hours each time, each person.
---
$(law) At 0.25 h: CD3 20, 2nd of 2. At 1 h: CD3 80, 2nd of 2.
---
Open scorecard`;
    assert.equal(shown(hoverOn('a.scorecard.yaml', 'hours_lost')), expected);
    assert.equal(shown(hoverOn('a.scorecard.yaml', '0.5')), expected, 'also on its value');
    assert.match(
      shown(hoverOn('a.scorecard.yaml', 'confidence: 80%')),
      /---\nIt weighs RICE alone: the order goes by CD3\./,
    );
  });

  it('says from which value on the order turns', () => {
    const { text, offset } = withCaret(`entries:
  - { id: a, capability: Steady, reach: 100, frequency: 1, hours_lost: 1, effort: 2 }
  - { id: b, capability: Unsure, reach: 100, frequency: 1, hours_lost: 1, ef|fort: 1..4, duration: 3 }
`);
    const service = createTestService({ 'a.scorecard.yaml': text });
    assert.match(
      shown(service.hover('a.scorecard.yaml', offset)),
      /At 1 dev\\-week: CD3 100, 1st of 2\. At 4 dev\\-weeks: CD3 25, 2nd of 2\. {2}\nBelow 2 dev\\-weeks it overtakes “Steady”\./,
    );
    assert.match(shown(service.hover('a.scorecard.yaml', text.indexOf('duration'))), /It does not enter the score/);
  });

  it('says what a key means', () => {
    assert.match(
      shown(hoverOn('a.tree.yaml', 'solutions:')),
      /\*\*solutions\*\* {2}\nA list; each item is a solution\./,
    );
    assert.match(shown(hoverOn('a.tree.yaml', 'value: 0.9')), /What was measured after shipping\./);
    assert.match(shown(hoverOn('a.tree.yaml', 'kind: pain')), /One of: need, pain, desire, question\./);
  });

  it('says what the range of an input decides, and with whom the entry is tied', () => {
    const card = `entries:
  - { id: first, capability: A first one, reach: 10, frequency: 4..9, hours_lost: 1, effort: 1 }
  - { id: second, capability: The second, cost_of_delay: 60, effort: 1 }
`;
    const service = createTestService({ 'a.scorecard.yaml': card });
    const at = (text: string) => shown(service.hover('a.scorecard.yaml', card.indexOf(text)));
    const entry = at('first');
    assert.match(entry, /\*\*CD3 65\*\*, .* Tied with “The second”\. {2}\n/);
    assert.match(
      entry,
      /\nMeasure first: frequency\. From 4 to 9 a week CD3 goes from 40 to 90: it decides between 1st and 2nd\. Below 6 a week it falls behind “The second”\.\n/,
    );
    assert.ok(entry.split('\n').length <= 12);
  });

  it('says why there is no score', () => {
    const { text, offset } = withCaret(
      'title: S\nentries:\n  - id: h|ps\n    capability: C\n    reach: 3\n    effort: 0\n',
    );
    assert.match(
      shown(createTestService({ 'a.scorecard.yaml': text }).hover('a.scorecard.yaml', offset)),
      /No score\\?\. No usable number for: frequency, hours lost/,
    );
  });

  it('shows what users wrote letter by letter', () => {
    const title = 'A [link](command:evil) `code` **bold** <b> $(bug) | https://x.example';
    const text = `parked:\n  - { id: odd, title: '${title}' }\n`;
    const [section] = createTestService({ 'a.tree.yaml': text }).hover('a.tree.yaml', text.indexOf('odd'))!.sections;
    assert.ok(
      section?.startsWith('**A \\[link\\]\\(command:evil\\) \\`code\\` \\*\\*bold\\*\\* &lt;b&gt; \\$\\(bug\\) \\|'),
    );
    assert.doesNotMatch(section ?? '', /https:\/\//);
  });

  it('is there for every key of every kind of file', () => {
    for (const kind of ['local-development', 'first-hour'] as const) {
      const service = createExampleService(kind);
      for (const { uri, root } of service.index.all()) {
        for (const { source } of subtree(root)) {
          for (const { key } of source.type === 'map' ? source.entries : [])
            assert.ok(service.hover(uri, key.range.start), `${uri}: ${String(key.value)}`);
        }
      }
    }
  });

  it('tells where a parked idea came from', () => {
    const text = 'parked:\n  - { id: plugin, title: A plugin, source: T-1, discarded: serves nothing }\n';
    const found = createTestService({ 'a.tree.yaml': text }).hover('a.tree.yaml', text.indexOf('plugin'));
    assert.match(shown(found), /Parked idea, from T\\-1\n---\nDiscarded: serves nothing/);
  });

  it('is never longer than twelve lines', () => {
    const service = createExampleService('local-development');
    for (const { uri, nodes, parsed } of service.index.all()) {
      for (const { id } of nodes.values()) {
        const found = id === undefined ? undefined : service.hover(uri, parsed.text.indexOf(`id: ${id}`) + 4);
        const lines = found ? [...found.sections, 'links'].join('\n').split('\n').length : 0;
        assert.ok(lines <= 12, `${id}: ${lines} lines`);
      }
    }
  });

  it('is absent where nothing is known, and while the text can’t be read', () => {
    const service = createTestService({
      ...files,
      'b.tree.yaml': 'opportunities:\n  - { title: T, place: nowhere }\n',
    });
    assert.equal(
      service.hover('b.tree.yaml', service.index.get('b.tree.yaml')!.parsed.text.indexOf('nowhere')),
      undefined,
    );
    service.index.update('a.tree.yaml', `${tree}oops`);
    assert.equal(service.hover('a.tree.yaml', tree.indexOf('blind')), undefined);
    assert.equal(service.hover('missing.tree.yaml', 0), undefined);
  });
});
