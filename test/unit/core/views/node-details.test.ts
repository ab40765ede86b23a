import assert from 'node:assert/strict';
import { nodeDetails, optionsFor } from '../../../../src/core/views/details/node-details';
import { detailedNode } from '../../../../src/core/views/details/parts';
import { createTestService } from '../../support/service';

const files = {
  'a.tree.yaml': `title: Local
outcomes:
  - id: slow-command
    title: Answers sooner
    from: 60 min
    to: 30
    measurements:
      - { on: 2026-10-01, value: 44 min }
opportunities:
  - id: blind
    title: "When I wait, I can't see why"
    kind: pain
    outcome: slow-command
    place: nowhere
    evidence:
      - calls
      - { insight: gone, relation: sizes, note: often }
    solutions:
      - id: stream
        title: Stream it
        horizon: now
        result: unknown
        ignore: [solution-without-experiment, title-unfinished]
`,
  'b.insights.yaml': `title: Calls
insights:
  - { id: calls, kind: interview, on: 2026-09-12, participants: 5, finding: They wait }
`,
};

function detailsOf(key: string, uri = 'a.tree.yaml') {
  const service = createTestService(files);
  const file = service.index.get(uri)!;
  const node = file.nodes.get(key)!;
  const state = { version: 3, editable: true };
  return nodeDetails(service, file, node, service.diagnose(uri), state);
}

const valuesOf = (key: string) => Object.fromEntries(detailsOf(key).fields.map(({ field, value }) => [field, value]));

describe('The details of a node', () => {
  it('hold every field of its kind as it is written', () => {
    const values = valuesOf('slow-command');
    assert.deepEqual(Object.keys(values).slice(0, 6), ['id', 'level', 'title', 'who', 'behavior', 'from']);
    assert.equal(values.from, '60 min');
    assert.equal(values.to, '30');
    assert.equal(values.who, '');
  });

  it('take the quotes off words, and put the items of a list on lines', () => {
    assert.equal(valuesOf('blind').title, "When I wait, I can't see why");
    assert.equal(valuesOf('stream').ignore, 'solution-without-experiment\ntitle-unfinished');
  });

  it('show what an alias stands for', () => {
    const text =
      'opportunities:\n' +
      '  - { id: a, title: &wait "I wait", ignore: &ig [title-unfinished, *wait], evidence: [&calls { note: often }] }\n' +
      '  - { id: b, title: *wait, kind: *ig, ignore: *ig, who: *gone, evidence: [*calls] }\n';
    const service = createTestService({ 'x.tree.yaml': text });
    const file = service.index.get('x.tree.yaml')!;
    const { fields, lists } = nodeDetails(service, file, file.nodes.get('b')!, [], { version: 1, editable: true });
    const shown = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
    assert.deepEqual([shown.title, shown.ignore, shown.who], ['I wait', 'title-unfinished\nI wait', '']);
    const [evidence] = lists.find(({ list }) => list === 'evidence')!.items;
    assert.equal(evidence!.fields.find(({ field }) => field === 'note')?.value, 'often');
  });

  it('hold what stands in a group, or the word in its place', () => {
    const values = valuesOf('stream');
    assert.equal(values['result/value'], 'unknown');
    assert.equal(values['result/on'], '');
  });

  it('name what a reference leads to', () => {
    const { fields } = detailsOf('blind');
    const target = fields.find(({ field }) => field === 'outcome')?.target;
    assert.equal(target?.title, 'Answers sooner');
    assert.equal(fields.find(({ field }) => field === 'place')?.target, undefined);
  });

  it('hold parts with their own fields, and other nodes as rows', () => {
    const { lists } = detailsOf('blind');
    const [evidence, , solutions] = lists;
    assert.deepEqual(
      evidence?.items.map(({ fields }) => fields.map(({ value }) => value)),
      [
        ['calls', '', ''],
        ['gone', 'sizes', 'often'],
      ],
    );
    assert.equal(evidence?.items[0]?.fields[0]?.target?.title, 'They wait');
    assert.equal(evidence?.items[0]?.fields[0]?.target?.facts, 'Interview, 2026-09-12, 5 people');
    assert.deepEqual(solutions?.items, [{ key: 'stream', title: 'Stream it', facts: 'Now', fields: [] }]);
  });

  it('tell what is wrong, at which field, and what mends it', () => {
    const { problems } = detailsOf('blind');
    const dangling = problems.filter(({ code }) => code === 'dangling-reference');
    assert.deepEqual(
      dangling.map(({ field, node }) => [field, node]),
      [
        ['place', 'blind'],
        [undefined, '/opportunities/0/evidence/1'],
      ],
    );
    const percent = detailsOf('slow-command').problems.flatMap(({ fixes }) => fixes);
    assert.ok(percent.length > 0);
  });

  it('are those of the node that a part belongs to', () => {
    const file = createTestService(files).index.get('a.tree.yaml')!;
    assert.equal(detailedNode(file.nodes.get('/opportunities/0/evidence/1')!).key, 'blind');
  });

  it('say how far an outcome is, how those below it are doing, and what a good product outcome still needs', () => {
    const service = createTestService({
      'a.tree.yaml': `title: T
outcomes:
  - id: product
    level: product
    title: Answers sooner
    from: 60 min
    to: 30 min
    by: 2027-Q1
    measurements:
      - { on: 2026-09-01, value: 60 min }
      - { on: 2026-10-01, value: 58 min }
      - { on: 2026-11-01, value: 55 min }
    outcomes:
      - { id: traction, title: Fewer steps, level: traction, from: 9, to: 3, by: 2027-Q1 }
`,
    });
    const file = service.index.get('a.tree.yaml')!;
    const details = nodeDetails(service, file, file.nodes.get('product')!, [], { version: 1, editable: true });
    const { outcome } = details;
    assert.equal(outcome?.pace, 'Behind: 17 % of the way when 29 % of the time was over.');
    assert.equal(outcome?.trend, '█▅▁');
    assert.equal(outcome?.below, 'Below it: 1 outcome, not on track.');
    assert.deepEqual(outcome?.behind, [
      { uri: 'a.tree.yaml', key: 'traction', title: 'Fewer steps', pace: 'not measured' },
    ]);
    assert.deepEqual(
      outcome?.checks.map(({ holds, missing }) => [holds, missing.length > 0]),
      [
        [false, true],
        [false, true],
        [true, false],
        [false, true],
      ],
    );
    assert.deepEqual(detailsOf('stream').outcome, undefined);
  });

  it('say what stands above, nearest first', () => {
    assert.deepEqual(
      detailsOf('stream').above.map(({ key }) => key),
      ['blind'],
    );
  });

  it('offer what a reference may name', () => {
    assert.deepEqual(optionsFor(createTestService(files).index, ['insight']), [
      {
        id: 'calls',
        kind: 'insight',
        choice: 'interview',
        title: 'They wait',
        facts: 'Interview, 2026-09-12, 5 people',
      },
    ]);
  });

  it('are there for every kind of file', () => {
    assert.equal(
      detailsOf('calls', 'b.insights.yaml').fields.find(({ field }) => field === 'kind')?.value,
      'interview',
    );
  });
});
