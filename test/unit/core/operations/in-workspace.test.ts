import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/core/operations/schema';
import { createService } from '../../../../src/core/service';
import { applyEdits } from '../../../../src/core/text/edit';
import { isoDate } from '../../../../src/core/values/date';

/** The files after operations on one of them, or the refusal. */
function changed(files: Record<string, string>, uri: string, operations: readonly Operation[]) {
  const service = createService({ today: () => isoDate(2026, 11, 22), now: () => 0 });
  for (const [name, text] of Object.entries(files)) service.index.update(name, text);
  const plan = service.plan(uri, operations);
  if (!plan.ok) return { code: plan.code, reason: plan.reason };
  return Object.fromEntries(plan.value.map(({ uri: name, edits }) => [name, applyEdits(files[name]!, edits)]));
}

describe('operations in a workspace', () => {
  const tree = 'opportunities:\n- id: a\n- id: b\n';
  const card = 'entries:\n- opportunity: a # first\n- { opportunity: "b" }\n';
  const kata = 'opportunity: a\n';
  const files = { 'x.tree.yaml': tree, 'x.scorecard.yaml': card, 'x.kata.yaml': kata };
  const rename = (id: string, to: string): Operation => ({ op: 'rename', id, to });

  it('rename every reference, and touch no other file', () => {
    assert.deepEqual(changed({ ...files, 'y.journey.yaml': 'title: a\n' }, 'x.tree.yaml', [rename('a', 'n')]), {
      'x.tree.yaml': tree.replace('a', 'n'),
      'x.scorecard.yaml': card.replace('a #', 'n #'),
      'x.kata.yaml': 'opportunity: n\n',
    });
  });

  it('rename every reference where values are set before it', () => {
    const set: Operation = { op: 'set', id: 'b', field: 'title', value: 'B' };
    assert.deepEqual(changed({ 'x.tree.yaml': tree, 'x.kata.yaml': kata }, 'x.tree.yaml', [set, rename('a', 'n')]), {
      'x.tree.yaml': 'opportunities:\n- id: n\n- id: b\n  title: B\n',
      'x.kata.yaml': 'opportunity: n\n',
    });
  });

  it('rename references in the other folders of a workspace', () => {
    const folders = {
      'file:///one/x.tree.yaml': tree,
      'file:///two/x.scorecard.yaml': card,
      'file:///two/x.tree.yaml': '',
    };
    assert.deepEqual(changed(folders, 'file:///one/x.tree.yaml', [rename('a', 'n')]), {
      'file:///one/x.tree.yaml': tree.replace('a', 'n'),
      'file:///two/x.scorecard.yaml': card.replace('a #', 'n #'),
    });
  });

  it('rename an insight in evidence, short or not', () => {
    const evidence = 'opportunities:\n- evidence:\n  - i # short\n  - { insight: i }\n  - j\n';
    const texts = changed(
      { 'x.insights.yaml': 'insights:\n- id: i\n- id: j\n', 'x.tree.yaml': evidence },
      'x.insights.yaml',
      [rename('i', 'n')],
    );
    assert.deepEqual(texts, {
      'x.insights.yaml': 'insights:\n- id: n\n- id: j\n',
      'x.tree.yaml': evidence.replace('i # short', 'n # short').replace('insight: i', 'insight: n'),
    });
  });

  it('name the file that stands in the way as people call it', () => {
    const broken = { 'file:///x.tree.yaml': tree, 'file:///100%25%20b.kata.yaml': 'opportunity: [a\n' };
    const { reason } = changed(broken, 'file:///x.tree.yaml', [rename('a', 'n')]) as { reason: string };
    assert.match(reason, /^100% b\.kata\.yaml: Nothing is written to this file while it can’t be read\./);
  });

  it('rename references in the file itself once', () => {
    const own = 'outcomes:\n- id: o\nopportunities:\n- outcome: o\n';
    assert.deepEqual(changed({ 'x.tree.yaml': own }, 'x.tree.yaml', [rename('o', 'n')]), {
      'x.tree.yaml': own.replaceAll(': o\n', ': n\n'),
    });
  });

  it('rename to another id and back, and touch no other file', () => {
    const texts = changed({ ...files, 'x.kata.yaml': `${kata}oops\n` }, 'x.tree.yaml', [
      rename('a', 'c'),
      rename('c', 'a'),
    ]);
    assert.deepEqual(texts, { 'x.tree.yaml': tree });
  });

  it('on a file that is not known do nothing', () => {
    assert.deepEqual(changed(files, 'y.tree.yaml', [rename('a', 'c')]), {});
  });

  it('rename in steps', () => {
    const texts = changed(files, 'x.tree.yaml', [rename('a', 'c'), rename('b', 'a'), rename('c', 'b')]);
    assert.deepEqual(texts, {
      'x.tree.yaml': 'opportunities:\n- id: b\n- id: a\n',
      'x.scorecard.yaml': 'entries:\n- opportunity: b # first\n- { opportunity: "a" }\n',
      'x.kata.yaml': 'opportunity: b\n',
    });
  });

  it('let references to a converted opportunity follow to its new id', () => {
    const convert: Operation = { op: 'convert', id: 'a', to: 'solution', opportunity: { id: 'need', title: 'T' } };
    const texts = changed(files, 'x.tree.yaml', [convert]) as Record<string, string>;
    assert.equal(texts['x.kata.yaml'], 'opportunity: need\n');
    assert.match(texts['x.tree.yaml']!, /- id: need\n {2}title: T\n {2}solutions:\n/);
  });

  it('are refused where an id stands in another file', () => {
    const refused = changed({ ...files, 'y.insights.yaml': 'insights:\n- id: n\n' }, 'x.tree.yaml', [rename('a', 'n')]);
    assert.equal(refused.code, 'id-taken');
  });

  describe('are refused as a whole where the references of a file are not known', () => {
    const conflict = '<<<<<<< ours\n- id: x\n=======\n- id: y\n>>>>>>> theirs\n';
    const refused = (text: string, ...before: string[]) => {
      const service = createService({ today: () => isoDate(2026, 11, 22), now: () => 0 });
      for (const [name, known] of Object.entries(files)) service.index.update(name, known);
      for (const each of [...before, text]) service.index.update('file:///k/z.tree.yaml', each);
      const plan = service.plan('x.tree.yaml', [rename('a', 'n')]);
      return plan.ok ? 'done' : `${plan.code}: ${plan.reason}`;
    };
    const reason =
      'unreadable-file: z.tree.yaml: Nothing is written to this file while it can’t be read. Line 4: Both sides of a merge stand here. Keep one side and delete the conflict markers.';
    const text = (id: string) => `opportunities:\n- id: o\n  outcome: ${id}\n${conflict}`;

    it('since it never could be read', () => {
      assert.equal(refused(text('a')), reason);
    });

    it('since it can’t be read any more', () => {
      assert.equal(refused(text('a'), 'opportunities:\n- id: o\n'), reason);
    });

    it('but not where the id does not stand in it', () => {
      for (const other of ['b', 'a-b', 'b-a', 'a1', 'no_a']) assert.equal(refused(text(other)), 'done', other);
    });
  });

  it('are refused as a whole where a file that follows can’t be read, and name it', () => {
    const service = createService({ today: () => isoDate(2026, 11, 22), now: () => 0 });
    for (const [name, text] of Object.entries(files)) service.index.update(name, text);
    service.index.update('file:///k/y.kata.yaml', `${kata}oops\n`);
    const plan = service.plan('x.tree.yaml', [rename('a', 'n')]);
    assert.ok(!plan.ok);
    assert.equal(plan.code, 'unreadable-file');
    assert.match(plan.reason, /^y\.kata\.yaml: .*Line 2/);
    assert.equal(plan.uri, 'file:///k/y.kata.yaml');
  });
});
