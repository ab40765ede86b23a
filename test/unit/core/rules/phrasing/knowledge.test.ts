import assert from 'node:assert/strict';
import { bundled } from '../../../../../src/core/rules/phrasing/bundled';
import { judgePhrasing } from '../../../../../src/core/rules/phrasing/index';
import { type Knowledge, provideKnowledge } from '../../../../../src/core/rules/phrasing/knowledge';

const titles = [
  'Add a dark mode',
  'Use Terraform for all cloud resources',
  'There is no dark mode',
  'Improve usability',
  'Fewer abandoned baskets',
  'Kunden möchten schneller bezahlen',
  'When I wait for a table, I don’t know how long it takes',
];

describe('The knowledge of the phrasing judgement', () => {
  afterEach(() => provideKnowledge(bundled!));

  it('judges the same when it was read from a file', () => {
    const before = titles.map(judgePhrasing);
    assert.equal(before.filter(verdict => verdict).length, 5);
    const asList = (_: string, value: unknown) => (value instanceof Set ? [...value] : value);
    provideKnowledge(JSON.parse(JSON.stringify(bundled, asList)) as Knowledge);
    assert.deepEqual(titles.map(judgePhrasing), before);
  });

  it('is used as soon as it comes', () => {
    provideKnowledge({ ...bundled!, weights: { ...bundled!.weights, threshold: 2 } });
    assert.deepEqual(titles.map(judgePhrasing), Array(titles.length).fill(undefined));
  });
});
