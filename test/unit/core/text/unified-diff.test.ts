import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../../src/core/text/edit';
import { unifiedDiff } from '../../../../src/core/text/unified-diff';

describe('a unified diff', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'canopy-diff-'));
  after(() => rmSync(folder, { recursive: true }));

  it('shows the changed lines with three around them', () => {
    const text = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    const edits = [{ offset: text.indexOf('e'), length: 1, text: 'E\nE2' }];
    assert.equal(
      unifiedDiff('x.tree.yaml', text, edits),
      '--- a/x.tree.yaml\n+++ b/x.tree.yaml\n@@ -2,7 +2,8 @@\n b\n c\n d\n-e\n+E\n+E2\n f\n g\n h\n',
    );
  });

  it('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('x', 'a\nb\n', []), '');
    assert.equal(unifiedDiff('x', 'a\nb\n', [{ offset: 0, length: 1, text: 'a' }]), '');
  });

  it('says where a last line has no end', () => {
    const diff = unifiedDiff('x', 'a\nb', [{ offset: 3, length: 0, text: '\nc' }]);
    assert.equal(
      diff,
      '--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n\\ No newline at end of file\n',
    );
  });

  it('has a hunk for each change that stands far from the others', () => {
    const text = Array.from({ length: 20 }, (_, line) => `${line}\n`).join('');
    const diff = unifiedDiff('x', text, [
      { offset: 0, length: 0, text: 'first\n' },
      { offset: text.length, length: 0, text: 'last\n' },
    ]);
    assert.deepEqual(diff.match(/^@@.*$/gm), ['@@ -1,3 +1,4 @@', '@@ -18,3 +19,4 @@']);
  });

  it('is what git can apply', () => {
    const line = fc.constantFrom('a', 'b', '', '  c');
    const words = fc.array(fc.constantFrom('a', 'b', '\n', ' '), { maxLength: 4 }).map(parts => parts.join(''));
    const given = fc.tuple(
      fc.array(line, { minLength: 1, maxLength: 30 }).map(lines => lines.join('\n')),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), words), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(given, ([text, drawn]) => {
        const edits = sorted(text, drawn);
        const diff = unifiedDiff('f', text, edits);
        if (diff === '') return assert.equal(applyEdits(text, edits), text);
        writeFileSync(path.join(folder, 'f'), text);
        execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: diff, stdio: 'pipe' });
        assert.equal(readFileSync(path.join(folder, 'f'), 'utf8'), applyEdits(text, edits), diff);
      }),
      { numRuns: 60 },
    );
  });
});

/** Edits that leave each other alone, in their order. */
function sorted(text: string, drawn: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits = drawn
    .map(([at, length, added]) => ({ offset: at % (text.length + 1), length, text: added }))
    .sort((a, b) => a.offset - b.offset)
    .map(edit => ({ ...edit, length: Math.min(edit.length, text.length - edit.offset) }));
  return edits.filter((edit, at) => edits.slice(0, at).every(before => before.offset + before.length <= edit.offset));
}
