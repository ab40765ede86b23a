import assert from 'node:assert/strict';
import type { ArtefactKind } from '../../../../src/core/artefacts/registry';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { edited, lines } from './golden';
import { one, set } from './setting';

/** A test that an operation plans no edit at all. */
function changesNothing(title: string, operation: Operation, text: string, kind: ArtefactKind = 'tree'): void {
  it(title, () => assert.deepEqual(planOperations(text, kind, [operation]), { ok: true, value: [] }));
}

describe('setting what stands there already changes nothing', () => {
  changesNothing('a text', set('title', 'A'), one('title: A'));
  changesNothing('a text in quotes that it does not need', set('title', 'A'), one('title: "A"'));
  changesNothing('a text with escapes', set('title', 'A\u2028'), one('title: "\\x41\\u2028"'));
  changesNothing('a text over lines', set('title', 'A b\nc'), one('title: A', '  b', '', '  c'));
  changesNothing('a folded text', set('title', 'A b\n'), one('title: >  # c', '    A', '    b', ''));
  changesNothing('a literal text', set('title', 'A\nb\n\n'), one('title: |+', '  A', '  b', ''));
  changesNothing('a text of digits', set('title', '12'), one('title: 12'));
  changesNothing('an id', set('id', 'a'), one('title: A'));
  changesNothing('a choice', set('kind', 'pain'), one("kind: 'pain'"));
  changesNothing('a date', set('reviewed', '2026-10-01', '/'), "reviewed:  '2026-10-01'\n");
  changesNothing('a quantity', set('from', '40 min', 'o'), lines('outcomes:', '- id: o', '  from: "40 min"'));
  changesNothing('a timeframe', set('by', '2027-Q2', 'o'), lines('outcomes:', '- id: o', '  by:', '    2027-Q2'));
  changesNothing('an estimate', set('reach', '3', 'e'), lines('entries:', '- id: e', '  reach: 3.0'), 'scorecard');
  changesNothing('a range', set('reach', '2..4', 'e'), lines('entries:', '- id: e', '  reach: "2..4"'), 'scorecard');
  changesNothing('a reference', set('outcome', 'o'), one('outcome:   o  # c'));
  changesNothing('texts', set('ignore', ['x', 'y'], '/'), 'ignore: [ x,\n  "y" ]\n');
  changesNothing(
    'a group',
    set('target', { value: 5, by: '2027-Q1' }, '/'),
    'target: {by: 2027-Q1,value: 5}\n',
    'kata',
  );
  changesNothing('a field of a group', set('target/value', '15 calls', '/'), "target: { value: '15 calls' }\n", 'kata');
  changesNothing('an unknown key', set('x-note', [1, { a: null }]), one('x-note: [1.0, {a: ~}]'));
  changesNothing('a text alone', set('evidence/0/insight', 'i'), one('evidence: ["i"]'));
  changesNothing('a text that others share', set('title', 'T'), `${one('title: &t T')}x: *t\n`);

  it('but a group that has another key besides is written', () => {
    const before = 'target: { value: 5, x: 1 }\n';
    assert.equal(edited(before, set('target', { value: 5 }, '/'), 'kata'), 'target: { value: 5 }\n');
  });

  it('but an alias is refused, whatever it stands for', () => {
    const plan = planOperations(lines('title: &t T', 'owner: *t'), 'tree', [set('owner', 'T', '/')]);
    assert.equal(!plan.ok && plan.code, 'alias');
  });
});
