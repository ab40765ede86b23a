import assert from 'node:assert/strict';
import { needsIn } from '../../../../src/core/rules/support/needs';
import { fixed } from '../../support/fixes';

describe('splitting', () => {
  it('gives each need its moment, and leaves what is below with the first', () => {
    assert.equal(
      fixed(
        `opportunities:
  - id: a
    title: When I deploy, I can't see the logs and nobody tells me who is on call
    kind: pain
    place: release
    evidence: [talks]
    solutions:
      - title: Link the logs
  - id: b
    title: When I start, I wait
`,
        'Split into 2 opportunities',
      ),
      `opportunities:
  - id: a
    title: «When I deploy, I can't see the logs»
    kind: pain
    place: release
    evidence: [talks]
    solutions:
      - title: Link the logs
  - title: When I deploy, nobody tells me who is on call
    kind: pain
    place: release
    evidence:
      - talks
  - id: b
    title: When I start, I wait
`,
    );
  });

  it('finds as many needs as there are', () => {
    assert.deepEqual(needsIn("I can't see it; nobody knows it, and I need it").needs, [
      "I can't see it",
      'nobody knows it',
      'I need it',
    ]);
    assert.deepEqual(needsIn("When I run it and it fails, I can't see why and I stop").needs, [
      "I can't see why and I stop",
    ]);
  });
});
