import assert from 'node:assert/strict';
import { createTestService } from '../../support/service';

/** The six outcomes of the cheatsheet that the product implements, in its own words and numbers. */
const sixOutcomes = `title: Outcome hierarchy
outcomes:
  - id: time-to-market
    level: business
    title: Reduce time-to-market, via developer efficiency
    who: developers
    behavior: average time to start a task to merge the changes into version control
    from: 10h
    to: 7h
    change: by 30%
    outcomes:
      - id: context-switching
        level: product
        title: Reduce developer context-switching while working on a developer task
        who: developers
        behavior: average number of times that a developer context-switches to another task on a daily basis
        from: 60
        to: 42
        change: by 30%
        outcomes:
          - id: slow-command
            level: traction
            title: The most used command answers sooner
            behavior: 95% duration that a developer waits on the most frequently used command
            from: 60 min
            to: 30 min
            change: by 50%
          - id: answers
            level: traction
            title: Developers discover the answer sooner
            behavior: time in which a developer with a question on local development discovers the answer
            from: 20 min
            to: 2 min
          - id: local-runs
            level: traction
            title: Developers run 3x more local development commands
            behavior: local development commands in a week
          - id: fewer-posts
            level: traction
            title: Developers post 3x less frequently in the devstack-questions slack channel
            behavior: posts in devstack-questions
`;

describe('the six outcomes of the cheatsheet', () => {
  const service = createTestService({ 'a.tree.yaml': sixOutcomes });
  const found = service.diagnose('a.tree.yaml');
  const codesOf = (id: string) =>
    found
      .filter(({ node }) => node === id)
      .map(({ code, severity }) => `${severity} ${code}`)
      .sort();

  it('lack a time, each of them', () => {
    for (const id of ['time-to-market', 'slow-command', 'answers']) {
      assert.deepEqual(codesOf(id), ['hint outcome-without-guard', 'warning outcome-incomplete'], id);
    }
    const [first] = found.filter(({ node }) => node === 'time-to-market');
    assert.match(first?.message ?? '', /does not state “by”,/);
  });

  it('ask the product outcome with whom it was agreed', () => {
    assert.deepEqual(codesOf('context-switching'), [
      'hint outcome-not-agreed',
      'hint outcome-without-guard',
      'warning outcome-incomplete',
    ]);
  });

  it('ask what “3x” starts from', () => {
    for (const id of ['local-runs', 'fewer-posts']) {
      assert.deepEqual(codesOf(id), ['warning outcome-incomplete', 'warning outcome-without-baseline'], id);
    }
    assert.deepEqual(
      found
        .filter(({ code }) => code === 'outcome-without-baseline')
        .map(({ range }) => sixOutcomes.slice(range.start, range.end)),
      ['3x more', '3x less'],
    );
  });

  it('have the right percentages', () => {
    assert.deepEqual(
      found.filter(({ code }) => code === 'outcome-percent-mismatch'),
      [],
    );
  });
});
