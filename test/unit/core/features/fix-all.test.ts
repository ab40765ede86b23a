import assert from 'node:assert/strict';
import { exampleFiles } from '../../support/examples';
import { allFixed } from '../../support/fixes';
import { createTestService } from '../../support/service';

describe('fixing all of a kind', () => {
  it('moves every solution under an opportunity of its own, and lets other files follow', () => {
    const files = {
      'a.tree.yaml': 'opportunities:\n  - id: one\n    title: Add a cache\n  - title: Build a dashboard\n',
      'b.tree.yaml': 'opportunities:\n  - id: two\n    title: Add a button\n',
      'c.scorecard.yaml': 'title: S\nentries:\n  - { id: e, opportunity: one }\n  - { id: f, opportunity: two }\n',
    };
    const { texts, count } = allFixed(files, { code: 'opportunity-phrased-as-solution' });
    assert.equal(count, 3);
    assert.deepEqual(texts, {
      'a.tree.yaml': `opportunities:
  - id: one-need
    title: When …, I can't …
    solutions:
      - id: one
        title: Add a cache
  - title: When …, I can't …
    solutions:
      - title: Build a dashboard
`,
      'b.tree.yaml': `opportunities:
  - id: two-need
    title: When …, I can't …
    solutions:
      - id: two
        title: Add a button
`,
      'c.scorecard.yaml':
        'title: S\nentries:\n  - { id: e, opportunity: one-need }\n  - { id: f, opportunity: two-need }\n',
    });
  });

  it('does as many as fit beside each other', () => {
    const twice = 'parked:\n  - { id: a, title: A }\n  - { id: a, title: B }\n';
    const { texts, count } = allFixed({ 'a.tree.yaml': twice }, { code: 'duplicate-id' });
    assert.deepEqual(
      [texts['a.tree.yaml'], count],
      ['parked:\n  - { id: a, title: A }\n  - { id: a-2, title: B }\n', 1],
    );
  });

  it('adds the missing keys of every item', () => {
    const text = 'title: T\nparked:\n  - id: a\n  - id: b\n';
    const { texts } = allFixed({ 'a.tree.yaml': text }, { code: 'missing-title' });
    assert.equal(texts['a.tree.yaml'], 'title: T\nparked:\n  - id: a\n    title: \n  - id: b\n    title: \n');
  });

  it('does what is safe, whatever rule it is of', () => {
    const { texts, count } = allFixed(
      {
        'a.tree.yaml':
          'ownr: me\nopportunities:\n  - title: Add a cache\n    kind: pian\n    cd3: 4\n    ignore: [oportunity-compound]\n',
        'b.scorecard.yaml': 'title: S\nentries:\n  - { capability: C, confidence: 80 }\n',
      },
      'safe',
    );
    assert.equal(count, 5);
    assert.deepEqual(texts, {
      'a.tree.yaml':
        'owner: me\nopportunities:\n  - title: Add a cache\n    kind: pain\n    ignore: [opportunity-compound]\n',
      'b.scorecard.yaml': 'title: S\nentries:\n  - { capability: C, confidence: 80% }\n',
    });
  });

  it('mends no key by a guess at what another word means', () => {
    const text = 'ownr: me\noutcomes:\n  - title: T\n    date: 2026-01-01\n    metric: minutes\n';
    const { texts, count } = allFixed({ 'a.tree.yaml': text }, 'safe');
    assert.deepEqual([texts['a.tree.yaml'], count], [text.replace('ownr', 'owner'), 1]);
  });

  it('refuses where nothing is left to mend', () => {
    const service = createTestService({ 'a.tree.yaml': 'title: T\n' });
    const planned = service.planFixAll(service.diagnose('a.tree.yaml'), 'safe');
    assert.ok(!planned.ok);
    assert.match(planned.reason, /nothing of this kind/);
  });

  it('leaves files that can be read, whatever rule of the wrong examples is mended', () => {
    const files = exampleFiles('anti-patterns');
    const before = createTestService(files);
    const problems = before.index.all().flatMap(({ uri }) => [...before.diagnose(uri)]);
    for (const code of new Set(problems.map(problem => problem.code))) {
      const planned = before.planFixAll(problems, { code });
      if (!planned.ok) continue;
      const { texts } = allFixed(files, { code });
      const after = createTestService({ ...files, ...texts });
      for (const { uri, readable } of after.index.all())
        assert.equal(readable, before.index.get(uri)?.readable, `${code}: ${uri}`);
    }
  });
});
