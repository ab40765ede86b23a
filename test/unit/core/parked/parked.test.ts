import assert from 'node:assert/strict';
import { toMarkdown } from '../../../../src/core/generate/document/markdown';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { discardIdea, openIdeas, opportunityTitle, placeIdea } from '../../../../src/core/parked/pass';
import { parkedReport } from '../../../../src/core/parked/report';
import { applyEdits } from '../../../../src/core/text/edit';
import { createTestService } from '../../support/service';

const tree = `title: Payments
outcomes:
  - { id: fewer-calls, title: Fewer calls }
opportunities:
  - id: unsure-paid
    title: When I pay, I can't tell whether it worked
parked:
  - { title: Send a mail, source: ABC-1 }
  - title: A chat bot   # from sales
    source: https://example.com/2
  - { title: Rewrite it in Rust, discarded: serves no outcome }
`;

function applied(operations: readonly Operation[], text = tree): string {
  const edits = planOperations(text, 'tree', operations);
  assert.ok(edits.ok, edits.ok ? '' : edits.reason);
  return applyEdits(text, edits.value);
}

const never = () => false;

describe('A pass through parked ideas', () => {
  it('has those before it that nobody discarded', () => {
    const file = createTestService({ 'a.tree.yaml': tree }).index.get('a.tree.yaml')!;
    assert.deepEqual(
      openIdeas(file.root).map(({ key, values }) => [key, values.title]),
      [
        ['/parked/0', 'Send a mail'],
        ['/parked/1', 'A chat bot'],
      ],
    );
  });

  it('groups an idea under a new opportunity that serves an outcome, with an alternative', () => {
    const opportunity = { who: 'buyers', title: "When I return a parcel, I can't see where it is " };
    const placing = { opportunity, outcome: 'fewer-calls', alternative: ' A tracking page' };
    assert.equal(
      applied(placeIdea('/parked/1', placing, never)),
      `title: Payments
outcomes:
  - { id: fewer-calls, title: Fewer calls }
opportunities:
  - id: unsure-paid
    title: When I pay, I can't tell whether it worked
  - id: cant-see-where
    title: When I return a parcel, I can't see where it is
    who: buyers
    outcome: fewer-calls
    solutions:
      - title: A chat bot   # from sales
        source: https://example.com/2
      - id: tracking-page
        title: A tracking page
parked:
  - { title: Send a mail, source: ABC-1 }
  - { title: Rewrite it in Rust, discarded: serves no outcome }
`,
    );
  });

  it('groups an idea under an opportunity that is there, and attaches that to an outcome', () => {
    const placing = { opportunity: 'unsure-paid', outcome: 'fewer-calls', alternative: '' };
    assert.equal(
      applied(placeIdea('/parked/0', placing, never)),
      `title: Payments
outcomes:
  - { id: fewer-calls, title: Fewer calls }
opportunities:
  - id: unsure-paid
    title: When I pay, I can't tell whether it worked
    outcome: fewer-calls
    solutions:
      - { title: Send a mail, source: ABC-1 }
parked:
  - title: A chat bot   # from sales
    source: https://example.com/2
  - { title: Rewrite it in Rust, discarded: serves no outcome }
`,
    );
  });

  it('keeps a discarded idea with its reason', () => {
    assert.equal(
      applied(discardIdea('/parked/0', ' nobody asked for it ')),
      tree.replace('source: ABC-1 }', 'source: ABC-1, discarded: nobody asked for it }'),
    );
  });

  it('makes one sentence of a moment and a trouble', () => {
    for (const [moment, trouble, title] of [
      [
        'provision the stack',
        'tell whether it is stuck.',
        "When I provision the stack, I can't tell whether it is stuck",
      ],
      ['When the build fails,', "I can't find out why", "When the build fails, I can't find out why"],
      ['I return a parcel', 'they could not see it', "When I return a parcel, I can't see it"],
    ] as const) {
      assert.equal(opportunityTitle(moment, trouble), title);
    }
  });
});

describe('The report of a pass', () => {
  const report = (text: string, placed?: ReadonlySet<string>) => {
    const { index } = createTestService({ 'a.tree.yaml': text });
    return toMarkdown(parkedReport(index, index.get('a.tree.yaml')!, placed));
  };

  it('tells what got a place, what was discarded and why, and what still waits', () => {
    const placing = { opportunity: 'unsure-paid', outcome: 'fewer-calls', alternative: 'A receipt on the screen' };
    assert.equal(
      report(applied(placeIdea('/parked/0', placing, never))),
      `# What became of the backlog: Payments

Got a place: 1. Discarded: 1. Still waiting: 1.

## Got a place

| Idea | Opportunity | Outcome | Alternatives |
| --- | --- | --- | --- |
| Send a mail (ABC-1) | When I pay, I can't tell whether it worked | Fewer calls | A receipt on the screen |

## Discarded, and why

| Idea | Why |
| --- | --- |
| Rewrite it in Rust | serves no outcome |

## Still waiting

- A chat bot ([https\\://example.com/2](<https://example.com/2>))
`,
    );
  });

  it('says where an outcome or an alternative is missing, and has no heading for what there is none of', () => {
    const text = `title: Payments
opportunities:
  - title: When I pay, I can't tell whether it worked
    solutions: [{ id: mail, title: Send a mail }]
`;
    assert.equal(
      report(text, new Set(['Send a mail'])),
      `# What became of the backlog: Payments

Got a place: 1. Discarded: 0. Still waiting: 0.

## Got a place

| Idea | Opportunity | Outcome | Alternatives |
| --- | --- | --- | --- |
| Send a mail | When I pay, I can't tell whether it worked | no outcome yet | no alternative yet |
`,
    );
  });
});
