import assert from 'node:assert/strict';
import { newKataText } from '../../../../../src/core/artefacts/kata/template';
import { type KataSteps, kataSeed } from '../../../../../src/core/generate/kata/seed';
import { createExampleService } from '../../../support/examples';
import { createTestService, today } from '../../../support/service';

const tree = `outcomes:
  - id: calls
    title: Fewer calls
    behavior: calls for every 100 returns
    from: 40 calls
    to: 15 calls
    by: 2027-Q2
opportunities:
  - id: dark
    title: When I wait, I can't tell whether it arrived
    outcome: calls
    solutions:
      - title: A mail
        experiments:
          - { title: Old news, status: done }
          - { id: by-hand, title: Write to 50 by hand, expect: fewer than 10 call, status: planned }
    opportunities:
      - { id: label, title: I have no printer }
`;

function textFor(
  id: string,
  files: Record<string, string> = { 'a.tree.yaml': tree },
  take: KataSteps = 'next',
): string {
  const service = createTestService(files);
  const node = service.index.find(id)?.node;
  assert.ok(node?.kind === 'opportunity' || node?.kind === 'outcome');
  return newKataText(kataSeed(service.index, node, 'They know that it arrived', today, take)).text;
}

const withoutComments = (text: string) => text.replace(/ *#.*$/gm, '').replace(/^\n/gm, '');

describe('A new kata', () => {
  it('takes its direction, metric, target and start from the outcome, and its first step from an experiment', () => {
    assert.equal(
      withoutComments(textFor('dark')),
      `title: They know that it arrived
challenge: calls
opportunity: dark
metric: calls for every 100 returns
target: { value: 15 calls, by: 2027-Q2 }
start: { value: 40 calls }
steps:
  - on: 2026-11-22
    current: 40 calls
    obstacle:
    step: Write to 50 by hand
    experiment: by-hand
    expected: fewer than 10 call
`,
    );
  });

  it('for an outcome looks for an experiment below the opportunities that serve it', () => {
    const text = withoutComments(textFor('calls'));
    assert.match(text, /^challenge: calls\nmetric:/m);
    assert.match(text, /experiment: by-hand/);
  });

  it('finds the outcome of the opportunity above, and leaves the step open where there is no experiment', () => {
    const text = withoutComments(textFor('label'));
    assert.match(text, /challenge: calls\nopportunity: label/);
    assert.match(text, / {4}step:\n {4}expected:\n/);
  });

  it('starts where the newest measurement is', () => {
    const service = createExampleService('local-development');
    const node = service.index.find('blind-provisioning')?.node;
    assert.ok(node?.kind === 'opportunity');
    const seed = kataSeed(service.index, node, 'x', today);
    assert.deepEqual(seed.start, { value: '44 min', on: '2026-11-02' });
    assert.equal(seed.steps?.[0]?.experiment, 'replay-thirty', 'the one that is running goes before a planned one');
  });

  it('from experiments has those that are done as its steps, with numbers left to fill, and then the next one', () => {
    assert.equal(
      withoutComments(textFor('dark', undefined, 'all')).split('steps:\n')[1],
      `  - step: Old news
    current: 40 calls
    actual:
    learned:
  - on: 2026-11-22
    current:
    obstacle:
    step: Write to 50 by hand
    experiment: by-hand
    expected: fewer than 10 call
`,
    );
  });

  it('leaves everything to fill where nothing is known', () => {
    const text = textFor('lonely', {
      'a.tree.yaml': 'opportunities:\n  - { id: lonely, title: When I wait, I worry }\n',
    });
    const service = createTestService({ 'a.kata.yaml': text });
    assert.equal(service.index.get('a.kata.yaml')?.readable, true);
    assert.match(
      withoutComments(text),
      /^title: .*\nchallenge:\nopportunity: lonely\nmetric:\ntarget:\nstart:\nsteps:\n/,
    );
  });
});
