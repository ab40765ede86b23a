import assert from 'node:assert/strict';
import { parseText } from '../../../../src/core/yaml/parse';

describe('a large tree that people wrote', () => {
  const unusual = {
    'a key with a space': 'jira key: x',
    'a key in another language': 'größe: 3',
    'a number as a key': '2027: plan',
    'a list in folded text': 'note: >\n            what we heard:\n              - slow\n            and more',
    'a tag': 'note: !!str 3',
    'an escape': 'note: "\\x41"',
    'an escape of eight digits': 'note: "\\U0001F600"',
    'a text that begins with a blank line': 'note: |\n\n            x',
    'a text with blank lines at its end': 'note: |+\n            x\n',
    'a value on the line below': 'note:\n          x',
    'a control character': 'note: a\0b\u0008',
    'an alias in brackets': 'tags: [*a, b]',
    'an anchor before brackets': 'tags: &a [b, c]',
  };
  for (const [name, line] of Object.entries(unusual))
    it(`is read where each opportunity has ${name}`, () => {
      const nodes = Array.from(
        { length: 4_000 },
        (_, at) =>
          `      - id: node-${at}\n        title: When I start ${at} times, I can't see why\n        ${line}\n`,
      );
      const { readable, problems } = parseText(
        `title: T\noutcomes:\n  - id: o\n    title: O\n    opportunities:\n${nodes.join('')}`,
      );
      assert.equal(readable, true, problems[0]?.message);
    });

  const sparse = {
    'thousands of ids alone': `parked:\n${'  - id: x\n'.repeat(20_000)}`,
    'thousands of texts alone': `parked:\n${'  - x\n'.repeat(25_000)}`,
    'a list of thousands of texts in an item': `parked:\n  - id: x\n    ignore:\n${'      - x\n'.repeat(100_000)}`,
    'thousands of ids alone in brackets': `parked: [${'{ id: x },\n  '.repeat(20_000)}]\n`,
  };
  for (const [name, text] of Object.entries(sparse))
    it(`is read where it holds ${name}`, () => {
      const { readable, problems } = parseText(text);
      assert.equal(readable, true, problems[0]?.message);
    });

  it('is not read to its end where it holds more items than can be looked at in time', () => {
    for (const item of ['  - id: x\n', '  - x\n', '  -\n']) {
      const { readable, problems } = parseText(`parked:\n${item.repeat(100_000)}`);
      assert.equal(readable, false);
      assert.match(problems[0]!.message, /^From here on this file takes too long to read\./);
    }
  });

  it('is read where titles in brackets go on in the next line', () => {
    const nodes = Array.from({ length: 3_200 }, (_, at) => `  { id: node-${at}, title: one that goes\n      on },\n`);
    assert.equal(parseText(`title: T\noutcomes: [\n${nodes.join('')}]\n`).readable, true);
  });
});

describe('a mistake in a long line', () => {
  // A pattern that tries each way to read it would take minutes, and the test its limit of time.
  it('is told at once', () => {
    assert.equal(parseText(`title: x\n${'!!a '.repeat(200_000)}`).readable, false);
    assert.equal(parseText(`title: x\n\t\n# ${':#'.repeat(500_000)}`).readable, true);
  });
});
