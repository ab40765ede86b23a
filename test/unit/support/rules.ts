import assert from 'node:assert/strict';
import type { RuleCode } from '../../../src/core/rules/codes';
import type { Diagnostic } from '../../../src/core/rules/rule';
import { createTestService } from './service';

/** The text of a tree file, or texts by their names. `«…»` marks what a rule is to point at. */
export type RuleCase = string | Readonly<Record<string, string>>;

export interface RuleCases {
  /** The rule reports exactly the marked places. */
  readonly fires: Readonly<Record<string, RuleCase>>;
  /** The rule only has to point into the marked places: which words it picks is tested elsewhere. */
  readonly isLoose?: boolean;
  /** The paths of the other files that stand in the workspace. */
  readonly others?: readonly string[];
  /** The rule reports nothing. */
  readonly quiet: Readonly<Record<string, RuleCase>>;
}

/** What a rule says of some texts, in the order of the files given. */
export function findings(code: RuleCode, texts: RuleCase, others?: readonly string[]): Diagnostic[] {
  const files = typeof texts === 'string' ? { 'a.tree.yaml': texts } : texts;
  const service = createTestService(
    Object.fromEntries(Object.entries(files).map(([uri, text]) => [uri, unmarked(text)])),
    others,
  );
  return Object.keys(files).flatMap(uri => service.diagnose(uri).filter(found => found.code === code));
}

/** Tests of one rule: where it fires, at which characters, and where it is quiet. */
export function describeRule(code: RuleCode, { fires, quiet, others, isLoose = false }: RuleCases): void {
  describe(code, () => {
    for (const [name, texts] of Object.entries(fires)) {
      it(`fires ${name}`, () => {
        const files = typeof texts === 'string' ? { 'a.tree.yaml': texts } : texts;
        const found = findings(code, texts, others);
        for (const [uri, marked] of Object.entries(files)) {
          const here = found.filter(diagnostic => diagnostic.uri === uri).map(({ range }) => range);
          if (isLoose) assertWithin(marked, here);
          else assert.equal(markedWith(unmarked(marked), here), marked);
        }
        assert.ok(found.length > 0, 'the case marks what the rule is to point at');
        for (const { message } of found) assert.match(message, /[.?…]$/);
      });
    }
    for (const [name, texts] of Object.entries(quiet)) {
      it(`is quiet ${name}`, () => assert.deepEqual(findings(code, texts, others), []));
    }
  });
}

type Ranges = readonly { readonly start: number; readonly end: number }[];

/** Each range lies within the one marked place. */
function assertWithin(marked: string, ranges: Ranges): void {
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
  for (const range of ranges) assert.ok(range.start >= start && range.end <= end, `${range.start} to ${range.end}`);
}

function unmarked(text: string): string {
  return text.replace(/[«»]/g, '');
}

function markedWith(text: string, ranges: Ranges): string {
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (marked, { start, end }) => `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`,
      text,
    );
}
