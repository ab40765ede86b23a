import assert from 'node:assert/strict';
import { newTreeText } from '../../../../src/core/artefacts/tree/template';
import { isoDate } from '../../../../src/core/values/date';
import { refactored } from '../../support/fixes';
import { createTestService } from '../../support/service';

const fresh = newTreeText({ title: 'T', outcome: 'Fewer calls', today: isoDate(2026, 11, 12), taken: () => false });

describe('keys that were left to fill in', () => {
  it('are filled with people that the workspace names, those it names most first', () => {
    const files = {
      'a.tree.yaml': 'outcomes:\n  - id: a\n    title: A\n    who:| # whose\n    to: 3 # calls\n',
      'b.tree.yaml':
        'outcomes:\n  - { title: B, who: nurses }\n  - { title: C, who: doctors }\nopportunities:\n  - { title: D, who: doctors }\n',
    };
    const offset = files['a.tree.yaml'].indexOf('|');
    const service = createTestService({ ...files, 'a.tree.yaml': files['a.tree.yaml'].replace('|', '') });
    assert.deepEqual(
      service.refactorings('a.tree.yaml', offset).map(({ fix }) => fix.title),
      ['Fill in “who”: doctors', 'Fill in “who”: nurses', 'Take out the empty keys: “who”'],
    );
    const after = refactored(files, 'Fill in “who”: doctors');
    assert.equal(
      after['a.tree.yaml'],
      'outcomes:\n  - id: a\n    title: A\n    who: doctors # whose\n    to: 3 # calls\n',
    );
  });

  it('of a new tree can be taken out where the cursor stands', () => {
    const { text, select } = fresh;
    assert.ok(select && text.slice(0, select.start).endsWith('who: '), 'the cursor stands at “who”');
    const marked = `${text.slice(0, select.start)}|${text.slice(select.start)}`;
    const after = refactored({ 'a.tree.yaml': marked }, /^Take out the empty keys/)['a.tree.yaml']!;
    const outcome = after.slice(after.indexOf('outcomes:'), after.indexOf('opportunities:'));
    assert.match(outcome, /title: Fewer calls/);
    assert.doesNotMatch(outcome, /^ {4}(?:who|behavior|from|to|by|guard):/m);
  });
});
