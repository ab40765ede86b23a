import assert from 'node:assert/strict';
import { createService } from '../../../../src/core/service';
import { isoDate } from '../../../../src/core/values/date';
import { describeRule, findings } from '../../support/rules';
import { createTestService } from '../../support/service';

describeRule('yaml-syntax', {
  fires: { 'at a line without a colon': 'title: T\nowner: me\n«own»\nreviewed: 2026-11-01\n' },
  quiet: { 'on a readable file': 'title: T\n', 'on an empty file': '' },
});

describeRule('several-documents', {
  fires: { 'at the second document': 'title: T\n«---»\ntitle: U\n' },
  quiet: { 'on one document': '---\ntitle: T\n' },
});

describeRule('merge-conflict', {
  fires: {
    'at both sides of a merge': 'title: T\n«<<<<<<< ours\nowner: a\n=======\nowner: b\n>>>>>>> theirs»\n',
  },
  quiet: { 'on a title that quotes one': 'title: "<<<<<<< ours"\n' },
});

describeRule('duplicate-key', {
  fires: { 'at a key that stands twice': 'title: T\n«title»: U\n' },
  quiet: { 'on a key that stands in two items': 'parked:\n  - title: T\n  - title: U\n' },
});

describeRule('unreadable-value', {
  fires: {
    'at a choice that does not exist': 'opportunities:\n  - title: T\n    kind: «problem»\n',
    'at a date that is none': 'reviewed: «2026-02-30»\n',
    'at an id with capitals': 'parked:\n  - { id: «Odd Name», title: T }\n',
  },
  quiet: { 'on values as they should be': 'reviewed: 2026-02-28\nopportunities:\n  - title: T\n    kind: pain\n' },
});

describeRule('unknown-key', {
  fires: {
    'at a misspelt key': 'title: T\n«ownr»: me\n',
    'at a list that nothing reads': 'opportunities:\n  - title: T\n    «children»:\n      - title: U\n',
  },
  quiet: {
    'on known keys': 'title: T\nowner: me\n',
    'on a merge key': 'parked:\n  - &a { title: T }\n  - { <<: *a }\n',
  },
});

describeRule('not-a-list', {
  fires: { 'at a map in place of a list': 'opportunities: «{ title: T }»\n' },
  quiet: { 'on a list': 'opportunities: [{ title: T }]\n', 'on a list that is still empty': 'opportunities:\n' },
});

describeRule('not-a-map', {
  fires: { 'at a text in place of an item': 'opportunities:\n  - «I wait»\n' },
  quiet: {
    'on an item that has just been started': 'opportunities:\n  -\n',
    'on a bare insight': 'opportunities:\n  - { title: T, evidence: [a-b] }\n',
  },
});

describeRule('missing-title', {
  fires: {
    'at an item without one': 'title: T\nparked:\n  - { «id: a» }\n',
    'at an empty one': 'title: T\nparked:\n  - «title»:\n    id: a\n',
    'at a file without one': '«owner: me»\n',
    'at an insight without a finding': { 'a.insights.yaml': 'title: T\ninsights:\n  - «id: a»\n' },
  },
  quiet: {
    'on items that have one': 'title: T\nparked:\n  - { id: a, title: A }\n',
    'on an empty file': '',
    'where a merge key may bring it in': 'title: T\nparked:\n  - &a { title: A }\n  - { <<: *a, id: b }\n',
    'where it is told to be': 'title: T\nparked:\n  - { id: a, ignore: [missing-title] }\n',
  },
});

describeRule('review-overdue', {
  fires: {
    'on a roadmap after a quarter': { 'a.roadmap.yaml': 'title: T\nreviewed: «2026-08-21»\n' },
    'on a journey after half a year': { 'a.journey.yaml': 'title: T\nreviewed: «2026-05-21»\n' },
    'on a scorecard after a quarter': { 'a.scorecard.yaml': 'title: T\nreviewed: «2026-08-21»\n' },
    'on a tree with a newer insight': {
      'a.tree.yaml': 'title: T\nreviewed: «2026-11-19»\nopportunities: [{ title: A, evidence: [i] }]\n',
      'i.insights.yaml': 'title: T\ninsights: [{ id: i, finding: F, on: 2026-11-20 }]\n',
    },
    'on a kata after a sprint': { 'a.kata.yaml': 'title: T\nreviewed: «2026-11-07»\n' },
  },
  quiet: {
    'on the day it is due': { 'a.roadmap.yaml': 'title: T\nreviewed: 2026-08-22\n' },
    'on a file that says nothing of it': 'title: T\n',
    'on a tree whose insights are older': {
      'a.tree.yaml': 'title: T\nreviewed: 2026-11-20\nopportunities: [{ title: A, evidence: [i] }]\n',
      'i.insights.yaml': 'title: T\ninsights: [{ id: i, finding: F, on: 2026-11-20 }]\n',
    },
  },
});

