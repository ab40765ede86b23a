import assert from 'node:assert/strict';
import { newTreeText } from '../../../../src/core/artefacts/tree/template';
import { opportunityChoices } from '../../../../src/core/generate/choices';
import { isoDate } from '../../../../src/core/values/date';
import { createTestService } from '../../support/service';

describe('Opportunities to choose from', () => {
  it('stand first where no scorecard entry names them, and keep the order of the text', () => {
    const service = createTestService({
      'a.tree.yaml': `title: T
opportunities:
  - { id: scored, title: A }
  - { id: open, title: B, evidence: [x, y], opportunities: [{ title: C }] }
`,
      'broken.tree.yaml': 'opportunities: [{ title: D }',
      's.scorecard.yaml': 'entries: [{ opportunity: scored }, { opportunity: scored }]',
    });
    const choices = opportunityChoices(service);
    assert.deepEqual(
      choices.map(({ title, tree, entries, evidence }) => [title, tree, entries, evidence]),
      [
        ['B', 'T', 0, 2],
        ['C', 'T', 0, 0],
        ['A', 'T', 2, 0],
      ],
    );
  });

  it('leave out what a template begins with, until it has words of its own', () => {
    const { text } = newTreeText({ title: 'T', today: isoDate(2026, 11, 12), taken: () => false });
    const service = createTestService({
      'a.tree.yaml': text,
      'b.tree.yaml': 'opportunities: [{ title: "When I wait, I can\'t work" }]',
    });
    assert.deepEqual(
      opportunityChoices(service).map(({ title }) => title),
      ["When I wait, I can't work"],
    );
  });
});
