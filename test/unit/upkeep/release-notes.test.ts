import assert from 'node:assert/strict';
// @ts-expect-error A script without types.
import { releaseNotes } from '../../../scripts/release-notes.mjs';

const changelog = '# Changelog\n\n## 1.1.0 (unreleased)\n\n- Soon.\n\n## 1.0.0 (2026-12-01)\n\n- First.\n- Second.\n';

describe('The notes of a release', () => {
  it('are the section of its version', () => {
    assert.equal(releaseNotes('v1.0.0', '1.0.0', changelog), '- First.\n- Second.\n');
  });

  for (const [tag, version, sentence] of [
    ['v1.0.1', '1.0.0', /^The tag is v1\.0\.1 and package\.json says 1\.0\.0: tag v1\.0\.0/],
    ['v2.0.0', '2.0.0', /has no section “## 2\.0\.0 \(date\)”/],
    ['v1.1.0', '1.1.0', /says “1\.1\.0 \(unreleased\)”: put the day/],
  ] as const) {
    it(`stop the release of ${version} by ${tag}`, () => {
      assert.throws(() => releaseNotes(tag, version, changelog), { message: sentence });
    });
  }
});
