import assert from 'node:assert/strict';
import { createTestService } from '../../support/service';

const tree = `title: T
outcomes:
  - id: lead-time
    title: Sooner
    from: 60 min
    to: 30 min
    measurements: [{ on: 2026-07-01, value: 60 min }, { on: 2026-11-01, value: 44 min }]
    outcomes:
    - { title: Not measured, from: 1, to: 2 }
opportunities:
  - id: blind
    title: When I start, I wait
    outcome: lead-time
    evidence: [a, b, c]
    solutions:
      - title: A
        experiments: [{ title: E, verdict: supported }]
      - title: B
  - id: unscored
    title: When I stop, I wait
`;
const scorecard = `title: S
entries:
  - { id: one, opportunity: blind, capability: A, reach: 120, frequency: 3, hours_lost: 0.5, effort: 4.5 }
  - { id: two, capability: B, reach: 120, frequency: 3, hours_lost: 0.5, effort: 2 }
  - { id: none, opportunity: blind, capability: C, reach: 120 }
`;

/** The text with each lens on a line of its own above its item. */
function withLenses(uri: string, files: Readonly<Record<string, string>>): string {
  const service = createTestService(files);
  const lines = (files[uri] ?? '').split('\n');
  const { lines: index } = service.index.get(uri)!.parsed;
  for (const { range, parts } of [...service.lenses(uri)].toReversed()) {
    const { line, character } = index.positionAt(range.start);
    lines.splice(line, 0, `${' '.repeat(character)}# ${parts.map(({ title }) => title).join(' | ')}`);
  }
  return lines.filter(line => /^ *(#|- (id|\{))/.test(line)).join('\n');
}

describe('lenses', () => {
  const files = { 'a.tree.yaml': tree, 'a.scorecard.yaml': scorecard };

  it('stand above outcomes and scored opportunities', () => {
    assert.equal(
      withLenses('a.tree.yaml', files),
      `  # 44 min now, 53 % of the way | 1 opportunity | Record measurement | Open in tree
  - id: lead-time
    # 0 opportunities | Record measurement | Open in tree
    - { title: Not measured, from: 1, to: 2 }
  # CD3 40, 2nd of 2 | 3 insights | 2 solutions, 1 tested | Open in tree
  - id: blind
  - id: unscored`,
    );
  });

  it('stand above scored entries, with what is known of their opportunity', () => {
    assert.equal(
      withLenses('a.scorecard.yaml', files),
      `  # CD3 40, 2nd of 2 | 3 insights | 2 solutions, 1 tested | Open in tree
  - { id: one, opportunity: blind, capability: A, reach: 120, frequency: 3, hours_lost: 0.5, effort: 4.5 }
  # CD3 90, 1st of 2
  - { id: two, capability: B, reach: 120, frequency: 3, hours_lost: 0.5, effort: 2 }
  - { id: none, opportunity: blind, capability: C, reach: 120 }`,
    );
  });

  it('name the commands of their parts', () => {
    const [first] = createTestService(files).lenses('a.scorecard.yaml');
    assert.deepEqual(
      first?.parts.map(({ command, args }) => [command, ...args]),
      [
        ['openScorecard', 'a.scorecard.yaml', 'one'],
        ['showEvidence', 'a.tree.yaml', 'blind'],
        ['showSolutions', 'a.tree.yaml', 'blind'],
        ['openInTree', 'a.tree.yaml', 'blind'],
      ],
    );
  });

  it('are absent where a value of the item can’t be read', () => {
    const wrong = { ...files, 'a.tree.yaml': tree.replace('from: 60 min', 'from: long') };
    assert.doesNotMatch(withLenses('a.tree.yaml', wrong), /44 min/);
  });

  it('are absent while the text can’t be read', () => {
    const service = createTestService(files);
    service.index.update('a.tree.yaml', `${tree}oops`);
    assert.deepEqual([...service.lenses('a.tree.yaml')], []);
    assert.deepEqual([...service.lenses('missing.tree.yaml')], []);
  });
});
