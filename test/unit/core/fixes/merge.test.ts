import assert from 'node:assert/strict';
import { fixed, fixedFiles, refactored } from '../../support/fixes';

const twins = `opportunities:
  - id: one
    title: When I deploy a change on Friday, I can't find the logs
    evidence: [talks]
    solutions:
      - id: tail
        title: Tail the logs
  # Heard again in May.
  - id: two
    title: When I deploy a change on Friday, I can't find logs
    kind: pain
    evidence:
      - talks
      - { insight: counts, relation: sizes }
    solutions:
      - title: Search in logs   # cheap
      - id: link
        title: Link to the logs
  - id: three
    title: When I start, I wait
`;

describe('merging', () => {
  it('moves all below it, takes over what only it says, and leaves out what is said already', () => {
    assert.equal(
      fixed(twins, /^Merge it into “When I deploy/),
      `opportunities:
  - id: one
    title: «When I deploy a change on Friday, I can't find the logs»
    kind: pain
    evidence: [talks, { insight: counts, relation: sizes }]
    solutions:
      - id: tail
        title: Tail the logs
      - title: Search in logs   # cheap
      - id: link
        title: Link to the logs
  - id: three
    title: When I start, I wait
`,
    );
  });

  it('lets other files follow to the one that stays', () => {
    const scorecard = 'title: S\nentries:\n  - { id: e, opportunity: two }\n  - { id: f, opportunity: one }\n';
    const after = fixedFiles({ 'a.tree.yaml': twins, 'b.scorecard.yaml': scorecard }, /^Merge it into/);
    assert.equal(after['b.scorecard.yaml'], scorecard.replace('two', 'one'));
  });

  it('hands its id to one that has none, so that references stay', () => {
    const { 'a.tree.yaml': after } = refactored(
      {
        'a.tree.yaml':
          'opportunities:\n  - title: When I start, I wait\n  - id: two\n    title: When I |stop, I lose work\n',
      },
      /^Merge it into/,
    );
    assert.equal(after, 'opportunities:\n  - id: two\n    title: «When I start, I wait»\n');
  });

  it('makes a vertical chain one', () => {
    const chain = `opportunities:
  - id: top
    title: When I start, I wait
    kind: pain
    opportunities:
      - id: middle
        title: When I start on Monday, I wait for the stack
        kind: pain
        evidence: [talks]
        solutions:
          - title: Warm it up
`;
    assert.equal(
      fixed(chain, /^Merge it into “When I start, I wait”/),
      `opportunities:
  - id: top
    title: «When I start, I wait»
    kind: pain
    evidence:
      - talks
    solutions:
      - title: Warm it up
`,
    );
    assert.equal(fixed(chain, 'Add an opportunity beside it'), `${chain}      - title: «When …, I can't …»\n`);
  });
});
