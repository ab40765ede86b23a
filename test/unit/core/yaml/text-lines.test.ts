import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/edit';
import { dataOf } from '../../../../src/core/yaml/data';
import { parseText } from '../../../../src/core/yaml/parse';
import { planChange } from '../../../../src/core/yaml/plan';

const numRuns = Number(process.env.CANOPY_CASES ?? 1000);
const seed = Number(process.env.CANOPY_SEED ?? 20261203);

const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 4 }).map(each => each.join(' '));
const line = fc.record({
  blanks: fc.constantFrom('', '', '\n', '\n \n'),
  deeper: fc.constantFrom('', '', '', '  '),
  words,
  space: fc.constantFrom<string>('', '', ' '),
});
const header = fc.constantFrom('', '|', '|-', '|+', '|2', '>', '>-', '>2-');
const anyText = fc.oneof(
  fc.array(fc.constantFrom('a', 'b c', ' ', '\n', '\n\n', '  ', '# d', 'e: f', '- ', '\t', '\u2028', '\r'), {
    maxLength: 9,
  }),
  fc.array(fc.oneof(words, fc.constant('\n')), { minLength: 5, maxLength: 40 }),
);

/** A text on lines under `x`, between two other keys. */
function written(head: string, lines: readonly { blanks: string; deeper: string; words: string; space: string }[]) {
  const body = lines.map(({ blanks, deeper, words, space }, at) =>
    head === '' && at === 0 ? words : `\n${blanks}  ${deeper}${words}${space}`,
  );
  return `t: T # t\nx: ${head}${body.join('')}\ny: z # y\n`;
}

/** The text with another value under `x`. */
function set(text: string, value: string): string {
  const plan = planChange(parseText(text), { type: 'set', path: ['x'], value });
  assert.ok(plan.ok, plan.ok ? '' : `${plan.code}\n${text}`);
  return applyEdits(text, plan.value.edits);
}

const valueIn = (text: string): unknown => (dataOf(parseText(text)) as { x?: unknown }).x;

describe('a text on several lines', () => {
  it(`changes where a word does and nowhere else, in ${numRuns} cases (seed ${seed})`, () => {
    const property = fc.property(
      header,
      fc.array(line, { minLength: 2, maxLength: 8 }),
      fc.nat(),
      (head, lines, pick) => {
        const text = written(head, lines);
        const before = valueIn(text);
        fc.pre(typeof before === 'string');
        const at = pick % lines.length;
        // What stands behind a plain line is no part of it.
        const own = head === '' && at < lines.length - 1 ? { ...lines[at]!, space: '' } : lines[at]!;
        const changed = lines.with(at, { ...own, words: `${own.words}CHANGED` });
        const wanted = written(head, changed);
        assert.equal(set(text, valueIn(wanted) as string), wanted);
        const crlf = (each: string) => each.replaceAll('\n', '\r\n');
        assert.equal(set(crlf(text), valueIn(wanted) as string), crlf(wanted));
      },
    );
    fc.assert(property, { numRuns, seed });
  }).timeout(60_000 + numRuns * 20);

  it(`takes any other text, in ${numRuns} cases (seed ${seed})`, () => {
    const property = fc.property(header, fc.array(line, { maxLength: 8 }), anyText, (head, lines, parts) => {
      const text = written(head, lines);
      const value = parts.join('');
      fc.pre(parseText(text).readable && valueIn(text) !== value);
      const after = set(text, value);
      assert.deepEqual(dataOf(parseText(after)), { t: 'T', x: value, y: 'z' });
      assert.ok(after.startsWith('t: T # t\nx: ') && after.endsWith('\ny: z # y\n'), after);
    });
    fc.assert(property, { numRuns, seed });
  }).timeout(60_000 + numRuns * 20);

  it(`stays on its lines, in ${numRuns} cases (seed ${seed})`, () => {
    const paragraphs = fc.array(fc.constantFrom('a', 'b', 'c d', ''), { minLength: 2, maxLength: 7 });
    const property = fc.property(header, paragraphs, paragraphs, fc.nat(), (head, before, others, pick) => {
      const text = `x: ${head}${head && '\n  '}s${before.map(each => `\n${each && `  ${each}`}`).join('')}\n  e\n`;
      const was = String(valueIn(text)).split('\n');
      const value = was.toSpliced(pick % was.length, pick % 3, ...others, 'z').join('\n');
      // What begins with a line break can't stand behind its key.
      fc.pre(head !== '' || !value.startsWith('\n'));
      const after = set(text, value);
      assert.equal(valueIn(after), value);
      assert.ok(head === '' ? /^x: [a-z]/.test(after) : after.startsWith(`x: ${head[0]}`), after);
    });
    fc.assert(property, { numRuns, seed });
  }).timeout(60_000 + numRuns * 20);

  it('holds any number of line breaks and spaces', () => {
    const breaks = '\n'.repeat(10_000);
    assert.ok(set('x: |\n  a\n  b\ny: z\n', `a${breaks}c\n`) === `x: |\n  a${breaks}  c\ny: z\n`);
    const spaces = ' '.repeat(100_000);
    assert.ok(set(`x: a\n  b${spaces}c\ny: z\n`, 'a d') === 'x: a\n  d\ny: z\n');
  });
});
