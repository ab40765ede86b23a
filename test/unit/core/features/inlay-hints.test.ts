import assert from 'node:assert/strict';
import { createTestService } from '../../support/service';

const tree = `outcomes:
  - id: slow
    title: The most used command answers sooner than it did before
    from: 60 min
    to: 0.5 h
  - { id: grow, title: More, from: 10, to: 15 }
  - { id: told, title: Said, from: 10, to: 15, change: 50% }
  - { id: other, title: Other, from: 10 h, to: 3 people }
opportunities:
  - title: When I start, I wait
    place: nowhere
    outcome: slow
    evidence:
      - talks
      - { insight: logs, relation: sizes }
      - plain
`;
const files = {
  'a.tree.yaml': tree,
  'a.insights.yaml':
    'insights:\n  - { id: talks, kind: interview, participants: 5, finding: They waited }\n  - { id: logs, kind: telemetry, participants: 318, finding: 2.1 restarts }\n  - { id: plain, finding: Plain }\n',
  'a.scorecard.yaml': `entries:
  - { capability: A, reach: 120, frequency: 3, hours_lost: 0.5, effort: 4.5 }
  - { capability: B, hours_lost: 0.5, frequency: 3 }
  - { capability: C, cost_of_delay: 180, effort: 2 }
  - { capability: D, frequency: 3, hours_lost: 0.5, effort: many }
`,
};

/** A text with each hint in brackets behind its value. */
function withHints(uri: keyof typeof files, range = { start: 0, end: files[uri].length }): string {
  const hints = createTestService(files).inlayHints(uri, range);
  return hints.reduceRight(
    (text, { offset, text: hint }) => `${text.slice(0, offset)} ‹${hint}›${text.slice(offset)}`,
    files[uri] as string,
  );
}

describe('inlayHints', () => {
  it('are titles behind ids, and the change behind a target', () => {
    assert.equal(
      withHints('a.tree.yaml'),
      tree
        .replace('to: 0.5 h', 'to: 0.5 h ‹−50 %›')
        .replace('title: More, from: 10, to: 15', 'title: More, from: 10, to: 15 ‹+50 %›')
        .replace('outcome: slow', 'outcome: slow ‹The most used command answers…›')
        .replace('- talks', '- talks ‹interview, 5 people›')
        .replace('insight: logs', 'insight: logs ‹telemetry, 318 counted›')
        .replace('- plain', '- plain ‹Plain›'),
    );
  });

  it('are what the inputs of a score come to, behind the last of them', () => {
    const text = files['a.scorecard.yaml'];
    assert.equal(
      withHints('a.scorecard.yaml'),
      text
        .replace('hours_lost: 0.5, effort: 4.5', 'hours_lost: 0.5 ‹1.5 h each, 180 h a week›, effort: 4.5')
        .replace('hours_lost: 0.5, frequency: 3 }', 'hours_lost: 0.5, frequency: 3 ‹1.5 h each› }'),
    );
  });

  it('carry the whole title and where it stands', () => {
    const start = tree.indexOf('outcome: slow');
    const [hint] = createTestService(files).inlayHints('a.tree.yaml', { start, end: start + 14 });
    assert.equal(hint?.tooltip, 'The most used command answers sooner than it did before');
    assert.equal(tree.slice(hint?.target?.range.start, hint?.target?.range.end), hint?.tooltip);
  });

  it('are none outside of the range, and none while the text can’t be read', () => {
    assert.equal(withHints('a.tree.yaml', { start: 0, end: 10 }), tree);
    const service = createTestService(files);
    service.index.update('a.tree.yaml', `${tree}oops`);
    assert.deepEqual(service.inlayHints('a.tree.yaml', { start: 0, end: 999 }), []);
  });
});
