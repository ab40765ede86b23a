import assert from 'node:assert/strict';
import { removedNodes } from '../../../../src/core/compare/removed';
import { createTestService } from '../../support/service';

const uri = 'file:///w/a.tree.yaml';

function removed(before: string, after: string): string[] {
  const [old, now] = [before, after].map(text => createTestService({ [uri]: text }).index.get(uri)!);
  return removedNodes(old!, now!).map(({ key, kind, label, parent, after: sibling, outcome }) => {
    const below = parent ? `${parent.isRemoved ? 'gone ' : ''}${parent.key}` : 'the top';
    return `${kind} ${key} “${label}” below ${below} after ${sibling}${outcome ? ` for ${outcome}` : ''}`;
  });
}

const text = `outcomes:
  - id: sooner
    title: Sooner
opportunities:
  - id: a
    title: A
    outcome: sooner
    solutions:
      - title: One
      - title: Two
        experiments:
          - title: Try
      - title: Three
  - id: b
    title: B
    outcome: sooner
`;

describe('what was removed from a tree, and where it stood', () => {
  it('is nothing where all is there', () => assert.deepEqual(removed(text, `# c\n${text}`), []));

  it('stands behind the sibling that was before it, with what went with it below', () => {
    const after = text.replace('      - title: Two\n        experiments:\n          - title: Try\n', '');
    assert.deepEqual(removed(text, after), [
      'solution /opportunities/0/solutions/1 “Two” below a after /opportunities/0/solutions/0',
      'experiment /opportunities/0/solutions/1/experiments/0 “Try” below gone /opportunities/0/solutions/1 after null',
    ]);
  });

  it('stands first where nothing was before it, below its parent under the name that it has now', () => {
    const after = text.replace('      - title: One\n', '').replace('  - id: a\n    title: A', '  - title: A');
    assert.deepEqual(removed(text, after), [
      'solution /opportunities/0/solutions/0 “One” below /opportunities/0 after null',
    ]);
  });

  it('passes over siblings that are gone or stand elsewhere', () => {
    const after = text
      .replace('      - title: One\n', '')
      .replace('      - title: Three\n', '')
      .replace(/ {2}- id: b\n[\s\S]*$/, '  - id: c\n    title: Another one altogether\n    outcome: sooner\n');
    assert.deepEqual(removed(text, after), [
      'solution /opportunities/0/solutions/0 “One” below a after null',
      'solution /opportunities/0/solutions/2 “Three” below a after /opportunities/0/solutions/0',
      'opportunity b “B” below the top after a for sooner',
    ]);
  });
});
