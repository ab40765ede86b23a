import assert from 'node:assert/strict';
import { newInsightsText } from '../../../../src/core/artefacts/insights/template';
import { newJourneyText } from '../../../../src/core/artefacts/journey/template';
import { newKataText } from '../../../../src/core/artefacts/kata/template';
import { newRoadmapText } from '../../../../src/core/artefacts/roadmap/template';
import { newScorecardText } from '../../../../src/core/artefacts/scorecard/template';
import { fileNameFor, type NewFile } from '../../../../src/core/artefacts/template';
import { newTreeText, untouchedScaffold } from '../../../../src/core/artefacts/tree/template';
import { planOperations } from '../../../../src/core/operations/plan';
import { applyEdits } from '../../../../src/core/text/edit';
import { createTestService, today } from '../../support/service';

const free = () => false;
const awkward = 'Checkout: "fast" #1 — {2027}, it’s [new]';

const files: Record<string, (title: string) => NewFile> = {
  'a.tree.yaml': title => newTreeText({ title, today, taken: free }),
  'a.scorecard.yaml': title => newScorecardText({ title, unit: 'hours', divideBy: 'effort', today }),
  'a.insights.yaml': title => newInsightsText({ title, today }),
  'a.journey.yaml': title => newJourneyText({ title, today }),
  'a.kata.yaml': title => newKataText({ title, today }),
  'a.roadmap.yaml': title => newRoadmapText({ title, columns: 'journey', today }),
};

describe('New files', () => {
  for (const [name, write] of Object.entries(files)) {
    it(`${name} can be read, and keeps an awkward title`, () => {
      const { text } = write(awkward);
      const service = createTestService({ [name]: text });
      const file = service.index.get(name);
      assert.equal(file?.readable, true);
      assert.equal((file.root.values as { title?: string }).title, awkward);
      const errors = service
        .diagnose(name)
        .filter(({ code }) =>
          [
            'yaml-syntax',
            'unreadable-value',
            'unknown-key',
            'not-a-list',
            'not-a-map',
            'dangling-reference',
            'duplicate-id',
          ].includes(code),
        );
      assert.deepEqual(errors, []);
    });

    it(`${name} has no line that is too wide, no tabs and no spaces at a line's end`, () => {
      const lines = write('Checkout').text.split('\n');
      assert.deepEqual(
        lines.filter(line => line.length > 120 || /\t|\s$/.test(line)),
        [],
      );
      assert.equal(lines.at(-1), '');
    });
  }

  it('a tree starts with an opportunity that the first one of the user takes the place of, until it is touched', () => {
    const { text } = newTreeText({ title: 'Checkout', outcome: 'Fewer calls', today, taken: free });
    const found = (tree: string, outcome: string | undefined) =>
      untouchedScaffold(createTestService({ 'a.tree.yaml': tree }).index.get('a.tree.yaml')!.root, outcome)?.key;
    assert.equal(found(text, 'fewer-calls'), '/opportunities/0');
    assert.equal(found(text, 'another'), undefined);
    assert.equal(found(text, undefined), undefined);
    assert.equal(found(text.replace('When …', 'When I pay'), 'fewer-calls'), undefined);
    assert.equal(found(text.replace('evidence: []', 'evidence: [heard]'), 'fewer-calls'), undefined);
  });

  it('a tree selects the title of its outcome, where the user goes on', () => {
    const { text, select } = newTreeText({ title: 'Checkout', today, taken: free });
    assert.match(text.slice(0, select?.start), /\n {4}title: $/);
    assert.equal(select?.end, select?.start);
  });

  it('a tree with an outcome takes its id from it, and its opportunity serves it', () => {
    const taken = (id: string) => id === 'fewer-calls';
    const { text, select } = newTreeText({ title: 'Checkout', outcome: 'Fewer calls', today, taken });
    const service = createTestService({ 'a.tree.yaml': text });
    const [outcome, opportunity] = service.index.get('a.tree.yaml')?.root.children ?? [];
    assert.equal(outcome?.id, 'fewer-calls-2');
    assert.equal(opportunity?.kind === 'opportunity' && opportunity.values.outcome, 'fewer-calls-2');
    assert.match(text.slice(0, select?.start), /\n {4}who: $/);
  });

  it('what the user types at the selection becomes the value', () => {
    const { text, select } = newTreeText({ title: 'Checkout', today, taken: free });
    const typed = applyEdits(text, [{ offset: select!.start, length: 0, text: 'Fewer calls' }]);
    const outcome = createTestService({ 'a.tree.yaml': typed }).index.get('a.tree.yaml')?.root.children[0];
    assert.equal(outcome?.kind === 'outcome' && outcome.values.title, 'Fewer calls');
  });

  it('the first entry of a new scorecard stands on lines of its own', () => {
    const { text } = newScorecardText({ title: 'Q1', unit: 'hours', divideBy: 'effort', today });
    const node = { id: 'hps-a', capability: 'seeing it', reach: '120' };
    const plan = planOperations(text, 'scorecard', [{ op: 'add', parent: null, kind: 'entry', node }]);
    assert.ok(plan.ok);
    assert.ok(
      applyEdits(text, plan.value).endsWith('\nentries:\n  - id: hps-a\n    capability: seeing it\n    reach: 120\n'),
    );
  });

  it('are named after their title', () => {
    assert.equal(
      fileNameFor('Newcomers finish provisioning alone', 'kata'),
      'newcomers-finish-provisioning-alone.kata.yaml',
    );
    assert.equal(fileNameFor('  ', 'tree'), 'item.tree.yaml');
  });
});
