import assert from 'node:assert/strict';
import { judgePhrasing } from '../../../../../src/core/rules/phrasing/index';

const long = 100_000;

describe('Hostile titles', () => {
  for (const title of [
    '',
    ' ',
    '\n\t',
    '🎉',
    '...',
    '???',
    '[',
    '[]',
    ']:',
    '"',
    '()',
    '42',
    '%',
    '\u0000',
    '\ud800',
  ]) {
    it(`${JSON.stringify(title)} is no title to judge`, () => assert.equal(judgePhrasing(title), undefined));
  }

  for (const [name, title] of [
    ['one long word', 'a'.repeat(long)],
    ['many words', 'add a new button for the old dashboard '.repeat(long / 40)],
    ['brackets', '('.repeat(long)],
    ['marks', ',;:'.repeat(long / 3)],
    ['apostrophes', "don't'".repeat(long / 6)],
    ['hyphens', 'a-'.repeat(long / 2)],
    ['emoji', '👩‍👩‍👧 '.repeat(long / 9)],
    ['right to left', '\u202eabc \u05d0\u05d1 '.repeat(long / 8)],
    ['wishes', 'I want a an the no '.repeat(long / 19)],
  ] as const) {
    it(`${name} cost little`, () => {
      judgePhrasing('warm up');
      const before = process.cpuUsage();
      judgePhrasing(title);
      assert.ok(process.cpuUsage(before).user < 100_000);
    });
  }

  it('reports words inside a very long title, and quotes briefly', () => {
    const verdict = judgePhrasing(`Add ${'shiny '.repeat(long / 6)}buttons`);
    assert.ok(verdict !== undefined && verdict.words.end <= 400);
    assert.ok(verdict.message.length < 200);
  });

  it('keeps offsets right where lower case has another length', () => {
    const title = 'İİİ Add a toggle';
    const verdict = judgePhrasing(title);
    assert.ok(verdict === undefined || title.slice(verdict.words.start, verdict.words.end).includes('toggle'));
  });
});
