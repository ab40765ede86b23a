import assert from 'node:assert/strict';
import { labelOf } from '../../../../src/core/artefacts/model';
import type { Serving } from '../../../../src/core/features/serving';
import { createTestService } from '../../support/service';

const tree = `title: T
outcomes:
  - id: sooner
    title: Answers sooner
    outcomes: [{ id: waits, title: Shorter waits }]
opportunities:
  - id: blind
    title: When I start, I wait
    outcome: waits
    evidence: [{ insight: talks, relation: sizes }]
    solutions:
      - title: Show progress
        experiments: [{ id: fake, title: Fake log }]
`;
const files = {
  'a.tree.yaml': tree,
  'a.scorecard.yaml': 'entries:\n  - { id: hps, opportunity: blind, capability: seeing progress }\n',
  'a.insights.yaml': 'insights:\n  - { id: talks, finding: They restarted }\n',
  'a.kata.yaml': 'title: Newcomers\nchallenge: waits\nsteps:\n  - { step: Try it, experiment: fake }\n',
};
const service = createTestService(files);

/** Each item with the words of its file that say so. */
function told(found: readonly Serving[], uri?: keyof typeof files): string[] {
  return found.map(({ file, node, ranges }) => {
    const text = files[uri ?? (file.uri as keyof typeof files)];
    return `${labelOf(node)}: ${ranges.map(({ start, end }) => text.slice(start, end)).join(' ')}`;
  });
}

function at(uri: keyof typeof files, words: string) {
  const found = service.itemAt(uri, files[uri].indexOf(words));
  assert.ok(found, words);
  return found;
}

describe('what serves an item', () => {
  it('leads from an outcome to the outcomes, opportunities and katas below it', () => {
    assert.deepEqual(told(service.servedBy(at('a.tree.yaml', 'Answers sooner'))), ['Shorter waits: Shorter waits']);
    assert.deepEqual(told(service.servedBy(at('a.tree.yaml', 'waits, title'))), [
      'Newcomers: waits',
      'When I start, I wait: waits',
    ]);
  });

  it('leads from an opportunity to its solutions, entries and insights, in their files', () => {
    assert.deepEqual(told(service.servedBy(at('a.scorecard.yaml', 'blind'))), [
      'Show progress: Show progress',
      'seeing progress: blind',
      'They restarted: They restarted',
    ]);
    assert.deepEqual(told(service.servedBy(at('a.tree.yaml', 'Show progress'))), ['Fake log: Fake log']);
  });

  it('leads back up', () => {
    const serves = (uri: keyof typeof files, words: string) => told(service.serves(at(uri, words)), uri);
    assert.deepEqual(serves('a.tree.yaml', 'Fake log'), ['Show progress: Fake log']);
    assert.deepEqual(serves('a.tree.yaml', 'When I start'), ['Shorter waits: waits']);
    assert.deepEqual(serves('a.scorecard.yaml', 'seeing'), ['When I start, I wait: blind']);
    assert.deepEqual(serves('a.insights.yaml', 'They'), ['When I start, I wait: They restarted']);
    assert.deepEqual(serves('a.tree.yaml', 'Answers sooner'), []);
  });

  it('takes a piece of evidence for its opportunity', () => {
    assert.equal(at('a.tree.yaml', 'sizes').node.id, 'blind');
  });
});
