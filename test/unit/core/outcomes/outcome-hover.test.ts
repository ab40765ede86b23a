import assert from 'node:assert/strict';
import { sparkline } from '../../../../src/core/outcomes/sparkline';
import { createTestService } from '../../support/service';

const tree = `title: Calls
outcomes:
  - id: cost
    level: business
    title: Lower cost of service
    outcomes:
      - id: calls
        level: product
        title: Fewer calls after a return
        behavior: calls a week
        from: 40 calls
        to: 20 calls
        by: 2027-01-11
        measurements:
          - { on: 2026-10-03, value: 40 calls }
          - { on: 2026-10-20, value: 36 calls }
          - { on: 2026-11-20, value: 30 calls }
        outcomes:
          - { id: opened, level: traction, title: Mails are opened, from: 1, to: 2, by: 2027-01-11 }
`;

const sections = (key: string) => createTestService({ 'a.tree.yaml': tree }).describe('a.tree.yaml', key);

describe('What a hover says of an outcome', () => {
  it('tells how the outcomes below it are doing', () => {
    assert.match(
      sections('cost').join('\n'),
      /Below it: 1 of 2 outcomes on track or reached\. Mails are opened \(not measured\)$/m,
    );
    assert.match(sections('calls').join('\n'), /Below it: 1 outcome, not on track\. .+ \(not measured\)$/m);
  });

  it('draws the measurements as a line beside the pace', () => {
    assert.match(sections('calls').join('\n'), /`▰▰▰▰▰▱▱▱▱▱` `█▅▁` On track: 50 % of the way/);
  });

  it('says of a product outcome which of the four checks hold, and what is missing of the others', () => {
    assert.equal(
      sections('calls').at(-1),
      [
        '2 of 4 checks of a product outcome hold.',
        '“Fewer calls after a return” does not state “who”, so nobody can say whether it was reached.',
        'With whom was the target of “Fewer calls after a return” agreed? Name them in “agreed\\_with”.',
      ].join('  \n'),
    );
    assert.doesNotMatch(sections('cost').join('\n'), /checks of a product outcome/);
  });
});

describe('A sparkline', () => {
  it('has the lowest value as its lowest block', () => assert.equal(sparkline([1, 8, 4]), '▁█▄'));
  it('is empty where there is nothing to compare', () => {
    assert.deepEqual([sparkline([1, 2]), sparkline([3, 3, 3]), sparkline([1, undefined, 3])], ['', '', '']);
  });
});
