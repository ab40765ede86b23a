import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleCodes } from '../../../../src/core/rules/codes';
import { rules } from '../../../../src/core/rules/registry';

const here = import.meta.dirname;

describe('the list of rules', () => {
  it('has each code once, and no other', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(new Set(codes).size, codes.length);
    for (const code of codes) assert.ok(ruleCodes.includes(code));
  });

  it('has a rule for every code but those of the text and the format', () => {
    const byProjection = ['unreadable-file', 'yaml-syntax', 'several-documents', 'merge-conflict', 'duplicate-key'];
    const byFormat = ['unreadable-value', 'unknown-key', 'not-a-list', 'not-a-map'];
    const codes: readonly string[] = rules.map(({ code }) => code);
    assert.deepEqual(
      ruleCodes.filter(code => !codes.includes(code)),
      [...byProjection, ...byFormat],
    );
  });

  it('has a test that fires and one that is quiet for every code', () => {
    const tests = readdirSync(here)
      .filter(name => name.endsWith('.test.ts'))
      .map(name => readFileSync(path.join(here, name), 'utf8'))
      .join('\n');
    // That the bytes of a file are no text can't be said with a text: see index/obstacle.test.ts.
    const shown = ruleCodes.filter(code => code !== 'unreadable-file');
    for (const code of shown) assert.ok(tests.includes(`describeRule('${code}', {`), `${code} is tested`);
  });

  it('has every rule in a file of its own name', () => {
    const folder = path.join(here, '../../../../src/core/rules');
    const names = readdirSync(folder).map(name => name.replace(/\.ts$/, ''));
    const shared = ['opportunity-phrased-as-solution', 'opportunity-too-vague', 'opportunity-is-a-metric'];
    for (const { code } of rules)
      assert.ok(names.includes(shared.includes(code) ? 'opportunity-phrasing' : code), code);
  });
});
