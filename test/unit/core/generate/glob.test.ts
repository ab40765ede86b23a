import assert from 'node:assert/strict';
import { matchesGlob, relativePath } from '../../../../src/core/generate/glob';

describe('Globs', () => {
  for (const [pattern, matching, other] of [
    ['**/*.tree.yaml', ['a.tree.yaml', 'x/y/a.tree.yaml'], ['a.kata.yaml', 'a.tree.yaml.bak']],
    ['*.tree.yaml', ['a.tree.yaml'], ['x/a.tree.yaml']],
    ['docs/**', ['docs/a.tree.yaml', 'docs/x/a.tree.yaml'], ['a.tree.yaml']],
    ['{a,b}.tree.{yaml,yml}', ['a.tree.yaml', 'b.tree.yml'], ['c.tree.yaml']],
    ['team-?.tree.yaml', ['team-1.tree.yaml'], ['team-12.tree.yaml']],
    ['a+b (1) [x].tree.yaml', ['a+b (1) [x].tree.yaml'], ['aab (1) x.tree.yaml']],
    ['../other/*.tree.yaml', ['../other/a.tree.yaml'], ['other/a.tree.yaml']],
    ['{open.tree.yaml', ['{open.tree.yaml'], ['open.tree.yaml']],
  ] as const) {
    it(pattern, () => {
      for (const path of matching) assert.ok(matchesGlob(path, pattern), path);
      for (const path of other) assert.ok(!matchesGlob(path, pattern), path);
    });
  }

  it('see a file from a folder', () => {
    assert.equal(relativePath('x://h/ws', 'x://h/ws/a%20b/c.tree.yaml'), 'a b/c.tree.yaml');
    assert.equal(relativePath('x://h/ws/docs', 'x://h/ws/c.tree.yaml'), '../c.tree.yaml');
    assert.equal(relativePath('', 'c.tree.yaml'), 'c.tree.yaml');
    assert.equal(relativePath('x://h/ws', 'x://h/ws/50%.tree.yaml'), '50%.tree.yaml');
  });
});
