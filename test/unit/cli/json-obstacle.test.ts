import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonObstacle } from '../../../src/cli/commands/apply/json-obstacle';

/** The text with its obstacle marked by `¦`, and why. */
function marked(text: string): string {
  const { offset, reason } = jsonObstacle(text)!;
  return `${text.slice(0, offset)}¦${text.slice(offset)} ${reason}`;
}

describe('Where a text stops to be JSON', () => {
  for (const [text, expected] of [
    ['[1,]', '[1,¦] a comma too many stands before this “]”.'],
    ['{"a":1,}', '{"a":1,¦} a comma too many stands before this “}”.'],
    ['[1 2]', '[1 ¦2] “2” stands where “,” or “]” belongs.'],
    ['{"a" 1}', '{"a" ¦1} “1” stands where “:” belongs.'],
    ['{"a": 1 "b": 2}', '{"a": 1 ¦"b": 2} “"b"” stands where “,” or “}” belongs.'],
    ['{op: 1}', '{¦op: 1} “op” stands where a key in quotation marks or “}” belongs.'],
    ['{"a":1,b:2}', '{"a":1,¦b:2} “b” stands where a key in quotation marks belongs.'],
    ["['a']", "[¦'a'] “'” stands where a value or “]” belongs."],
    ['[{"a": }]', '[{"a": ¦}] “}” stands where a value belongs.'],
    ['[{"a": 1]', '[{"a": 1¦] “]” stands where “,” or “}” belongs.'],
    ['[undefined]', '[¦undefined] “undefined” stands where a value or “]” belongs.'],
    ['[01]', '[0¦1] “1” stands where “,” or “]” belongs.'],
    ['[] // all', '[] ¦// all “/” stands behind its end.'],
    ['[{"a": 1}', '[{"a": 1}¦ it ends where “,” or “]” belongs.'],
    ['["a\nb"]', '[¦"a\nb"] the quotation mark is not closed on its line.'],
    ['["a]', '[¦"a] the quotation mark is not closed on its line.'],
    ['["a\\d"]', '["a¦\\d"] “\\d” is no escape; a backslash is written as “\\\\”.'],
    ['["a\tb"]', '["a¦\tb"] a tab or another control character stands in a text; write it as an escape such as “\\t”.'],
    ['', '¦ it ends where a value belongs.'],
    [`[${'x'.repeat(99)}]`, /“x{20} … x{20}” stands/],
  ] as const) {
    it(JSON.stringify(text).slice(0, 40), () =>
      typeof expected === 'string' ? assert.equal(marked(text), expected) : assert.match(marked(text), expected),
    );
  }

  it('is found exactly where JSON.parse finds one, however deep', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const pieces = fc.constantFrom(
      '',
      ...'[]{},:"\\ue0-.\n\t 1',
      'true',
      'null',
      '"a"',
      '\u2028',
      '\u00a0',
      '\ud800',
      '1e5',
      '\\u00e9',
    );
    const edit = fc.record({ at: fc.nat(200), length: fc.nat(3), piece: pieces });
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), fc.array(edit, { maxLength: 3 }), (data, indent, edits) => {
        let text = JSON.stringify(data, null, indent);
        for (const { at, length, piece } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + piece + text.slice(start + length);
        }
        assert.equal(jsonObstacle(text) === undefined, isJson(text), JSON.stringify(text));
      }),
      { numRuns: 3000, seed: 15 },
    );
    const deep = '['.repeat(200_000);
    assert.equal(jsonObstacle(deep)?.offset, deep.length);
  });
});