describeRule('unknown-rule', {
  fires: {
    'at a misspelt code': 'title: T\nparked:\n  - { title: A, ignore: [missing-title, «mising-title»] }\n',
    'at a code in place of a list': 'title: T\nparked:\n  - { title: A, ignore: «everything» }\n',
  },
  quiet: { 'on the codes of rules': 'title: T\nparked:\n  - { title: A, ignore: [missing-title] }\n' },
});

describe('unknown-rule', () => {
  it('tells no more than somebody would look at of a list that is not one of codes', () => {
    const list = Array.from({ length: 5_000 }, (_, at) => `      - mising-title-${at}\n`).join('');
    assert.equal(findings('unknown-rule', `parked:\n  - title: A\n    ignore:\n${list}`).length, 100);
  });
});

describe('diagnose', () => {
  it('tells only what keeps the text from being read while it can’t be', () => {
    const service = createTestService({ 'a.tree.yaml': 'parked:\n  - { id: a }\n' });
    assert.deepEqual(
      service.diagnose('a.tree.yaml').map(({ code }) => code),
      ['missing-title', 'missing-title'],
    );
    service.index.update('a.tree.yaml', 'parked:\n  - { id: a\n');
    assert.deepEqual([...new Set(service.diagnose('a.tree.yaml').map(({ code }) => code))], ['yaml-syntax']);
  });

  it('is in the order of the text', () => {
    const { diagnose } = createTestService({
      'a.tree.yaml': 'ownr: me\ntitle: T\nreviewed: never\nparked: [{ id: a }]\n',
    });
    const starts = diagnose('a.tree.yaml').map(({ range }) => range.start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
    assert.equal(starts.length, 3);
  });

  it('takes other severities, and leaves out what is off', () => {
    const { diagnose } = createTestService({ 'a.tree.yaml': 'title: T\nownr: me\nparked: [{ id: a }]\n' });
    const found = diagnose('a.tree.yaml', { severities: { 'missing-title': 'hint', 'unknown-key': 'off' } });
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['missing-title', 'hint']],
    );
  });

  it('is quick on five thousand items', () => {
    const many = <T>(count: number, make: (index: number) => T) =>
      Array.from({ length: count }, (_, index) => make(index));
    const solution = (index: number) =>
      `      - { id: s${index}, title: S ${index}, horizon: now, experiments: [{ title: E, expect: 3 }] }\n`;
    const opportunity = (index: number) =>
      `  - title: When I start ${index}, I wait\n    evidence: [${many(50, at => `i${index * 50 + at}`).join(', ')}, talk-${index}]\n    solutions:\n${many(25, at => solution(index * 25 + at)).join('')}`;
    const service = createTestService({
      'a.tree.yaml': `title: T\nopportunities:\n${many(50, opportunity).join('')}`,
      'a.insights.yaml': `title: T\ninsights:\n${many(2500, index => `  - { id: i${index}, finding: F }\n`).join('')}`,
    });
    const before = performance.now();
    const found = service.diagnose('a.tree.yaml');
    assert.ok(performance.now() - before < 8_000);
    assert.equal(found.filter(({ code }) => code === 'dangling-reference').length, 50);
  }).timeout(60_000);

  it('computes once per state of the workspace and weights of the rules', () => {
    const service = createTestService({ 'a.tree.yaml': 'title: T\nparked: [{ id: a }]\n' });
    const first = service.diagnose('a.tree.yaml');
    assert.equal(service.diagnose('a.tree.yaml'), first);
    assert.deepEqual(service.diagnose('a.tree.yaml', { severities: { 'missing-title': 'off' } }), []);
    service.index.update('b.tree.yaml', 'title: T\nparked: [{ id: a, title: A }]\n');
    const codes = service.diagnose('a.tree.yaml').map(({ code }) => code);
    assert.deepEqual(codes.toSorted(), ['duplicate-id', 'missing-title']);
    service.index.remove('b.tree.yaml');
    assert.deepEqual(service.diagnose('a.tree.yaml'), first);
  });

  it('computes anew on another day', () => {
    let today = isoDate(2026, 11, 22);
    const service = createService({ today: () => today, now: () => 0 });
    service.index.update('a.tree.yaml', 'title: T\nreviewed: 2026-11-20\n');
    const codes = () => service.diagnose('a.tree.yaml').map(({ code }) => code);
    const before = codes();
    today = isoDate(2028, 11, 22);
    assert.notDeepEqual(codes(), before);
  });

  it('says nothing of a file that it does not know', () => {
    assert.deepEqual(createTestService({}).diagnose('a.tree.yaml'), []);
  });

  it('offers to ignore a rule of the method, and not an error', () => {
    const fixes = (code: 'missing-title' | 'duplicate-id') =>
      findings(code, 'title: T\nparked:\n  - { id: a }\n  - { id: a }\n')[0]!.fixes.map(({ title }) => title);
    assert.ok(fixes('missing-title').includes('Ignore “missing-title” on this item'));
    assert.ok(!fixes('duplicate-id').some(title => title.startsWith('Ignore')));
  });
});
